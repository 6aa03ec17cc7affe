import { DateTime } from 'luxon';
import type { Issue } from '../model/issue.ts';
import type { Horizon } from '../model/problem.ts';
import { addDays, DAY_MS, dateOf, isDate } from './dates.ts';

/** One way to write a period: null where the text has this form but names no period. */
interface Form {
  readonly pattern: RegExp;
  readonly horizon: (parts: readonly string[]) => Horizon | null;
}

const FORMS: readonly Form[] = [
  { pattern: /^(\d{4}-\d{2})-H1$/i, horizon: ([month = '']) => halfMonth(month, 0) },
  { pattern: /^(\d{4}-\d{2})-H2$/i, horizon: ([month = '']) => halfMonth(month, 1) },
  { pattern: /^(\d{4}-\d{2})$/, horizon: ([month = '']) => wholeMonth(month) },
  { pattern: /^(\d{4})-W(\d{2})$/i, horizon: ([year, week]) => isoWeek(Number(year), Number(week)) },
  { pattern: /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/, horizon: ([first = '', last = '']) => range(first, last) },
];

/**
 * Reads a horizon: half months `2026-12-H1` (1–15) and `2026-12-H2` (16–end), a month `2026-12`, an ISO week `2026-W50`,
 * or days `2026-12-01/2026-12-14`, both included.
 */
export function parsePeriod(text: string): Horizon | Issue {
  for (const { pattern, horizon } of FORMS) {
    const match = pattern.exec(text.trim());
    if (match) return horizon(match.slice(1)) ?? badPeriod(text);
  }
  return badPeriod(text);
}

/** Fourteen days from a day `YYYY-MM-DD`. */
export const fortnight = (firstDay: string): Horizon => ({ firstDay, lastDay: addDays(firstDay, 13) });

/** The half month (1–15 or 16–end) that holds a day `YYYY-MM-DD`. */
export function halfMonthOf(day: string): Horizon {
  const [firstHalf, secondHalf] = halves(day.slice(0, 7));
  return day <= firstHalf.lastDay ? firstHalf : secondHalf;
}

function halves(month: string): readonly [Horizon, Horizon] {
  const lastDay = DateTime.fromISO(`${month}-01`, { zone: 'utc' }).endOf('month').day;
  return [
    { firstDay: `${month}-01`, lastDay: `${month}-15` },
    { firstDay: `${month}-16`, lastDay: `${month}-${lastDay}` },
  ];
}

const isMonth = (month: string): boolean => isDate(`${month}-01`);

const halfMonth = (month: string, half: 0 | 1): Horizon | null => (isMonth(month) ? halves(month)[half] : null);

function wholeMonth(month: string): Horizon | null {
  if (!isMonth(month)) return null;
  const [{ firstDay }, { lastDay }] = halves(month);
  return { firstDay, lastDay };
}

function isoWeek(weekYear: number, weekNumber: number): Horizon | null {
  // 28 December is always in the last week of its year.
  const weeks = DateTime.utc(weekYear, 12, 28).weekNumber;
  if (weekNumber < 1 || weekNumber > weeks) return null;
  const monday = DateTime.fromObject({ weekYear, weekNumber, weekday: 1 }, { zone: 'utc' });
  const firstDay = dateOf(monday.toMillis() / DAY_MS);
  return range(firstDay, addDays(firstDay, 6));
}

const range = (firstDay: string, lastDay: string): Horizon | null =>
  isDate(firstDay) && isDate(lastDay) && firstDay <= lastDay ? { firstDay, lastDay } : null;

function badPeriod(text: string): Issue {
  return {
    code: 'bad-period',
    path: '',
    severity: 'error',
    message: `"${text}" is no period`,
    hint: 'Write 2026-12-H1 (1–15), 2026-12-H2 (16–end), 2026-12, 2026-W50 (ISO week), or 2026-12-01/2026-12-14 (first and last day).',
  };
}
