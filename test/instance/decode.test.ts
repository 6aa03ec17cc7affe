import { describe, expect, test } from 'vitest';
import { decode } from '../../src/instance/decode.ts';
import { copySolution, emptySolution } from '../../src/instance/solution.ts';
import { createState } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold } from '../support/placement.ts';

const at = (clock: string): string => `2026-12-01T${clock}`;

const compiled = compileProblem(
  makeProblem({
    leaders: [{ id: 'a', deputies: ['c'] }, { id: 'b', deputies: ['d'] }, { id: 'c' }, { id: 'd' }],
    venues: [{ id: 'u' }, { id: 'v' }],
    activities: [
      { id: 'late', minutes: 60, attendees: { required: ['b', 'a'], optional: ['c'], deputiesAllowed: true } },
      { id: 'out', minutes: 60 },
      {
        id: 'early',
        minutes: 60,
        venue: { anyOf: ['u', 'v'] },
        attendees: { choose: [{ from: ['d', 'c'], count: 1 }] },
      },
      { id: 'same', minutes: 60 },
    ],
    focusGoals: [{ id: 'f', leaders: ['a'], minutes: 120, blockMinutes: 60 }],
  }),
);

describe('a solution in the words of the documents', () => {
  test('by start, then as in the document; people in the order of the leaders; only what there is', () => {
    const state = createState(compiled.instance);
    hold(state, compiled, 'late', at('14:00'), { attendees: ['c', 'd'], standsInFor: { d: 'b', c: 'a' } });
    hold(state, compiled, 'early', at('08:00'), { attendees: ['d'], venue: 'v' });
    hold(state, compiled, 'same', at('08:00'), { attendees: [] });
    hold(state, compiled, 'f', at('10:00'));
    expect(decode(compiled, state)).toEqual({
      assignments: [
        { activity: 'early', start: at('08:00'), end: at('09:00'), attendees: ['d'], venue: 'v' },
        { activity: 'same', start: at('08:00'), end: at('09:00'), attendees: [] },
        {
          activity: 'late',
          start: at('14:00'),
          end: at('15:00'),
          attendees: ['c', 'd'],
          // In the order of those who are required.
          substitutions: [
            { leader: 'b', by: 'd' },
            { leader: 'a', by: 'c' },
          ],
        },
      ],
      focusBlocks: [{ goal: 'f', start: at('10:00'), end: at('11:00') }],
      unscheduled: [1],
    });
  });

  test('nothing held: every activity is out', () => {
    const empty = emptySolution(compiled.instance);
    expect(decode(compiled, empty)).toEqual({ assignments: [], focusBlocks: [], unscheduled: [0, 1, 2, 3] });
  });

  test('a copy says the same', () => {
    const state = createState(compiled.instance);
    hold(state, compiled, 'early', at('08:00'), { attendees: ['c'], venue: 'u' });
    const copy = emptySolution(compiled.instance);
    copySolution(state, copy);
    expect(decode(compiled, copy)).toEqual(decode(compiled, state));
  });
});

test('ids of repeated activities name their day', () => {
  const daily = compileProblem(
    makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      activities: [{ id: 'x', minutes: 60, repeat: { per: 'day' } }],
    }),
  );
  const state = createState(daily.instance);
  hold(state, daily, 'x@2026-12-02', '2026-12-02T08:00');
  const { assignments, unscheduled } = decode(daily, state);
  expect(assignments.map(({ activity }) => activity)).toEqual(['x@2026-12-02']);
  expect(unscheduled).toEqual([0]);
});
