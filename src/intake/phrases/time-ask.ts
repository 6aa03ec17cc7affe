import { fullDayText, weekdayText } from '../../model/date-words.ts';
import type { Words } from './time-rule.ts';

const both = (zh: string, en: string): Words => ({ zh, en });

/** Questions to the writer of a phrase. */
export const ASK = {
  notUnderstood: (text: string): Words =>
    both(
      `“${text}”没有读懂，请改写，例如“12月3日上午”“12月上旬”“10日前完成”“每周一上午”“两小时”。`,
      `"${text}" is not understood: write for example "3 Dec morning", "early December", "by 10 Dec", "every Monday morning" or "2 hours".`,
    ),
  nothing: (): Words => both('时间没有填写：什么时候举行？', 'No time is given: when is it to be held?'),
  tooLong: (): Words => both('这段文字太长，请只写时间。', 'This text is too long: write the time only.'),
  noSuchDay: (text: string): Words =>
    both(`“${text}”这一天不存在，是哪一天？`, `There is no such day as "${text}": which day is meant?`),
  whichDay: (text: string): Words =>
    both(`“${text}”不止一种理解：是哪一天？`, `"${text}" may be one of several days: which one?`),
  whichMonth: (text: string): Words => both(`“${text}”是哪个月的？`, `"${text}": of which month?`),
  whichHalf: (text: string): Words => both(`“${text}”是上午还是下午？`, `"${text}": morning or afternoon?`),
  badClock: (text: string): Words =>
    both(`“${text}”的钟点前后不一致，是几点？`, `"${text}" contradicts itself: what time is meant?`),
  backwards: (text: string): Words =>
    both(`“${text}”的结束早于开始，请核对。`, `"${text}" ends before it begins: what is meant?`),
  noFit: (text: string): Words =>
    both(
      `没有一个时间同时符合“${text}”和其他要求，请核对。`,
      `No time fits both "${text}" and the rest of the wish: what is meant?`,
    ),
  unclearPart: (text: string): Words =>
    both(`“${text}”指什么时间？请写明日期和钟点。`, `What time is "${text}"? Write the day and the hours.`),
  whichStart: (): Words =>
    both(
      '写了几个开始时间，却没有写时长：是哪一个，多长？',
      'Several starting times, but no duration: which one is meant, and how long does it take?',
    ),
  howLong: (text: string): Words => both(`“${text}”需要多长时间？`, `How long does it take at "${text}"?`),
  twoLengths: (): Words =>
    both('写了两个不同的时长，以哪个为准？', 'Two different durations are given: which one holds?'),
  tooShort: (): Words =>
    both('所写的时间段容不下所写的时长，请核对。', 'The time given is shorter than the duration: what is meant?'),
  unclearDeadline: (text: string): Words =>
    both(
      `“${text}”是指在什么时间之前？请写到某一天或某个钟点。`,
      `Before what time is "${text}"? Name one day or one hour.`,
    ),
  unclearReach: (text: string): Words =>
    both(
      `前面的“最好”或“避开”是否也包括“${text}”？请分开写明。`,
      `Does what is said before "${text}" hold for it as well? Write the two apart.`,
    ),
  unclearTimes: (text: string): Words =>
    both(
      `“${text}”里的钟点或时段是否也指前面的日子？请逐一写明。`,
      `Does the time in "${text}" hold for the days before it as well? Write it with each day.`,
    ),
  outsideWish: (): Words =>
    both('希望的时间都不在允许的时间之内，请核对。', 'No preferred time lies within the allowed ones: what is meant?'),
  repeatsAndFixed: (): Words =>
    both(
      '既写了重复，又写了一个固定时间，以哪个为准？',
      'It is to repeat, but also at one fixed time: which one holds?',
    ),
  twoRepeats: (): Words => both('写了两种重复方式，以哪个为准？', 'Two repetitions are given: which one holds?'),
} as const;

/** What to look at in a phrase that was understood. */
export const DOUBT = {
  weekday: (day: string, said: string): Words =>
    both(
      `${fullDayText(day, 'zh')}是${weekdayText(day, 'zh')}，不是“${said}”；按日期理解。`,
      `${fullDayText(day, 'en')} is a ${weekdayText(day, 'en')}, not "${said}"; the date was taken.`,
    ),
  midnight: (text: string): Words =>
    both(
      `“${text}”按午夜24:00理解；若指中午，请写12:00。`,
      `"${text}" was taken as midnight (24:00); write 12:00 if noon is meant.`,
    ),
  noon: (text: string): Words =>
    both(
      `“${text}”按中午12:00理解；若指午夜，请写24:00。`,
      `"${text}" was taken as noon (12:00); write 24:00 if midnight is meant.`,
    ),
  earlyMidnight: (text: string): Words =>
    both(
      `“${text}”按当天零点0:00理解；若指中午，请写12:00。`,
      `"${text}" was taken as 0:00, when the day begins; write 12:00 if noon is meant.`,
    ),
  outside: (text: string): Words => both(`“${text}”不在本期之内。`, `"${text}" lies outside the period.`),
  past: (text: string): Words =>
    both(`“${text}”在本期开始之前就已到期。`, `"${text}" has passed before the period begins.`),
  vague: (text: string): Words =>
    both(`“${text}”没有限定时间，按本期内任何时间理解。`, `"${text}" names no time; any time in the period was taken.`),
} as const;
