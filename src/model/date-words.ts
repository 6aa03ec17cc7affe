import type { Language } from './codes.ts';

export const WEEKDAYS: { readonly [L in Language]: readonly string[] } = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-12-01` → `2026年12月1日`, `1 Dec 2026`. */
export function fullDayText(date: string, lang: Language): string {
  const { year } = parts(date);
  return lang === 'zh' ? `${year}年${dayText(date, lang)}` : `${dayText(date, lang)} ${year}`;
}

/** `2026-12-01` → `12月1日`, `1 Dec`. */
export function dayText(date: string, lang: Language): string {
  const { month, day } = parts(date);
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`;
}

/** `2026-12-01` → `周二`, `Tue`. */
export function weekdayText(date: string, lang: Language): string {
  return WEEKDAYS[lang][weekdayIndex(date)] ?? '';
}

/** From the first day to the last, both included: `2026年12月1日—15日`, `1–15 Dec 2026`. */
export function periodText(firstDay: string, lastDay: string, lang: Language): string {
  const [first, last] = [parts(firstDay), parts(lastDay)];
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month;
  if (firstDay === lastDay) return fullDayText(firstDay, lang);
  if (lang === 'zh') {
    const end = sameMonth ? `${last.day}日` : sameYear ? dayText(lastDay, lang) : fullDayText(lastDay, lang);
    return `${fullDayText(firstDay, lang)}—${end}`;
  }
  const start = sameMonth
    ? `${first.day}`
    : sameYear
      ? `${dayText(firstDay, lang)} `
      : `${fullDayText(firstDay, lang)} `;
  return `${start}–${sameMonth ? '' : ' '}${fullDayText(lastDay, lang)}`;
}

/** The same without the year: `12月1日—6日`, `1–6 Dec`. */
export function shortPeriodText(firstDay: string, lastDay: string, lang: Language): string {
  if (firstDay === lastDay) return dayText(firstDay, lang);
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  if (lang === 'zh') {
    return `${dayText(firstDay, lang)}—${sameMonth ? `${parts(lastDay).day}日` : dayText(lastDay, lang)}`;
  }
  return sameMonth
    ? `${parts(firstDay).day}–${dayText(lastDay, lang)}`
    : `${dayText(firstDay, lang)} – ${dayText(lastDay, lang)}`;
}

/** From `[start, end)` in local times: `08:30–12:00`; the day of the end is named where it is another; midnight is 24:00. */
export function timeRangeText(start: string, end: string, lang: Language): string {
  const [startDay, startTime] = split(start);
  let [endDay, endTime] = split(end);
  if (endTime === '00:00' && endDay > startDay) {
    [endDay, endTime] = [dayBefore(endDay), '24:00'];
  }
  return endDay === startDay ? `${startTime}–${endTime}` : `${startTime} – ${dayText(endDay, lang)} ${endTime}`;
}

/** `2026-12-01T08:30` → `12月1日（周二）08:30–12:00`. */
export function dayTimeText(start: string, end: string, lang: Language): string {
  const day = start.slice(0, 10);
  const weekday = weekdayText(day, lang);
  const head = lang === 'zh' ? `${dayText(day, lang)}（${weekday}）` : `${dayText(day, lang)} (${weekday}) `;
  return `${head}${timeRangeText(start, end, lang)}`;
}

function split(local: string): [day: string, time: string] {
  return [local.slice(0, 10), local.slice(11, 16)];
}

function parts(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** 0 Monday … 6 Sunday. */
function weekdayIndex(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
