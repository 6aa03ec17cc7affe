import { BACK_TO_BACK, DIFFERENT_DAYS, type Instance, MANDATORY_PENALTY, SAME_DAY } from '../../instance/instance.ts';

/** Items whose starts the bound picks together: one relation, or one item alone. Every item is in exactly one unit. */
export type Unit =
  | { readonly kind: 'alone'; readonly items: readonly [number] }
  | { readonly kind: 'precedes'; readonly items: readonly [number, number]; readonly min: number; readonly max: number }
  | { readonly kind: 'follows'; readonly items: readonly [number, number]; readonly most: number }
  | { readonly kind: 'same-day'; readonly items: readonly number[] }
  | { readonly kind: 'different-days'; readonly items: readonly number[] };

/** Larger groups of `differentDays` are taken apart: the bound enumerates their days. */
const MOST_DAYS_APART = 4;

/** The relations worth most first; an item belongs to the first that takes it, the others are relaxed. */
export function relationUnits(instance: Instance): readonly Unit[] {
  const units = [...precedences(instance), ...groups(instance)];
  const weight = (unit: Unit): number => unit.items.reduce((sum, item) => sum + missed(instance, item), 0);
  units.sort((a, b) => weight(b) - weight(a));
  const taken = new Uint8Array(instance.itemCount);
  const chosen: Unit[] = [];
  for (const unit of units) {
    if (unit.items.some((item) => taken[item])) continue;
    for (const item of unit.items) taken[item] = 1;
    chosen.push(unit);
  }
  for (let item = 0; item < instance.itemCount; item++) if (!taken[item]) chosen.push({ kind: 'alone', items: [item] });
  return chosen;
}

/** Cost of leaving an item out, as `cost` counts it. */
export const missed = (instance: Instance, item: number): number =>
  instance.missCost[item]! - (instance.mandatory[item] ? MANDATORY_PENALTY : 0);

function precedences(instance: Instance): readonly Unit[] {
  return Array.from({ length: instance.precedenceCount }, (_, p) => ({
    kind: 'precedes' as const,
    items: [instance.precedenceFirst[p]!, instance.precedenceSecond[p]!] as const,
    min: instance.precedenceMin[p]!,
    max: instance.precedenceMax[p]!,
  })).filter(({ items }) => items[0] !== items[1]);
}

function groups(instance: Instance): readonly Unit[] {
  const longestPause = Math.max(0, ...instance.leaderBreak, ...instance.venueTurnaround) + instance.slotMinutes;
  const units: Unit[] = [];
  for (let g = 0; g < instance.groupCount; g++) {
    const items = Array.from(instance.member.subarray(instance.membersOf[g]!, instance.membersOf[g + 1]!));
    const kind = instance.groupKind[g];
    const [first, second] = items;
    if (first === undefined || second === undefined) continue;
    if (kind === SAME_DAY) units.push({ kind: 'same-day', items });
    else if (kind === DIFFERENT_DAYS && items.length <= MOST_DAYS_APART) units.push({ kind: 'different-days', items });
    else if (kind === BACK_TO_BACK && items.length === 2)
      units.push({ kind: 'follows', items: [first, second], most: longestPause });
  }
  return units;
}
