import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { appHeaders } from '../../src/server/headers.ts';
import type { PublicationPreview } from '../../src/server/wire-page.ts';
import { codesOf, createOffice, jsonOf, MOVED, type Office, PROBLEM, SCHEDULE, SECRET_TITLE } from './office.ts';

const NO_OWNER: Problem = {
  ...PROBLEM,
  activities: PROBLEM.activities.map((one) => {
    const { owner: _, ...rest } = one;
    return one.id === 'a3' ? rest : one;
  }),
};

interface Desk {
  readonly office: Office;
  readonly cookie: string;
  readonly save: (number: number, schedule: Schedule | null, problem?: Problem) => Promise<void>;
  readonly post: (path: string, json: unknown, query?: string) => Promise<Response>;
  readonly check: (work: number, waivers?: readonly object[], query?: string) => Promise<PublicationPreview>;
}

/** A plan with a planner at work on it. */
async function desk(): Promise<Desk> {
  const office = await createOffice();
  const cookie = await office.signIn('planner');
  const plan = { id: 'p1', title: '十二月上半月', firstDay: '2026-12-01', lastDay: '2026-12-15' };
  await office.call('/api/plans', { method: 'POST', cookie, json: plan });
  const post = (path: string, json: unknown, query = '') =>
    office.call(`/api/plans/p1/${path}${query}`, { method: 'POST', cookie, json });
  return {
    ...{ office, cookie, post },
    save: async (number, schedule, problem = PROBLEM) => {
      const json = { number, problem, schedule };
      expect((await office.call('/api/plans/p1/work', { method: 'PUT', cookie, json })).status).toBe(200);
    },
    check: async (work, waivers = [], query = '') => {
      const response = await post('publication-check', { work, waivers }, query);
      expect(response.status).toBe(200);
      return response.json();
    },
  };
}

describe('the check of a publication', () => {
  test('of a first one that lacks nothing: no changes, nobody to notify', async () => {
    const { save, check, office } = await desk();
    await save(1, SCHEDULE);
    expect(await check(1)).toEqual({ next: 1, current: null, issues: [], lacks: [], changes: [], notices: [] });
    expect(await office.store.revisions('p1')).toEqual([]);
  });

  test('says in words what changes against the newest revision, and shows the notices', async () => {
    const { office, save, check } = await desk();
    await office.publish();
    await save(1, MOVED);
    const { next, current, issues, changes, notices } = await check(1);
    expect({ next, current, issues }).toEqual({ next: 2, current: 1, issues: [] });
    expect(changes).toEqual([
      {
        ...{ kind: 'changed', subject: 'activity', id: 'a3', title: '招商接待' },
        text: expect.stringMatching(/招商接待.*14:00.*15:00/),
      },
    ]);
    expect(notices.map(({ kind, id, name }) => [kind, id, name])).toEqual([
      ['leader', 'mayor', '王县长'],
      ['body', 'gov', '县政府'],
      ['unit', '县政府办', '县政府办'],
    ]);
    for (const { text, html } of notices) {
      expect(text).toContain('招商接待');
      expect(html).toMatch(/^<!doctype html>/);
    }
    const english = await check(1, [], '?lang=en');
    expect(english.changes[0]?.text).toMatch(/moved|from/);
    expect(english.notices[0]?.text).toContain('To: 王县长');
  });

  test('lists what is lacking, waived or not; what is waived bars no more', async () => {
    const { save, check, post } = await desk();
    await save(1, SCHEDULE, NO_OWNER);
    const open = await check(1);
    expect(open.issues.map(({ code, severity }) => [code, severity])).toEqual([['owner-empty', 'error']]);
    expect(open.lacks).toEqual([
      {
        ...{ activity: 'a3', title: '招商接待', code: 'owner-empty', canBeWaived: true, isWaived: false },
        text: expect.stringContaining('招商接待'),
      },
    ]);
    const waivers = [{ activity: 'a3', name: '陈明', reason: '待定' }];
    const waived = await check(1, waivers);
    expect([waived.issues, waived.lacks.map(({ isWaived }) => isWaived)]).toEqual([[], [true]]);
    // A waiver that serves nothing bars nothing.
    expect((await check(1, [...waivers, { activity: 'a1', name: '陈明', reason: '无' }])).issues).toEqual([]);
    // What the check says is what publishing does.
    const request = { number: 1, work: 1, note: '' };
    expect((await post('publications', request)).status).toBe(422);
    expect((await post('publications', { ...request, waivers })).status).toBe(201);
  });

  test('a broken rule can not be waived', async () => {
    const { save, check } = await desk();
    const [first, ...rest] = SCHEDULE.assignments;
    if (first === undefined) throw new Error('the fixture is empty');
    const clash = { ...first, start: '2026-12-01T14:00', end: '2026-12-01T16:00' };
    await save(1, { ...SCHEDULE, assignments: [clash, ...rest] });
    const { issues, lacks } = await check(1, [{ activity: 'a1', name: '陈明', reason: '就这样' }]);
    expect(issues.map(({ code }) => code)).toContain('rule-broken');
    const broken = lacks.filter(({ code }) => code === 'rule-broken');
    expect(broken.length).toBeGreaterThan(0);
    for (const lack of broken) expect(lack).toMatchObject({ canBeWaived: false, isWaived: false });
    // In sentences, as the board has them.
    expect(broken.map(({ text }) => text).join()).toMatch(/「县委常委会会议」（12月1日（周二）14:00–16:00）[^=]*。/);
  });

  test('of a schedule with what the Problem does not have is an answer too', async () => {
    const { office, save, check } = await desk();
    await office.publish();
    const strange = { activity: 'gone', start: '2026-12-01T16:00', end: '2026-12-01T17:00', attendees: ['sec'] };
    const block = { goal: 'none', start: '2026-12-02T08:00', end: '2026-12-02T10:00' };
    await save(1, { ...SCHEDULE, assignments: [...SCHEDULE.assignments, strange], focusBlocks: [block] });
    const { issues, changes } = await check(1);
    expect(issues.map(({ code }) => code)).toContain('rule-broken');
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['new', 'gone'],
      ['new', 'none'],
    ]);
  });

  test('is about the work that was named, and needs a schedule', async () => {
    const { save, post } = await desk();
    expect((await post('publication-check', { work: 0 })).status).toBe(404);
    await save(1, null);
    expect(await codesOf(await post('publication-check', { work: 1 }))).toEqual(['no-schedule']);
    expect((await (await post('publication-check', { work: 1 }, '?lang=en')).json()).issues[0].message).toBe(
      'there is no schedule yet',
    );
    await save(2, SCHEDULE);
    const stale = await post('publication-check', { work: 1 });
    expect([stale.status, await codesOf(stale)]).toEqual([409, ['conflict']]);
    expect((await post('publication-check', { work: 2 })).status).toBe(200);
  });
});

describe('publishing the work', () => {
  test('publishes what was saved last, and no other state of it', async () => {
    const { office, save, post } = await desk();
    await save(1, SCHEDULE);
    await save(2, MOVED);
    const stale = await post('publications', { number: 1, work: 1 });
    expect([stale.status, await codesOf(stale)]).toEqual([409, ['conflict']]);
    expect(await office.store.revision('p1')).toBeNull();
    expect((await post('publications', { number: 1, work: 2, note: '首次' })).status).toBe(201);
    expect(await office.store.revision('p1')).toMatchObject({ number: 1, note: '首次', schedule: MOVED });
    const again = await post('publications', { number: 1, work: 2 });
    expect([again.status, await codesOf(again)]).toEqual([409, ['conflict']]);
  });

  test('takes either a draft or the work', async () => {
    const { save, post } = await desk();
    await save(1, SCHEDULE);
    for (const which of [{}, { work: 1, draft: 'd' }]) {
      const response = await post('publications', { number: 1, ...which });
      expect([response.status >= 400 && response.status < 500, (await codesOf(response)).length > 0]).toEqual([
        true,
        true,
      ]);
    }
    expect(await codesOf(await post('publications', { number: 1, draft: 'd' }))).toEqual(['other-plan']);
  });
});

describe('the change notices of a revision', () => {
  test('are made again at any time; there are none of the first', async () => {
    const { office, cookie } = await desk();
    await office.publish();
    await office.publish(MOVED);
    const get = (number: string, who = cookie) =>
      office.call(`/api/plans/p1/revisions/${number}/notices`, { cookie: who });
    expect(await jsonOf(await get('1'))).toEqual({ notices: [] });
    const { notices } = await jsonOf(await get('2', await office.signIn('auditor')));
    expect(notices).toMatchObject([
      { kind: 'leader', id: 'mayor', name: '王县长', text: expect.stringContaining('招商接待') },
      { kind: 'body', id: 'gov', name: '县政府' },
      { kind: 'unit', id: '县政府办', name: '县政府办' },
    ]);
    for (const number of ['3', '0', 'x', '1.5']) expect((await get(number)).status).toBe(404);
  });

  test('say what is confidential to those only who attend or own it', async () => {
    const { office, cookie } = await desk();
    await office.publish();
    const assignments = SCHEDULE.assignments.map((one) =>
      one.activity === 'a2' ? { ...one, start: '2026-12-01T16:00', end: '2026-12-01T17:00' } : one,
    );
    await office.publish({ ...SCHEDULE, assignments });
    const answer = await office.call('/api/plans/p1/revisions/2/notices', { cookie });
    const { notices }: { notices: readonly { id: string; text: string }[] } = await answer.json();
    expect(notices.map(({ id }) => id)).toEqual(['sec', 'party', '组织部']);
    for (const { text } of notices) expect(text).toContain(SECRET_TITLE);
  });

  test('carry the one style sheet that the policy of the page names', async () => {
    const { office, cookie } = await desk();
    await office.publish();
    await office.publish(MOVED);
    const answer = await office.call('/api/plans/p1/revisions/2/notices', { cookie });
    const { notices }: { notices: readonly { html: string }[] } = await answer.json();
    for (const { html } of notices) {
      const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
      expect(styles.length).toBe(1);
      const digest = createHash('sha256').update(styles.join('')).digest('base64');
      expect(appHeaders('http://127.0.0.1')['content-security-policy']).toContain(`'sha256-${digest}'`);
      expect(html).not.toMatch(/ style=/);
    }
  });
});
