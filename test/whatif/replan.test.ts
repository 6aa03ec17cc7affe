import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';
import { applyEdits } from '../../src/whatif/apply-edits.ts';
import { type ReplanOptions, replan } from '../../src/whatif/replan.ts';
import { makeProblem } from '../support/make-problem.ts';

const meeting = (id: string, changes: Partial<Activity> = {}): Activity => ({
  id,
  minutes: 60,
  attendees: { required: ['a'] },
  ...changes,
});

const PROBLEM: Problem = makeProblem({
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
  leaders: [{ id: 'a' }, { id: 'b' }],
  activities: [
    meeting('x'),
    meeting('y'),
    meeting('z', { priority: 5 }),
    meeting('w', { attendees: { required: ['b'] } }),
  ],
});

const at = (activity: string, start: string, end: string, leader = 'a') => ({
  ...{ activity, start: `2026-12-01T${start}`, end: `2026-12-01T${end}`, attendees: [leader] },
});

const PUBLISHED = {
  problem: PROBLEM,
  schedule: {
    assignments: [
      at('x', '08:00', '09:00'),
      at('y', '09:00', '10:00'),
      at('z', '14:00', '15:00'),
      at('w', '08:00', '09:00', 'b'),
    ],
    focusBlocks: [],
  },
};

async function replanned(edits: readonly Edit[], options: ReplanOptions = {}) {
  const { problem } = applyEdits(PROBLEM, edits, 'en');
  if (problem === null) throw new Error('a faulty edit');
  const result = await replan(PUBLISHED, problem, { iterations: 2000, seed: 1, ...options });
  if (result.schedule === null) throw new Error('nothing was planned');
  expect(verify(result.problem, result.schedule)).toMatchObject({ violations: [], score: result.schedule.score });
  return result;
}

const kinds = ({ changes }: { readonly changes: readonly { readonly kind: string; readonly id: string }[] }) =>
  changes.map(({ kind, id }) => `${kind} ${id}`).sort();

describe('replanning', () => {
  test('changes nothing where nothing has to change, although something would be better', async () => {
    const fresh = await plan(PROBLEM, { iterations: 2000, seed: 1 });
    expect(fresh.schedule?.assignments).not.toEqual(PUBLISHED.schedule.assignments);
    expect(kinds(await replanned([]))).toEqual([]);
  });

  test('moves only what an absence makes impossible, and says why', async () => {
    const result = await replanned([
      { edit: 'leaderAway', leader: 'a', start: '2026-12-01T08:00', end: '2026-12-01T09:00' },
    ]);
    expect(kinds(result)).toEqual(['changed x']);
    expect(result.causes.get('x')).toMatchObject({ kind: 'forced', rule: 'leader-unavailable' });
    expect(result.changes[0]).toMatchObject({ moved: 'within-day' });
  });

  test('makes room for what is new and mandatory, and says for what', async () => {
    const urgent = meeting('urgent', { mandatory: true, pinned: { start: '2026-12-01T09:00' } });
    const result = await replanned([{ edit: 'addActivity', activity: urgent }]);
    expect(kinds(result)).toEqual(['changed y', 'new urgent']);
    expect(result.causes.get('urgent')).toEqual({ kind: 'new' });
    expect(result.causes.get('y')).toEqual({ kind: 'gives-way', to: ['urgent'] });
  });

  test('drops what is no longer asked for', async () => {
    const result = await replanned([{ edit: 'removeActivity', activity: 'y' }]);
    expect(kinds(result)).toEqual(['cancelled y']);
    expect(result.causes.get('y')).toEqual({ kind: 'not-asked' });
  });

  test('keeps what is frozen, whatever it costs', async () => {
    const urgent = meeting('urgent', {
      mandatory: true,
      windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T10:00' }],
    });
    const { schedule } = await replanned([{ edit: 'addActivity', activity: urgent }], {
      frozenUntil: '2026-12-01T12:00',
    });
    expect(schedule?.score?.mandatoryMissed).toBe(1);
    expect(schedule?.assignments).toEqual(expect.arrayContaining(PUBLISHED.schedule.assignments.slice(0, 2)));
  });

  test('may change more for a gain where that is allowed, and no more than that', async () => {
    const edits: readonly Edit[] = [{ edit: 'setWeights', weights: { change: 0, touched: 500 } }];
    const least = await replanned(edits);
    expect(kinds(least)).toEqual([]);
    const one = await replanned(edits, { maxChanges: 1, iterations: 20_000 });
    expect(one.changes.length).toBeLessThanOrEqual(1);
    const many = await replanned(edits, { maxChanges: 3, iterations: 20_000 });
    expect(many.changes.length).toBeLessThanOrEqual(3);
    expect(many.schedule?.score?.cost).toBeLessThan(least.schedule?.score?.cost ?? 0);
    expect([...many.causes.values()].map(({ kind }) => kind)).toContain('gain');
  });

  test('of a faulty Problem is a result', async () => {
    const faulty = { ...PROBLEM, slotMinutes: 7 } as unknown as Problem;
    const { schedule, issues } = await replan(PUBLISHED, faulty, { iterations: 10 });
    expect(schedule).toBeNull();
    expect(issues.map(({ code }) => code)).toContain('bad-value');
  });
});
