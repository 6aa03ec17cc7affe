import { namesOf } from '../../model/names.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import { isClosed } from './ledger-state.ts';
import { type Ledger, lastPlace, type Matter, placeKey } from './matter.ts';

/**
 * Which matters of earlier plans the new activities of a plan carry on, by activity: those of the same title with the same
 * id, the id that the intake makes of it where it is taken (`a1-2026-12-01`), or the same body. A matter is carried over
 * if the schedule of its plan does not hold it, or somebody recorded that it is not finished; what was held and what
 * repeats begins anew, as at the intake.
 */
export function carriedFrom(
  ledger: Ledger,
  plan: string,
  problem: Problem,
  activities: readonly Activity[],
): ReadonlyMap<string, string> {
  const isOnce = onceOnly(problem);
  const fresh = activities.filter(({ id }) => isOnce(id) && !ledger.homes.has(placeKey(plan, id)));
  const open = fresh.length === 0 ? [] : leftBefore(ledger, plan, problem.horizon.firstDay);
  const names = namesOf(problem);
  const carried = new Map<string, string>();
  const taken = new Set<string>();
  for (const isSame of WAYS) {
    for (const { id, body } of fresh) {
      if (carried.has(id)) continue;
      const wanted = { id, body: body === undefined ? '' : names.body(body), title: nameOf(names.activity(id)) };
      const found = open.find(
        ({ key, left }) => !taken.has(key) && left.title === wanted.title && isSame(left, wanted),
      );
      if (!found) continue;
      carried.set(id, found.key);
      taken.add(found.key);
    }
  }
  return carried;
}

/** What two activities are compared by. */
interface Likeness {
  readonly id: string;
  /** Its name. */
  readonly body: string;
  readonly title: string;
}

/** The surest first. */
const WAYS: readonly ((left: Likeness, wanted: Likeness) => boolean)[] = [
  (left, wanted) => left.id === wanted.id,
  (left, wanted) =>
    wanted.id.startsWith(`${left.id}-`) && /^\d{4}-\d{2}-\d{2}$/.test(wanted.id.slice(left.id.length + 1)),
  (left, wanted) => left.body === wanted.body,
];

interface Left {
  readonly key: string;
  readonly left: Likeness;
}

/** The matters that the plans before have left over, the oldest first. */
function leftBefore({ matters, plans }: Ledger, plan: string, firstDay: string): readonly Left[] {
  const isOnce = new Map([...plans].map(([id, { problem }]) => [id, onceOnly(problem)]));
  return [...matters].flatMap(([key, matter]): readonly Left[] => {
    const { places, recorded, title, body } = matter;
    const last = lastPlace(matter);
    const before = plans.get(last.plan);
    const isEarlier = last.firstDay < firstDay && places.every((place) => place.plan !== plan);
    // Until a plan is published, nobody knows what it leaves over.
    if (!isEarlier || !before?.published || isClosed(recorded?.state) || !isOnce.get(last.plan)?.(last.activity))
      return [];
    if (last.held !== null && !isUnfinished(matter)) return [];
    return [{ key, left: { id: last.activity, body, title: nameOf(title) } }];
  });
}

const isUnfinished = ({ recorded }: Matter): boolean => recorded !== null && !isClosed(recorded.state);

/** Whether an id is an activity's own, and none that `repeat` gives. */
function onceOnly({ activities }: Problem): (id: string) => boolean {
  const repeated = new Set(activities.filter(({ repeat }) => repeat).map(({ id }) => id));
  return (id) => !repeated.has(id.replace(/@\d{4}-\d{2}-\d{2}$/, ''));
}

/** A title as it is compared: what is written in many ways counts as one. */
const nameOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, '');
