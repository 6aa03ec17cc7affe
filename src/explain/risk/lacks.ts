import { activityFinder } from '../../model/find-activity.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import type { Assignment, Schedule } from '../../model/schedule.ts';
import type { SimulatedDay } from './risk.ts';

/** What is not prepared. */
export type Lack =
  /** Nobody, or no day, is named for it. */
  | {
      readonly kind: 'owner';
      readonly activity: string;
      readonly fields: readonly ('unit' | 'person' | 'duty' | 'dueDay')[];
    }
  /** People are expected, but no venue. */
  | { readonly kind: 'no-venue'; readonly activity: string; readonly headcount: number }
  /** Not a minute to spare after what comes before. */
  | { readonly kind: 'no-slack'; readonly activity: string; readonly after: string; readonly day: string };

const FIELDS = ['unit', 'person', 'duty', 'dueDay'] as const;

/** What is without a venue, what leaves no slack, and then, as there may be many, what nobody answers for. */
export function lacksOf(problem: Problem, schedule: Schedule, days: readonly SimulatedDay[]): readonly Lack[] {
  const find = activityFinder(problem);
  const seen = new Set<Activity>();
  const ofActivities = schedule.assignments.flatMap((held): readonly Lack[] => {
    const activity = find(held.activity);
    if (activity === undefined) return [];
    const isFirst = !seen.has(activity);
    seen.add(activity);
    return [...(isFirst ? ownerLacks(activity, held) : []), ...venueLacks(activity, held)];
  });
  const isOwner = ({ kind }: Lack): boolean => kind === 'owner';
  return [...ofActivities.filter((one) => !isOwner(one)), ...days.flatMap(tightLinks), ...ofActivities.filter(isOwner)];
}

function ownerLacks({ owner }: Activity, { activity }: Assignment): readonly Lack[] {
  const fields = FIELDS.filter((field) => (owner?.[field] ?? '').trim() === '');
  return fields.length === 0 ? [] : [{ kind: 'owner', activity, fields }];
}

const venueLacks = ({ headcount, venue: wish }: Activity, { activity, venue }: Assignment): readonly Lack[] =>
  headcount !== undefined && venue === undefined && wish?.site === undefined
    ? [{ kind: 'no-venue', activity, headcount }]
    : [];

function tightLinks({ network: { day, nodes } }: SimulatedDay): readonly Lack[] {
  return nodes.flatMap(({ assignment, start, links }): readonly Lack[] => {
    const tight = links.find(({ from, lag, between }) => {
      const first = nodes[from];
      const onTheWay = between.reduce((total, one) => total + (nodes[one]?.minutes ?? 0), 0);
      return first !== undefined && start - first.start - first.minutes - onTheWay <= lag;
    });
    const first = tight && nodes[tight.from];
    return first ? [{ kind: 'no-slack', activity: assignment.activity, after: first.assignment.activity, day }] : [];
  });
}
