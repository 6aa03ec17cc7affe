import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import type { Work } from '../../../src/web/engine/engine.ts';
import { mergeWork } from '../../../src/web/state/merge.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const PROBLEM: Problem = makeProblem({
  leaders: [{ id: 'x', name: 'X' }],
  activities: ['a1', 'a2', 'a3'].map((id) => ({ id, title: id, minutes: 60 })),
});
const held = (activity: string, hour: number): Schedule['assignments'][number] => ({
  activity,
  start: `2026-12-01T${String(hour).padStart(2, '0')}:00`,
  end: `2026-12-01T${String(hour + 1).padStart(2, '0')}:00`,
  attendees: [],
});
const BASE: Work = {
  problem: PROBLEM,
  schedule: { format: 'tongchou/schedule@1', assignments: [held('a1', 9), held('a2', 10)], focusBlocks: [] },
};
const at = (work: Work, activity: string): string | undefined =>
  work.schedule.assignments.find((one) => one.activity === activity)?.start.slice(11);
const withHeld = (work: Work, ...assignments: Schedule['assignments']): Work => ({
  ...work,
  schedule: {
    ...work.schedule,
    assignments: [
      ...work.schedule.assignments.filter((one) => !assignments.some(({ activity }) => activity === one.activity)),
      ...assignments,
    ],
  },
});
const retitled = (work: Work, id: string, title: string): Work => ({
  ...work,
  problem: {
    ...work.problem,
    activities: work.problem.activities.map((one) => (one.id === id ? { ...one, title } : one)),
  },
});

describe('two planners', () => {
  test('who touch different things lose nothing', () => {
    const mine = retitled(withHeld(BASE, held('a1', 14)), 'a3', '改名');
    const theirs = withHeld(BASE, held('a2', 15), held('a3', 16));
    const merged = mergeWork(BASE, mine, theirs);
    expect(merged.both).toEqual([]);
    expect(merged.mine.map(({ key }) => key)).toEqual(['activities/a3', 'assignments/a1']);
    expect(merged.theirs.map(({ key }) => key)).toEqual(['assignments/a2', 'assignments/a3']);
    const joined = merged.join(() => 'mine');
    expect(['a1', 'a2', 'a3'].map((id) => at(joined, id))).toEqual(['14:00', '15:00', '16:00']);
    expect(joined.problem.activities.map(({ title }) => title)).toEqual(['a1', 'a2', '改名']);
  });

  test('who touch the same thing are asked, and get what they choose', () => {
    const merged = mergeWork(BASE, withHeld(BASE, held('a1', 14)), withHeld(BASE, held('a1', 15)));
    expect(merged.both.map(({ key }) => key)).toEqual(['assignments/a1']);
    expect(
      at(
        merged.join(() => 'mine'),
        'a1',
      ),
    ).toBe('14:00');
    expect(
      at(
        merged.join(() => 'theirs'),
        'a1',
      ),
    ).toBe('15:00');
  });

  test('what one deletes and the other leaves is deleted; what the other changed is asked', () => {
    const without: Work = {
      problem: { ...PROBLEM, activities: PROBLEM.activities.filter(({ id }) => id !== 'a3') },
      schedule: BASE.schedule,
    };
    expect(
      mergeWork(BASE, without, BASE)
        .join(() => 'theirs')
        .problem.activities.map(({ id }) => id),
    ).toEqual(['a1', 'a2']);
    const clash = mergeWork(BASE, without, retitled(BASE, 'a3', '改名'));
    expect(clash.both.map(({ key }) => key)).toEqual(['activities/a3']);
    expect(clash.join(() => 'mine').problem.activities).toHaveLength(2);
    expect(clash.join(() => 'theirs').problem.activities[2]?.title).toBe('改名');
  });

  test('who made the same change agree', () => {
    const same = withHeld(BASE, held('a3', 11));
    const merged = mergeWork(BASE, same, structuredClone(same));
    expect([merged.both, merged.mine, merged.theirs]).toEqual([[], [], []]);
    expect(
      at(
        merged.join(() => 'theirs'),
        'a3',
      ),
    ).toBe('11:00');
  });

  test('parts without ids, such as weights, are taken as a whole', () => {
    const weighed = (change: number): Work => ({ ...BASE, problem: { ...PROBLEM, weights: { change } } });
    const merged = mergeWork(BASE, weighed(1), weighed(2));
    expect(merged.both.map(({ key }) => key)).toEqual(['weights']);
    expect(merged.join(() => 'mine').problem.weights).toEqual({ change: 1 });
  });
});

const works = fc
  .array(fc.tuple(fc.constantFrom('a1', 'a2', 'a3'), fc.integer({ min: 8, max: 17 })), { maxLength: 3 })
  .map((moves) => moves.reduce((work, [id, hour]) => withHeld(work, held(id, hour)), BASE));

test('with one side unchanged, joining gives the other; the order of sides does not matter but for clashes', () => {
  const heldIn = (work: Work): unknown =>
    work.schedule.assignments.toSorted((a, b) => (a.activity < b.activity ? -1 : 1));
  fc.assert(
    fc.property(works, works, (a, b) => {
      expect(heldIn(mergeWork(BASE, a, BASE).join(() => 'mine'))).toEqual(heldIn(a));
      expect(heldIn(mergeWork(BASE, BASE, a).join(() => 'mine'))).toEqual(heldIn(a));
      const there = mergeWork(BASE, a, b).join(() => 'mine');
      const back = mergeWork(BASE, b, a).join(() => 'theirs');
      expect(heldIn(there)).toEqual(heldIn(back));
    }),
    propertyRuns(1),
  );
});
