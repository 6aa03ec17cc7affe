import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NONE } from '../../../src/instance/instance.ts';
import { anywhere } from '../../../src/solve/moves/anywhere.ts';
import { leaderDays } from '../../../src/solve/moves/leader-days.ts';
import { mostWanted } from '../../../src/solve/moves/most-wanted.ts';
import { type Move, take } from '../../../src/solve/moves/move.ts';
import { related } from '../../../src/solve/moves/related.ts';
import { relationChain } from '../../../src/solve/moves/relation-chain.ts';
import { timeWindow } from '../../../src/solve/moves/time-window.ts';
import { venueDays } from '../../../src/solve/moves/venue-days.ts';
import { worstServed } from '../../../src/solve/moves/worst-served.ts';
import { createRandom } from '../../../src/solve/random.ts';
import { halfPlanned } from '../../support/half-planned.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { scoped } from '../../support/scoped.ts';
import { snapshot } from '../../support/snapshot.ts';
import { thinOut } from '../../support/thin-out.ts';

const RUINS = [anywhere, leaderDays, related, relationChain, timeWindow, venueDays];
const WANTS = [mostWanted, worstServed];

/** What a move picked in one situation. */
interface Pick {
  readonly named: number;
  readonly out: readonly number[];
}

/** Asks a move, where it has anything to work on, again and again; `check` gets the state it looked at. */
function askOften(move: Move, check: (state: ReturnType<typeof scoped>, pick: Pick) => void): void {
  fc.assert(
    fc.property(halfPlanned(), fc.nat(), fc.integer({ min: 1, max: 9 }), ({ state }, seed, size) => {
      const random = createRandom(seed);
      thinOut(state, random);
      scoped(state, random);
      if (!move.supports(state)) return;
      const before = snapshot(state);
      for (let k = 0; k < 10; k++) {
        const out: number[] = [];
        const named = move.pick(state, random, size, out);
        check(state, { named, out });
      }
      expect(snapshot(state)).toEqual(before);
    }),
    propertyRuns(0.15),
  );
}

describe.each(RUINS)('$name', (move) => {
  test('picks held, movable, distinct items, and changes nothing', { timeout: PROPERTY_TIMEOUT }, () => {
    let most = 0;
    askOften(move, (state, { named, out }) => {
      expect(named).toBe(NONE);
      expect(new Set(out).size).toBe(out.length);
      for (const item of out) expect([state.candidate[item]! >= 0, state.movable[item]]).toEqual([true, 1]);
      most = Math.max(most, out.length);
    });
    // It does pick something somewhere, and more than one.
    expect(most).toBeGreaterThan(1);
  });
});

describe.each(WANTS)('$name', (move) => {
  test('names a movable item that has a start, and picks none', { timeout: PROPERTY_TIMEOUT }, () => {
    let named = 0;
    askOften(move, (state, pick) => {
      const { candidatesOf } = state.instance;
      expect(pick.out).toEqual([]);
      if (pick.named === NONE) return;
      named++;
      expect(state.movable[pick.named]).toBe(1);
      expect(candidatesOf[pick.named + 1]).toBeGreaterThan(candidatesOf[pick.named]!);
    });
    expect(named).toBeGreaterThan(0);
  });
});

describe('which items are named', { timeout: PROPERTY_TIMEOUT }, () => {
  test('the most wanted waits, and for nothing that must come before it', () => {
    askOften(mostWanted, ({ instance, candidate }, { named }) => {
      if (named === NONE) return;
      expect(candidate[named]).toBe(NONE);
      for (let p = instance.asSecondOf[named]!; p < instance.asSecondOf[named + 1]!; p++) {
        expect(candidate[instance.precedenceFirst[instance.asSecond[p]!]!]).not.toBe(NONE);
      }
    });
  });

  test('the worst served is held where another start would cost less', () => {
    askOften(worstServed, ({ instance, candidate }, { named }) => {
      if (named === NONE) return;
      const cost = instance.candidateCost[candidate[named]!] ?? 0;
      const own = instance.candidateCost.slice(instance.candidatesOf[named], instance.candidatesOf[named + 1]);
      expect(cost).toBeGreaterThan(Math.min(...own));
    });
  });
});

test('what is taken is taken once, and only where it is loose', () => {
  fc.assert(
    fc.property(halfPlanned(), fc.nat(), ({ state }, seed) => {
      const random = createRandom(seed);
      scoped(state, random);
      const out: number[] = [];
      for (let pass = 0; pass < 2; pass++) {
        for (let item = 0; item < state.instance.itemCount; item++) take(state, item, out);
      }
      const loose = [...state.candidate.keys()].filter((i) => state.candidate[i]! >= 0 && state.movable[i] === 1);
      expect(out).toEqual(loose);
    }),
    propertyRuns(0.05),
  );
});
