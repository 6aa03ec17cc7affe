import type { Weekday } from '../../model/problem.ts';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const HAN = '一二三四五六日';
const SETS: readonly { readonly pattern: RegExp; readonly days: readonly Weekday[] }[] = [
  { pattern: /^(?:每个?)?工作日|^(?:weekdays|workdays|working days)(?![a-z])/, days: WEEK.slice(0, 5) },
  { pattern: /^(?:每个?)?周末|^weekends?(?![a-z])/, days: WEEK.slice(5) },
  { pattern: /^(?:每天|每日|天天)|^(?:daily|every day|all days)(?![a-z])/, days: WEEK },
];
const LONG =
  'mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?';
const ONE = new RegExp(
  `^(?<week>每?个?(?:周|星期|礼拜)|every )?(?:(?<han>[${HAN}天])|(?<digit>[1-7])(?![\\d:])|(?<long>${LONG})(?![a-z]))`,
);
const TO = /^(?:-|至|到| to )/;
const AND = /^(?:[、,]|和|及|与| and | )/;

interface WeekdaysRead {
  /** From Monday on. */
  readonly days: readonly Weekday[];
  /** What stands behind them. */
  readonly rest: string;
}

/** 周一至周五, 星期二、四, Mon-Fri, weekdays: the days with which a normalised text begins; null where it begins otherwise. */
export function readWeekdays(text: string): WeekdaysRead | null {
  for (const { pattern, days } of SETS) {
    const [whole] = pattern.exec(text) ?? [];
    if (whole !== undefined) return { days, rest: text.slice(whole.length) };
  }
  const days = new Set<Weekday>();
  let step = dayAt(text);
  if (step === null) return null;
  days.add(step.day);
  for (;;) {
    const { rest } = step;
    const to = TO.exec(rest)?.[0];
    const and = AND.exec(rest)?.[0];
    const next = dayAt(rest.slice((to ?? and ?? '').length));
    // Without anything between them, a day must say that it is one: 周一周二.
    if (next === null || (to === undefined && and === undefined && !next.saysWeek)) break;
    if (to !== undefined) for (const day of between(step.day, next.day)) days.add(day);
    days.add(next.day);
    step = next;
  }
  return { days: WEEK.filter((day) => days.has(day)), rest: step.rest };
}

interface Step {
  readonly day: Weekday;
  readonly saysWeek: boolean;
  readonly rest: string;
}

function dayAt(text: string): Step | null {
  const match = ONE.exec(text);
  const groups: { readonly [name: string]: string | undefined } = match?.groups ?? {};
  const { week, han, digit, long } = groups;
  const index = han === '天' ? 6 : han !== undefined ? HAN.indexOf(han) : Number(digit) - 1;
  const day = long === undefined ? WEEK[index] : WEEK.find((one) => long.startsWith(one));
  return match === null || day === undefined
    ? null
    : { day, saysWeek: week !== undefined, rest: text.slice(match[0].length) };
}

/** Friday to Monday goes over the weekend. */
function between(from: Weekday, to: Weekday): readonly Weekday[] {
  const [first, last] = [WEEK.indexOf(from), WEEK.indexOf(to)];
  return [...WEEK, ...WEEK].slice(first, last < first ? last + 8 : last + 1);
}
