import { activityFinder } from '../model/find-activity.ts';
import type { Names } from '../model/names.ts';
import type { Activity, Problem } from '../model/problem.ts';
import { protocolSorter } from '../model/protocol-order.ts';
import type { Assignment, FocusBlock, Schedule, Substitution } from '../model/schedule.ts';
import { createNames } from './names.ts';
import { isHidden, type View } from './view.ts';
import { type Lang, wordsOf } from './words.ts';

/** One line of the schedule, ready to be shown: an activity or a focus block. */
export interface Entry {
  readonly kind: 'activity' | 'focus';
  /** Id of the activity (after `repeat`) or of the focus goal. */
  readonly id: string;
  /** As the view may show it. */
  readonly title: string;
  /** The view shows no more than the time and who is busy. */
  readonly hidden: boolean;
  readonly start: string;
  readonly end: string;
  /** Ids of everybody who comes, in protocol order. */
  readonly leaders: readonly string[];
  readonly substitutions: readonly Substitution[];
  /** Ids of the bodies concerned: the activity's own and those of its leaders. */
  readonly bodies: ReadonlySet<string>;
  /** Id of the venue, also where hidden. */
  readonly venue: string | undefined;
  /** Venue or site as shown; absent where hidden or nowhere in particular. */
  readonly place: string | undefined;
  /** Absent for focus blocks, unknown ids, and where hidden. */
  readonly activity: Activity | undefined;
  readonly confidential: boolean;
}

/** Everything scheduled, by start, then end, then id. */
export function createAgenda(
  problem: Problem,
  schedule: Pick<Schedule, 'assignments' | 'focusBlocks'>,
  lang: Lang,
  view: View,
): readonly Entry[] {
  const names = createNames(problem, view, lang);
  const find = activityFinder(problem);
  const sort = protocolSorter(problem);
  const goals = new Map((problem.focusGoals ?? []).map((goal) => [goal.id, goal]));
  const placeOf = placer(problem, names, lang);
  const bodyOf = new Map(problem.leaders.map((leader) => [leader.id, leader.body]));
  const bodies = (leaders: readonly string[], own?: string): ReadonlySet<string> =>
    new Set([own, ...leaders.map((leader) => bodyOf.get(leader))].filter((body) => body !== undefined));

  const activityEntry = (assignment: Assignment): Entry => {
    const activity = find(assignment.activity);
    const hidden = activity !== undefined && isHidden(activity, view);
    return {
      kind: 'activity',
      id: assignment.activity,
      title: names.activity(assignment.activity),
      hidden,
      start: assignment.start,
      end: assignment.end,
      leaders: sort(assignment.attendees),
      substitutions: assignment.substitutions ?? [],
      bodies: bodies(assignment.attendees, activity?.body),
      venue: assignment.venue,
      place: hidden ? undefined : placeOf(assignment.venue, activity?.venue?.site),
      activity: hidden ? undefined : activity,
      confidential: activity?.confidentiality === 'confidential',
    };
  };
  const focusEntry = (block: FocusBlock): Entry => ({
    kind: 'focus',
    id: block.goal,
    title: wordsOf(lang).focusTitle(names.goal(block.goal)),
    hidden: false,
    start: block.start,
    end: block.end,
    leaders: sort(goals.get(block.goal)?.leaders ?? []),
    substitutions: [],
    bodies: bodies(goals.get(block.goal)?.leaders ?? []),
    venue: undefined,
    place: undefined,
    activity: undefined,
    confidential: false,
  });

  return [...schedule.assignments.map(activityEntry), ...(schedule.focusBlocks ?? []).map(focusEntry)].sort(byTime);
}

function byTime(a: Entry, b: Entry): number {
  return compare(a.start, b.start) || compare(a.end, b.end) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A venue with its site where the name does not say it; else the site. */
function placer(problem: Problem, names: Names, lang: Lang) {
  const siteOf = new Map((problem.venues ?? []).map((venue) => [venue.id, venue.site]));
  return (venue: string | undefined, site: string | undefined): string | undefined => {
    if (venue === undefined) return site === undefined ? undefined : names.site(site);
    const name = names.venue(venue);
    const venueSite = siteOf.get(venue);
    if (venueSite === undefined) return name;
    const siteName = names.site(venueSite);
    return name.includes(siteName) ? name : `${name}${wordsOf(lang).aside(siteName)}`;
  };
}

/** Names of those who come, in protocol order; a deputy is named at the place of the leader stood in for. */
export function attendeeNames(entry: Entry, problem: Problem, names: Names, lang: Lang): readonly string[] {
  const words = wordsOf(lang);
  const by = new Map(entry.substitutions.map((substitution) => [substitution.leader, substitution.by]));
  const deputies = new Set(by.values());
  const asked = [...entry.leaders.filter((leader) => !deputies.has(leader)), ...by.keys()];
  return protocolSorter(problem)(asked).map((leader) => {
    const deputy = by.get(leader);
    return deputy === undefined ? names.leader(leader) : words.replaced(names.leader(leader), names.leader(deputy));
  });
}
