import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockerKind } from '../../../src/instance/blocker.ts';
import { type Crew, createCrew } from '../../../src/solve/crew.ts';
import { firstBlocker, missingFirst } from '../../../src/solve/first-blocker.ts';
import { createInserter } from '../../../src/solve/insertion.ts';
import { createRoomMaker } from '../../../src/solve/moves/make-room.ts';
import { createRandom } from '../../../src/solve/random.ts';
import { relationWindow } from '../../../src/solve/relations.ts';
import { createState, type State } from '../../../src/solve/state.ts';
import { createTransaction } from '../../../src/solve/transaction.ts';
import { halfPlanned, heldItems } from '../../support/half-planned.ts';
import { row } from '../../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { scoped } from '../../support/scoped.ts';

const CROWDED = { activities: 12, leaders: 3 };

/** Is there any way to hold an item at one candidate, whatever it costs? */
function goes(state: State, item: number, candidate: number): boolean {
  const { candidateStart, candidateEnd } = state.instance;
  const within = { earliest: candidateStart[candidate]!, latestEnd: candidateEnd[candidate]! };
  const how = { random: null, days: null, within };
  return createInserter(state).best(item, Number.POSITIVE_INFINITY, how) !== null;
}

/** What keeps an item from a candidate as things stand, at any of its places. */
function obstacles(state: State, crew: Crew, item: number, candidate: number): readonly BlockerKind[] {
  const window = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  relationWindow(state, item, window);
  return row(state.instance.placesOf, item).map(
    (place) => firstBlocker(state, crew, window, item, place, candidate)[0],
  );
}

/**
 * The room maker leaves some things to chance, as they are checked in full when the item is held: who is to come where
 * roles overlap, `coverage`, whole days, and journeys in between which something without a site is attended.
 */
function isSimple(state: State, item: number, candidate: number): boolean {
  const { instance } = state;
  if (instance.ambiguousRoles[item] || instance.coverageCount > 0 || instance.itemMinutes[item] === 0) return false;
  if (instance.travel.every((minutes) => minutes === 0)) return true;
  const day = instance.candidateDay[candidate]!;
  const sites = row(instance.placesOf, item).map((place) => instance.placeSite[place]!);
  for (const other of heldItems(state)) {
    if (state.firstDay[other]! <= day && state.lastDay[other]! >= day) sites.push(state.site[other]!);
  }
  return sites.every((site) => site < 0) || sites.every((site) => site >= 0);
}

/** Lets the room maker look for every item in turn, as if it were not held; `check` gets what it found. */
function lookForAll(
  state: State,
  seed: number,
  check: (item: number, candidate: number, out: readonly number[], takeOut: () => boolean) => void,
): void {
  const { instance } = state;
  const random = createRandom(seed);
  const worth = Float64Array.from(instance.missCost, (cost) => cost * random.next());
  scoped(state, random);
  const rooms = createRoomMaker(state, random, worth);
  const transaction = createTransaction(state);
  for (let item = 0; item < instance.itemCount; item++) {
    if (state.movable[item] === 1 && (state.candidate[item]! < 0 || transaction.remove(item))) {
      const out: number[] = [];
      const candidate = rooms.make(item, out);
      if (candidate >= 0) check(item, candidate, out, () => out.every((other) => transaction.remove(other)));
    }
    transaction.rollback();
  }
}

describe('the room made for an item', { timeout: PROPERTY_TIMEOUT }, () => {
  const situations = fc.oneof(halfPlanned(), halfPlanned(CROWDED));

  test('is on an open day, and costs only other items that are held and may go, each once', () => {
    fc.assert(
      fc.property(situations, fc.nat(), ({ state }, seed) => {
        lookForAll(state, seed, (item, candidate, out) => {
          const { candidatesOf, candidateDay } = state.instance;
          expect(candidate).toBeGreaterThanOrEqual(candidatesOf[item]!);
          expect(candidate).toBeLessThan(candidatesOf[item + 1]!);
          expect(state.openDay[candidateDay[candidate]!]).toBe(1);
          expect(new Set([item, ...out]).size).toBe(out.length + 1);
          for (const other of out) expect([state.candidate[other]! >= 0, state.movable[other]]).toEqual([true, 1]);
        });
      }),
      propertyRuns(0.2),
    );
  });

  test('is enough, whatever was in the way: the item can be held there once they have gone', () => {
    const overcome = new Set<BlockerKind>();
    fc.assert(
      fc.property(situations, fc.nat(), ({ state }, seed) => {
        const empty = createState(state.instance);
        const crew = createCrew(state);
        lookForAll(state, seed, (item, candidate, out, takeOut) => {
          // A predecessor that is out, or goes, must be held before.
          if (!isSimple(state, item, candidate) || missingFirst(state, item) >= 0) return;
          const before = out.length > 0 ? obstacles(state, crew, item, candidate) : [];
          if (!takeOut() || missingFirst(state, item) >= 0) return;
          // Some starts have nobody to choose even when nothing else is held.
          const isPossible = goes(state, item, candidate) || !goes(empty, item, candidate);
          expect(isPossible).toBe(true);
          for (const kind of before) overcome.add(kind);
        });
      }),
      propertyRuns(0.5),
    );
    expect([...overcome]).toEqual(expect.arrayContaining(['leader-overlap', 'leader-limit', 'venue-overlap']));
  });
});
