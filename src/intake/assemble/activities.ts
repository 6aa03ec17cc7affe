import type { Issue } from '../../model/issue.ts';
import type { Activity, Attendees, Source } from '../../model/problem.ts';
import type { Matter } from '../matter.ts';
import type { PeopleRule } from '../phrases/people-rule.ts';
import type { Place as SourcePlace } from '../place.ts';
import type { Wish } from '../wish.ts';
import { assembleIssue } from './assemble-issues.ts';
import type { Ground } from './ground.ts';
import { inHours, type Place } from './hours.ts';
import { common } from './intervals.ts';
import { occurrencesOf } from './occurrences.ts';
import { isOffGrid, pinnedStart, pinOf } from './pins.ts';
import { wantedWindows } from './when.ts';

/** What a matter becomes: mostly one activity; none where it is wanted outside the period only. */
export interface Made {
  readonly activities: readonly Activity[];
  readonly issues: readonly Issue[];
}

export function activitiesOf({ wish, wishes }: Matter, ground: Ground): Made {
  const { activity } = wish;
  // Joined with others, it is no longer as it came: only what a table cannot say is kept of it.
  if (activity !== null && wishes.length <= 1) return asItCame(wish, activity, ground);
  const { windows, issues } = wantedWindows(wish, ground);
  if (windows?.length === 0) return { activities: [], issues };
  const place: Place =
    activity?.outsideHours === true && windows !== null
      ? { windows, outsideHours: true, length: wish.length }
      : inHours(wish, windows, ground);
  const activities = laidOut(wish, place, ground);
  const isHopeless = activities.length > 0 && activities.every((one) => isOffGrid(one, ground));
  return { activities, issues: isHopeless ? [...issues, offGrid(wish, activities, ground)] : issues };
}

function asItCame({ key, place }: Wish, activity: Activity, ground: Ground): Made {
  if (isOutside(activity, ground)) return { activities: [], issues: [] };
  return { activities: [{ source: sourceOf(place), ...activity, id: key }], issues: [] };
}

function isOutside({ pinned, windows = [], releaseTime, deadline }: Activity, { period }: Ground): boolean {
  const start = pinned?.start ?? (pinned?.day === undefined ? undefined : `${pinned.day}T00:00`);
  return (
    (start !== undefined && (start < period.start || start >= period.end)) ||
    (windows.length > 0 && common(windows, [period]).length === 0) ||
    (releaseTime !== undefined && releaseTime >= period.end) ||
    (deadline !== undefined && deadline <= period.start)
  );
}

function laidOut(wish: Wish, place: Place, ground: Ground): readonly Activity[] {
  const per = wish.time.start === null ? wish.time.repeat : null;
  if (per === null) return [activityOf(wish.key, wish, place, ground)];
  const { list, isPlain } = occurrencesOf(per, place, ground);
  const copies = list.map(({ day, windows }) => activityOf(`${wish.key}@${day}`, wish, { ...place, windows }, ground));
  // A start that is pinned is that of one copy only.
  if (!isPlain || copies.some(({ pinned }) => pinned?.start !== undefined)) return copies;
  return [{ ...activityOf(wish.key, wish, place, ground), repeat: { per } }];
}

function activityOf(id: string, wish: Wish, place: Place, ground: Ground): Activity {
  const { time, activity } = wish;
  const start = pinnedStart(wish, place, ground);
  const windows = start === null ? place.windows : null;
  return {
    id,
    title: wish.title,
    ...given({
      body: wish.body,
      kind: wish.kind,
      topic: wish.topic,
      wholeDays: place.length.wholeDays,
      minutes: place.length.wholeDays === null ? place.length.minutes : null,
    }),
    priority: wish.priority,
    urgency: wish.urgency,
    ...given({
      mandatory: wish.mandatory || null,
      outsideHours: (place.outsideHours && windows !== null) || null,
      windows,
      releaseTime: start === null ? (activity?.releaseTime ?? null) : null,
      deadline: time.deadline,
      dueTime: activity?.dueTime ?? null,
      preferredWindows: filled(common(time.preferred, [ground.period])),
      attendees: attendeesOf(wish.people),
      venue: wish.venue,
      headcount: activity?.headcount ?? null,
      pinned: pinOf(start, activity),
      confidentiality: activity?.confidentiality ?? null,
      owner: Object.keys(wish.owner).length === 0 ? null : wish.owner,
    }),
    source: sourceOf(wish.place),
  };
}

function offGrid({ place, title }: Wish, activities: readonly Activity[], { lang }: Ground): Issue {
  const starts = activities.flatMap(({ windows = [] }) => windows.map(({ start }) => start.replace('T', ' ')));
  return assembleIssue('off-grid', place, { title, what: starts.join(lang === 'zh' ? '、' : ', ') }, lang);
}

function attendeesOf({ required, choose, optional, deputiesAllowed }: PeopleRule): Attendees | null {
  const attendees = given({
    required: filled(required),
    choose: filled(choose),
    optional: filled(optional),
    deputiesAllowed: deputiesAllowed || null,
  });
  return required.length + choose.length + optional.length === 0 ? null : attendees;
}

const sourceOf = ({ file, sheet, row }: SourcePlace): Source => ({ file, ...given({ sheet, row }) });

const filled = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], null> };

/** The fields that are not null, in their order: a document knows only those that are absent. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Given<T>;
