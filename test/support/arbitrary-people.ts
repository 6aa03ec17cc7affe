import fc from 'fast-check';
import type { Leader, Site, Travel, Venue } from '../../src/model/problem.ts';
import { maybe } from './arbitrary-maybe.ts';
import { absences, type Frame, workingHours } from './arbitrary-times.ts';
import { compact } from './compact.ts';

/** Ids of a Problem that its parts may name. */
export interface Names {
  readonly leaders: readonly string[];
  readonly sites: readonly string[];
  readonly venues: readonly string[];
}

/** A small number that stands for one of a list, whatever its length turns out to be. */
export const pick = fc.nat(5);

export const one = (list: readonly string[], at: number | undefined): string | undefined =>
  at === undefined ? undefined : list[at % Math.max(1, list.length)];

/** Distinct members of a list, in the order of the picks. */
export const some = (list: readonly string[], picks: readonly number[]): readonly string[] => [
  ...new Set(picks.flatMap((at) => one(list, at) ?? [])),
];

export const picks = (maxLength: number): fc.Arbitrary<number[]> => fc.array(pick, { maxLength });

const limits = fc
  .record({
    activitiesPerDay: maybe(fc.integer({ min: 1, max: 4 })),
    minutesPerDay: maybe(fc.integer({ min: 2, max: 16 }).map((half) => half * 30)),
    minutesPerWeek: maybe(fc.integer({ min: 2, max: 30 }).map((half) => half * 30)),
  })
  .map(compact);

type Draft<T> = (frame: Frame, names: Names) => T;

export const leader = (id: string): fc.Arbitrary<Draft<Leader>> =>
  fc
    .record({
      home: maybe(pick),
      hours: maybe(workingHours, 4),
      absences: absences(true),
      breakMinutes: maybe(fc.constantFrom(0, 5, 10, 15, 25, 45)),
      limits: maybe(limits, 3),
      targetMinutesPerDay: maybe(fc.constantFrom(0, 60, 130, 300), 3),
      deputies: picks(2),
    })
    .map((raw) => (frame, names) => {
      const unavailable = raw.absences(frame);
      const deputies = some(names.leaders, raw.deputies).filter((other) => other !== id);
      return compact({
        id,
        homeSite: one(names.sites, raw.home),
        workingHours: raw.hours,
        unavailable: unavailable.length > 0 ? unavailable : undefined,
        breakMinutes: raw.breakMinutes,
        limits: raw.limits,
        targetMinutesPerDay: raw.targetMinutesPerDay,
        deputies: deputies.length > 0 ? deputies : undefined,
      });
    });

export const venue = (id: string): fc.Arbitrary<Draft<Venue>> =>
  fc
    .record({
      site: maybe(pick),
      capacity: maybe(fc.constantFrom(5, 20)),
      exclusive: maybe(fc.boolean()),
      turnaroundMinutes: maybe(fc.constantFrom(0, 10, 30)),
      absences: absences(false),
    })
    .map((raw) => (frame, names) => {
      const unavailable = raw.absences(frame);
      return compact({
        id,
        site: one(names.sites, raw.site),
        capacity: raw.capacity,
        exclusive: raw.exclusive,
        turnaroundMinutes: raw.turnaroundMinutes,
        unavailable: unavailable.length > 0 ? unavailable : undefined,
      });
    });

export const site = (id: string): Site => ({ id });

/** Any minutes between any two sites: the way round may well be shorter. */
export const travel: fc.Arbitrary<(sites: readonly string[]) => readonly Travel[]> = fc
  .array(fc.record({ from: pick, to: pick, minutes: fc.nat(12).map((five) => five * 10) }), { maxLength: 4 })
  .map((legs) => (sites) => {
    const byPair = new Map<string, Travel>();
    for (const leg of legs) {
      const from = one(sites, leg.from);
      const to = one(sites, leg.to);
      if (from === undefined || to === undefined || from === to) continue;
      byPair.set(`${from} ${to}`, { from, to, minutes: leg.minutes });
    }
    return [...byPair.values()];
  });
