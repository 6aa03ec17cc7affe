import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/intake/assemble/assemble.ts';
import { carryOver } from '../../../src/intake/assemble/carry-over.ts';
import type { IntakeContext } from '../../../src/intake/context.ts';
import { wholeDay } from '../../../src/intake/phrases/time-local.ts';
import type { TimeRule } from '../../../src/intake/phrases/time-rule.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import { problemHash } from '../../../src/model/hash.ts';
import { hasErrors } from '../../../src/model/issue.ts';
import type { Activity, Level, Problem } from '../../../src/model/problem.ts';
import { readProblem } from '../../../src/model/read.ts';
import { problems } from '../../support/arbitraries.ts';
import { compact } from '../../support/compact.ts';
import { expanded } from '../../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { inContext } from '../phrases/time-rules.ts';
import { BOOK, contextOf, matterOf, type WishText, wishOf } from './fixture.ts';

const leaders = fc.array(fc.constantFrom('sec', 'mayor', 'dep', 'ghost'), { maxLength: 3 });
const choices = fc.array(fc.record({ from: leaders, count: fc.nat(3) }), { maxLength: 2 });
const venues = fc.oneof(
  fc.array(fc.constantFrom('v1', 'v2', 'v9'), { minLength: 1, maxLength: 2 }).map((anyOf) => ({ anyOf })),
  fc.constantFrom('hall', 'west').map((site) => ({ site })),
);
const lengths = fc.oneof(
  fc.constantFrom(15, 60, 100, 210, 600, 3000).map((minutes) => ({ minutes, wholeDays: null })),
  fc.integer({ min: 1, max: 9 }).map((wholeDays) => ({ minutes: null, wholeDays })),
);
const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe');

/** Parts of a rule that was read, so that one period gives wishes of all sorts. */
const PARTS: readonly ((rule: TimeRule) => Partial<TimeRule>)[] = [
  (rule) => rule,
  ({ windows, avoid }) => ({ windows, avoid }),
  ({ windows, preferred, deadline }) => ({ windows, preferred, deadline }),
  ({ weekly, repeat, deadline }) => ({ weekly, repeat, deadline }),
  ({ weekly, windows }) => ({ weekly, windows }),
];

const activities = fc.record({
  headcount: fc.constantFrom(5, 50, 500),
  attendees: fc.record({ required: leaders, choose: choices, optional: leaders, deputiesAllowed: fc.boolean() }),
  venue: venues,
  pinned: fc.record({ venue: fc.constantFrom('v1', 'v9'), attendees: leaders }),
  repeat: fc.constantFrom(undefined, { per: 'week' as const }),
});

interface Raw {
  readonly part: number;
  readonly wish: Omit<WishText, 'time' | 'activity'>;
  readonly parts: Partial<typeof activities extends fc.Arbitrary<infer T> ? T : never> | null;
  readonly isJoined: boolean;
}

const raws: fc.Arbitrary<Raw> = fc.record({
  part: fc.nat(PARTS.length - 1),
  wish: fc.record({
    title: fc.string({ unit: 'grapheme', maxLength: 8 }),
    body: fc.constantFrom(null, 'party', 'ghost'),
    length: lengths,
    people: fc.record({ required: leaders, choose: choices, optional: leaders, deputiesAllowed: fc.boolean() }),
    venue: fc.option(venues, { nil: null }),
    urgency: fc.constantFrom<Level>(1, 3, 5),
    mandatory: fc.boolean(),
  }),
  parts: fc.option(activities, { nil: null, freq: 4 }),
  isJoined: fc.boolean(),
});

function wishFrom({ part, wish, parts }: Raw, index: number, rule: TimeRule): Wish {
  const time = PARTS[part]?.(rule) ?? {};
  const { minutes, wholeDays } = wish.length ?? { minutes: 60, wholeDays: null };
  const came: Activity | null = parts && {
    id: 'any',
    ...compact({ minutes: minutes ?? undefined, wholeDays: wholeDays ?? undefined, windows: time.windows }),
    ...compact(parts),
  };
  return wishOf({ ...wish, key: `k${index}`, time, activity: came });
}

const plans = fc
  .record({ read: inContext, timeZone: zones, raws: fc.array(raws, { minLength: 1, maxLength: 5 }) })
  .map(({ read: { context, rule }, timeZone, raws: list }) => ({
    context: {
      ...contextOf('2026-12', { ...BOOK, timeZone, sessions: context.sessions }),
      period: context.period,
    } satisfies IntakeContext,
    matters: list.map((raw, i) => matterOf(wishFrom(raw, i, rule), raw.isJoined ? [`j${i}`] : [])),
  }));

describe('assembling', () => {
  test(
    'whatever is wished, the Problem has no error, and each matter is in it or left out',
    () => {
      fc.assert(
        fc.property(plans, ({ context, matters }) => {
          const { problem, leftOut } = assemble(matters, context);
          const { issues } = readProblem(JSON.parse(JSON.stringify(problem)));
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(problemHash(problem)).toHaveLength(64);
          const kept = new Set(problem.activities.map(({ id }) => id.replace(/@.*$/, '')));
          for (const { wish } of matters) expect(kept.has(wish.key), wish.key).toBe(!leftOut.includes(wish.key));
        }),
        propertyRuns(1),
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    'every window lies in the period, and nothing that repeats has a copy without one',
    () => {
      fc.assert(
        fc.property(plans, ({ context, matters }) => {
          const read = matters.filter(({ wish }) => wish.activity === null);
          const { problem } = assemble(read, context);
          const period = wholeDay({ first: context.period.firstDay, last: context.period.lastDay });
          for (const { windows = [], preferredWindows = [] } of expanded(problem)) {
            for (const { start, end } of [...windows, ...preferredWindows]) {
              expect(start < end).toBe(true);
              expect(start >= period.start && end <= period.end, `${start}–${end}`).toBe(true);
            }
          }
        }),
        propertyRuns(1),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

const named = <T>(list: readonly T[] | undefined) => (list ?? []).map((it) => ({ it, aliases: [] }));

/** The roster that a Problem was made from. */
const bookOf = (problem: Problem): RosterBook => ({
  ...BOOK,
  timeZone: problem.timeZone,
  calendar: problem.calendar,
  bodies: named(problem.bodies),
  sites: named(problem.sites),
  travel: problem.travel ?? [],
  venues: named(problem.venues),
  leaders: problem.leaders,
  coverage: problem.coverage ?? [],
  focusGoals: problem.focusGoals ?? [],
});

describe('carrying over', () => {
  test(
    'every activity that is not held and does not repeat comes in again, once',
    () => {
      fc.assert(
        fc.property(problems(), fc.array(fc.nat(7)), (problem, held) => {
          const book = bookOf(problem);
          const context = contextOf('2027-03-H1', book);
          const assignments = held.flatMap((at) => {
            const activity = problem.activities[at]?.id;
            return activity === undefined ? [] : [{ activity, attendees: [], start: '', end: '' }];
          });
          const schedule = { format: 'tongchou/schedule@1', assignments } as const;
          const result = carryOver({ problem, schedule, record: null, unfinished: [] }, [], context);
          const left = problem.activities.filter(({ id, repeat }, i) => !repeat && !held.includes(i) && id !== '');
          expect(result.carried.map(({ activity }) => activity)).toEqual(left.map(({ id }) => id));
          expect(result.issues).toEqual([]);
          const made = assemble(result.matters, context);
          expect(made.problem.activities.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
          expect(hasErrors(made.issues)).toBe(false);
        }),
        propertyRuns(1),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
