import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compiled } from '../../src/instance/compile.ts';
import { decode } from '../../src/instance/decode.ts';
import { encode } from '../../src/instance/encode.ts';
import type { Activity, Problem } from '../../src/model/problem.ts';
import type { Assignment, FocusBlock } from '../../src/model/schedule.ts';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { createState } from '../../src/solve/state.ts';
import { restore } from '../../src/solve/warm-start.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { halfPlanned } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

const at = (clock: string): string => `2026-12-01T${clock}`;

const PARTS: Partial<Problem> = {
  leaders: [
    { id: 'a', deputies: ['c'] },
    { id: 'b', unavailable: [{ start: at('15:00'), end: at('16:00') }] },
    { id: 'c' },
    { id: 'd' },
  ],
  venues: [{ id: 'u' }, { id: 'v', unavailable: [{ start: at('10:00'), end: at('11:00') }] }, { id: 'w' }],
  focusGoals: [{ id: 'f', leaders: ['b'], minutes: 120, blockMinutes: 60, maxBlocksPerDay: 2 }],
};

const ACTIVITY: Activity = {
  id: 'x',
  minutes: 60,
  venue: { anyOf: ['u', 'v'] },
  attendees: { required: ['a', 'b'], optional: ['d'], deputiesAllowed: true },
};

const HELD: Assignment = { activity: 'x', start: at('09:00'), end: at('10:00'), attendees: ['a', 'b'], venue: 'u' };

const compiled = compileProblem(makeProblem({ ...PARTS, activities: [ACTIVITY, { id: 'y', minutes: 30 }] }));

/** What comes back of the documents. */
const again = (
  assignments: readonly Assignment[],
  focusBlocks: readonly FocusBlock[] = [],
  by: Compiled = compiled,
): ReturnType<typeof decode> => decode(by, encode(by, { assignments, focusBlocks }));

test(
  'is the inverse of decode, and costs the same',
  () => {
    fc.assert(
      fc.property(halfPlanned(), ({ compiled, state }) => {
        const decoded = decode(compiled, state);
        const encoded = encode(compiled, decoded);
        expect(decode(compiled, encoded)).toEqual(decoded);
        const restored = createState(compiled.instance);
        restore(restored, encoded);
        assertConsistent(restored);
        expect(restored.cost).toBe(state.cost);
      }),
      propertyRuns(0.3),
    );
  },
  PROPERTY_TIMEOUT,
);

describe('one assignment', () => {
  test.each<[string, Partial<Assignment>]>([
    ['as it is', {}],
    ['with a deputy', { attendees: ['b', 'c'], substitutions: [{ leader: 'a', by: 'c' }] }],
    ['with an optional leader', { attendees: ['a', 'b', 'd'] }],
  ])('%s is taken over', (_, parts) => {
    const assignment = { ...HELD, ...parts };
    expect(again([assignment]).assignments).toEqual([assignment]);
  });

  test.each<[string, Partial<Assignment>]>([
    ['of an activity that is gone', { activity: 'gone' }],
    ['at no start of the grid', { start: at('09:05'), end: at('10:05') }],
    ['outside the horizon', { start: '2026-11-01T09:00', end: '2026-11-01T10:00' }],
    ['of another length', { end: at('10:30') }],
    ['in a venue that is gone', { venue: 'gone' }],
    ['in a venue that is not offered', { venue: 'w' }],
    ['in a venue that is closed', { venue: 'v', start: at('10:00'), end: at('11:00') }],
    ['with somebody who is gone', { attendees: ['a', 'b', 'gone'] }],
    ['with somebody twice', { attendees: ['a', 'b', 'b'] }],
    ['without somebody required', { attendees: ['a'] }],
    ['with somebody nobody asked for', { attendees: ['a', 'b', 'c'] }],
    ['with a deputy who is gone', { attendees: ['b'], substitutions: [{ leader: 'a', by: 'gone' }] }],
    [
      'with two who stand in for one',
      {
        attendees: ['b', 'c'],
        substitutions: [
          { leader: 'a', by: 'c' },
          { leader: 'a', by: 'c' },
        ],
      },
    ],
    ['with a stand-in for somebody who is gone', { substitutions: [{ leader: 'gone', by: 'c' }] }],
    ['with somebody who cannot come', { start: at('15:00'), end: at('16:00') }],
  ])('%s is left out', (_, parts) => {
    expect(again([{ ...HELD, ...parts }])).toEqual({ assignments: [], focusBlocks: [], unscheduled: [0, 1] });
  });

  test('without a venue is left out where one is booked', () => {
    const { venue: _, ...nowhere } = HELD;
    expect(again([nowhere]).assignments).toEqual([]);
  });

  test('that misses a pinned leader is left out', () => {
    const pinned = compileProblem(
      makeProblem({ ...PARTS, activities: [{ ...ACTIVITY, pinned: { attendees: ['d'] } }] }),
    );
    expect(again([HELD], [], pinned).assignments).toEqual([]);
    const withPinned = { ...HELD, attendees: ['a', 'b', 'd'] };
    expect(again([withPinned], [], pinned).assignments).toEqual([withPinned]);
  });

  test('of two of one activity the first counts', () => {
    const later = { ...HELD, start: at('10:00'), end: at('11:00') };
    expect(again([HELD, later]).assignments).toEqual([HELD]);
  });
});

describe('focus blocks', () => {
  const block = (start: string, end: string, goal = 'f'): FocusBlock => ({ goal, start: at(start), end: at(end) });

  test('go to the blocks of their goal, as many as it has', () => {
    const blocks = [block('08:00', '09:00'), block('09:00', '10:00')];
    expect(again([], [...blocks, block('14:00', '15:00')]).focusBlocks).toEqual(blocks);
  });

  test('are left out where the goal is gone, the length differs or a leader cannot come', () => {
    const wrong = [block('08:00', '09:00', 'gone'), block('08:00', '09:30'), block('15:00', '16:00')];
    expect(again([], wrong).focusBlocks).toEqual([]);
  });
});
