import fc from 'fast-check';
import type {
  CalendarException,
  Interval,
  SlotMinutes,
  Unavailability,
  Weekday,
  WorkingHours,
} from '../../src/model/problem.ts';
import { maybe } from './arbitrary-maybe.ts';
import { compact } from './compact.ts';

/** The days that the random times of one Problem are drawn from. */
export interface Frame {
  readonly timeZone: string;
  readonly dates: readonly string[];
  /** Midnight after the last day. */
  readonly end: string;
  readonly slotMinutes: SlotMinutes;
}

/** Zone and first day: a plain week, a week-end, holidays and make-up days, and clocks put forward or back. */
const PLACES = [
  ['Asia/Shanghai', '2026-12-01'],
  ['Asia/Shanghai', '2026-12-04'],
  ['Asia/Shanghai', '2026-09-30'],
  ['Asia/Shanghai', '2026-10-09'],
  ['Asia/Shanghai', '2026-02-13'],
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['Europe/Berlin', '2026-10-23'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['Australia/Lord_Howe', '2026-10-02'],
] as const;

const framesOf = (mostDays: number, slots: readonly SlotMinutes[]): fc.Arbitrary<Frame> =>
  fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(PLACES.length - 1) }),
      fc.integer({ min: 1, max: mostDays }),
      fc.constantFrom(...slots),
    )
    .map(([place, days, slotMinutes]) => {
      const [timeZone, first] = PLACES[place] ?? PLACES[0];
      const dates = Array.from({ length: days }, (_, d) => addDays(first, d));
      return { timeZone, dates, end: `${addDays(first, days)}T00:00`, slotMinutes };
    });

export const frames = framesOf(6, [60, 30, 15, 20, 10, 5]);
export const tinyFrames = framesOf(2, [60]);

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A day and minutes after its midnight, not yet tied to a frame. */
export interface Moment {
  readonly day: number;
  readonly minute: number;
}

/** Mostly half hours of the working day, now and then any five minutes. */
export const moments: fc.Arbitrary<Moment> = fc.record({
  day: fc.nat(5),
  minute: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 16, max: 36 }).map((half) => half * 30) },
    { weight: 1, arbitrary: fc.nat(287).map((five) => five * 5) },
  ),
});

export const dateAt = (frame: Frame, day: number): string => frame.dates[day % frame.dates.length] ?? '';

/** Local time; `later` minutes after the moment, but not after the horizon. */
export function timeAt(frame: Frame, { day, minute }: Moment, later = 0): string {
  const total = minute + later;
  const date = addDays(dateAt(frame, day), Math.floor(total / 1440));
  const text = `${date}T${clock(total % 1440)}`;
  return text > frame.end ? frame.end : text;
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A moment and a length in quarter hours. */
export interface Stretch {
  readonly from: Moment;
  readonly quarters: number;
}

export const stretches = (most: number, least = 1): fc.Arbitrary<Stretch> =>
  fc.record({ from: moments, quarters: fc.integer({ min: least, max: most }) });

export function intervalOf(frame: Frame, { from, quarters }: Stretch): Interval {
  const start = timeAt(frame, from);
  return { start, end: timeAt(frame, from, quarters * 15) };
}

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdays = fc.subarray([...WEEKDAYS], { minLength: 1 });

type Sessions = WorkingHours['sessions'];

const DAY: Sessions = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
];
const SESSIONS: readonly Sessions[] = [
  DAY,
  [['08:30', '12:10']],
  [['10:00', '16:00']],
  [
    ['00:00', '06:00'],
    ['12:00', '16:00'],
  ],
  [['08:00', '24:00']],
  [
    ['09:00', '11:00'],
    ['11:30', '13:00'],
    ['15:00', '17:45'],
  ],
];

export const workingHours: fc.Arbitrary<readonly WorkingHours[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([{ days: WEEKDAYS.slice(0, 5), sessions: DAY }]) },
  {
    weight: 2,
    arbitrary: fc
      .record({ days: fc.subarray([...WEEKDAYS], { minLength: 4 }), sessions: fc.constantFrom(...SESSIONS) })
      .map((entry) => [entry]),
  },
  {
    weight: 1,
    arbitrary: fc.constant([
      { days: ['mon', 'wed', 'fri', 'sun'] as const, sessions: DAY },
      { days: ['tue', 'thu'] as const, sessions: SESSIONS[4] ?? DAY },
    ]),
  },
);

const exceptionDays = fc.uniqueArray(
  fc.record({ day: fc.nat(5), sessions: fc.constantFrom<Sessions>([], DAY, [['09:00', '12:00']]) }),
  { maxLength: 2, selector: ({ day }) => day },
);

export const exceptions: fc.Arbitrary<(frame: Frame) => readonly CalendarException[]> = exceptionDays.map(
  (list) => (frame) =>
    list
      .filter(({ day }) => day < frame.dates.length)
      .map(({ day, sessions }) => ({ day: dateAt(frame, day), sessions })),
);

const weekly = fc.tuple(weekdays, fc.nat(44), fc.integer({ min: 1, max: 20 })).map(([days, half, length]) => {
  const end = Math.min(1440, (half + length) * 30);
  return { days, start: clock(half * 30), end: end === 1440 ? '24:00' : clock(end) };
});

/** Absences of a leader, or hours in which a venue is closed. */
export const absences = (people: boolean): fc.Arbitrary<(frame: Frame) => readonly Unavailability[]> =>
  fc
    .array(
      fc.record({
        stretch: stretches(40),
        weekly: maybe(weekly, 2),
        kinds: maybe(fc.subarray(['meeting', 'visit', 'focus'], { minLength: 1 }), 2),
        away: maybe(fc.boolean()),
      }),
      { maxLength: 2 },
    )
    .map(
      (list) => (frame) =>
        list.map(({ stretch, weekly: week, kinds, away }) => {
          const when = week ? { weekly: week } : intervalOf(frame, stretch);
          return people ? { ...when, ...compact({ kinds, away }) } : when;
        }),
    );
