import fc from 'fast-check';
import type { Coverage, FocusGoal, Problem, Relation, TermName } from '../../src/model/problem.ts';
import { activity, levels } from './arbitrary-activities.ts';
import { maybe } from './arbitrary-maybe.ts';
import { leader, type Names, pick, picks, site, some, travel, venue } from './arbitrary-people.ts';
import { exceptions, frames, tinyFrames, workingHours } from './arbitrary-times.ts';
import { compact } from './compact.ts';

const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i}`);

const relation = fc.record({
  kind: fc.constantFrom('precedes' as const, 'sameDay' as const, 'differentDays' as const, 'backToBack' as const),
  members: fc.array(fc.nat(7), { minLength: 2, maxLength: 3 }),
  minGapMinutes: maybe(fc.constantFrom(0, 15, 60)),
  maxGapMinutes: maybe(fc.constantFrom(120, 1440, null)),
});

type RawRelation = typeof relation extends fc.Arbitrary<infer T> ? T : never;

/** Between activities that do not repeat; the one listed first in the document precedes, so that no circle arises. */
function relationOf({ kind, members, ...gaps }: RawRelation, names: readonly string[]): readonly Relation[] {
  const activities = some(names, members);
  if (activities.length < 2) return [];
  if (kind !== 'precedes') return [{ kind, activities }];
  const [first, second] = activities.slice(0, 2).sort((a, b) => names.indexOf(a) - names.indexOf(b));
  return first !== undefined && second !== undefined ? [{ kind, first, second, ...compact(gaps) }] : [];
}

const goal = (id: string): fc.Arbitrary<(names: Names) => FocusGoal> =>
  fc
    .record({
      leaders: fc.array(pick, { minLength: 1, maxLength: 2 }),
      blocks: fc.integer({ min: 1, max: 3 }),
      blockMinutes: fc.constantFrom(60, 90, 120),
      priority: maybe(levels),
      maxBlocksPerDay: maybe(fc.integer({ min: 1, max: 2 })),
    })
    .map(({ leaders, blocks, blockMinutes, ...rest }) => (names) => ({
      id,
      leaders: some(names.leaders, leaders),
      minutes: blocks * blockMinutes - 10,
      blockMinutes,
      ...compact(rest),
    }));

const coverage = fc
  .record({ leaders: fc.array(pick, { minLength: 1, maxLength: 3 }), atLeast: pick, baseSites: maybe(picks(2), 3) })
  .map(({ leaders, atLeast, baseSites }) => (names: Names): Coverage => {
    const group = some(names.leaders, leaders);
    return {
      leaders: group,
      atLeast: 1 + (atLeast % group.length),
      ...compact({ baseSites: baseSites && some(names.sites, baseSites) }),
    };
  });

const TERMS: readonly TermName[] = [
  ...(['delay', 'lateness', 'unpreferred', 'outsideHours', 'optionalMissed', 'deputy'] as const),
  ...(['choiceOrder', 'touched', 'fragmentation', 'overload', 'travel', 'change'] as const),
];

const weights = fc
  .array(fc.tuple(fc.constantFrom(...TERMS), fc.integer({ min: 0, max: 12 })), { maxLength: 4 })
  .map((list): Problem['weights'] => Object.fromEntries(list));

/** How large the Problems may be. */
export interface Size {
  readonly activities: number;
  readonly leaders: number;
  readonly frames?: typeof frames;
}

/** A day or two in slots of an hour: few enough schedules to try them all. */
export const TINY: Size = { activities: 3, leaders: 2, frames: tinyFrames };

/** Small valid Problems that between them use every part of the document. */
export const problems = (size: Size = { activities: 7, leaders: 4 }): fc.Arbitrary<Problem> =>
  fc
    .record({
      frame: size.frames ?? frames,
      holidays: fc.constantFrom('CN' as const, null, undefined),
      hours: workingHours,
      exceptions,
      leaders: fc.tuple(fc.integer({ min: 1, max: size.leaders }), fc.tuple(...ids('l', size.leaders).map(leader))),
      siteCount: fc.nat(3),
      travel,
      defaultTravelMinutes: maybe(fc.constantFrom(0, 20, 90)),
      venues: fc.tuple(fc.nat(3), fc.tuple(...ids('v', 3).map(venue))),
      activities: fc.tuple(
        fc.integer({ min: 1, max: size.activities }),
        fc.tuple(...ids('a', size.activities).map(activity)),
      ),
      relations: fc.array(relation, { maxLength: 3 }),
      goals: fc.tuple(fc.nat(1), fc.tuple(goal('f0'))),
      coverage: maybe(coverage, 3),
      weights: maybe(weights, 3),
    })
    .map((raw) => {
      const { frame } = raw;
      const names: Names = {
        leaders: ids('l', raw.leaders[0]),
        sites: ids('s', raw.siteCount),
        venues: ids('v', raw.venues[0]),
      };
      const venues = raw.venues[1].slice(0, raw.venues[0]).map((draft) => draft(frame, names));
      const activities = raw.activities[1].slice(0, raw.activities[0]).map((draft) => draft(frame, names, venues));
      const single = activities.filter(({ repeat }) => !repeat).map(({ id }) => id);
      return compact({
        format: 'tongchou/problem@1' as const,
        timeZone: frame.timeZone,
        horizon: { firstDay: frame.dates[0] ?? '', lastDay: frame.dates.at(-1) ?? '' },
        slotMinutes: frame.slotMinutes,
        calendar: compact({
          holidays: raw.holidays,
          workingHours: raw.hours,
          exceptions: raw.exceptions(frame),
        }),
        sites: names.sites.map(site),
        travel: raw.travel(names.sites),
        defaultTravelMinutes: raw.defaultTravelMinutes,
        venues,
        leaders: raw.leaders[1].slice(0, raw.leaders[0]).map((draft) => draft(frame, names)),
        activities,
        relations: raw.relations.flatMap((one) => relationOf(one, single)),
        focusGoals: raw.goals[1].slice(0, raw.goals[0]).map((draft) => draft(names)),
        coverage: raw.coverage ? [raw.coverage(names)] : undefined,
        weights: raw.weights,
      });
    });
