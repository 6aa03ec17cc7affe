import fc from 'fast-check';
import { ANY_TIME, type TimeContext, type TimeRule } from '../../../src/intake/phrases/time-rule.ts';
import type { Interval } from '../../../src/model/problem.ts';
import { SESSIONS } from './time-cases.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const minuteText = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);
const clockText = (minutes: number): string => (minutes === 1440 ? '24:00' : minuteText(minutes).slice(11));

export const contexts: fc.Arbitrary<TimeContext> = fc
  .record({
    first: fc.integer({ min: Date.UTC(2024, 0, 1) / DAY, max: Date.UTC(2031, 0, 1) / DAY }),
    length: fc.constantFrom(1, 7, 14, 15, 30, 45),
    sessions: fc.constantFrom(SESSIONS, {
      morning: { start: '09:00', end: '12:00' },
      afternoon: { start: '13:00', end: '17:30' },
      evening: { start: '17:30', end: '24:00' },
    }),
  })
  .map(({ first, length, sessions }) => ({
    period: {
      firstDay: minuteText(first * 1440).slice(0, 10),
      lastDay: minuteText((first + length - 1) * 1440).slice(0, 10),
    },
    sessions,
  }));

/** Minutes from midnight of the period's first day. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const dayNumbers = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }) },
  fc.integer({ min: -400, max: 400 }),
);
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .filter(([a, b]) => a !== b);

/** Days, times of a day, times on several days, and stretches across midnight. */
const someStretches = (context: TimeContext): fc.Arbitrary<readonly Stretch[]> =>
  fc.oneof(
    fc
      .tuple(dayNumbers, fc.integer({ min: 1, max: 12 }))
      .map(([day, count]) => [{ from: day * 1440, to: (day + count) * 1440 }]),
    fc
      .tuple(dayNumbers, clocks, fc.integer({ min: 0, max: 3 }))
      .map(([day, [a, b], more]) => [{ from: day * 1440 + Math.min(a, b), to: (day + more) * 1440 + Math.max(a, b) }]),
    fc
      .tuple(fc.array(dayNumbers, { minLength: 1, maxLength: 6 }), fc.constantFrom(...Object.values(context.sessions)))
      .map(([days, session]) => days.map((day) => onDay(day, session))),
    fc
      .tuple(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), fc.constantFrom(...Object.values(context.sessions)))
      .map(([remainders, session]) =>
        daysIn(context)
          .filter((day) => remainders.includes(day % 7))
          .map((day) => onDay(day, session)),
      ),
  );

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const onDay = (day: number, { start, end }: { readonly start: string; readonly end: string }): Stretch => ({
  from: day * 1440 + minutesOf(start),
  to: day * 1440 + minutesOf(end),
});

const firstMinute = ({ period }: TimeContext): number => Date.parse(`${period.firstDay}T00:00Z`) / 60_000;
const daysIn = (context: TimeContext): readonly number[] => {
  const last = Date.parse(`${context.period.lastDay}T00:00Z`) / 60_000;
  return Array.from({ length: (last - firstMinute(context)) / 1440 + 1 }, (_, i) => i);
};

/** Sorted, and those that overlap or touch as one. */
function intervals(stretches: readonly Stretch[], context: TimeContext): readonly Interval[] {
  const result: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && one.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else result.push(one);
  }
  const base = firstMinute(context);
  return result.map(({ from, to }) => ({ start: minuteText(base + from), end: minuteText(base + to) }));
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const repetitions: fc.Arbitrary<Pick<TimeRule, 'weekly' | 'repeat'>> = fc.oneof(
  fc.constantFrom({ weekly: null, repeat: 'week' as const }, { weekly: null, repeat: 'day' as const }),
  fc
    .record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      repeat: fc.constantFrom('week' as const, 'day' as const),
      times: maybe(clocks),
    })
    .map(({ days, repeat, times }) => {
      const [start, end] = times ? [clockText(Math.min(...times)), clockText(Math.max(...times))] : ['00:00', '24:00'];
      const isAlways = repeat === 'day' && days.length === 7 && start === '00:00' && end === '24:00';
      if (isAlways) return { weekly: null, repeat };
      return { weekly: { days, start, end }, repeat: days.length === 1 ? 'week' : repeat };
    }),
);

const lengths = fc.oneof(
  fc.integer({ min: 1, max: 3000 }).map((minutes) => ({ minutes, wholeDays: null })),
  fc.integer({ min: 1, max: 20 }).map((wholeDays) => ({ minutes: null, wholeDays })),
);

/** A rule in the form in which rules are written, whose parts do not contradict each other. */
const rules = (context: TimeContext): fc.Arbitrary<TimeRule> =>
  fc
    .record({
      windows: maybe(fc.array(someStretches(context), { minLength: 1, maxLength: 3 })),
      preferred: maybe(fc.array(someStretches(context), { minLength: 1, maxLength: 2 })),
      avoid: maybe(fc.array(someStretches(context), { minLength: 1, maxLength: 2 })),
      start: maybe(fc.tuple(dayNumbers, fc.integer({ min: 0, max: 1439 }))),
      deadline: maybe(fc.tuple(dayNumbers, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1439 })))),
      repetition: maybe(repetitions),
      length: maybe(lengths),
    })
    .map(({ windows, preferred, avoid, start, deadline, repetition, length }) => {
      const base = firstMinute(context);
      const moment = (at: readonly [number, number] | null): string | null =>
        at && minuteText(base + at[0] * 1440 + at[1]);
      const listed = (some: readonly (readonly Stretch[])[] | null): readonly Interval[] =>
        intervals((some ?? []).flat(), context);
      return consistent({
        ...{ ...ANY_TIME, ...repetition, ...length },
        ...{ windows: listed(windows), preferred: listed(preferred), avoid: listed(avoid) },
        ...{ start: moment(start), deadline: moment(deadline) },
      });
    });

function consistent(rule: TimeRule): TimeRule {
  const fixed = rule.start === null ? rule : { ...rule, windows: [], weekly: null, repeat: null };
  const { windows, preferred, start, deadline } = fixed;
  const meets = preferred.some((a) => windows.some((b) => a.start < b.end && b.start < a.end));
  const begins = start ?? windows[0]?.start ?? '';
  return {
    ...fixed,
    preferred: windows.length === 0 || meets ? preferred : [],
    deadline: deadline !== null && deadline > begins ? deadline : null,
  };
}

export const inContext = contexts.chain((context) =>
  fc.record({ context: fc.constant(context), rule: rules(context) }),
);
