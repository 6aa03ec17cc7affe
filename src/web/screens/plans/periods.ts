import type { Lang } from '../../state/language.ts';

/** Both days included. */
export interface Period {
  readonly firstDay: string;
  readonly lastDay: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Today by the clock of this browser. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const DAY_MS = 86_400_000;

/** Days since 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00Z`) / DAY_MS);

export const addDays = (day: string, days: number): string =>
  new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** How many days a period has; less than 1 where it ends before it begins. */
export const lengthOf = ({ firstDay, lastDay }: Period): number => dayNumber(lastDay) - dayNumber(firstDay) + 1;

export function monthOf(day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { firstDay: `${day.slice(0, 7)}-01`, lastDay };
}

/** 1–15, or 16 to the end of the month. */
export function halfMonthOf(day: string): Period {
  const { firstDay, lastDay } = monthOf(day);
  const middle = `${day.slice(0, 7)}-15`;
  return day <= middle ? { firstDay, lastDay: middle } : { firstDay: addDays(middle, 1), lastDay };
}

export type PeriodKind = 'this-half' | 'next-half' | 'this-month' | 'next-month' | 'own';

/** The period that a choice names on a day; null for one's own days. */
export function periodFor(kind: PeriodKind, day: string): Period | null {
  switch (kind) {
    case 'this-half':
      return halfMonthOf(day);
    case 'next-half':
      return halfMonthOf(addDays(halfMonthOf(day).lastDay, 1));
    case 'this-month':
      return monthOf(day);
    case 'next-month':
      return monthOf(addDays(monthOf(day).lastDay, 1));
    default:
      return null;
  }
}

const isSame = (a: Period, b: Period): boolean => a.firstDay === b.firstDay && a.lastDay === b.lastDay;

/** What a period is, where it is one that offices plan by. */
export function shapeOf(period: Period): 'first-half' | 'second-half' | 'month' | null {
  if (isSame(period, monthOf(period.firstDay))) return 'month';
  if (!isSame(period, halfMonthOf(period.firstDay))) return null;
  return period.firstDay.endsWith('01') ? 'first-half' : 'second-half';
}

/** Such as `2026-12-H1`, `2026-12`, `2026-12-03_12-20`: what plans are called when nothing else is said. */
export function idOf(period: Period): string {
  const month = period.firstDay.slice(0, 7);
  switch (shapeOf(period)) {
    case 'first-half':
      return `${month}-H1`;
    case 'second-half':
      return `${month}-H2`;
    case 'month':
      return month;
    default: {
      const isOneYear = period.firstDay.slice(0, 4) === period.lastDay.slice(0, 4);
      return `${period.firstDay}_${isOneYear ? period.lastDay.slice(5) : period.lastDay}`;
    }
  }
}

/** The id itself, or with the first number behind it that no other plan has. */
export function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  for (let n = 2; ; n++) {
    const next = `${id}-${n}`;
    if (!taken.includes(next)) return next;
  }
}

/** As the server takes ids of plans. */
export const isPlanId = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._~-]{0,59}$/u.test(id);

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** 12月上半月, 12月, or 12月3日—20日; with the year where asked. */
export function namePeriod(period: Period, lang: Lang, withYear: boolean): string {
  const { firstDay, lastDay } = period;
  const [year, lastYear] = [firstDay.slice(0, 4), lastDay.slice(0, 4)];
  const [month, from] = [Number(firstDay.slice(5, 7)), Number(firstDay.slice(8))];
  const [lastMonth, to] = [Number(lastDay.slice(5, 7)), Number(lastDay.slice(8))];
  const shape = shapeOf(period);
  const isOneMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  if (lang === 'zh') {
    const head = withYear ? `${year}年` : '';
    if (shape === 'month') return `${head}${month}月`;
    if (shape !== null) return `${head}${month}月${shape === 'first-half' ? '上半月' : '下半月'}`;
    const until = `${withYear && lastYear !== year ? `${lastYear}年` : ''}${isOneMonth ? '' : `${lastMonth}月`}${to}日`;
    return `${head}${month}月${from}日—${until}`;
  }
  const tail = withYear ? ` ${lastYear}` : '';
  const name = MONTHS[month - 1] ?? '';
  if (shape === 'month') return `${name}${tail}`;
  if (isOneMonth) return `${from}–${to} ${name}${tail}`;
  const since = `${from} ${name}${withYear && lastYear !== year ? ` ${year}` : ''}`;
  return `${since} – ${to} ${MONTHS[lastMonth - 1] ?? ''}${tail}`;
}

/** Where a day stands to a period: before it begins, in it, or after it. */
export function standing(
  period: Period,
  day: string,
): { readonly is: 'coming' | 'now' | 'over'; readonly days: number } {
  if (day < period.firstDay) return { is: 'coming', days: dayNumber(period.firstDay) - dayNumber(day) };
  if (day > period.lastDay) return { is: 'over', days: dayNumber(day) - dayNumber(period.lastDay) };
  return { is: 'now', days: dayNumber(period.lastDay) - dayNumber(day) };
}
