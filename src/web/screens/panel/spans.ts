import { wordsIn } from '../../state/language.ts';
import { sayDay, sayWeekday } from '../../ui/times.ts';
import { PANEL_WORDS } from './words.ts';

/** `12月3日（周四）` */
export const dayName = (day: string): string => wordsIn(PANEL_WORDS).dayName(sayDay(day), sayWeekday(day));

/** `12月3日（周四）09:00–11:00`; over days with both. */
export function spanName(start: string, end: string): string {
  const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
  const head = `${dayName(from)} ${start.slice(11)}`;
  return from === to ? `${head}–${end.slice(11)}` : `${head} – ${dayName(to)} ${end.slice(11)}`;
}
