import { IANAZone } from 'luxon';
import { zoneOffsets } from '../calendar/zone-offsets.ts';
import { type IcsComponent, type IcsLine, lineOf, linesOf } from './read-ics-lines.ts';
import { DAY_SECONDS, dayOf, occurrences } from './read-ics-recur.ts';
import { ruleOf } from './read-ics-rule.ts';
import { textOf, timesOf, valueIn } from './read-ics-values.ts';
import { ianaName } from './read-ics-zone-names.ts';

/** The wall clock of a zone. Instants and what it shows ("plain") are in seconds since 1970. */
export interface WallClock {
  /** Moved forward by the gap where the clock does not show the time, the first where it comes twice (RFC 5545 §3.3.5). */
  instantOf(plain: number): number;
  plainOf(instant: number): number;
  /** The instants at which the clock shows a time, in order. */
  readings(plain: number): readonly number[];
}

/** The zones of one calendar. */
export interface IcsZones {
  /** Of the Problem: for dates, and where a zone is unknown. */
  readonly own: WallClock;
  /** For times without a zone: the calendar's own (X-WR-TIMEZONE), else the Problem's. */
  readonly floating: WallClock;
  readonly utc: WallClock;
  /** Of a TZID as it stands in the file; null where the zone is unknown. */
  clockOf(tzid: string): WallClock | null;
}

/** Local time minus universal time, in seconds, at an instant. */
type SecondsAhead = (instant: number) => number;

export function createZones(
  calendar: IcsComponent,
  timeZone: string,
  days: { readonly first: number; readonly last: number },
): IcsZones {
  const clocks = new Map<string, WallClock | null>();
  const own = ianaClock(timeZone, days);
  const find = (tzid: string): WallClock | null => {
    const name = ianaName(tzid);
    if (name !== null) return ianaClock(name, days);
    const definition = calendar.components.find((one) => one.name === 'VTIMEZONE' && tzidOf(one) === tzid);
    return definition ? definedClock(definition, (days.last + 366) * DAY_SECONDS) : null;
  };
  const usual = textOf(lineOf(calendar, 'X-WR-TIMEZONE')?.text);
  return {
    own,
    floating: (usual === '' ? null : find(usual)) ?? own,
    utc: wallClock(() => 0),
    clockOf(tzid) {
      const known = clocks.get(tzid);
      const clock = known === undefined ? find(tzid) : known;
      clocks.set(tzid, clock);
      return clock;
    },
  };
}

const tzidOf = (definition: IcsComponent): string => textOf(lineOf(definition, 'TZID')?.text);

/** Fast between the days, which are counted from 1970-01-01. */
function ianaClock(name: string, { first, last }: { readonly first: number; readonly last: number }): WallClock {
  const ahead = zoneOffsets(name, first, last);
  return wallClock((instant) => ahead(Math.floor(instant / 60)) * 60);
}

export const isZone = (name: string): boolean => IANAZone.isValidZone(name);

function wallClock(aheadAt: SecondsAhead): WallClock {
  const readings = (plain: number): readonly number[] =>
    [...new Set([aheadAt(plain - DAY_SECONDS), aheadAt(plain + DAY_SECONDS)])]
      .map((ahead) => plain - ahead)
      .filter((instant) => instant + aheadAt(instant) === plain)
      .sort((a, b) => a - b);
  return {
    instantOf: (plain) => readings(plain)[0] ?? plain - aheadAt(plain - DAY_SECONDS),
    plainOf: (instant) => instant + aheadAt(instant),
    readings,
  };
}

/** From an instant on the clock is so many seconds ahead. */
interface Onset {
  readonly instant: number;
  readonly before: number;
  readonly ahead: number;
}

/** Days looked at for the changes of one zone. */
const ZONE_BUDGET = 200_000;
const RECENT_SECONDS = 4 * 366 * DAY_SECONDS;

/** The clock that a VTIMEZONE defines, up to an instant; null where it defines none. */
function definedClock(definition: IcsComponent, until: number): WallClock | null {
  const budget = { left: ZONE_BUDGET };
  const onsets = definition.components.flatMap((part) => onsetsOf(part, until, budget));
  onsets.sort((a, b) => a.instant - b.instant);
  const [first] = onsets;
  if (!first) return null;
  return wallClock((instant) => onsets.findLast((onset) => onset.instant <= instant)?.ahead ?? first.before);
}

function onsetsOf(part: IcsComponent, until: number, budget: { left: number }): readonly Onset[] {
  const before = offsetOf(lineOf(part, 'TZOFFSETFROM'));
  const ahead = offsetOf(lineOf(part, 'TZOFFSETTO'));
  const [start] = timesOf(lineOf(part, 'DTSTART')?.text ?? '') ?? [];
  if (before === null || ahead === null || !start) return [];
  const ruled = linesOf(part, 'RRULE').flatMap(({ text }) => {
    const rule = ruleOf(text);
    if (!rule) return [];
    const end = rule.until && (rule.until.form === 'utc' ? rule.until.plain + before : rule.until.plain);
    // Its last changes are enough: Outlook's rules begin in 1601.
    const from = Math.max(start.plain, Math.min(end ?? until, until) - RECENT_SECONDS);
    return occurrences(rule, start.plain, end, { from, to: until }, budget);
  });
  const added = linesOf(part, 'RDATE').flatMap(({ text }) => timesOf(text) ?? []);
  return [start.plain, ...ruled, ...added.map(({ plain }) => plain)].map((plain) => ({
    instant: plain - before,
    before,
    ahead,
  }));
}

/** `+0800` or `-033000` in seconds; null where it is none. */
function offsetOf(line: IcsLine | undefined): number | null {
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(line ? valueIn(line.text).trim() : '');
  if (!match) return null;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/** The days of a range, widened so that what touches it in any zone lies between. */
export const daysAround = (from: number, to: number): { readonly first: number; readonly last: number } => ({
  first: dayOf(from) - 8,
  last: dayOf(to) + 8,
});
