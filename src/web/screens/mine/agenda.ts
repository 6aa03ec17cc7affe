import type { View, ViewLine } from '../../../server/wire-page.ts';
import { addDays, dayNumber, type Period } from '../plans/periods.ts';

/** A line on one of its days. */
export interface DayLine {
  readonly line: ViewLine;
  /** Of a line over several days: which one this is, from 1; null where it has one day. */
  readonly part: { readonly nth: number; readonly of: number } | null;
}

export interface AgendaDay {
  readonly date: string;
  readonly lines: readonly DayLine[];
}

/** Of all plans, in order of time. */
export const linesOf = ({ plans }: View): readonly ViewLine[] =>
  plans.flatMap(({ lines }) => lines).sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last day that a line takes something of: one that ends at midnight does not touch the next. */
export function lastDayOf({ start, end }: ViewLine): string {
  const day = end.slice(0, 10);
  return end.endsWith('T00:00') && day > start.slice(0, 10) ? addDays(day, -1) : day;
}

/** Every day of the period with its lines; those of several days stand on each of them. */
export function agendaOf(lines: readonly ViewLine[], { firstDay, lastDay }: Period): readonly AgendaDay[] {
  const byDay = new Map<string, DayLine[]>();
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) byDay.set(day, []);
  for (const line of lines) {
    const [first, last] = [line.start.slice(0, 10), lastDayOf(line)];
    const of = dayNumber(last) - dayNumber(first) + 1;
    const from = first < firstDay ? firstDay : first;
    for (let day = from; day <= last && day <= lastDay; day = addDays(day, 1)) {
      const part = of > 1 ? { nth: dayNumber(day) - dayNumber(first) + 1, of } : null;
      byDay.get(day)?.push({ line, part });
    }
  }
  return [...byDay].map(([date, those]) => ({ date, lines: those }));
}

/** The first day after a period on which something begins; null where nothing does. */
export const nextDayAfter = (lines: readonly ViewLine[], { lastDay }: Period): string | null =>
  lines.map(({ start }) => start.slice(0, 10)).find((day) => day > lastDay) ?? null;

/** Monday to Sunday around a day. */
export function weekOf(day: string): Period {
  const weekday = (dayNumber(day) + 3) % 7;
  const firstDay = addDays(day, -weekday);
  return { firstDay, lastDay: addDays(firstDay, 6) };
}

/** From a day to the last one that any line or plan reaches; a week at least. */
export function fromOn(view: View, day: string): Period {
  const ends = [addDays(day, 6), ...view.plans.map(({ lastDay }) => lastDay), ...linesOf(view).map(lastDayOf)];
  return { firstDay: day, lastDay: ends.sort().at(-1) ?? day };
}

/** What is on at a local time, and what comes next; what is cancelled is neither. */
export function nowAndNext(
  lines: readonly ViewLine[],
  now: string,
): { readonly now: readonly ViewLine[]; readonly next: ViewLine | null } {
  const held = lines.filter(({ isCancelled }) => !isCancelled);
  return {
    now: held.filter(({ start, end }) => start <= now && now < end),
    next: held.find(({ start }) => start > now) ?? null,
  };
}

/** Minutes from one local time to another. */
export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000);

/** This browser's local time, to the minute. */
export function localNow(at: Date = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Time of a line on one of its days, such as `09:00–11:00`; whole days between the first and the last. */
export function timeOn({ line, part }: DayLine, wholeDay: string): string {
  const [from, to] = [line.start.slice(11), line.end.slice(11)];
  if (part === null) return `${from}–${to}`;
  if (part.nth === 1) return `${from} →`;
  return part.nth === part.of ? `→ ${to === '00:00' ? '24:00' : to}` : wholeDay;
}
