import { describe, expect, test } from 'vitest';
import type { LedgerAnswer, NewMatterRecord, SaidLedgerLine } from '../../src/server/wire-page.ts';
import { publishCrowded } from './matters.ts';
import { codesOf, createOffice, type Office, PROBLEM, SCHEDULE, SECRET_TITLE } from './office.ts';

async function readLedger(office: Office, role: 'planner' | 'auditor' | 'clerk', of: string | null = null, query = '') {
  const cookie = await office.signIn(role, of);
  const response = await office.call(`/api/ledger${query}`, { cookie });
  expect(response.status).toBe(200);
  const answer: LedgerAnswer = await response.json();
  return answer;
}

const byId = ({ lines }: LedgerAnswer): ReadonlyMap<string, SaidLedgerLine> =>
  new Map(lines.map((line) => [line.activity, line]));

describe('the ledger', () => {
  test('has every matter as it stands today on the office’s clock, in words', async () => {
    const office = await createOffice();
    await publishCrowded(office);
    for (const role of ['planner', 'auditor'] as const) {
      const answer = await readLedger(office, role);
      expect([answer.today, answer.asOf]).toEqual(['2026-11-20', '截至2026年11月20日']);
      expect([...byId(answer).keys()].sort()).toEqual([
        'a1',
        'a2',
        'a3',
        'b1@2026-12-01',
        'b1@2026-12-07',
        'b1@2026-12-14',
      ]);
      expect(answer.totals.all).toEqual({ red: 0, yellow: 0, green: 6 });
      const a2 = byId(answer).get('a2');
      const b1 = byId(answer).get('b1@2026-12-07');
      expect(a2).toMatchObject({ title: SECRET_TITLE, unit: '组织部', state: 'open', colour: 'green', revision: 1 });
      expect(a2?.said).toEqual({
        why: '',
        progress: expect.stringContaining('定于'),
        history: [expect.stringMatching(/^提出。12月1日/), expect.stringMatching(/^排定。12月1日/)],
      });
      expect(b1?.said.progress).toContain(SECRET_TITLE);
    }
  });

  test('says why a matter is red or yellow, with working days by the plan’s calendar', async () => {
    const office = await createOffice();
    await publishCrowded(office);
    // Due on Monday the 30th of November; today is Friday the 27th: one working day.
    office.clock.forward(7 * 86_400);
    const before = byId(await readLedger(office, 'planner'));
    expect(before.get('a1')).toMatchObject({ colour: 'yellow', why: 'due-soon', workingDaysLeft: 1 });
    expect(before.get('a1')?.said.why).toBe('距时限1个工作日');
    expect(byId(await readLedger(office, 'planner', null, '?lang=en')).get('a1')?.said.why).toBe('1 working day left');
    office.clock.forward(20 * 86_400);
    const after = byId(await readLedger(office, 'planner'));
    expect(after.get('a1')).toMatchObject({ colour: 'red', why: 'overdue', wasHeld: true, state: 'in-hand' });
    expect(after.get('a1')?.said.why).toBe('超期17天');
  });

  test('tells a clerk of the matters of the own body, and of no other activity', async () => {
    const office = await createOffice();
    await publishCrowded(office);
    const gov = await readLedger(office, 'clerk', 'gov');
    expect([...byId(gov).keys()].sort()).toEqual(['a3', 'b1@2026-12-01', 'b1@2026-12-07', 'b1@2026-12-14']);
    expect(gov.totals.all).toEqual({ red: 0, yellow: 0, green: 4 });
    expect(gov.totals.units.map(({ unit }) => unit).sort()).toEqual(['', '县政府办']);
    expect(byId(gov).get('b1@2026-12-07')?.reasons).toEqual([expect.not.objectContaining({ activity: 'a2' })]);
    expect(byId(gov).get('b1@2026-12-07')?.said.progress).toContain('李书记');
    expect(JSON.stringify(gov)).not.toContain(SECRET_TITLE);
    const party = await readLedger(office, 'clerk', 'party');
    expect([...byId(party).keys()].sort()).toEqual(['a1', 'a2']);
    expect(byId(party).get('a2')?.title).toBe(SECRET_TITLE);
    expect((await readLedger(office, 'clerk', 'none')).lines).toEqual([]);
    const staff = await office.call('/api/ledger', { cookie: await office.signIn('staff', 'sec') });
    expect(staff.status).toBe(403);
  });

  test('of what has left the plan goes to the body that it was of, but not where two have its name', async () => {
    const office = await createOffice();
    await office.publish();
    const cookie = await office.signIn('planner');
    const without = PROBLEM.activities.filter(({ id }) => id !== 'a3');
    const save = async (number: number, problem: object) => {
      const json = { number, problem, schedule: SCHEDULE };
      expect((await office.call('/api/plans/p1/work', { method: 'PUT', cookie, json })).status).toBe(200);
    };
    await save(1, { ...PROBLEM, activities: without });
    expect([...byId(await readLedger(office, 'clerk', 'gov')).keys()]).toEqual(['a3']);
    expect([...byId(await readLedger(office, 'clerk', 'party')).keys()].sort()).toEqual(['a1', 'a2']);
    office.clock.forward(3600);
    const bodies = [...(PROBLEM.bodies ?? []), { id: 'gov2', name: '县政府' }];
    await save(2, { ...PROBLEM, activities: without, bodies });
    for (const of of ['gov', 'gov2']) expect((await readLedger(office, 'clerk', of)).lines).toEqual([]);
  });
});

describe('recording a matter', () => {
  const post = async (office: Office, path: string, json: Partial<NewMatterRecord>, cookie?: string) =>
    office.call(`/api/ledger/${path}`, { method: 'POST', cookie: cookie ?? (await office.signIn('planner')), json });
  const NOTHING: NewMatterRecord = { state: null, dueDay: null, note: '' };

  test('changes its state, its due day, or adds a note; the one who does it is named', async () => {
    const office = await createOffice();
    await publishCrowded(office);
    const path = `p1/${encodeURIComponent('b1@2026-12-07')}`;
    expect((await post(office, path, { ...NOTHING, state: 'done', note: '已印发' })).status).toBe(204);
    expect((await post(office, 'p1/a1', { ...NOTHING, dueDay: '2026-12-20' })).status).toBe(204);
    const lines = byId(await readLedger(office, 'planner'));
    const a1 = lines.get('a1');
    const b1 = lines.get('b1@2026-12-07');
    expect(a1).toMatchObject({ dueDay: '2026-12-20', state: 'open' });
    expect(b1).toMatchObject({
      state: 'done',
      recorded: { note: '已印发', by: expect.stringMatching(/^planner \d+$/) },
    });
    expect(b1?.said.history.at(-1)).toContain('已办结');
    expect(b1?.said.history.length).toBe(b1?.history.length);
    const audit = await office.store.audit(10);
    expect(audit).toContainEqual(expect.objectContaining({ action: 'record-matter', target: 'p1 a1' }));
  });

  test('is refused where nothing is said, or nothing is known of it', async () => {
    const office = await createOffice();
    await publishCrowded(office);
    const nothing = await post(office, 'p1/a1', { ...NOTHING, note: ' ' });
    expect([nothing.status, await codesOf(nothing)]).toEqual([400, ['bad-request']]);
    for (const path of ['p1/none', 'p2/a1'])
      expect((await post(office, path, { ...NOTHING, state: 'done' })).status).toBe(404);
    for (const json of [
      { state: 'lost' },
      { dueDay: '2026-02-30' },
      { note: 'x'.repeat(2001) },
      { state: undefined },
    ]) {
      expect((await post(office, 'p1/a1', { ...NOTHING, ...json } as Partial<NewMatterRecord>)).status).toBe(422);
    }
    expect(await office.store.matterRecords()).toEqual([]);
  });
});
