import type { Edit } from '../../../model/edit.ts';
import type { Activity, Problem, Weights } from '../../../model/problem.ts';
import { fullWeights } from '../../../model/weights.ts';
import { type Wish, wishKey } from './wish.ts';

export interface Edited {
  readonly edits: readonly Edit[];
  /** Keys of the wishes about something that the plan no longer has; they are left out. */
  readonly lost: ReadonlySet<string>;
}

/** The edits that a scenario stands for, on the plan as it is now. `activities`: after `repeat`. */
export function editsOf(wishes: readonly Wish[], problem: Problem, activities: readonly Activity[]): Edited {
  const lost = new Set(wishes.filter((wish) => !isAbout(wish, problem, activities)).map(wishKey));
  const kept = wishes.filter((wish) => !lost.has(wishKey(wish)));
  const weights = weightsOf(kept, problem);
  // What is dropped is dropped last: other edits may name it still.
  const edits = kept.map((wish) => editOf(wish, activities)).filter((edit) => edit !== null);
  const isLast = ({ edit }: Edit): boolean => edit === 'removeActivity' || edit === 'removeFocusGoal';
  return {
    edits: [
      ...(weights === null ? [] : [{ edit: 'setWeights' as const, weights }]),
      ...edits.filter((edit) => !isLast(edit)),
      ...edits.filter(isLast),
    ],
    lost,
  };
}

function isAbout(wish: Wish, problem: Problem, activities: readonly Activity[]): boolean {
  const has = (list: readonly { readonly id: string }[] | undefined, id: string): boolean =>
    (list ?? []).some((one) => one.id === id);
  if ('activity' in wish) return has(activities, wish.activity);
  if ('leader' in wish) return has(problem.leaders, wish.leader);
  if ('venue' in wish) return has(problem.venues, wish.venue);
  if ('goal' in wish) return has(problem.focusGoals, wish.goal);
  return true;
}

/** Null for weights, which are one edit together. */
function editOf(wish: Wish, activities: readonly Activity[]): Edit | null {
  switch (wish.wish) {
    case 'weight':
    case 'ratio':
      return null;
    case 'priority':
      return { edit: 'setPriority', activity: wish.activity, priority: wish.priority };
    case 'mandatory':
      return { edit: 'setMandatory', activity: wish.activity, mandatory: wish.mandatory };
    case 'deputies': {
      const attendees = activities.find(({ id }) => id === wish.activity)?.attendees ?? {};
      const change = { attendees: { ...attendees, deputiesAllowed: wish.allowed } };
      return { edit: 'changeActivity', activity: wish.activity, change };
    }
    case 'drop':
      return { edit: 'removeActivity', activity: wish.activity };
    case 'away':
      return { edit: 'leaderAway', leader: wish.leader, start: wish.start, end: wish.end, away: true };
    case 'closed':
      return { edit: 'closeVenue', venue: wish.venue, start: wish.start, end: wish.end };
    case 'horizon':
      return { edit: 'setHorizon', firstDay: wish.firstDay, lastDay: wish.lastDay };
    case 'dropGoal':
      return { edit: 'removeFocusGoal', goal: wish.goal };
  }
}

function weightsOf(wishes: readonly Wish[], problem: Problem): Weights | null {
  const terms = wishes.flatMap((wish) => (wish.wish === 'weight' ? [[wish.term, wish.value] as const] : []));
  const ratio = wishes.find((wish) => wish.wish === 'ratio');
  if (terms.length === 0 && ratio === undefined) return null;
  const { V } = fullWeights(problem.weights);
  return { ...Object.fromEntries(terms), ...(ratio === undefined ? {} : { V: ladder(V, ratio.ratio) }) };
}

export const RATIOS = [1.5, 2, 2.5, 3, 4, 5] as const;

/** Values of the priorities with this ratio between neighbours; the middle one keeps its value. */
export function ladder(V: readonly number[], ratio: number): readonly number[] {
  const middle = V[2] ?? 1;
  return [-2, -1, 0, 1, 2].map((step) => (middle === 0 ? 0 : Math.max(1, Math.round(middle * ratio ** step))));
}

/** The ratio that these values have on average, to a tenth; null where there is none, as one of them is 0. */
export function ratioOf(V: readonly number[]): number | null {
  const [lowest = 0] = V;
  const highest = V[4] ?? 0;
  return lowest <= 0 || highest <= 0 ? null : Math.round((highest / lowest) ** 0.25 * 10) / 10;
}

/** Whether points of the scenario are other points than those of the plan. */
export const changesPoints = (wishes: readonly Wish[]): boolean =>
  wishes.some(({ wish }) => wish === 'weight' || wish === 'ratio' || wish === 'priority');
