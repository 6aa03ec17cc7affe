import { readNumber } from './text.ts';
import {
  type Groups,
  type Joiner,
  type Meaning,
  type MonthRef,
  type Part,
  type Pattern,
  pattern,
  type WeekdaysMeaning,
  word,
} from './time-token.ts';

const HAN = '〇零一二三四五六七八九十';
const NUMBER = `(?:\\d{1,2}|[${HAN}]{1,3})`;
const YEAR = `(?:\\d{4}|[${HAN}]{4})`;
const MONTH = `(?:(?:(?<year>${YEAR})年)?(?<month>${NUMBER})月份?|(?<near>本|这个?|当|下个?)月)`;
const WEEK = '(?:周|星期|礼拜)';
const WEEKDAY = '[一二三四五六日天]';
// 周三、五日 names a weekday and a day of the month.
const NO_UNIT = '(?![日号月点时天个小])';
// 9点10日前: the 10 belongs to the day.
const NO_DATE = `(?![日号月天小个点时:.\\d${HAN}])`;

const PIECES: { readonly [piece: string]: readonly [from: number, to: number] } = {
  ...{ 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31], 上中旬: [1, 20], 中下旬: [11, 31] },
  ...{ 上半月: [1, 15], 下半月: [16, 31], 初: [1, 10], 中: [11, 20], 底: [21, 31], 末: [21, 31] },
};

const stretch = (source: string): Pattern => pattern(source, stretchMeaning);
const part = (source: string, value: Part): Pattern => word(source, { kind: 'part', part: value });

export const ZH_PATTERNS: readonly Pattern[] = [
  pattern(`${MONTH}?(?<day>${NUMBER})[日号](?!内)`, dateMeaning),
  stretch(`${MONTH}(?:之?内)?`),
  stretch(`(?:${MONTH}的?)?(?<piece>上中旬|中下旬|上旬|中旬|下旬|上半月|下半月)`),
  stretch(`${MONTH}(?<piece>初|中(?![旬午下])|底|末)`),
  stretch('月(?<piece>初|中(?![旬午下])|底|末)'),
  stretch('月内'),
  word('年(?:底|末)', { kind: 'stretch', year: null, month: 12, from: 21, to: 31, closes: true }),
  pattern(`(?<near>本|这|下)个?${WEEK}(?!${WEEKDAY})内?`, ({ near }) => ({
    kind: 'week',
    offset: near === '下' ? 1 : 0,
  })),
  pattern(
    `(?:(?<near>本|这|下)个?)?${WEEK}(?<first>${WEEKDAY})` +
      `(?:(?:至|到|-)${WEEK}?(?<last>${WEEKDAY})${NO_UNIT}|(?<more>(?:(?:[、和及与或])${WEEK}?${WEEKDAY}${NO_UNIT})+))?`,
    weekdaysMeaning,
  ),
  word('工作日', weekdays([1, 2, 3, 4, 5], 'or')),
  word('(?:周末|双休日|周六日)', weekdays([6, 7], 'or')),
  word(`每(?:个|逢|周)?(?=${WEEK}${WEEKDAY}(?!次))`, { kind: 'every', unit: 'weekday' }),
  word(`每个?${WEEK}(?:一次|1次|(?!${WEEKDAY}))`, { kind: 'every', unit: 'week' }),
  word('每[天日](?:一次|1次)?', { kind: 'every', unit: 'day' }),
  word('每个?工作日', { kind: 'every', unit: 'workday' }),

  part('(?:上午|早上|早晨)', 'morning'),
  part('(?:中午|正午)', 'noon'),
  part('(?:下午|午后)', 'afternoon'),
  part(`(?:晚上|晚间|晚(?=[\\d${HAN}]))`, 'evening'),
  part('凌晨', 'night'),
  part('下班', 'close'),
  pattern(
    `(?<hour>${NUMBER}|两)(?:点钟?|时(?![间长段]))` +
      `(?:(?<half>半)|(?<quarters>[一三])刻|整|(?<minute>${NUMBER})${NO_DATE}分?)?(?:开始)?`,
    clockMeaning,
  ),

  word('(?:任意一天|任何一天|任一天|任一日|哪天都行)', { kind: 'any-day' }),
  word('(?:(?:时间)?不限|随时|(?:任何|任意)时间|均可以?|都可以?|都行)', { kind: 'anywhere' }),
  word('(?:近期|近日|尽快|尽早|早日)', { kind: 'vague' }),
  word('(?:尽量|尽可能|最好|优先|希望|建议|争取|力争|宜)能?(?:安排|考虑|放|定|是)?[在于]?', { kind: 'soft' }),
  word('(?:为宜|为好|最佳|较好)', { kind: 'soft-after' }),
  word(
    '(?:请?避开|请?避免(?:安排)?[在于]?|(?:请?不要|不宜|不得|不能|不可|请勿|不|勿|别)(?:再?安排|放|定)?[在于]|除了?)',
    { kind: 'avoid' },
  ),
  word('(?:请?不要|不宜|请勿|不|勿)安排', { kind: 'avoid' }),
  word('(?:除外|不行|不便|不宜)', { kind: 'avoid-after' }),
  word('(?:之外|以外|外)', { kind: 'except-end' }),
  word('(?:最迟|最晚|不迟于|不晚于|截至|截止[到于至]?)', { kind: 'by' }),
  word('[之以]?前(?:必须|须|要|应)?(?:完成|办结|办完|结束|召开|举行|报送)?', { kind: 'by-after' }),
  word('[自从]', { kind: 'from' }),
  word('(?:起|开始)', { kind: 'onward' }),
  word('之间', { kind: 'within' }),
  word('[至到-]', { kind: 'range' }),
  word('、', { kind: 'list', joiner: 'and' }),
  pattern(`(?<value>[${HAN}]{1,3})(?=[、和或至到-])`, ({ value }) => bare(value)),
  word('(?:和|及|与|以及)', { kind: 'list', joiner: 'and' }),
  word('(?:或者?|/)', { kind: 'list', joiner: 'or' }),
  word('(?:[,;。]|\\.(?![\\d]))', { kind: 'comma' }),
  word('(?:的|在|于|拟于?|定于|计划于?|安排[在于]?|召开|举行|进行|期间|请|务必|必须|须|时间:)', { kind: 'skip' }),
  word('(?:任意|任何|任)一?个?', { kind: 'skip' }),
];

function weekdays(days: readonly number[], joiner: Joiner): WeekdaysMeaning {
  return { kind: 'weekdays', days, week: null, joiner };
}

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : readNumber(text));

/** Not 十一二月, which has the form of a month only. */
const isNumbered = ({ year, month }: Groups): boolean =>
  [year, month].every((text) => text === undefined || readNumber(text) !== null);

function monthOf({ month, near }: Groups): MonthRef | null {
  return near === undefined ? numberOf(month) : near.startsWith('下') ? 'next' : 'this';
}

function dateMeaning(groups: Groups): Meaning | null {
  const { year, day: days } = groups;
  const day = numberOf(days);
  if (day === null || !isNumbered(groups)) return null;
  return { kind: 'date', year: numberOf(year), month: monthOf(groups), day, swaps: false };
}

function stretchMeaning(groups: Groups): Meaning | null {
  const { year, piece = '' } = groups;
  if (!isNumbered(groups)) return null;
  const [from, to] = PIECES[piece] ?? [1, 31];
  const closes = piece === '底' || piece === '末';
  return { kind: 'stretch', year: numberOf(year), month: monthOf(groups), from, to, closes };
}

const weekdayNumber = (letter: string): number => '一二三四五六日'.indexOf(letter.replace('天', '日')) + 1;

function weekdaysMeaning({ near, first = '', last, more = '' }: Groups): Meaning | null {
  const week = near === undefined ? null : near === '下' ? 1 : 0;
  const from = weekdayNumber(first);
  if (last !== undefined) {
    const days = Array.from({ length: weekdayNumber(last) - from + 1 }, (_, i) => from + i);
    return days.length === 0 ? null : { kind: 'weekdays', days, week, joiner: 'and' };
  }
  const others = [...more.replace(/[、和及与或]|周|星期|礼拜/gu, '')].map(weekdayNumber);
  const days = [...new Set([from, ...others])].sort((a, b) => a - b);
  return { kind: 'weekdays', days, week, joiner: more.includes('或') ? 'or' : 'and' };
}

function clockMeaning({ hour: hours, half, quarters, minute: minutes }: Groups): Meaning | null {
  const hour = hours === undefined ? null : readNumber(hours);
  const past = half !== undefined ? 30 : quarters === '一' ? 15 : quarters === '三' ? 45 : 0;
  const minute = minutes === undefined ? past : readNumber(minutes);
  if (hour === null || minute === null || minute > 59 || hour * 60 + minute > 1440) return null;
  return { kind: 'clock', hour, minute, half: null, sure: hour === 0 || hour > 7 || /^0/.test(hours ?? '') };
}

function bare(text: string | undefined): Meaning | null {
  const value = numberOf(text);
  return value === null ? null : { kind: 'bare', value };
}
