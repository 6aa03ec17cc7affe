import { wordsIn } from '../../../state/language.ts';
import { sayDay, sayWeekday } from '../../../ui/times.ts';
import { BOARD_WORDS } from '../words.ts';

/** `12月3日（周四）09:00–11:00`; over several days with both. */
export function sayWhen(start: string, end: string): string {
  const { marks } = wordsIn(BOARD_WORDS);
  const at = (time: string): string =>
    `${marks.noted(sayDay(time), marks.weekday(sayWeekday(time)))}${marks.clock(time.slice(11))}`;
  return start.slice(0, 10) === end.slice(0, 10) ? `${at(start)}–${end.slice(11)}` : `${at(start)} – ${at(end)}`;
}
