import type { IssueLog } from './busy-issues.ts';
import type { Stretch } from './busy-spans.ts';
import { type BusyKind, type FreeKind, stateOf, titleOf } from './busy-state.ts';
import { type IcsComponent, type IcsLine, lineOf, linesOf } from './read-ics-lines.ts';
import { DAY_SECONDS } from './read-ics-recur.ts';
import { type IcsRule, neverOccurs, ruleOf } from './read-ics-rule.ts';
import {
  durationOf,
  type IcsDuration,
  type IcsPeriod,
  type IcsTime,
  parameterOf,
  periodsOf,
  propertyOf,
  textOf,
  timesOf,
  valueIn,
} from './read-ics-values.ts';
import type { IcsZones, WallClock } from './read-ics-zones.ts';

/** An event as the file states it. */
export interface BusyEvent {
  /** Line of the file on which it begins. */
  readonly line: number;
  readonly uid: string;
  readonly sequence: number;
  readonly state: BusyKind | FreeKind;
  readonly title: string;
  readonly start: IcsTime;
  /** Where it ends, or how long it lasts; all-day events without either last a day, others no time. */
  readonly end: IcsTime | IcsDuration;
  readonly rules: readonly IcsRule[];
  readonly added: readonly (IcsTime | IcsPeriod)[];
  readonly excluded: readonly IcsTime[];
  /** Which occurrence of its series it replaces; null for the series itself. */
  readonly replaces: IcsTime | null;
}

/** What is shared by all events of a calendar. */
export interface CalendarContext {
  readonly zones: IcsZones;
  readonly isCalledOff: boolean;
  readonly log: IssueLog;
}

/** Titles are for people; a longer one is something else. */
const LONGEST_TITLE = 200;

/** Null where it cannot be understood; the log says why. */
export function readEvent(event: IcsComponent, context: CalendarContext): BusyEvent | null {
  const { log } = context;
  const startLine = lineOf(event, 'DTSTART');
  const start = timesOf(startLine?.text ?? '')?.[0];
  if (!start) {
    log.add('bad-start', event.line, startLine ? valueIn(startLine.text) : '');
    return null;
  }
  const end = endOf(event, start);
  if (!end) {
    log.add('bad-end', event.line, valueIn((lineOf(event, 'DTEND') ?? lineOf(event, 'DURATION'))?.text ?? ''));
    return null;
  }
  for (const { text } of linesOf(event, 'EXRULE')) log.add('excluding-rule', event.line, valueIn(text));
  const sequence = Number.parseInt(textFor(event, 'SEQUENCE'), 10);
  return {
    line: event.line,
    uid: textFor(event, 'UID'),
    sequence: Number.isNaN(sequence) ? 0 : sequence,
    state: stateOf(event, context.isCalledOff),
    title: titleOf(event).slice(0, LONGEST_TITLE),
    start,
    end,
    rules: rulesOf(event, log),
    added: readAll<IcsTime | IcsPeriod>(
      event,
      'RDATE',
      log,
      'bad-added-date',
      (text) => timesOf(text) ?? periodsOf(text),
    ),
    excluded: readAll(event, 'EXDATE', log, 'bad-excluded-date', timesOf),
    replaces: replacedBy(event, log),
  };
}

const textFor = (event: IcsComponent, name: string): string => {
  const line = lineOf(event, name)?.text;
  // Numbers come as numbers.
  return line === undefined ? '' : textOf(line) || valueIn(line);
};

/** The clock by which a time is meant. */
export function clockOf({ form, tzid }: IcsTime, { zones }: CalendarContext): WallClock {
  if (form === 'date') return zones.own;
  if (form === 'utc') return zones.utc;
  return tzid === null ? zones.floating : (zones.clockOf(tzid) ?? zones.own);
}

/** Says so where it is doubtful which clock a time is meant by. */
export function noteDoubt({ form, tzid }: IcsTime, line: number, { zones, log }: CalendarContext): void {
  if (form !== 'local') return;
  if (tzid === null) log.add('floating-time', line);
  else if (zones.clockOf(tzid) === null) log.add('unknown-zone', line, tzid);
}

function endOf(event: IcsComponent, start: IcsTime): IcsTime | IcsDuration | null {
  const endLine = lineOf(event, 'DTEND');
  if (endLine) {
    const end = timesOf(endLine.text)?.[0];
    // Some write the last day instead of the day after it.
    if (start.form === 'date' && end?.plain === start.plain) return { days: 1, seconds: 0 };
    return end ?? null;
  }
  const lengthLine = lineOf(event, 'DURATION');
  if (lengthLine) return durationOf(propertyOf(lengthLine.text)?.values[0]);
  return { days: start.form === 'date' ? 1 : 0, seconds: 0 };
}

function rulesOf(event: IcsComponent, log: IssueLog): readonly IcsRule[] {
  return linesOf(event, 'RRULE').flatMap(({ text }) => {
    const rule = ruleOf(text);
    if (!rule) log.add('bad-rule', event.line, valueIn(text));
    else if (neverOccurs(rule)) log.add('empty-rule', event.line, valueIn(text));
    else return [rule];
    return [];
  });
}

function readAll<T>(
  event: IcsComponent,
  name: string,
  log: IssueLog,
  code: 'bad-added-date' | 'bad-excluded-date',
  read: (text: string) => readonly T[] | null,
): readonly T[] {
  return linesOf(event, name).flatMap(({ text }: IcsLine) => {
    // Outlook writes an empty list.
    if (valueIn(text).trim() === '') return [];
    const values = read(text);
    if (!values) log.add(code, event.line, valueIn(text));
    return values ?? [];
  });
}

function replacedBy(event: IcsComponent, log: IssueLog): IcsTime | null {
  const line = lineOf(event, 'RECURRENCE-ID');
  if (!line) return null;
  const property = propertyOf(line.text);
  if (property && parameterOf(property, 'range')?.toUpperCase() === 'THISANDFUTURE') {
    log.add('this-and-future', event.line, valueIn(line.text));
  }
  const [time = null] = timesOf(line.text) ?? [];
  if (!time) log.add('bad-recurrence-id', event.line, valueIn(line.text));
  return time;
}

/** When an occurrence ends that begins at an instant; `plain` is what the clock of its start shows then. */
export function endInstant(
  { start, end }: BusyEvent,
  instant: number,
  plain: number,
  clock: WallClock,
  endClock: WallClock,
): number {
  if ('days' in end) return clock.instantOf(plain + end.days * DAY_SECONDS) + end.seconds;
  // Days are days, however long; DTEND gives the first occurrence's exact length to all of them (RFC 5545 §3.8.5.3).
  if (start.form === 'date') return clock.instantOf(plain + end.plain - start.plain);
  return instant + endClock.instantOf(end.plain) - clock.instantOf(start.plain);
}

/** About how many seconds an occurrence lasts, whatever the zones; not below 0. */
export function roughLength({ start, end }: BusyEvent): number {
  return Math.max(0, 'days' in end ? end.days * DAY_SECONDS + end.seconds : end.plain - start.plain);
}

/** A period in instants. */
export function periodStretch({ start, end }: IcsPeriod, line: number, context: CalendarContext): Stretch {
  const clock = clockOf(start, context);
  noteDoubt(start, line, context);
  const from = clock.instantOf(start.plain);
  if ('days' in end) return { start: from, end: clock.instantOf(start.plain + end.days * DAY_SECONDS) + end.seconds };
  return { start: from, end: clockOf(end, context).instantOf(end.plain) };
}
