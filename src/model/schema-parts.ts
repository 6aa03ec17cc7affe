import * as z from 'zod';
import {
  CLOCK_END_PATTERN,
  CLOCK_PATTERN,
  DAY_PATTERN,
  isClock,
  isClockEnd,
  isDay,
  isTime,
  looksLikeTime,
  TIME_PATTERN,
} from './local-time.ts';

/** Why a string has not the syntax that is asked; the description of its schema says which. */
export interface StringFault {
  readonly fault: 'bad-date' | 'bad-time';
}

export const optional = z.exactOptional;

/** Largest duration, 7 days. */
const MAX_MINUTES = 7 * 1440;

/** Largest count or number of minutes over a whole horizon; products of two stay exact. */
export const MAX_COUNT = 1_000_000;

export const id = z.string().min(1).meta({ description: 'Unique among its kind.' });

/** Reference to an id; what it names is checked by `validate`. */
export const ref = z.string().min(1);

export const refs = z.array(ref);

export const day = z
  .string()
  .refine(isDay, { params: { fault: 'bad-date' } satisfies StringFault })
  .meta({ pattern: DAY_PATTERN, description: 'A day, YYYY-MM-DD.' });

export const localTime = z
  .string()
  .check((context) => {
    if (isTime(context.value)) return;
    const params: StringFault = { fault: looksLikeTime(context.value) ? 'bad-date' : 'bad-time' };
    context.issues.push({ code: 'custom', input: context.value, params });
  })
  .meta({ pattern: TIME_PATTERN, description: 'Local wall-clock time in timeZone, YYYY-MM-DDTHH:mm.' });

const clockFault: { readonly params: StringFault } = { params: { fault: 'bad-time' } };

export const clock = z.string().refine(isClock, clockFault).meta({ pattern: CLOCK_PATTERN, description: 'HH:mm' });

export const clockEnd = z
  .string()
  .refine(isClockEnd, clockFault)
  .meta({ pattern: CLOCK_END_PATTERN, description: 'HH:mm; 24:00 is midnight.' });

export const count = z.int().min(0).max(MAX_COUNT);
export const positive = z.int().min(1).max(MAX_COUNT);
/** Length of one thing. */
export const duration = z.int().min(1).max(MAX_MINUTES);
/** Length of a pause or journey. */
export const pause = z.int().min(0).max(MAX_MINUTES);

export const level = z.literal([1, 2, 3, 4, 5]);
export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

export const interval = z.strictObject({ start: localTime, end: localTime }).meta({
  description: 'Half-open: the end is no longer inside.',
});
export const sessions = z
  .array(z.tuple([clock, clockEnd]))
  .meta({ description: 'Working sessions of a day, [start, end], not overlapping.' });

/** One field per inconvenience term of DESIGN §5. */
export const byTerm = <T extends z.ZodType>(value: T) => ({
  delay: value,
  lateness: value,
  unpreferred: value,
  outsideHours: value,
  optionalMissed: value,
  deputy: value,
  choiceOrder: value,
  touched: value,
  fragmentation: value,
  overload: value,
  travel: value,
  change: value,
});
