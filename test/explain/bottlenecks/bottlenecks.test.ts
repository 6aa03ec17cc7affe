import { describe, expect, test } from 'vitest';
import { bottlenecksOf } from '../../../src/explain/bottlenecks/bottlenecks.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { makeProblem } from '../../support/make-problem.ts';

const MORNING = { start: '2026-12-01T08:00', end: '2026-12-01T12:00' };
const OPTIONS = { iterations: 200, seed: 1 };

const inTheMorning = (id: string, changes: Partial<Activity> = {}): Activity => ({
  ...{ id, minutes: 180, windows: [MORNING], attendees: { required: ['a'] } },
  ...changes,
});

const EMPTY: Schedule = { format: 'tongchou/schedule@1', assignments: [] };

const of = (problem: Problem, more = {}) => bottlenecksOf(problem, EMPTY, { ...OPTIONS, ...more });

describe('bottlenecks', () => {
  test('are the half-days of a leader who would be needed twice, with what a second one lets in', async () => {
    const problem = makeProblem({
      activities: [inTheMorning('x'), inTheMorning('y', { priority: 2 }), { id: 'pm', minutes: 60 }],
    });
    const found = await of(problem);
    // y is worth 3 × 48; a second leader is touched by it.
    expect(found).toEqual([
      {
        ...{ kind: 'leader', id: 'a', day: '2026-12-01', session: MORNING, price: expect.any(Number) },
        ...{ mandatoryGain: 0, gain: 143, letsIn: ['y'], putsOut: [], takes: [expect.stringMatching(/^[xy]$/)] },
      },
    ]);
    expect(found[0]?.price).toBeGreaterThan(0);
  });

  test('are venues as well, the one that gains most first, and no more than asked for', async () => {
    const room = { venue: { anyOf: ['v'] }, attendees: {} };
    const problem = makeProblem({
      venues: [{ id: 'v' }],
      activities: [
        ...[inTheMorning('x', room), inTheMorning('y', { ...room, priority: 2 })],
        ...[inTheMorning('p'), inTheMorning('q', { priority: 1 })],
      ],
    });
    const found = await of(problem);
    expect(found.map(({ kind, id, gain, letsIn }) => ({ kind, id, gain, letsIn }))).toEqual([
      { kind: 'venue', id: 'v', gain: 144, letsIn: ['y'] },
      { kind: 'leader', id: 'a', gain: 47, letsIn: ['q'] },
    ]);
    expect((await of(problem, { most: 1 })).map(({ id }) => id)).toEqual(['v']);
  });

  test('count mandatory activities before all else', async () => {
    const problem = makeProblem({
      activities: [inTheMorning('x', { mandatory: true }), inTheMorning('y', { mandatory: true, priority: 1 })],
    });
    expect(await of(problem)).toMatchObject([{ id: 'a', mandatoryGain: 1, letsIn: [expect.any(String)] }]);
  });

  test('are none where everything is held as well as can be', async () => {
    expect(await of(makeProblem({ activities: [inTheMorning('x')] }))).toEqual([]);
  });

  test('come in the time that is given, and not after they are cancelled', async () => {
    const problem = makeProblem({ activities: [inTheMorning('x'), inTheMorning('y', { priority: 2 })] });
    const timed = await bottlenecksOf(problem, EMPTY, { timeMs: 1500, threads: 1 });
    expect(timed.map(({ gain }) => gain)).toEqual([143]);
    let calls = 0;
    const cancelled = await bottlenecksOf(problem, EMPTY, {
      ...{ timeMs: 1000, threads: 1, seed: 2 },
      now: () => calls++,
      signal: AbortSignal.abort(),
    });
    for (const { gain } of cancelled) expect(gain).toBeGreaterThan(0);
  });

  test('refuse a Problem that has errors', async () => {
    const faulty = makeProblem({ activities: [inTheMorning('x', { attendees: { required: ['nobody'] } })] });
    await expect(of(faulty)).rejects.toThrow('nothing was planned');
  });
});
