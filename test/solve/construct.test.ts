import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { construct, constructionOrder, leaderMinutes, placeFrozen } from '../../src/solve/construct.ts';
import { createInserter } from '../../src/solve/insertion.ts';
import { createState } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { heldItems } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold } from '../support/placement.ts';

function set(activities: readonly Activity[], parts: Partial<Problem> = {}) {
  const compiled = compileProblem(makeProblem({ leaders: [{ id: 'a' }, { id: 'b' }], activities, ...parts }));
  return { compiled, state: createState(compiled.instance) };
}

const orderOf = (activities: readonly Activity[], parts: Partial<Problem> = {}): readonly string[] => {
  const { compiled, state } = set(activities, parts);
  return constructionOrder(state).map((i) => activities[i]?.id ?? compiled.problem.focusGoals?.[0]?.id ?? '');
};

const wish = { minutes: 60, attendees: { required: ['a'] } };

describe('the order of construction', () => {
  test('the dearest for what they take and for the choice of starts come first; equals as in the document', () => {
    const activities: Activity[] = [
      { id: 'cheap', ...wish, priority: 2 },
      { id: 'long', ...wish, minutes: 240 },
      { id: 'both', ...wish, attendees: { required: ['a', 'b'] } },
      { id: 'dear', ...wish, priority: 4 },
      { id: 'also dear', ...wish, priority: 4 },
    ];
    // 432 / √(300 × 1 start), 432 / √(180 × 13 starts), 144 / √(120 × 13).
    expect(orderOf(activities)).toEqual(['dear', 'also dear', 'long', 'both', 'cheap']);
  });

  test('mandatory ones before, those with the fewest starts first of all; what fits nowhere is left out', () => {
    const activities: Activity[] = [
      { id: 'dear', ...wish, priority: 5 },
      { id: 'must', ...wish, priority: 1, mandatory: true },
      { id: 'must long', ...wish, priority: 1, minutes: 240, mandatory: true },
      { id: 'never', ...wish, minutes: 300, mandatory: true },
    ];
    expect(orderOf(activities)).toEqual(['must long', 'must', 'dear']);
  });

  test('predecessors before what waits for them', () => {
    const activities: Activity[] = [
      { id: 'third', ...wish, priority: 5 },
      { id: 'first', ...wish, priority: 1 },
      { id: 'second', ...wish, priority: 1 },
      { id: 'other', ...wish },
    ];
    const relations = [
      { kind: 'precedes' as const, first: 'first', second: 'second' },
      { kind: 'precedes' as const, first: 'second', second: 'third' },
    ];
    expect(orderOf(activities, { relations })).toEqual(['first', 'second', 'third', 'other']);
  });

  test('what is held already is not in it', () => {
    const { compiled, state } = set([
      { id: 'x', ...wish },
      { id: 'y', ...wish },
    ]);
    hold(state, compiled, 'x', '2026-12-01T08:00');
    expect(constructionOrder(state)).toEqual([1]);
  });
});

test('an item takes its minutes from everybody who must come or is chosen', () => {
  const { state } = set([
    { id: 'x', minutes: 90, attendees: { required: ['a'], choose: [{ from: ['b'], count: 1 }], optional: ['b'] } },
    { id: 'never', minutes: 300, attendees: { required: ['a'] } },
  ]);
  expect(leaderMinutes(state, 0)).toBe(180);
  expect(leaderMinutes(state, 1)).toBe(0);
});

describe('construction', () => {
  test('holds each where it costs least, and not where that is more than it is worth', () => {
    const { state } = set(
      [
        { id: 'x', ...wish, urgency: 5 },
        { id: 'worthless', ...wish, priority: 1, urgency: 1 },
      ],
      { weights: { V: [0, 3, 9, 27, 81] } },
    );
    construct(state, createInserter(state));
    expect(heldItems(state)).toEqual([0]);
    // The first slot: later is no better, and the half-day is touched once.
    expect(state.start[0]).toBe(480);
    expect(state.cost).toBe(1);
  });

  test('frozen ones are held as they are; one that another excludes stays out', () => {
    const assignment = (activity: string, start: string, end: string) => ({
      activity,
      start: `2026-12-01T${start}`,
      end: `2026-12-01T${end}`,
      attendees: ['a'],
    });
    const { state } = set(
      [
        { id: 'x', ...wish },
        { id: 'y', ...wish },
      ],
      {
        baseline: {
          schedule: { assignments: [assignment('x', '09:00', '10:00'), assignment('y', '09:30', '10:30')] },
          frozenUntil: '2026-12-01T12:00',
        },
      },
    );
    placeFrozen(state);
    expect(heldItems(state)).toEqual([0]);
    expect(state.start[0]).toBe(540);
  });
});
