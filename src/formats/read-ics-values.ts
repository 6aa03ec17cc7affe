import ICAL from 'ical.js';

/** A property: its parameters by name in small letters, its values in jCal's form (RFC 7265). */
export interface IcsProperty {
  readonly parameters: { readonly [name: string]: unknown };
  readonly values: readonly unknown[];
}

/** A date or a wall-clock time as the file states it. */
export interface IcsTime {
  /** Seconds since 1970-01-01T00:00 on the clock meant, whatever its zone; of a date its midnight. */
  readonly plain: number;
  readonly form: 'date' | 'utc' | 'local';
  /** Zone of a local time; null: it floats. */
  readonly tzid: string | null;
}

/** Days on the calendar, and exact seconds after them. */
export interface IcsDuration {
  readonly days: number;
  readonly seconds: number;
}

/** From a time to another, or for a duration. */
export interface IcsPeriod {
  readonly start: IcsTime;
  readonly end: IcsTime | IcsDuration;
}

/** Null where the line cannot be understood. */
export function propertyOf(text: string): IcsProperty | null {
  try {
    const [, parameters, , ...values]: readonly unknown[] = ICAL.parse.property(text);
    return { parameters: isRecord(parameters) ? parameters : {}, values };
  } catch {
    return null;
  }
}

export const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A parameter's text; null where it is not given. */
export function parameterOf(property: IcsProperty, name: string): string | null {
  const value = property.parameters[name];
  return typeof value === 'string' ? value : null;
}

/** A property's first value as text, unescaped; empty where there is none. */
export function textOf(line: string | undefined): string {
  const value = line === undefined ? undefined : propertyOf(line)?.values[0];
  return typeof value === 'string' ? value : '';
}

/** The times of a line such as DTSTART or EXDATE; null where one cannot be understood or is none of the calendar. */
export function timesOf(line: string): readonly IcsTime[] | null {
  const property = propertyOf(line);
  if (!property) return null;
  const times = property.values.map((value) => timeOf(value, parameterOf(property, 'tzid')));
  return times.every((time) => time !== null) ? times : null;
}

/** The periods of a line such as FREEBUSY; null where one cannot be understood. */
export function periodsOf(line: string): readonly IcsPeriod[] | null {
  const property = propertyOf(line);
  if (!property) return null;
  const periods = property.values.map((value) => periodOf(value, parameterOf(property, 'tzid')));
  return periods.every((period) => period !== null) ? periods : null;
}

// jCal, with what it makes of a date where a time should be (`T::`) and of a time without seconds (`T09:00:`).
const TIME = /^(\d{4}-\d\d-\d\d)(?:T(?:::|(\d\d:\d\d):(\d\d)?(Z)?))?$/;

/** A date or time in jCal's form; null where it is no time of the calendar. */
export function timeOf(value: unknown, tzid: string | null): IcsTime | null {
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  if (!match) return null;
  const [, date = '', clock, seconds = '00', utc] = match;
  // A leap second is no minute of its own here.
  const iso = `${date}T${clock ?? '00:00'}:${seconds === '60' ? '59' : seconds}`;
  const plain = Date.parse(`${iso}Z`) / 1000;
  // Parsing takes 30 February for 2 March.
  if (Number.isNaN(plain) || !new Date(plain * 1000).toISOString().startsWith(iso)) return null;
  if (clock === undefined) return { plain, form: 'date', tzid: null };
  return utc === undefined ? { plain, form: 'local', tzid } : { plain, form: 'utc', tzid: null };
}

function periodOf(value: unknown, tzid: string | null): IcsPeriod | null {
  if (!Array.isArray(value)) return null;
  const [from, to]: readonly unknown[] = value;
  const start = timeOf(from, tzid);
  const end = timeOf(to, tzid) ?? durationOf(to);
  return start && end ? { start, end } : null;
}

/** Ten thousand years: beyond every horizon, but within the range of dates. */
const LONGEST_DAYS = 3_650_000;

/** A duration such as `P1DT2H`; null where it is none, or goes backwards. */
export function durationOf(value: unknown): IcsDuration | null {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (!/^\+?P[\dWDTHMS]+$/.test(text)) return null;
  try {
    const { weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(text.replace('+', ''));
    return {
      days: Math.min(weeks * 7 + days, LONGEST_DAYS),
      seconds: Math.min(hours * 3600 + minutes * 60 + seconds, LONGEST_DAYS * 86_400),
    };
  } catch {
    return null;
  }
}

/** A time as the file writes it, for messages. */
export const valueIn = (line: string): string => line.slice(line.indexOf(':') + 1);
