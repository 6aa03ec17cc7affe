import { WEEKDAYS } from '../../calendar/dates.ts';
import type { Lang } from '../../formats/words.ts';
import { shortPeriodText } from '../../model/date-words.ts';
import type { Interval } from '../../model/problem.ts';
import { nearestDay } from './time-dates.ts';
import { dayOf, daysOf, daysOfPeriod, lastDayOf, weekdayOf } from './time-local.ts';
import type { TimeContext } from './time-rule.ts';
import { dateWords, type SayWords, sayWords } from './time-say-words.ts';

/** Runs of days shorter than this are listed. */
const SHORTEST_RUN = 3;
const MIDNIGHT = 'T00:00';

export function sayDay(day: string, { period }: TimeContext, lang: Lang): string {
  const needsYear = nearestDay(Number(day.slice(5, 7)), Number(day.slice(8, 10)), period) !== day;
  return dateWords(day, lang, needsYear);
}

/** Intervals in words: those inside one day grouped by their times, whole days last, as times behind days are said for all of them. */
export function sayWindows(windows: readonly Interval[], joiner: string, context: TimeContext, lang: Lang): string {
  const words = sayWords(lang);
  const groups = new Map<string, string[]>();
  const across: string[] = [];
  const whole: string[] = [];
  for (const { start, end } of windows) {
    const [first, last] = [dayOf(start), lastDayOf(end)];
    if (start.endsWith(MIDNIGHT) && end.endsWith(MIDNIGHT)) whole.push(sayRun(first, last, context, lang));
    else if (first === last) {
      const times = timesWords(start.slice(11), endClock(end), context, words);
      groups.set(times, [...(groups.get(times) ?? []), first]);
    } else {
      const from = sayDay(first, context, lang) + words.at(start.slice(11));
      across.push(`${from}${words.to}${sayDay(last, context, lang)}${words.at(endClock(end))}`);
    }
  }
  const inDay = [...groups].map(([times, days]) =>
    days.length === 1 ? sayDays(days, context, lang) + times : words.onEachOf(sayDays(days, context, lang)) + times,
  );
  return [...inDay, ...across, ...whole].join(joiner);
}

/** `HH:mm`; midnight belongs to the day that it ends. */
export const endClock = (end: string): string => (end.endsWith(MIDNIGHT) ? '24:00' : end.slice(11));

/** `上午` where the session is just that. */
export function timesWords(from: string, to: string, { sessions }: TimeContext, words: SayWords): string {
  for (const part of ['morning', 'afternoon', 'evening'] as const) {
    if (sessions[part].start === from && sessions[part].end === to) return words.part[part];
  }
  return words.between(from, to);
}

function sayDays(days: readonly string[], context: TimeContext, lang: Lang): string {
  const words = sayWords(lang);
  const all = daysOfPeriod(context.period);
  const weekdays = [...new Set(days.map(weekdayOf))].sort();
  const alike = all.filter((day) => weekdays.includes(weekdayOf(day)));
  const areAlike = days.length > weekdays.length && alike.join() === days.join();
  if (areAlike && alike.length === all.length) return words.anyDay;
  if (areAlike)
    return words.anyWeekday(WEEKDAYS.filter((_, i) => weekdays.includes(i + 1)).map((day) => words.weekday[day]));
  return runsOf(days)
    .flatMap((run) => (run.length < SHORTEST_RUN ? run.map((day) => [day]) : [run]))
    .map((run) => sayRun(run[0] ?? '', run.at(-1) ?? '', context, lang))
    .join(words.days);
}

/** Days in a row, together. */
function runsOf(days: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && daysOf({ first: last, last: day }).length === 2) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function sayRun(first: string, last: string, context: TimeContext, lang: Lang): string {
  if (first === last) return sayDay(first, context, lang);
  const { period } = context;
  const isPlain = [first, last].every(
    (day) => nearestDay(Number(day.slice(5, 7)), Number(day.slice(8)), period) === day,
  );
  if (isPlain) return shortPeriodText(first, last, lang);
  return dateWords(first, lang, true) + sayWords(lang).to + dateWords(last, lang, true);
}
