import { dayText, dayTimeText, shortPeriodText, timeRangeText, weekdayText } from '../../model/date-words.ts';
import { activityFinder } from '../../model/find-activity.ts';
import type { Interval, Unavailability } from '../../model/problem.ts';
import type { Assignment } from '../../model/schedule.ts';
import { type Scene, sayWords } from './scene.ts';

/** The title in quotation marks. */
export const titleText = (scene: Scene, id: string): string => sayWords(scene).quoted(scene.names.activity(id));

/** `重5 急3，必排`, `priority 5, urgency 3, mandatory`; of a copy of a `repeat` first which one. */
export function rankText(scene: Scene, id: string): string {
  const words = sayWords(scene);
  const { priority = 3, urgency = 3, mandatory = false, repeat } = activityFinder(scene.problem)(id) ?? {};
  const [, day] = /@(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  return words.clauses([
    ...(repeat === undefined || day === undefined ? [] : [words.turn(dayText(day, scene.lang), repeat.per)]),
    words.rank(priority, urgency, mandatory),
  ]);
}

/** `12月3日（周四）`. */
export const dayName = (day: string, { lang }: Scene): string =>
  lang === 'zh'
    ? `${dayText(day, lang)}（${weekdayText(day, lang)}）`
    : `${dayText(day, lang)} (${weekdayText(day, lang)})`;

export const timeText = ({ start, end }: Interval, { lang }: Scene): string => dayTimeText(start, end, lang);

/** When something begins: `12月3日（周四）09:00`. */
export const startText = (local: string, scene: Scene): string =>
  `${dayName(local.slice(0, 10), scene)}${scene.lang === 'zh' ? '' : ' '}${local.slice(11, 16)}`;

/** When something ends: midnight is 24:00 of the day before. */
export const endText = (local: string, scene: Scene): string =>
  startText(local.endsWith('T00:00') ? `${dayBefore(local.slice(0, 10))}T24:00` : local, scene);

/** Whole days by their dates, others by day and time. */
export function windowText({ start, end }: Interval, scene: Scene): string {
  if (start.endsWith('T00:00') && end.endsWith('T00:00')) {
    return shortPeriodText(start.slice(0, 10), dayBefore(end.slice(0, 10)), scene.lang);
  }
  return timeText({ start, end }, scene);
}

/** `09:00–11:30` where it lies on the day that is spoken of, else with its day. */
export const timeOn = (span: Interval, day: string | undefined, scene: Scene): string =>
  day !== undefined && span.start.startsWith(day)
    ? timeRangeText(span.start, span.end, scene.lang)
    : timeText(span, scene);

/** When, where, and who stands in for whom. */
export function placementText(held: Assignment, scene: Scene): string {
  const words = sayWords(scene);
  const place = placeText(held, scene);
  return words.clauses([words.at(timeText(held, scene), place), ...standInTexts(held, scene)]);
}

/** The venue's name, else that of the activity's site. */
export function placeText({ activity, venue }: Assignment, { problem, names }: Scene): string | undefined {
  if (venue !== undefined) return names.venue(venue);
  const site = activityFinder(problem)(activity)?.venue?.site;
  return site === undefined ? undefined : names.site(site);
}

/** `由常务副县长（AB角第1位）代县长出席`, for each who is not there in person. */
export function standInTexts({ substitutions = [] }: Assignment, scene: Scene): readonly string[] {
  const { problem, names } = scene;
  return substitutions.map(({ leader, by }) => {
    const deputies = problem.leaders.find(({ id }) => id === leader)?.deputies ?? [];
    return sayWords(scene).standsIn(names.leader(leader), names.leader(by), deputies.indexOf(by) + 1);
  });
}

export const leaderList = (ids: readonly string[], scene: Scene): string =>
  sayWords(scene).list(ids.map(scene.names.leader));

/** The reason given for an absence or a closure that lasts exactly so long. */
export function reasonOf(entries: readonly Unavailability[] | undefined, { start, end }: Interval): string | undefined {
  return entries?.find((entry) => {
    if ('weekly' in entry) return start.slice(11) === entry.weekly.start && endClock(start, end) === entry.weekly.end;
    return entry.start === start && entry.end === end;
  })?.reason;
}

/** Midnight at the end of the day of the start is written 24:00 there. */
const endClock = (start: string, end: string): string =>
  end.slice(11) === '00:00' && end > start ? '24:00' : end.slice(11);

const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
