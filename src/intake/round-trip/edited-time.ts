import type { SheetCell } from '../../formats/sheets.ts';
import { WEEKDAYS } from '../../model/date-words.ts';
import type { Horizon } from '../../model/problem.ts';
import { nearestDay } from '../phrases/time-dates.ts';
import { addDays, dayOf, daysOfPeriod } from '../phrases/time-local.ts';
import { readTime } from '../phrases/time-read.ts';
import type { Reading, TimeContext, TimeRule, Words } from '../phrases/time-rule.ts';
import { sayDay } from '../phrases/time-say-windows.ts';
import { isOpen } from './shown-text.ts';

interface Unclear {
  readonly kind: 'unclear';
  readonly ask: Words;
}

/** What a cell says of the day. */
export type DayReading = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'empty' } | Unclear;

/** What a cell says of the time; `minutes` is null where only the start is written. */
type ClockReading =
  | { readonly kind: 'start'; readonly start: string; readonly minutes: number | null }
  | { readonly kind: 'open' }
  | Unclear;

const ONE_DAY: Words = {
  zh: '请写成一个日期，如 12月3日。',
  en: 'Write one day, such as 3 Dec.',
};
const ONE_START: Words = { zh: '看不出几点开始。', en: 'It does not say when it starts.' };

/** Only exact times are taken from a table, so that it does not matter when the morning begins. */
const contextOf = (period: Horizon): TimeContext => ({
  period,
  sessions: {
    morning: { start: '08:00', end: '12:00' },
    afternoon: { start: '14:00', end: '18:00' },
    evening: { start: '19:00', end: '22:00' },
  },
});

export function readDay(cell: SheetCell | undefined, period: Horizon): DayReading {
  if (cell === undefined) return { kind: 'empty' };
  if (cell.kind === 'date') return { kind: 'day', day: dayOfDate(cell, period) };
  const reading = readTime(cell.text, contextOf(period));
  const ask = doubtOf(reading);
  if (ask !== null || reading.kind !== 'read') return { kind: 'unclear', ask: ask ?? ONE_DAY };
  const [window, another] = reading.rule.windows;
  if (window === undefined || another !== undefined || !isPlain(reading.rule)) return { kind: 'unclear', ask: ONE_DAY };
  const day = dayOf(window.start);
  const isDay = window.start === `${day}T00:00` && window.end === `${addDays(day, 1)}T00:00`;
  return isDay ? { kind: 'day', day } : { kind: 'unclear', ask: ONE_DAY };
}

/** A spreadsheet takes what is typed without year for a day of the year in which it is typed. */
function dayOfDate({ value, text }: SheetCell, period: Horizon): string {
  const day = dayOf(value);
  const isYearShown = /\d{4}/.test(text);
  if (isYearShown || daysOfPeriod(period).includes(day)) return day;
  return nearestDay(Number(day.slice(5, 7)), Number(day.slice(8)), period) ?? day;
}

export function readClock(text: string, day: string, period: Horizon): ClockReading {
  if (isOpen(text)) return { kind: 'open' };
  const context = contextOf(period);
  const reading = readTime(`${sayDay(day, context, 'zh')} ${text}`, context);
  const ask = doubtOf(reading);
  if (ask !== null || reading.kind !== 'read') return { kind: 'unclear', ask: ask ?? ONE_START };
  const { start, minutes, windows } = reading.rule;
  if (start === null || dayOf(start) !== day || windows.length > 0 || !isPlain(reading.rule)) {
    return { kind: 'unclear', ask: ONE_START };
  }
  return { kind: 'start', start, minutes };
}

/** What is asked, or is not certain. */
const doubtOf = (reading: Reading<TimeRule>): Words | null =>
  reading.kind === 'question'
    ? reading.ask
    : (reading.doubts.find(({ code }) => code !== 'outside-period')?.words ?? null);

/** A table fixes things: wishes, limits and repetitions are for plans. */
const isPlain = ({ preferred, avoid, deadline, repeat, wholeDays }: TimeRule): boolean =>
  preferred.length + avoid.length === 0 && deadline === null && repeat === null && wholeDays === null;

/** 0 Monday … 6 Sunday, as tables write it: 周四, 星期四, Thu, Thursday; -1 for anything else. */
export function weekdayOfText(text: string): number {
  const name = text.trim().split(/[\s(（]/)[0] ?? '';
  const chinese = name.replace(/^(?:星期|礼拜)/, '周').replace('天', '日');
  const english = `${name.slice(0, 1).toUpperCase()}${name.slice(1, 3).toLowerCase()}`;
  return Math.max(WEEKDAYS.zh.indexOf(chinese), WEEKDAYS.en.indexOf(english));
}
