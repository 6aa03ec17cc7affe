import { type Lang, wordsOf } from '../../formats/words.ts';
import { fullDayText, dayText as shortDayText, weekdayText } from '../../model/date-words.ts';
import type { Weekday } from '../../model/problem.ts';
import type { TimeContext } from './time-rule.ts';

type PartName = keyof TimeContext['sessions'];

/** How rules are said; every sentence is one that the grammar reads as the same rule. */
export interface SayWords {
  readonly join: string;
  readonly or: string;
  readonly and: string;
  /** Between the days of a list with the same times. */
  readonly days: string;
  readonly to: string;
  readonly anyTime: string;
  readonly anyDay: string;
  readonly anyWeekday: (weekdays: readonly string[]) => string;
  readonly weekday: { readonly [day in Weekday]: string };
  /** Behind a day. */
  readonly part: { readonly [part in PartName]: string };
  readonly between: (from: string, to: string) => string;
  readonly exactly: (from: string, to: string) => string;
  readonly startsAt: (time: string) => string;
  readonly at: (time: string) => string;
  readonly onEachOf: (days: string) => string;
  readonly preferred: (text: string) => string;
  readonly avoid: (text: string) => string;
  readonly deadline: (text: string) => string;
  readonly onceAWeek: string;
  readonly everyDay: string;
  readonly everyWorkday: string;
  readonly every: (weekdays: readonly string[], joiner: 'and' | 'or') => string;
}

const ZH: SayWords = {
  join: '；',
  or: '或',
  and: '、',
  days: '、',
  to: '至',
  anyTime: '时间不限',
  anyDay: '任意一天',
  anyWeekday: (weekdays) => `任意一个${weekdays.join('、')}`,
  weekday: { mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六', sun: '周日' },
  part: { morning: '上午', afternoon: '下午', evening: '晚上' },
  between: (from, to) => `${from}至${to}之间`,
  exactly: (from, to) => `${from}至${to}`,
  startsAt: (time) => `${time}开始`,
  at: (time) => time,
  onEachOf: (days) => `${days}的`,
  preferred: (text) => `最好${text}`,
  avoid: (text) => `避开${text}`,
  deadline: (text) => `${text}前完成`,
  onceAWeek: '每周一次',
  everyDay: '每天',
  everyWorkday: '每个工作日',
  every: (weekdays, joiner) => `每${weekdays.join(joiner === 'and' ? '、' : '或')}`,
};

const EN: SayWords = {
  join: '; ',
  or: ' or ',
  and: ' and ',
  days: ' or ',
  to: ' to ',
  anyTime: 'any time',
  anyDay: 'any day',
  anyWeekday: (weekdays) => `any ${weekdays.join(' or ')}`,
  weekday: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  part: { morning: ' in the morning', afternoon: ' in the afternoon', evening: ' in the evening' },
  between: (from, to) => ` between ${from} and ${to}`,
  exactly: (from, to) => ` ${from} to ${to}`,
  startsAt: (time) => ` at ${time}`,
  at: (time) => ` at ${time}`,
  onEachOf: (days) => days,
  preferred: (text) => `preferably ${text}`,
  avoid: (text) => `avoid ${text}`,
  deadline: (text) => `by ${text}`,
  onceAWeek: 'once a week',
  everyDay: 'every day',
  everyWorkday: 'every working day',
  every: (weekdays, joiner) => `every ${weekdays.join(` ${joiner} `)}`,
};

export const sayWords = (lang: Lang): SayWords => (lang === 'zh' ? ZH : EN);

/** `12月3日（周四）`, `3 Dec (Thu)`; with its year where the period does not give it. */
export function dateWords(day: string, lang: Lang, needsYear: boolean): string {
  const text = needsYear ? fullDayText(day, lang) : shortDayText(day, lang);
  return text + wordsOf(lang).aside(weekdayText(day, lang));
}
