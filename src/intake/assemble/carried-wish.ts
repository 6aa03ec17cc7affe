import type { Activity, Interval, Level, Problem, VenueWish } from '../../model/problem.ts';
import type { IntakeContext } from '../context.ts';
import { wholeDay } from '../phrases/time-local.ts';
import { ANY_TIME } from '../phrases/time-rule.ts';
import type { Carried } from '../record.ts';
import type { RosterBook } from '../roster/roster-book.ts';
import type { Wish } from '../wish.ts';
import { common } from './intervals.ts';

const MOST_URGENT = 5;
const DEFAULT_LEVEL = 3;

/**
 * An activity of the last period as it is asked for in this one: a step more urgent, and without pins, windows and dates that
 * are over. What of its windows reaches into the period still holds.
 */
export function agedActivity(activity: Activity, { period }: IntakeContext): Activity {
  const { pinned: _, windows, preferredWindows, outsideHours, releaseTime: __, deadline, dueTime, ...rest } = activity;
  const now = wholeDay({ first: period.firstDay, last: period.lastDay });
  const isAhead = (time: string | undefined): time is string => time !== undefined && time > now.start;
  const left = common(windows ?? [], [now]);
  return {
    ...rest,
    urgency: oneMore(activity.urgency ?? DEFAULT_LEVEL),
    ...(left.length > 0 ? { windows: left } : {}),
    ...(left.length > 0 && outsideHours === true ? { outsideHours } : {}),
    ...(isAhead(deadline) ? { deadline } : {}),
    ...(isAhead(dueTime) ? { dueTime } : {}),
    ...preferredIn(preferredWindows, now),
  };
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const oneMore = (level: Level): Level => LEVELS[level] ?? MOST_URGENT;

function preferredIn(preferred: readonly Interval[] | undefined, now: Interval): Pick<Activity, 'preferredWindows'> {
  const left = common(preferred ?? [], [now]);
  return left.length > 0 ? { preferredWindows: left } : {};
}

interface Origin {
  readonly before: Activity;
  readonly history: Carried;
  readonly problem: Problem;
}

/** The wish that a carried activity stands for, at the place where it was first read. */
export function carriedWish(activity: Activity, origin: Origin, { book, lang }: IntakeContext): Wish {
  const { attendees, source } = activity;
  const file = source?.file ?? origin.problem.title ?? origin.problem.format;
  return {
    key: activity.id,
    place: { file, sheet: source?.sheet ?? null, row: source?.row ?? null },
    body: activity.body ?? null,
    title: activity.title ?? activity.id,
    kind: activity.kind ?? null,
    topic: activity.topic ?? null,
    time: {
      ...ANY_TIME,
      windows: activity.windows ?? [],
      preferred: activity.preferredWindows ?? [],
      deadline: activity.deadline ?? null,
    },
    length: { minutes: activity.minutes ?? null, wholeDays: activity.wholeDays ?? null },
    people: {
      required: attendees?.required ?? [],
      choose: attendees?.choose ?? [],
      optional: attendees?.optional ?? [],
      deputiesAllowed: attendees?.deputiesAllowed ?? false,
      deputies: [],
    },
    venue: activity.venue ?? null,
    placeText: placeNames(activity.venue ?? {}, book),
    priority: activity.priority ?? DEFAULT_LEVEL,
    urgency: activity.urgency ?? DEFAULT_LEVEL,
    mandatory: activity.mandatory ?? false,
    owner: activity.owner ?? {},
    notes: notesOf(activity, origin, lang),
    readBack: [],
    open: [],
    activity,
  };
}

const placeNames = ({ anyOf = [], site }: VenueWish, { venues, sites }: RosterBook): string =>
  [
    ...anyOf.map((id) => venues.find(({ it }) => it.id === id)?.it.name ?? id),
    ...(site === undefined ? [] : [sites.find(({ it }) => it.id === site)?.it.name ?? site]),
  ].join('、');

/** Since when it has been waiting, and which of its dates is over. */
function notesOf(activity: Activity, { before, history }: Origin, lang: IntakeContext['lang']): readonly string[] {
  const { times, since, cause } = history;
  const isOver = before.deadline !== undefined && activity.deadline === undefined;
  const passed = isOver ? [before.deadline.replace('T', ' ')] : [];
  if (lang === 'zh') {
    const why = cause === 'unscheduled' ? '上期未排上' : '上期已办未了';
    return [`结转：${why}，自${since}起已结转${times}次`, ...passed.map((time) => `原期限${time}已过`)];
  }
  const why = cause === 'unscheduled' ? 'not scheduled' : 'held and not finished';
  return [
    `carried over: ${why} in the last period, wanted since ${since}, carried ${times} ${times === 1 ? 'time' : 'times'}`,
    ...passed.map((time) => `its deadline ${time} is over`),
  ];
}
