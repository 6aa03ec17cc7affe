import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../src/instance/encode.ts';
import { emptySolution } from '../../src/instance/solution.ts';
import type { Problem } from '../../src/model/problem.ts';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { begin } from '../../src/solve/begin.ts';
import { canHold } from '../../src/solve/can-hold.ts';
import { placeFrozen } from '../../src/solve/construct.ts';
import { placementIn } from '../../src/solve/portfolio/held-alike.ts';
import { createSearcher, type Searcher, temperatureScale } from '../../src/solve/searcher.ts';
import { createStanding, type Standing } from '../../src/solve/standing.ts';
import { createState } from '../../src/solve/state.ts';
import { afterIterations } from '../../src/solve/stop.ts';
import { placeFitting, type WarmStart } from '../../src/solve/warm-start.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { replanning } from '../support/edited-baseline.ts';
import { halfPlanned, heldItems } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

describe('placeFitting', { timeout: PROPERTY_TIMEOUT }, () => {
  test('holds all of a schedule of the same problem, whatever its order', () => {
    fc.assert(
      fc.property(halfPlanned(), ({ state }) => {
        const again = createState(state.instance);
        placeFrozen(again);
        const left = placeFitting(again, state);
        again.broken.length = 0;
        assertConsistent(again);
        // What stands only beside something held later, both ways round, cannot be held one by one.
        expect(left).toBe(heldItems(state).length - again.placed);
        if (left === 0) expect(again.cost).toBe(state.cost);
        for (const item of heldItems(state)) {
          if (again.candidate[item] !== -1) expect(again.candidate[item]).toBe(state.candidate[item]);
          else expect(canHold(again, item, placementIn(state.instance, state, item))).toBe(false);
        }
      }),
      propertyRuns(0.4),
    );
  });

  test('holds what still goes of a published schedule, and leaves out the rest', () => {
    let leftOut = 0;
    fc.assert(
      fc.property(replanning(), (problem) => {
        const compiled = compileProblem(problem);
        const state = createState(compiled.instance);
        placeFrozen(state);
        const frozen = state.placed;
        const solution = encode(compiled, problem.baseline?.schedule ?? { assignments: [] });
        const out = placeFitting(state, solution);
        leftOut += out;
        state.broken.length = 0;
        assertConsistent(state);
        const wanted = [...solution.candidate.keys()].filter((i) => (solution.candidate[i] ?? -1) >= 0);
        expect(state.placed - frozen + out).toBe(wanted.filter((i) => compiled.instance.frozen[i] === 0).length);
      }),
      propertyRuns(0.4),
    );
    expect(leftOut).toBeGreaterThan(0);
  });

  test('the dearer of two that exclude each other stays', () => {
    const problem = makeProblem({
      activities: ([2, 5] as const).map((priority, k) => ({
        id: `x${k}`,
        minutes: 60,
        priority,
        attendees: { required: ['a'] },
      })),
    });
    const compiled = compileProblem(problem);
    const at = { start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: ['a'] };
    const clash = encode(compiled, { assignments: ['x0', 'x1'].map((activity) => ({ activity, ...at })) });
    const state = createState(compiled.instance);
    expect(placeFitting(state, clash)).toBe(1);
    expect(heldItems(state)).toEqual([1]);
  });
});

/** Two of these fit into the only morning; from nothing the dear one comes first and takes the middle. */
const PROBLEM: Problem = makeProblem({
  activities: ([5, 4, 3] as const).map((priority, k) => ({
    id: `x${k}`,
    minutes: 120,
    priority,
    attendees: { required: ['a'] },
    windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }],
  })),
});

function begun(warmStart: WarmStart | undefined, steps: number): { searcher: Searcher; standing: Standing } {
  const { instance } = compileProblem(PROBLEM);
  const options = { stop: afterIterations(steps), now: () => 0, cancelled: () => false };
  const standing = createStanding(instance, options);
  const searcher = createSearcher(instance, 1, true);
  begin(searcher, standing, { seed: 1, checkMoves: true, ...(warmStart ? { warmStart } : {}) });
  return { searcher, standing };
}

describe('begin', () => {
  const compiled = compileProblem(PROBLEM);
  const full = temperatureScale(compiled.instance);
  const holding = (...ids: string[]): WarmStart => ({
    solution: encode(compiled, {
      assignments: ids.map((activity, k) => ({
        activity,
        start: `2026-12-01T${k === 0 ? '08' : '10'}:00`,
        end: `2026-12-01T${k === 0 ? '10' : '12'}:00`,
        attendees: ['a'],
      })),
    }),
    trusted: true,
    concerned: [],
    prices: [],
  });

  test('from nothing: at the full temperature, after a try for each item that found no room', () => {
    const { searcher, standing } = begun(undefined, 100);
    expect(searcher.hottest).toBe(full);
    expect(standing.iterations).toBe(1);
    expect(standing.bestCost).toBe(searcher.state.cost);
  });

  test('from a trusted schedule: as it is, and cool', () => {
    const { searcher } = begun(holding('x1', 'x2'), 100);
    expect(heldItems(searcher.state)).toEqual([1, 2]);
    expect(searcher.hottest).toBeLessThan(full);
    expect(searcher.hottest).toBeGreaterThan(0);
  });

  test('from one that is dearer than a new one: the new one, at the full temperature', () => {
    const { searcher } = begun({ ...holding('x1', 'x2'), trusted: false }, 100);
    expect(heldItems(searcher.state)).toEqual([0, 1]);
    expect(searcher.hottest).toBe(full);
    expect(
      begun({ ...holding(), solution: emptySolution(compiled.instance), trusted: false }, 0).searcher.hottest,
    ).toBe(full);
  });

  test('sees to what is concerned, within the limit', () => {
    const concerned = { ...holding('x1', 'x2'), concerned: [0] };
    const { searcher, standing } = begun(concerned, 100);
    expect(heldItems(searcher.state)).toEqual([0, 1]);
    expect(standing.iterations).toBeGreaterThan(0);
    expect(standing.bestCost).toBe(searcher.state.cost);
    expect(begun(concerned, 3).standing.iterations).toBe(3);
  });
});
