import type { Language } from '../../model/codes.ts';

/** What the forecast says; percentages and minutes come as texts. */
export interface RiskWords {
  readonly summary: (runs: number, tolerance: number) => string;
  readonly titles: {
    readonly days: string;
    readonly chains: string;
    readonly buffers: string;
    readonly lacks: string;
  };
  readonly day: (leader: string, day: string, percent: string, range: string, minutes: string) => string;
  readonly overrun: (percent: string) => string;
  readonly chain: (day: string, steps: string, percent: string, minutes: string) => string;
  readonly step: (title: string, over: string) => string;
  readonly buffer: (
    after: string,
    title: string,
    minutes: number,
    saved: string,
    before: string,
    now: string,
  ) => string;
  readonly room: string;
  readonly noRoom: string;
  readonly owner: (title: string, fields: string) => string;
  readonly fields: { readonly unit: string; readonly person: string; readonly duty: string; readonly dueDay: string };
  readonly noVenue: (title: string, headcount: number) => string;
  readonly noSlack: (title: string, after: string, day: string) => string;
  readonly separator: string;
  readonly more: (count: number) => string;
  readonly none: string;
}

const ZH: RiskWords = {
  summary: (runs, tolerance) =>
    `按各类活动的时长波动模拟 ${runs} 次；晚开始超过 ${tolerance} 分钟算晚点，括号内为 95% 置信区间。`,
  titles: { days: '最可能晚点的领导日程', chains: '连锁影响', buffers: '加缓冲最见效之处', lacks: '准备不到位' },
  day: (leader, day, percent, range, minutes) =>
    `${leader} ${day}：有活动晚点的可能 ${percent}（${range}），平均共晚 ${minutes} 分钟`,
  overrun: (percent) => `，拖过下班的可能 ${percent}`,
  chain: (day, steps, percent, minutes) => `${day}：${steps}，可能 ${percent}，末项平均晚 ${minutes} 分钟`,
  step: (title, over) => ` →（${over}）${title}`,
  buffer: (after, title, minutes, saved, before, now) =>
    `${title}推后 ${minutes} 分钟，给前面的${after}留余地：当天平均少晚 ${saved} 分钟，本项晚点的可能由 ${before} 降到 ${now}`,
  room: '；安排上有余地',
  noRoom: '；须同时调整其他安排',
  owner: (title, fields) => `${title}没有写明${fields}`,
  fields: { unit: '责任单位', person: '责任人', duty: '工作要求', dueDay: '办理时限' },
  noVenue: (title, headcount) => `${title}有 ${headcount} 人参加，但没有场地`,
  noSlack: (title, after, day) => `${day}：${after}与${title}之间没有余量`,
  separator: '、',
  more: (count) => `另有 ${count} 项`,
  none: '没有发现。',
};

const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

const EN: RiskWords = {
  summary: (runs, tolerance) =>
    `Lengths varied by kind in ${plural(runs, 'run')}; a start more than ${plural(tolerance, 'minute')} late counts as late; in brackets the 95 % interval.`,
  titles: {
    days: 'Days likeliest to run late',
    chains: 'Knock-on chains',
    buffers: 'Where a buffer pays most',
    lacks: 'Not prepared',
  },
  day: (leader, day, percent, range, minutes) =>
    `${leader}, ${day}: something starts late with ${percent} (${range}), ${minutes} minutes in all on average`,
  overrun: (percent) => `; past the end of the working day with ${percent}`,
  chain: (day, steps, percent, minutes) =>
    `${day}: ${steps}, with ${percent}; the last is then ${minutes} minutes late`,
  step: (title, over) => ` → (${over}) ${title}`,
  buffer: (after, title, minutes, saved, before, now) =>
    `${title} ${plural(minutes, 'minute')} later, to leave room after ${after}: ${saved} late minutes less that day, and its own chance of being late falls from ${before} to ${now}`,
  room: '; the schedule has room for it',
  noRoom: '; others would have to move too',
  owner: (title, fields) => `${title} names no ${fields}`,
  fields: { unit: 'unit', person: 'person', duty: 'duty', dueDay: 'due day' },
  noVenue: (title, headcount) => `${title} is for ${headcount} people, but has no venue`,
  noSlack: (title, after, day) => `${day}: no slack between ${after} and ${title}`,
  separator: ', ',
  more: (count) => `${count} more`,
  none: 'None found.',
};

const WORDS: { readonly [L in Language]: RiskWords } = { zh: ZH, en: EN };

export const riskWords = (lang: Language): RiskWords => WORDS[lang];
