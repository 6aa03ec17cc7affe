import type { Activity, Attendees, Leader } from '../../model/problem.ts';
import type { Settling } from './difference.ts';

type LeaderOf = (id: string) => Leader | undefined;

/**
 * Lets exactly these leaders come. A pin is enough where they are what was asked for and nobody could join them; else they
 * are asked by name.
 *
 * @param people Ids, each once, in protocol order.
 */
export function settlePeople({ attendees = {} }: Activity, people: readonly string[], leaderOf: LeaderOf): Settling {
  if (people.length > 0 && isForced(attendees, people, leaderOf)) return { kind: 'pin', pinned: { attendees: people } };
  const { deputiesAllowed } = attendees;
  return {
    kind: 'edit',
    // Nobody is to stand in for those who were chosen by hand.
    pinned: { attendees: deputiesAllowed === true && people.length > 0 ? people : null },
    fields: { attendees: { required: people, ...(deputiesAllowed === undefined ? {} : { deputiesAllowed }) } },
  };
}

/** Whether they can come as asked (DESIGN, `attendance`), and whoever comes with them must be one of them. */
function isForced(attendees: Attendees, people: readonly string[], leaderOf: LeaderOf): boolean {
  const { required = [], choose = [], optional = [], deputiesAllowed = false } = attendees;
  const present = new Set(people);
  const deputiesOf = (id: string): readonly string[] => (deputiesAllowed ? (leaderOf(id)?.deputies ?? []) : []);
  const fillers = new Set([...required, ...required.flatMap(deputiesOf), ...choose.flatMap(({ from }) => from)]);
  // One who is optional may be left out or free a place for somebody else.
  if (optional.some((id) => !present.has(id) || fillers.has(id))) return false;

  const absent = required.filter((id) => !present.has(id));
  const isComplete = (used: ReadonlySet<string>): boolean => {
    const all = new Set(used);
    for (const { from, count } of choose) {
      const taken = from.filter((id) => present.has(id) && !all.has(id)).slice(0, count);
      if (taken.length < count) return false;
      for (const id of taken) all.add(id);
    }
    return people.every((id) => all.has(id) || optional.includes(id));
  };
  const replace = (at: number, used: ReadonlySet<string>): boolean => {
    const id = absent[at];
    if (id === undefined) return isComplete(used);
    return deputiesOf(id).some(
      (by) => present.has(by) && !required.includes(by) && !used.has(by) && replace(at + 1, new Set([...used, by])),
    );
  };
  return replace(0, new Set(required.filter((id) => present.has(id))));
}
