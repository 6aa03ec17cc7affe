import { describe, expect, test } from 'vitest';
import type { IntakeFile } from '../../src/intake/sources.ts';
import { Fault } from '../../src/server/faults.ts';
import { readIntake } from '../../src/server/read-intake.ts';
import { GOVERNMENT, PARTY, PERIOD, ROSTER } from '../intake/plans.ts';
import { codesOf, createOffice, jsonOf } from './office.ts';

const sent = ({ name, bytes }: IntakeFile, role = 'wishes') => ({
  ...{ role, name, base64: Buffer.from(bytes).toString('base64') },
});
const NO_DECISIONS = { format: 'tongchou/decisions@1', decisions: [] };
const FILES = '/api/plans/p1/submissions';
const INTAKE = '/api/plans/p1/intake';

async function desk() {
  const office = await createOffice();
  const who = {
    planner: await office.signIn('planner'),
    party: await office.signIn('clerk', 'party'),
    gov: await office.signIn('clerk', 'gov'),
  };
  const send = (cookie: string, method: string, path: string, json?: unknown) =>
    office.call(path, { method, cookie, ...(json === undefined ? {} : { json }) });
  await send(who.planner, 'POST', '/api/plans', { id: 'p1', title: '青山县', ...PERIOD });
  const names = async (cookie: string): Promise<readonly string[]> => {
    const { submissions }: { readonly submissions: readonly { readonly name: string }[] } = await (
      await send(cookie, 'GET', FILES)
    ).json();
    return submissions.map(({ name }) => name);
  };
  return { office, who, send, names };
}

describe('submissions', () => {
  test('of a clerk are those of the own body', async () => {
    const { who, send, names } = await desk();
    const response = await send(who.party, 'POST', FILES, sent(PARTY));
    expect(response.status).toBe(201);
    const own = await jsonOf(response);
    expect(own).toEqual({
      ...{ id: expect.any(String), plan: 'p1', role: 'wishes', body: 'party', name: PARTY.name },
      ...{ size: PARTY.bytes.length, by: expect.stringContaining('clerk'), at: '2026-11-20T08:00:00Z' },
    });
    const foreign = await jsonOf(await send(who.gov, 'POST', FILES, sent(GOVERNMENT)));
    const planned = await jsonOf(await send(who.planner, 'POST', FILES, sent({ ...PARTY, name: '计划员.csv' })));
    expect(planned).toMatchObject({ body: null });
    expect(await names(who.party)).toEqual([PARTY.name]);
    expect(await names(who.planner)).toEqual([PARTY.name, GOVERNMENT.name, '计划员.csv']);
    for (const { id } of [foreign, planned]) {
      expect((await send(who.party, 'DELETE', `${FILES}/${id}`)).status).toBe(404);
    }
    expect((await send(who.party, 'DELETE', `${FILES}/${own['id']}`)).status).toBe(204);
    expect((await send(who.planner, 'DELETE', `${FILES}/${foreign['id']}`)).status).toBe(204);
    expect(await names(who.planner)).toEqual(['计划员.csv']);
    expect((await send(who.planner, 'DELETE', `/api/plans/p2/submissions/${planned['id']}`)).status).toBe(404);
  });

  test('hold one roster, the planner’s', async () => {
    const { who, send, names } = await desk();
    expect((await send(who.party, 'POST', FILES, sent(ROSTER, 'roster'))).status).toBe(403);
    await send(who.planner, 'POST', FILES, sent(ROSTER, 'roster'));
    await send(who.planner, 'POST', FILES, sent({ ...ROSTER, name: '新名册.csv' }, 'roster'));
    expect(await names(who.planner)).toEqual(['新名册.csv']);
  });

  test('are neither too many nor too large', async () => {
    const { office, who, send } = await desk();
    const record = (id: string, size: number) => ({
      ...{ id, plan: 'p1', role: 'wishes' as const, body: null, name: id, size, by: 'x', at: '2026-11-20T08:00:00Z' },
    });
    const note = { at: '2026-11-20T08:00:00Z', by: 'x', action: 'x', target: '', detail: '' };
    await office.store.addSubmission(record('large', 64 * 1024 * 1024), new Uint8Array(), note);
    const full = await send(who.planner, 'POST', FILES, sent(PARTY));
    expect([full.status, await codesOf(full)]).toEqual([413, ['too-large']]);
    await office.store.removeSubmission('large', note);
    for (let i = 0; i < 50; i++) await office.store.addSubmission(record(`s${i}`, 1), new Uint8Array(), note);
    const many = await send(who.planner, 'POST', FILES, sent(PARTY));
    expect(await jsonOf(many)).toMatchObject({
      issues: [{ code: 'too-many-files', message: expect.stringContaining('50') }],
    });
    expect((await send(who.planner, 'POST', FILES, sent(ROSTER, 'roster'))).status).toBe(201);
    const huge = { ...sent(PARTY), base64: 'A'.repeat(24 * 1024 * 1024) };
    expect((await send(who.planner, 'POST', FILES, huge)).status).toBe(413);
    expect((await send(who.planner, 'POST', FILES, { ...sent(PARTY), base64: '?' })).status).toBe(422);
  });
});

describe('the intake of a plan', () => {
  test('reads what was sent in with what was decided, and keeps that', async () => {
    const { who, send } = await desk();
    const read = (number: number, decisions: unknown = NO_DECISIONS) =>
      send(who.planner, 'POST', INTAKE, { number, decisions });
    expect(await jsonOf(await send(who.planner, 'GET', INTAKE))).toEqual({ number: 0, decisions: NO_DECISIONS });
    const early = await read(1);
    expect([early.status, await codesOf(early)]).toEqual([422, ['no-roster']]);
    // The decisions were saved all the same.
    expect(await jsonOf(await send(who.planner, 'GET', INTAKE))).toMatchObject({ number: 1 });

    await send(who.planner, 'POST', FILES, sent(ROSTER, 'roster'));
    await send(who.party, 'POST', FILES, sent(PARTY));
    await send(who.gov, 'POST', FILES, sent(GOVERNMENT));
    const late = await read(1);
    expect([late.status, await codesOf(late)]).toEqual([409, ['conflict']]);
    const first = await read(2);
    expect(first.status).toBe(200);
    const { record, ...rest } = await jsonOf(first);
    expect(rest).toMatchObject({ number: 2, problem: { horizon: PERIOD, activities: [{}, {}, {}, {}] }, issues: [] });
    expect(rest).toMatchObject({ files: expect.any(Array) });
    const keys = (record as { readonly unresolved: readonly string[] }).unresolved;
    const decisions = {
      ...NO_DECISIONS,
      decisions: keys.map((finding) => ({
        finding,
        answer: finding.startsWith('duplicate') ? 'merge' : '12月10日前',
      })),
    };
    expect(await jsonOf(await read(3, decisions))).toMatchObject({
      record: { unresolved: [] },
      problem: { activities: [{}, {}, {}] },
    });
    expect(await jsonOf(await send(who.planner, 'GET', INTAKE))).toEqual({ number: 3, decisions });
    expect(await codesOf(await read(4, { format: 'x', decisions: [] }))).toEqual(['wrong-format']);
    expect(await jsonOf(await send(who.planner, 'GET', INTAKE))).toMatchObject({ number: 3 });
  });

  test('gives up on files that take too long or too much', async () => {
    const task = { files: [PARTY], roster: ROSTER, period: PERIOD };
    const slow = await readIntake(task, { ms: 1, megabytes: 512 }).catch((thrown: unknown) => thrown);
    expect(slow instanceof Fault && slow.issues('zh')[0]?.code).toBe('intake-too-heavy');
    const large = await readIntake(task, { ms: 60_000, megabytes: 4 }).catch((thrown: unknown) => thrown);
    expect(large instanceof Fault && large.issues('en')[0]?.message).toContain('too intricate');
    // The next one is read.
    expect((await readIntake(task)).made?.problem.activities.length).toBeGreaterThan(0);
  });
});
