import { type CalendarContext, periodStretch, readEvent } from './busy-event.ts';
import { type BusyIssue, createIssueLog } from './busy-issues.ts';
import { seriesOf, stretchesOf } from './busy-series.ts';
import { type BusySpan, busySpans, type Occupied, type Stretch } from './busy-spans.ts';
import type { BusyKind } from './busy-state.ts';
import { type IcsComponent, linesOf, readCalendars } from './read-ics-lines.ts';
import { parameterOf, periodsOf, propertyOf, textOf, timeOf, valueIn } from './read-ics-values.ts';
import { createZones, daysAround } from './read-ics-zones.ts';

export interface BusyOptions {
  /** IANA zone of the Problem; the runtime must know it. */
  readonly timeZone: string;
  /** Local times `YYYY-MM-DDTHH:mm`: what lies outside is left away or cut off. */
  readonly from: string;
  readonly to: string;
  readonly limits?: BusyLimits;
}

export interface BusyLimits {
  /** A file with more events is read no further. */
  readonly events: number;
  /** Days and times that one recurrence rule may cost. */
  readonly steps: number;
  /** Components inside each other. */
  readonly depth: number;
}

/** An office's calendar of ten years has some 20 000 events. */
const BUSY_LIMITS: BusyLimits = { events: 50_000, steps: 400_000, depth: 20 };

export interface BusyReading {
  /** Sorted, without overlap, inside the range. */
  readonly busy: readonly BusySpan[];
  /** Events and free/busy lists of the file. */
  readonly entries: number;
  /** Those with time in the range that is taken. */
  readonly taken: number;
  /** Those without, by what they are: the first that applies. */
  readonly skipped: Skipped;
  readonly issues: readonly BusyIssue[];
}

interface Skipped {
  readonly cancelled: number;
  /** Shown as free. */
  readonly free: number;
  readonly outside: number;
  /** Versions that a newer one of the same file replaces. */
  readonly outdated: number;
  readonly unreadable: number;
}

/**
 * The busy times in a calendar file (RFC 5545: VEVENT with all that recurs, VFREEBUSY). Never throws, whatever the text
 * holds; what cannot be understood is an issue.
 *
 * @throws RangeError where an option is no zone or time.
 */
export function readBusy(text: string, options: BusyOptions): BusyReading {
  const limits = options.limits ?? BUSY_LIMITS;
  const log = createIssueLog();
  const [from, to] = [plainOf(options.from), plainOf(options.to)];
  const days = daysAround(from, to);
  const { own: clock } = createZones(NOTHING, options.timeZone, days);
  const range: Stretch = { start: clock.instantOf(from), end: clock.instantOf(to) };
  const result: Result = { occupied: [], entries: 0, taken: 0, skipped: { ...NONE } };
  for (const calendar of readCalendars(text, limits, log)) {
    const context: CalendarContext = {
      zones: createZones(calendar, options.timeZone, days),
      isCalledOff: linesOf(calendar, 'METHOD').some((line) => textOf(line.text).toUpperCase() === 'CANCEL'),
      log,
    };
    for (const list of calendar.components.filter(({ name }) => name === 'VFREEBUSY')) {
      result.entries++;
      take(freeBusy(list, context), range, result);
    }
    takeEvents(calendar, range, limits.steps, context, result);
  }
  const { occupied, entries, taken, skipped } = result;
  return { busy: busySpans(occupied, range, clock), entries, taken, skipped, issues: log.issues() };
}

/** What has been found so far. */
interface Result {
  readonly occupied: Occupied[];
  entries: number;
  taken: number;
  readonly skipped: { -readonly [K in keyof Skipped]: number };
}

const NONE: Skipped = { cancelled: 0, free: 0, outside: 0, outdated: 0, unreadable: 0 };

function take(found: readonly Occupied[], range: Stretch, result: Result): void {
  const inside = found.filter((one) => one.start < one.end && one.start < range.end && one.end > range.start);
  for (const one of inside) result.occupied.push(one);
  if (inside.length > 0) result.taken++;
  else result.skipped.outside++;
}

function takeEvents(
  calendar: IcsComponent,
  range: Stretch,
  steps: number,
  context: CalendarContext,
  result: Result,
): void {
  const { skipped } = result;
  const components = calendar.components.filter(({ name }) => name === 'VEVENT');
  const events = components.flatMap((component) => readEvent(component, context) ?? []);
  const series = seriesOf(events);
  result.entries += components.length;
  skipped.unreadable += components.length - events.length;
  skipped.outdated += events.length;
  for (const { masters, replacements } of series) {
    skipped.outdated -= masters.length + replacements.length;
    for (const event of [...masters, ...replacements]) {
      const { state, title, line, replaces } = event;
      if (state === 'cancelled' || state === 'free') {
        skipped[state]++;
        continue;
      }
      const stretches = stretchesOf(event, replaces === null ? replacements : [], range, steps, context);
      if (stretches) {
        take(
          stretches.map((one) => ({ ...one, kind: state, title })),
          range,
          result,
        );
        continue;
      }
      context.log.add('bad-end', line);
      skipped.unreadable++;
    }
  }
}

const NOTHING: IcsComponent = { name: 'VCALENDAR', line: 0, lines: [], components: [] };

/** Seconds of a local time since 1970 on its own clock. */
function plainOf(local: string): number {
  const time = timeOf(`${local}:00`, null);
  if (time?.form !== 'local') throw new RangeError(`"${local}" is no local time such as 2026-12-01T00:00`);
  return time.plain;
}

/** What a free/busy list calls each of its periods (RFC 5545 §3.2.9); what it does not know is busy. */
const FREE_BUSY_KINDS = new Map<string, BusyKind | null>([
  ['FREE', null],
  ['BUSY-TENTATIVE', 'tentative'],
  // What Exchange calls out of office.
  ['BUSY-UNAVAILABLE', 'away'],
]);

function freeBusy(list: IcsComponent, context: CalendarContext): readonly Occupied[] {
  return linesOf(list, 'FREEBUSY').flatMap(({ text }) => {
    const property = propertyOf(text);
    const named = FREE_BUSY_KINDS.get((property && parameterOf(property, 'fbtype'))?.toUpperCase() ?? '');
    const kind = named === undefined ? 'busy' : named;
    const periods = periodsOf(text);
    if (!periods) context.log.add('bad-period', list.line, valueIn(text));
    if (kind === null) return [];
    return (periods ?? []).map((one) => {
      const stretch = periodStretch(one, list.line, context);
      if (stretch.end < stretch.start) context.log.add('bad-period', list.line, valueIn(text));
      return { ...stretch, kind, title: '' };
    });
  });
}
