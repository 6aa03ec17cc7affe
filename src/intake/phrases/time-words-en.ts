import { type Groups, type Meaning, type MonthRef, type Part, type Pattern, pattern, word } from './time-token.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
const MONTH = `(?:${MONTH_NAME}(?: (?<year>\\d{4})(?!\\d))?|(?<near>this|next|the) month)`;
const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])\\.?';
const ORDINAL = '(?:st|nd|rd|th)';
const END = '(?![a-z0-9])';
/** Thu, 3 Dec: the comma says nothing. */
const IDLE_COMMA = `(?:,(?=\\d{1,2}${ORDINAL}?(?: of)? ?(?:${MONTHS.join('|')})|(?:${MONTHS.join('|')})[a-z]*\\.? ?\\d))?`;

const PIECES: { readonly [piece: string]: readonly [from: number, to: number] } = {
  ...{ early: [1, 10], mid: [11, 20], late: [21, 31] },
  ...{ beginning: [1, 10], start: [1, 10], middle: [11, 20], end: [21, 31] },
  ...{ 'first half': [1, 15], 'second half': [16, 31] },
};

const stretch = (source: string): Pattern => pattern(source, stretchMeaning);
const part = (source: string, value: Part): Pattern => word(`${source}${END}`, { kind: 'part', part: value });
const words = (source: string, meaning: Meaning): Pattern => word(`(?:${source})${END}`, meaning);

export const EN_PATTERNS: readonly Pattern[] = [
  pattern(`(?<day>\\d{1,2})${ORDINAL}?(?: of)? ?${MONTH_NAME}(?:[ ,](?<year>\\d{4})(?![\\d:]))?`, dateMeaning),
  pattern(
    `${MONTH_NAME} ?(?<day>\\d{1,2})${ORDINAL}?(?![\\d:a-z]|\\.\\d| ?[ap]\\.?m)(?:[ ,](?<year>\\d{4})(?![\\d:]))?`,
    dateMeaning,
  ),
  pattern(`(?:the )?(?<day>\\d{1,2})${ORDINAL}${END}`, dateMeaning),
  pattern(
    '(?<year>\\d{4})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?:[日号]|t(?=\\d)|(?!\\d))',
    dateMeaning,
  ),
  pattern(
    '(?<month>\\d{1,2})[./](?<day>\\d{1,2})(?![\\d:./点时小个天h%]|[ -]?(?:h|hrs?|hours?|m|mins?|minutes?|am|pm|days?)(?![a-z]))',
    slashed,
  ),
  stretch(MONTH),
  stretch(`(?<piece>early|mid|late)[ -](?:in )?${MONTH}`),
  stretch(`(?:the )?(?<piece>first half|second half|beginning|start|middle|end) of ${MONTH}`),
  words('(?:the )?month[ -]end', { kind: 'stretch', year: null, month: null, from: 21, to: 31, closes: true }),
  words('(?:the )?(?:end of the year|year[ -]end)', {
    kind: 'stretch',
    year: null,
    month: 12,
    from: 21,
    to: 31,
    closes: true,
  }),
  pattern(`(?<near>this|next) week${END}`, ({ near }) => ({ kind: 'week', offset: near === 'next' ? 1 : 0 })),
  pattern(`(?<first>${WEEKDAY})${IDLE_COMMA}(?:(?: of)? (?<near>this|next) week${END})?`, weekdaysMeaning),
  pattern(`(?<first>${WEEKDAY})(?: ?- ?| to | through )(?<last>${WEEKDAY})`, weekdaysMeaning),
  words('(?:working days?|workdays?|weekdays?)', { kind: 'weekdays', days: [1, 2, 3, 4, 5], week: null, joiner: 'or' }),
  words('weekends?', { kind: 'weekdays', days: [6, 7], week: null, joiner: 'or' }),
  word(`(?:every|each) (?=${WEEKDAY})`, { kind: 'every', unit: 'weekday' }),
  words('(?:every|each) week|weekly|once (?:a|every) week', { kind: 'every', unit: 'week' }),
  words('(?:every|each) day|daily|once a day', { kind: 'every', unit: 'day' }),
  words('(?:every|each) (?:working day|workday|weekday)', { kind: 'every', unit: 'workday' }),

  part('mornings?', 'morning'),
  part('afternoons?', 'afternoon'),
  part('evenings?', 'evening'),
  part('(?:the )?(?:close|end) of (?:business|the working day)', 'close'),
  pattern(`(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap])\\.?m(?:\\.(?!\\d)|${END})`, clockMeaning),
  pattern(`(?<hour>\\d{1,2}) ?o'?clock${END}`, clockMeaning),
  pattern('(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::00)?(?!\\d)(?:开始|[时分])?', clockMeaning),
  words('noon|midday', { kind: 'clock', hour: 12, minute: 0, half: null, sure: true }),
  words('midnight', { kind: 'clock', hour: 12, minute: 0, half: 'am', sure: true }),

  words('any day', { kind: 'any-day' }),
  words('(?:at )?any ?time|no preference|whenever|flexible', { kind: 'anywhere' }),
  words('soon|in the near future|as soon as possible|asap', { kind: 'vague' }),
  words('preferably|ideally|if possible|prefer(?:red)?|best', { kind: 'soft' }),
  words('avoid(?:ing)?|except(?: for| on)?|excluding|other than|(?:but )?not(?: on| in| at| during)?', {
    kind: 'avoid',
  }),
  words('(?:(?:to |must )?be )?(?:(?:completed?|finish(?:ed)?|done|over|held) )?by', { kind: 'by' }),
  words('(?:no|not) later than|on or before', { kind: 'by' }),
  words('(?:(?:to |must )?be )?(?:(?:completed?|finish(?:ed)?|done|over|held) )?before', { kind: 'before' }),
  words('from|starting(?: on| from)?', { kind: 'from' }),
  words('onwards?', { kind: 'onward' }),
  words('between', { kind: 'between' }),
  words('to|until|till|through', { kind: 'range' }),
  words('and|&', { kind: 'list', joiner: 'and' }),
  words('or', { kind: 'list', joiner: 'or' }),
  words('on|in|at|the|of|during|some ?time|any|please|hold|held', { kind: 'skip' }),

  word('\\(', { kind: 'open' }),
  word('\\)', { kind: 'shut' }),
  pattern('(?<value>\\d{1,2})(?!\\d)', ({ value }) => ({ kind: 'bare', value: Number(value) })),
];

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function monthOf({ month, near }: Groups): MonthRef | null {
  if (near !== undefined) return near === 'the' ? null : near === 'next' ? 'next' : 'this';
  if (month === undefined) return null;
  return /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
}

function dateMeaning(groups: Groups): Meaning {
  const { year, day } = groups;
  return { kind: 'date', year: numberOf(year), month: monthOf(groups), day: Number(day), swaps: false };
}

function slashed({ month, day }: Groups): Meaning {
  return { kind: 'date', year: null, month: Number(month), day: Number(day), swaps: true };
}

function stretchMeaning(groups: Groups): Meaning {
  const { year, piece = '' } = groups;
  const [from, to] = PIECES[piece] ?? [1, 31];
  return { kind: 'stretch', year: numberOf(year), month: monthOf(groups), from, to, closes: piece === 'end' };
}

const weekdayNumber = (name: string): number => WEEKDAY_NAMES.indexOf(name.slice(0, 3)) + 1;

function weekdaysMeaning({ first = '', last = first, near }: Groups): Meaning | null {
  const from = weekdayNumber(first);
  const days = Array.from({ length: weekdayNumber(last) - from + 1 }, (_, i) => from + i);
  const week = near === undefined ? null : near === 'next' ? 1 : 0;
  return days.length === 0 ? null : { kind: 'weekdays', days, week, joiner: 'and' };
}

function clockMeaning({ hour: hours = '', minute: minutes = '0', half: letter }: Groups): Meaning | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  const half = letter === undefined ? null : letter === 'a' ? 'am' : 'pm';
  const most = half === null ? 24 : 12;
  if (hour > most || (half !== null && hour === 0) || hour * 60 + minute > 1440) return null;
  return { kind: 'clock', hour, minute, half, sure: half !== null || hour === 0 || hour > 7 || /^0/.test(hours) };
}
