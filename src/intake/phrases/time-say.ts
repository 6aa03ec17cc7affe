import type { Lang } from '../../formats/words.ts';
import { sayDuration } from './duration.ts';
import { addMinutes, dayOf, lastDayOf } from './time-local.ts';
import type { TimeContext, TimeRule } from './time-rule.ts';
import { endClock, sayDay, sayWindows, timesWords } from './time-say-windows.ts';
import { sayWords } from './time-say-words.ts';

const ALL_WEEK = 7;
const WORKDAYS = 'mon,tue,wed,thu,fri';

/** A rule in plain words, which the grammar reads as the same rule. */
export function sayTime(rule: TimeRule, context: TimeContext, lang: Lang): string {
  const words = sayWords(lang);
  const { windows, preferred, avoid, start } = rule;
  const saysLength = start !== null && endOfStart(rule) !== null;
  const sentences = [
    start === null ? '' : sayStart(start, endOfStart(rule), context, lang),
    windows.length === 0 ? '' : sayWindows(windows, words.or, context, lang),
    sayRepetition(rule, context, lang),
    preferred.length === 0 ? '' : words.preferred(sayWindows(preferred, words.or, context, lang)),
    avoid.length === 0 ? '' : words.avoid(sayWindows(avoid, words.and, context, lang)),
    rule.deadline === null ? '' : words.deadline(sayDeadline(rule.deadline, context, lang)),
    saysLength ? '' : sayDuration(rule, lang),
  ].filter(Boolean);
  return sentences.length === 0 ? words.anyTime : sentences.join(words.join);
}

/** When what starts at a fixed time is over, if on the same day. */
function endOfStart({ start, minutes }: TimeRule): string | null {
  if (start === null || minutes === null) return null;
  const end = addMinutes(start, minutes);
  return lastDayOf(end) === dayOf(start) ? end : null;
}

function sayStart(start: string, end: string | null, context: TimeContext, lang: Lang): string {
  const words = sayWords(lang);
  const time = start.slice(11);
  const day = sayDay(dayOf(start), context, lang);
  return day + (end === null ? words.startsAt(time) : words.exactly(time, endClock(end)));
}

/** Midnight is said as the whole day before it. */
function sayDeadline(deadline: string, context: TimeContext, lang: Lang): string {
  const day = sayDay(lastDayOf(deadline), context, lang);
  return deadline.endsWith('T00:00') ? day : day + sayWords(lang).at(deadline.slice(11));
}

function sayRepetition({ weekly, repeat }: TimeRule, context: TimeContext, lang: Lang): string {
  const words = sayWords(lang);
  if (repeat === null) return '';
  if (weekly === null) return repeat === 'week' ? words.onceAWeek : words.everyDay;
  const { days, start, end } = weekly;
  const times = start === '00:00' && end === '24:00' ? '' : timesWords(start, end, context, words);
  if (repeat === 'day' && days.length === ALL_WEEK) return words.everyDay + times;
  if (repeat === 'day' && days.join() === WORKDAYS) return words.everyWorkday + times;
  const weekdays = days.map((day) => words.weekday[day]);
  return words.every(weekdays, repeat === 'day' ? 'and' : 'or') + times;
}
