import { normalise, readNumber } from './text.ts';
import { clockMinutes } from './time-local.ts';
import type { Candidate, Reading, TimeContext, Words } from './time-rule.ts';
import { type Groups, type LengthMeaning, type Meaning, type Pattern, pattern, word } from './time-token.ts';

/** How long an activity takes: exactly one is given. */
export interface Length {
  readonly minutes: number | null;
  readonly wholeDays: number | null;
}

const MOST_MINUTES = 7 * 1440;
const MOST_DAYS = 366;

const HAN = '[一二两三四五六七八九十]{1,3}';
const NUMBER = `(?:\\d{1,4}(?:\\.\\d{1,2})?|${HAN})`;
const ZH_LEAD = '(?:(?:时长|用时|需要?|预计|为期|历时|会期|共计?|大约|约):?)*';
const ZH_TAIL = '(?:左右)?';
const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ENGLISH = `(?:\\d{1,4}(?:\\.\\d{1,2})?|an?|${ENGLISH_NUMBERS.join('|')})`;
const EN_LEAD = '(?:(?:for|about|around|approx(?:imately|\\.)?|lasting|takes?|duration:?|length:?) ?)*';
const END = '(?![a-z0-9])';
const HOURS = '(?:hours?|hrs?|(?<=\\d[ -]?)h)';
const MINUTES = '(?:minutes?|mins?|(?<=\\d[ -]?)m)';

const zh = (source: string, meaning: Pattern['meaning']): Pattern => pattern(`${ZH_LEAD}${source}${ZH_TAIL}`, meaning);
const en = (source: string, meaning: Pattern['meaning']): Pattern => pattern(`${EN_LEAD}${source}${END}`, meaning);

/** Every way to say how long: 两小时, 1小时30分, 一个半小时, 半天, 三天, 全天, 90 min, two and a half hours, all day. */
export const LENGTH_PATTERNS: readonly Pattern[] = [
  zh(`(?<hours>${NUMBER})个?(?<half>半)?(?:小时|钟头)(?<minutes>${NUMBER})(?:分钟?|min)`, hoursAndMinutes),
  zh(`(?<hours>${NUMBER})个?(?<half>半)?(?:小时|钟头)`, hoursAndMinutes),
  zh(`(?<hours>${NUMBER})(?:小时|钟头)(?<half>半)`, hoursAndMinutes),
  zh('(?<half>半)个?(?:小时|钟头)', hoursAndMinutes),
  zh(`(?<minutes>${NUMBER})分钟`, hoursAndMinutes),
  zh('(?<quarters>[一三])刻钟', ({ quarters }) => lengthOf(quarters === '一' ? 15 : 45)),
  zh('(?:半天|半日|半个工作日|0\\.5天)', () => HALF_DAY),
  zh(`(?<days>\\d{1,3}|${HAN})(?:整天|天|个工作日)(?![半内后前])`, wholeDays),
  word('(?:一整天|整天|全天)', { kind: 'all-day' }),
  en(`(?<hours>${ENGLISH})(?<half> and a half)?[ -]?${HOURS}`, hoursAndMinutes),
  en(`(?<hours>${ENGLISH}) ?${HOURS}(?: and)? ?(?<minutes>${ENGLISH}) ?${MINUTES}`, hoursAndMinutes),
  en(`(?<hours>\\d{1,2})h(?<minutes>\\d{2})`, hoursAndMinutes),
  en(`(?<hours>${ENGLISH}) ${HOURS} and a (?<half>half)`, hoursAndMinutes),
  en(`(?<half>half) (?:an? )?hour`, hoursAndMinutes),
  en(`(?<minutes>${ENGLISH})[ -]?${MINUTES}`, hoursAndMinutes),
  en('(?:half (?:of )?(?:a |the )?day|a half[ -]day|half-day)', () => HALF_DAY),
  en(`(?<days>\\d{1,3}|an?|${ENGLISH_NUMBERS.join('|')})[ -](?:(?:whole|full) )?days?`, wholeDays),
  pattern(`(?:all[ -]day|(?:the )?(?:whole|full)[ -]day)${END}`, () => ({ kind: 'all-day' })),
];

const HALF_DAY: LengthMeaning = { kind: 'length', minutes: null, days: null };

const lengthOf = (minutes: number): LengthMeaning | null =>
  Number.isInteger(minutes) && minutes > 0 && minutes <= MOST_MINUTES ? { kind: 'length', minutes, days: null } : null;

function hoursAndMinutes({ hours, half, minutes }: Groups): LengthMeaning | null {
  // Both 1.5 and a half would say it twice.
  if (half !== undefined && hours?.includes('.')) return null;
  const [h, m] = [quantity(hours), quantity(minutes)];
  return h === null || m === null ? null : lengthOf(Math.round(h * 6000) / 100 + (half === undefined ? 0 : 30) + m);
}

function wholeDays({ days }: Groups): LengthMeaning | null {
  const count = quantity(days);
  return count !== null && count > 0 && count <= MOST_DAYS ? { kind: 'length', minutes: null, days: count } : null;
}

/** What is left out counts nothing. */
function quantity(text: string | undefined): number | null {
  if (text === undefined) return 0;
  if (text === 'a' || text === 'an') return 1;
  const named = ENGLISH_NUMBERS.indexOf(text);
  return named >= 0 ? named + 1 : readNumber(text);
}

/** Half a day fits into the morning as well as into the afternoon. */
export function lengthFor({ minutes, days }: LengthMeaning, { sessions }: TimeContext): Length {
  if (minutes !== null || days !== null) return { minutes, wholeDays: days };
  const [morning, afternoon] = [sessions.morning, sessions.afternoon].map(
    ({ start, end }) => clockMinutes(end) - clockMinutes(start),
  );
  return { minutes: Math.min(morning ?? 0, afternoon ?? 0), wholeDays: null };
}

/** Reads the text of a column that says how long. A number without a unit is a question. */
export function readDuration(text: string, context: TimeContext): Reading<Length> {
  const plain = normalise(text).replace(/[。.]$/u, '');
  const meaning = plain.length > MOST_LETTERS ? null : wholeMeaning(plain);
  if (meaning?.kind === 'length') return { kind: 'read', rule: lengthFor(meaning, context), doubts: [] };
  if (meaning?.kind === 'all-day') return { kind: 'read', rule: { minutes: null, wholeDays: 1 }, doubts: [] };
  const number = readNumber(plain);
  const lengths = number === null ? [] : [lengthOf(number * 60), lengthOf(number)];
  const candidates = lengths.flatMap((one) => (one ? [candidate(lengthFor(one, context))] : []));
  return { kind: 'question', ask: candidates.length > 0 ? whichUnit(plain) : notALength(text), candidates };
}

const MOST_LETTERS = 60;

function wholeMeaning(plain: string): Meaning | null {
  for (const { regexp, meaning } of LENGTH_PATTERNS) {
    regexp.lastIndex = 0;
    const match = regexp.exec(plain);
    const found = match?.[0] === plain ? meaning(match.groups ?? {}) : null;
    if (found) return found;
  }
  return null;
}

const candidate = (rule: Length): Candidate<Length> => ({
  rule,
  words: { zh: sayDuration(rule, 'zh'), en: sayDuration(rule, 'en') },
});

const whichUnit = (text: string): Words => ({
  zh: `“${text}”没有单位：是小时还是分钟？`,
  en: `"${text}" has no unit: hours or minutes?`,
});

const notALength = (text: string): Words => ({
  zh: `“${text.trim()}”看不出时长，请写成“90分钟”“两小时”“半天”或“两天”。`,
  en: `"${text.trim()}" is no duration: write "90 minutes", "two hours", "half a day" or "2 days".`,
});

/** `1小时30分钟`, `2天`; `1 hour 30 minutes`, `2 days`. Empty where no length is given. */
export function sayDuration({ minutes, wholeDays: days }: Length, lang: 'zh' | 'en'): string {
  if (days !== null) return lang === 'zh' ? `${days}天` : counted(days, 'day');
  if (minutes === null) return '';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (lang === 'zh') return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 ? `${rest}分钟` : ''}`;
  return [hours > 0 ? counted(hours, 'hour') : '', rest > 0 ? counted(rest, 'minute') : ''].filter(Boolean).join(' ');
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
