import type { Activity, Problem } from '../model/problem.ts';
import type { Substitution } from '../model/schedule.ts';

/** Who would come. */
export interface Staff {
  readonly attendees: readonly string[];
  readonly substitutions: readonly Substitution[];
  /** Those of the attendees who need not come. */
  readonly optional: readonly string[];
  /** Deputies stand in although that was not allowed. */
  readonly needsLeave: boolean;
  /** 0: all in person; 1: deputies, as allowed; 2: deputies, not allowed. */
  readonly rank: number;
}

/** Required leaders in person or else by their first free deputy, the first free ones of each choice, the optional ones who are free. */
export function staffFor(
  { attendees = {}, pinned }: Activity,
  { leaders }: Problem,
  isFree: (leader: string) => boolean,
): Staff | null {
  const { choose = [], optional = [], deputiesAllowed = false } = attendees;
  const required = [...new Set(attendees.required ?? [])];
  const fixed = new Set(pinned?.attendees ?? []);
  const coming = new Set<string>();
  const substitutions: Substitution[] = [];
  const canJoin = (leader: string): boolean => !coming.has(leader) && isFree(leader);

  for (const leader of required) if (isFree(leader)) coming.add(leader);
  for (const leader of required.filter((one) => !coming.has(one))) {
    const deputies = leaders.find(({ id }) => id === leader)?.deputies ?? [];
    const by = deputies.find((deputy) => !required.includes(deputy) && canJoin(deputy));
    if (by === undefined) return null;
    substitutions.push({ leader, by });
    coming.add(by);
  }
  for (const { from, count } of choose) {
    const ordered = [...from.filter((one) => fixed.has(one)), ...from.filter((one) => !fixed.has(one))];
    const chosen = [...new Set(ordered)].filter(canJoin).slice(0, count);
    if (chosen.length < count) return null;
    for (const leader of chosen) coming.add(leader);
  }
  const free = [...new Set(optional)].filter(canJoin);
  for (const leader of free) coming.add(leader);
  if ([...fixed].some((leader) => !coming.has(leader))) return null;

  const needsLeave = substitutions.length > 0 && !deputiesAllowed;
  const rank = substitutions.length === 0 ? 0 : deputiesAllowed ? 1 : 2;
  const spare = free.filter((leader) => !fixed.has(leader));
  return { attendees: [...coming], substitutions, optional: spare, needsLeave, rank };
}
