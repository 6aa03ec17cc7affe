import { describe, expect, test } from 'vitest';
import { copySolution, emptySolution, type Solution } from '../../../src/instance/solution.ts';
import { assertConsistent } from '../../../src/solve/assert-consistent.ts';
import { adopt } from '../../../src/solve/portfolio/adopt.ts';
import { createLane } from '../../../src/solve/portfolio/lane.ts';
import { partition } from '../../../src/solve/portfolio/partition.ts';
import type { LaneSchedule, Round, SearchRound } from '../../../src/solve/portfolio/round.ts';
import { createRandom } from '../../../src/solve/random.ts';
import { createSearcher } from '../../../src/solve/searcher.ts';
import { createState } from '../../../src/solve/state.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { BUSY } from './busy.ts';

const { instance } = compileProblem(BUSY);
const SETUP = { instance, seed: 3, checkMoves: true, prices: null, boundsFirst: false };

function first(): Solution {
  const { state, construct } = createSearcher(instance, 1, false);
  construct();
  const solution = emptySolution(instance);
  copySolution(state, solution);
  return solution;
}

const rounds = (count: number): readonly Round[] => {
  const from = first();
  const search: SearchRound = {
    kind: 'search',
    from,
    scope: null,
    hot: 300,
    cold: 10,
    budget: { kind: 'count', count },
  };
  return [search, { kind: 'bound', upper: 9000, budget: { kind: 'count', count: 4 } }, { ...search, hot: 0 }];
};

/** The cost that a schedule has when it is built anew; throws where it breaks a constraint. */
function costOf({ solution }: LaneSchedule): number {
  const state = createState(instance);
  adopt(state, solution);
  assertConsistent(state);
  return state.cost;
}

describe('a lane', () => {
  test('answers equal rounds alike, whether or not they crossed to another thread', () => {
    const here = createLane(SETUP, () => 0);
    const there = createLane(structuredClone(SETUP), () => 0);
    for (const round of rounds(70)) expect(there(structuredClone(round))).toEqual(structuredClone(here(round)));
  });

  test('makes exactly so many steps, and returns schedules of the cost it says, the best no dearer', () => {
    const lane = createLane(SETUP, () => 0);
    for (const count of [0, 1, 70]) {
      for (const round of rounds(count)) {
        const answer = lane(round);
        if (answer.kind !== 'search') continue;
        expect(answer.steps).toBe(count);
        expect(costOf(answer.current)).toBe(answer.current.cost);
        expect(costOf(answer.best)).toBe(answer.best.cost);
        expect(answer.best.cost).toBeLessThanOrEqual(answer.current.cost);
      }
    }
  });

  test('raises the bound from round to round, never above the cost of a schedule', () => {
    const lane = createLane(SETUP, () => 0);
    const values: number[] = [];
    for (let k = 0; k < 5; k++) {
      const answer = lane({ kind: 'bound', upper: 9000, budget: { kind: 'count', count: 10 } });
      if (answer.kind === 'bound') values.push(answer.value);
    }
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values[0]).toBeGreaterThan(0);
    const { best } = searchAnswer(70);
    expect(values.at(-1)).toBeLessThanOrEqual(best.cost);
  });

  test('ends a round by the clock', () => {
    let now = 0;
    const lane = createLane(SETUP, () => now++);
    const round: SearchRound = {
      kind: 'search',
      from: first(),
      scope: partition(createState(instance), 2, createRandom(1))[0] ?? null,
      hot: 1,
      cold: 1,
      budget: { kind: 'time', ms: 10 },
    };
    const answer = lane(round);
    if (answer.kind !== 'search') throw new Error('not the answer to a search');
    expect(answer.steps).toBeGreaterThan(0);
    expect(answer.steps).toBeLessThanOrEqual(10 * 32);
    expect(now).toBeLessThan(30);
    lane({ kind: 'bound', upper: 9000, budget: { kind: 'time', ms: 5 } });
    expect(now).toBeLessThan(60);
  });
});

function searchAnswer(count: number) {
  const [round] = rounds(count);
  const answer = round && createLane(SETUP, () => 0)(round);
  if (answer?.kind !== 'search') throw new Error('not the answer to a search');
  return answer;
}
