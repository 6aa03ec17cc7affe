import type { Activity, Leader } from '../model/problem.ts';
import type { Assignment, Substitution } from '../model/schedule.ts';

interface StandIn {
  readonly leader: string;
  readonly by: string;
  /** 0-based index in the `deputies` of the leader. */
  readonly rank: number;
}

/** What breaks the `attendance` rule, as the `by` of a violation. */
type RoleFault = { readonly [name: string]: string | number };

/** Who of those who come fills what, as the `attendance` rule takes them (DESIGN §5). */
export interface Roles {
  readonly standIns: readonly StandIn[];
  /** 0-based indices in `from` of those whom the choices took. */
  readonly chosen: readonly number[];
  readonly faults: readonly RoleFault[];
}

export function rolesOf(activity: Activity, assignment: Assignment, leaders: ReadonlyMap<string, Leader>): Roles {
  const { required = [], choose = [], optional = [], deputiesAllowed = false } = activity.attendees ?? {};
  const { attendees, substitutions = [] } = assignment;
  const present = new Set(attendees);
  const asked = new Set(required);
  const used = new Set<string>();
  const faults: RoleFault[] = [];

  const standIns = substitutions.flatMap((entry) => {
    const rank = leaders.get(entry.leader)?.deputies?.indexOf(entry.by) ?? -1;
    const valid = deputiesAllowed && rank >= 0 && mayStandIn(entry, asked, present, substitutions);
    if (!valid) faults.push({ substitution: entry.leader, by: entry.by });
    return valid ? [{ ...entry, rank }] : [];
  });
  const replaced = new Set(standIns.map(({ leader }) => leader));

  for (const leader of asked) {
    if (present.has(leader)) used.add(leader);
    else if (!replaced.has(leader)) faults.push({ required: leader });
  }
  for (const { by } of standIns) used.add(by);

  const chosen: number[] = [];
  for (const [choice, { from, count }] of choose.entries()) {
    const taken = takeFirst(from, count, (leader) => present.has(leader) && !used.has(leader));
    for (const leader of taken) used.add(leader);
    chosen.push(...taken.map((leader) => from.indexOf(leader)));
    if (taken.length < count) faults.push({ choice, count, present: taken.length });
  }
  for (const leader of optional) if (present.has(leader)) used.add(leader);

  for (const leader of present) {
    if (!used.has(leader)) faults.push({ leftOver: leader });
    if (present.size < attendees.length && attendees.filter((id) => id === leader).length > 1)
      faults.push({ twice: leader });
  }
  return { standIns, chosen, faults };
}

/** The one entry of an absent required leader, by somebody present who is not required or substituting otherwise. */
function mayStandIn(
  { leader, by }: Substitution,
  required: ReadonlySet<string>,
  present: ReadonlySet<string>,
  all: readonly Substitution[],
): boolean {
  if (!required.has(leader) || present.has(leader)) return false;
  if (!present.has(by) || required.has(by)) return false;
  return all.filter((other) => other.leader === leader || other.by === by).length === 1;
}

function takeFirst(from: readonly string[], count: number, free: (leader: string) => boolean): readonly string[] {
  return [...new Set(from)].filter(free).slice(0, count);
}
