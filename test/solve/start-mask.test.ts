import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEVER, NONE } from '../../src/instance/instance.ts';
import { hasBit } from '../../src/instance/mask.ts';
import { venueFree } from '../../src/solve/fits.ts';
import { leaderDayCost } from '../../src/solve/leader-day.ts';
import { createStartCache, leaderDayStarts, venueDayStarts } from '../../src/solve/start-mask.ts';
import { dayOfMinute, place, placementOf, remove, type State } from '../../src/solve/state.ts';
import { halfPlanned, heldItems } from '../support/half-planned.ts';
import { row } from '../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** Items off the mask's grid are out of its reach; what is held must be as well. */
function gridded(state: State): readonly number[] {
  const { instance } = state;
  return [...instance.itemMinutes.keys()].filter((i) => instance.gridded[i] === 1 && state.candidate[i] === NONE);
}

const onPlainDay = (state: State, day: number): boolean => state.instance.dayShiftAt[day] === NEVER;

test('a leader’s mask allows the starts that the whole day allows: never fewer, and on plain days no others', {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  fc.assert(
    fc.property(halfPlanned(), ({ state }) => {
      const { instance } = state;
      const out = new Int32Array(instance.wordsPerDay);
      for (const item of gridded(state)) {
        const minutes = instance.itemMinutes[item]!;
        for (let leader = 0; leader < instance.leaderCount; leader++) {
          for (const c of row(instance.candidatesOf, item)) {
            const day = instance.candidateDay[c]!;
            const start = instance.candidateStart[c]!;
            for (let site = NONE; site < instance.siteCount; site++) {
              leaderDayStarts(state, leader, day, minutes, site, item < instance.activityCount, out, 0);
              const bit = instance.candidateBit[c]! - day * instance.wordsPerDay * 32;
              const exact = leaderDayCost(state, leader, day, item, start, start + minutes, site) >= 0;
              const allowed = hasBit(out, 0, bit);
              if (exact) expect(allowed).toBe(true);
              const busy = state.leaderDay[leader * instance.dayCount + day]!.length > 0;
              if (busy && onPlainDay(state, day)) expect(allowed).toBe(exact);
            }
          }
        }
      }
    }),
    propertyRuns(0.1),
  );
});

test('a venue’s mask allows the starts at which it is free', { timeout: PROPERTY_TIMEOUT }, () => {
  fc.assert(
    fc.property(halfPlanned(), ({ state }) => {
      const { instance } = state;
      const out = new Int32Array(instance.wordsPerDay);
      for (const item of gridded(state)) {
        const minutes = instance.itemMinutes[item]!;
        for (const p of row(instance.placesOf, item)) {
          for (const v of row(instance.venuesOf, p)) {
            const venue = instance.placeVenue[v]!;
            for (const c of row(instance.candidatesOf, item)) {
              const day = instance.candidateDay[c]!;
              const start = instance.candidateStart[c]!;
              const last = dayOfMinute(instance, start + minutes);
              venueDayStarts(state, venue, day, minutes, out);
              const bit = instance.candidateBit[c]! - day * instance.wordsPerDay * 32;
              if (venueFree(state, venue, item, c, start, start + minutes, day, last))
                expect(hasBit(out, 0, bit)).toBe(true);
              const sameDay = state.venueDay[venue * instance.dayCount + day]!.some(
                (other) =>
                  start < state.end[other]! + instance.venueTurnaround[venue]! &&
                  state.start[other]! < start + minutes + instance.venueTurnaround[venue]!,
              );
              if (sameDay && instance.venueExclusive[venue] === 1 && onPlainDay(state, day)) {
                expect(hasBit(out, 0, bit)).toBe(false);
              }
            }
          }
        }
      }
    }),
    propertyRuns(0.1),
  );
});

test('what is remembered is forgotten when the day changes', { timeout: PROPERTY_TIMEOUT }, () => {
  fc.assert(
    fc.property(halfPlanned(), ({ state }) => {
      const { instance } = state;
      const cache = createStartCache(state);
      const out = new Int32Array(instance.wordsPerDay);
      const compare = (): void => {
        for (const item of gridded(state)) {
          for (let leader = 0; leader < instance.leaderCount; leader++) {
            for (let day = 0; day < instance.dayCount; day++) {
              for (let site = NONE; site < instance.siteCount; site++) {
                const at = cache.starts(leader, day, item, site);
                leaderDayStarts(
                  state,
                  leader,
                  day,
                  instance.itemMinutes[item]!,
                  site,
                  item < instance.activityCount,
                  out,
                  0,
                );
                expect([...cache.pool.subarray(at, at + out.length)]).toEqual([...out]);
              }
            }
          }
        }
      };
      compare();
      for (const item of heldItems(state)) {
        const placement = placementOf(state, item);
        remove(state, item);
        compare();
        place(state, item, placement);
      }
      compare();
    }),
    propertyRuns(0.04),
  );
});
