import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/plan.ts';
import { verify } from '../../../src/verify/verify.ts';
import { answerFrom } from '../../../src/whatif/foresee/answer-from.ts';
import { type ForeseeOptions, foresee } from '../../../src/whatif/foresee/foresee.ts';
import { type Answer, eventKey, type Foreseen, type Foresight } from '../../../src/whatif/foresee/foresight.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { BASE, PROBLEM, SCHEDULE } from './office.ts';

const foreseen = (options: ForeseeOptions = {}) => foresee(BASE, { iterations: 300, ...options });

const byKey = ({ answers }: Foresight): ReadonlyMap<string, Answer> =>
  new Map(answers.map((answer) => [eventKey(answer.event), answer]));

function recalled(foresight: Foresight, event: Foreseen) {
  const found = answerFrom(foresight, BASE, event);
  if (typeof found === 'string') throw new Error(found);
  expect(verify(found.problem, found.schedule)).toMatchObject({ violations: [], score: found.schedule.score });
  return found;
}

/** Tells one more at each call, so that the time is over after so many looks at it. */
function countingClock(): () => number {
  let time = 0;
  return () => time++;
}

describe('foreseeing', () => {
  test('answers every leader, exclusive venue and sudden activity of every working day', async () => {
    const answers = byKey(await foreseen());
    const days = ['2026-12-01', '2026-12-02'];
    const keys = ['leader:a', 'leader:b', 'venue:v', 'sudden:60', 'sudden:120'];
    expect([...answers.keys()].sort()).toEqual(keys.flatMap((key) => days.map((day) => `${key}@${day}`)).sort());
    const status = (key: string) => answers.get(key)?.status;
    expect(['leader:a@2026-12-02', 'venue:v@2026-12-02'].map(status)).toEqual(['unchanged', 'unchanged']);
    expect(['leader:a@2026-12-01', 'leader:b@2026-12-02', 'venue:v@2026-12-01'].map(status)).toEqual(
      Array(3).fill('changed'),
    );
  });

  test('an absence moves what can be moved and drops what cannot, for its price', async () => {
    const { changes, causes, answer, schedule, problem } = recalled(await foreseen(), {
      kind: 'leader-away',
      leader: 'a',
      day: '2026-12-01',
    });
    const activities = changes.filter(({ subject }) => subject === 'activity');
    expect(activities.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(['cancelled y', 'changed x']);
    expect(causes.get('x')).toMatchObject({ kind: 'forced', rule: 'leader-unavailable' });
    expect(schedule.unscheduled).toMatchObject([{ activity: 'y' }]);
    expect(schedule.unscheduled?.[0]?.reasons.length).toBeGreaterThan(0);
    const before = verify({ ...PROBLEM, baseline: { schedule: { ...SCHEDULE } } }, SCHEDULE).score;
    expect(answer.costMore).toBe((schedule.score?.cost ?? 0) - before.cost);
    expect(problem.leaders.find(({ id }) => id === 'a')?.unavailable).toEqual([
      { start: '2026-12-01T00:00', end: '2026-12-02T00:00', away: true },
    ]);
  });

  test('a sudden activity is held, by the first leader or the first two', async () => {
    const foresight = await foreseen();
    const attendees = (minutes: 60 | 120) =>
      recalled(foresight, { kind: 'sudden', minutes, day: '2026-12-01' })
        .schedule.assignments.find(({ activity }) => activity.startsWith('sudden'))
        ?.attendees.toSorted();
    expect([attendees(60), attendees(120)]).toEqual([['a'], ['a', 'b']]);
  });

  test('a mandatory activity that does not fit any more is said to be missed', async () => {
    const one = { ...PROBLEM, horizon: { firstDay: '2026-12-01', lastDay: '2026-12-01' } };
    const base = { problem: one, schedule: { ...SCHEDULE, focusBlocks: [] } };
    const foresight = await foresee(base, { iterations: 300 });
    const away: Foreseen = { kind: 'leader-away', leader: 'a', day: '2026-12-01' };
    expect(byKey(foresight).get(eventKey(away))).toMatchObject({ mandatoryMissed: 1, outcome: 'infeasible' });
    expect(answerFrom(foresight, base, away)).toMatchObject({ schedule: { score: { mandatoryMissed: 1 } } });
  });

  test('what touches most comes first, and what touches nothing last', async () => {
    const { answers } = await foreseen();
    const [first] = answers;
    expect(first && eventKey(first.event)).toBe('leader:a@2026-12-01');
    const untouched = answers.slice(-2).map(({ event }) => eventKey(event));
    expect(untouched.sort()).toEqual(['leader:a@2026-12-02', 'venue:v@2026-12-02']);
  });

  test('nothing is foreseen for days that lie before what is frozen, and what is frozen stays', async () => {
    const foresight = await foreseen({ frozenUntil: '2026-12-01T09:00' });
    const away = recalled(foresight, { kind: 'sudden', minutes: 60, day: '2026-12-01' });
    expect(away.schedule.assignments).toContainEqual(SCHEDULE.assignments[0]);
    const later = await foreseen({ frozenUntil: '2026-12-02T00:00' });
    expect(new Set(later.answers.map(({ event }) => event.day))).toEqual(new Set(['2026-12-02']));
  });

  test('an absence that breaks coverage by itself changes the schedule, although the leader attends nothing', async () => {
    const sites = [{ id: 'hall' }, { id: 'east' }];
    const problem = {
      ...PROBLEM,
      sites,
      leaders: PROBLEM.leaders.map((one) => ({ ...one, homeSite: 'hall' })),
      activities: [{ id: 'trip', minutes: 60, attendees: { required: ['b'] }, venue: { site: 'east' } }],
      coverage: [{ leaders: ['a', 'b'], atLeast: 1 }],
      focusGoals: [],
    };
    const trip = { activity: 'trip', start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: ['b'] };
    const base = { problem, schedule: { format: 'tongchou/schedule@1' as const, assignments: [trip] } };
    const foresight = await foresee(base, { iterations: 300 });
    expect(byKey(foresight).get('leader:a@2026-12-01')).toMatchObject({ status: 'changed' });
    expect(answerFrom(foresight, base, { kind: 'leader-away', leader: 'a', day: '2026-12-01' })).toMatchObject({
      changes: [{ id: 'trip', moved: 'to-another-day' }],
      causes: new Map([['trip', expect.objectContaining({ rule: 'coverage' })]]),
    });
  });

  test('is repeatable where steps are counted', async () => {
    const clock = () => 0;
    expect(await foreseen({ now: clock })).toEqual(await foreseen({ now: clock }));
  });

  test('throws where the schedule is of another Problem', async () => {
    const schedule = {
      ...SCHEDULE,
      focusBlocks: [],
      assignments: [{ activity: 'x', start: 'soon', end: '', attendees: [] }],
    };
    await expect(foresee({ problem: PROBLEM, schedule }, { iterations: 1 })).rejects.toThrow('cannot be read');
  });
});

describe('a foresight that is not finished', () => {
  test('says what is unanswered when the time is over, and goes on where it stopped', async () => {
    const short = await foresee(BASE, { timeMs: 60, now: countingClock() });
    const open = short.answers.filter(({ status }) => status === 'unanswered');
    expect(open.length).toBeGreaterThan(0);
    expect(short.answers).toHaveLength(10);
    expect(open[0] && answerFrom(short, BASE, open[0].event)).toBe('unanswered');
    const seen: number[] = [];
    const whole = await foreseen({ from: short, onProgress: (_, total) => seen.push(total) });
    expect(seen).toEqual(open.map(() => open.length));
    expect(whole.answers.every(({ status }) => status !== 'unanswered')).toBe(true);
    const kept = short.answers.filter(({ status }) => status !== 'unanswered');
    for (const answer of kept) expect(whole.answers).toContainEqual(answer);
  });

  test('answers nothing where it is cancelled before it begins, and keeps no search that is cut short', async () => {
    const none = await foreseen({ signal: AbortSignal.abort() });
    expect(new Set(none.answers.map(({ status }) => status))).toEqual(new Set(['unanswered']));
    const controller = new AbortController();
    const cut = await foreseen({
      signal: controller.signal,
      onProgress: (done) => (done === 3 ? controller.abort() : undefined),
    });
    expect(cut.answers.filter(({ status }) => status !== 'unanswered')).toHaveLength(3);
  });

  test('takes up other kinds later, beside those that it has', async () => {
    const leaders = await foreseen({ kinds: ['leader-away'] });
    expect(new Set(leaders.answers.map(({ event }) => event.kind))).toEqual(new Set(['leader-away']));
    const both = await foreseen({ kinds: ['venue-closed'], from: leaders });
    expect(both.made.kinds).toEqual(['leader-away', 'venue-closed']);
    for (const answer of leaders.answers) expect(both.answers).toContainEqual(answer);
    expect(both.answers).toHaveLength(leaders.answers.length + 2);
  });

  test('begins anew where the earlier one is of another schedule or freezes otherwise', async () => {
    const total = async (options: ForeseeOptions, base = BASE) => {
      let count = 0;
      await foresee(base, { iterations: 10, ...options, onProgress: () => count++ });
      return count;
    };
    const from = await foreseen();
    expect(await total({ from })).toBe(0);
    expect(await total({ from, frozenUntil: '2026-12-01T00:00' })).toBe(10);
    expect(await total({ from }, { ...BASE, schedule: { ...SCHEDULE, focusBlocks: [] } })).toBe(10);
  });
});

describe('recalling', () => {
  const away: Foreseen = { kind: 'leader-away', leader: 'a', day: '2026-12-01' };

  test('is stale for another Problem, another schedule, and answers that are not what was found', async () => {
    const foresight = await foreseen();
    expect(answerFrom(foresight, { ...BASE, problem: { ...PROBLEM, title: 'x' } }, away)).toBe('stale');
    expect(answerFrom(foresight, { ...BASE, schedule: { ...SCHEDULE, focusBlocks: [] } }, away)).toBe('stale');
    const falsified = (change: object): Foresight => ({
      ...foresight,
      answers: foresight.answers.map((one) => (eventKey(one.event) === eventKey(away) ? { ...one, ...change } : one)),
    });
    expect(answerFrom(falsified({ cost: 1 }), BASE, away)).toBe('stale');
    const nothing = { held: [], dropped: [], focusAdded: [], focusRemoved: [] };
    const found = byKey(foresight).get(eventKey(away));
    const { score } = verify(recalled(foresight, away).problem, SCHEDULE);
    expect(answerFrom(falsified({ difference: nothing, ...score }), BASE, away)).toBe('stale');
    expect(found).toBeDefined();
  });

  test('has no answer for a day that is not worked on', async () => {
    expect(answerFrom(await foreseen(), BASE, { ...away, day: '2026-12-03' })).toBe('unanswered');
  });

  test('takes a score that the schedule states for no part of it', async () => {
    const foresight = await foreseen();
    const stated = { ...BASE, schedule: { ...SCHEDULE, gap: 0.5, status: 'feasible' as const } };
    expect(answerFrom(foresight, stated, away)).toMatchObject({ answer: { status: 'changed' } });
  });
});

describe('whatever the Problem', () => {
  test(
    'every answer is recalled as a valid schedule of what was found, unless frozen ones exclude one another',
    async () => {
      await fc.assert(
        fc.asyncProperty(problems(TINY), async (problem) => {
          const { schedule } = await plan(problem, { iterations: 20, seed: 1 });
          fc.pre(schedule !== null && schedule.status !== 'infeasible');
          if (schedule === null) return;
          const { baseline: _, ...bare } = problem;
          const base = { problem: bare, schedule };
          const foresight = await foresee(base, { iterations: 20, seed: 1 });
          for (const { event, ...answer } of foresight.answers) {
            const found = answerFrom(foresight, base, event);
            if (typeof found === 'string') throw new Error(`${eventKey(event)} is ${found}`);
            expect(found.schedule.score).toMatchObject({ cost: 'cost' in answer ? answer.cost : Number.NaN });
            if (answer.status === 'unchanged') expect(found.changes).toEqual([]);
          }
        }),
        propertyRuns(0.05),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
