import { CHOSEN, OPTIONAL } from './instance.ts';

/** Who may fill what, in leader indices; the shape of `Item`. */
export interface RoleRules {
  readonly required: readonly number[];
  readonly deputies: readonly (readonly number[])[];
  readonly choices: readonly { readonly from: readonly number[]; readonly count: number }[];
  readonly optional: readonly number[];
}

/** Roles of `attendees` under the `attendance` rule, or null where it is broken; `substitutes` maps absent required leaders. */
export function assignRoles(
  rules: RoleRules,
  attendees: readonly number[],
  substitutes: ReadonlyMap<number, number>,
): readonly number[] | null {
  const present = new Set(attendees);
  if (present.size !== attendees.length) return null;
  const role = new Map<number, number>();
  let substituted = 0;
  for (const [r, leader] of rules.required.entries()) {
    const by = substitutes.get(leader);
    if (by !== undefined) substituted++;
    if (present.has(leader)) {
      if (by !== undefined) return null;
      role.set(leader, r);
    } else if (by === undefined || !rules.deputies[r]!.includes(by) || !present.has(by) || role.has(by)) {
      return null;
    } else if (rules.required.includes(by)) {
      return null;
    } else {
      role.set(by, r);
    }
  }
  if (substituted !== substitutes.size) return null;
  for (const { from, count } of rules.choices) {
    let chosen = 0;
    for (const leader of from) {
      if (chosen === count) break;
      if (!present.has(leader) || role.has(leader)) continue;
      role.set(leader, CHOSEN);
      chosen++;
    }
    if (chosen < count) return null;
  }
  for (const leader of rules.optional) if (present.has(leader) && !role.has(leader)) role.set(leader, OPTIONAL);
  return role.size === attendees.length ? attendees.map((leader) => role.get(leader)!) : null;
}
