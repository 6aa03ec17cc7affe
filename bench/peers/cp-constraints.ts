import { type Instance, NONE, UNLIMITED } from '../../src/instance/instance.ts';
import { type CpBuilder, constant, FREE, type Literal, not, variable } from './cp-model.ts';
import { type ItemVars, sessionsOf } from './cp-variables.ts';
import { dayMinutes, daysOf } from './days.ts';

/** An interval constraint of an item, `after` minutes longer than it is held; its position among the constraints. */
export function interval(model: CpBuilder, item: ItemVars, literal: Literal, after: number): number {
  const fixed = item.end === NONE;
  const size = fixed ? constant(item.minutes + after) : { ...variable(item.span), offset: after };
  const end = fixed
    ? { ...variable(item.start), offset: item.minutes + after }
    : { ...variable(item.end), offset: after };
  return model.add({ kind: 'interval', start: variable(item.start), size, end, if: [literal] });
}

/** Optional intervals that hold a resource; `after` minutes behind each stay free. */
function noOverlap(
  model: CpBuilder,
  uses: readonly { readonly item: ItemVars; readonly literal: Literal }[],
  after: number,
): void {
  if (uses.length < 2) return;
  model.add({ kind: 'noOverlap', intervals: uses.map((u) => interval(model, u.item, u.literal, after)) });
}

/** `leader-overlap` without travel, and `leader-unavailable` by the attendance domains. */
export function leaderOverlap(instance: Instance, items: readonly ItemVars[], model: CpBuilder): void {
  for (let l = 0; l < instance.leaderCount; l++) noOverlap(model, usesOfLeader(items, l), instance.leaderBreak[l]!);
}

export const usesOfLeader = (items: readonly ItemVars[], leader: number) =>
  items.flatMap((item) =>
    item.attendances.filter((a) => a.leader === leader).map((a) => ({ item, literal: a.literal })),
  );

/** `venue-overlap`. */
export function venueOverlap(instance: Instance, items: readonly ItemVars[], model: CpBuilder): void {
  for (let venue = 0; venue < instance.venueCount; venue++) {
    if (!instance.venueExclusive[venue]) continue;
    const uses = items.flatMap((item) =>
      item.venues.filter((v) => v.venue === venue).map((v) => ({ item, literal: v.literal })),
    );
    noOverlap(model, uses, instance.venueTurnaround[venue]!);
  }
}

/** One literal per (attendance, block): the leader comes in that block. */
export type InBlock = (item: ItemVars, attendance: Literal, block: Literal) => Literal;

export function inBlocks(model: CpBuilder): InBlock {
  const known = new Map<number, Map<number, Literal>>();
  return (item, attendance, block) => {
    if (attendance === item.present) return block;
    if (block === item.present) return attendance;
    let row = known.get(attendance);
    if (!row) {
      // Exactly one block holds the attendance; each pair is then an implication.
      row = new Map(item.blocks.map((b) => [b.literal, model.boolean()]));
      for (const [b, z] of row) model.implies(z, b);
      model.add({ kind: 'exactlyOne', literals: [...row.values(), not(attendance)] });
      known.set(attendance, row);
    }
    return row.get(block)!;
  };
}

/** `leader-limit`, `overload` and `touched`: what is counted per leader and day, week or session. */
export function leaderLimits(instance: Instance, items: readonly ItemVars[], model: CpBuilder, inBlock: InBlock): void {
  const { weights } = instance;
  for (let l = 0; l < instance.leaderCount; l++) {
    const perDay = rows(instance.dayCount);
    const minutes = rows(instance.dayCount);
    const weekly = rows(instance.weekCount);
    const touched: Set<Literal>[] = Array.from({ length: instance.sessionStart.length }, () => new Set());
    for (const { item, literal } of usesOfLeader(items, l)) {
      for (const block of item.blocks) {
        const c = block.candidates[0]!;
        const z = inBlock(item, literal, block.literal);
        for (const day of daysOf(instance, c)) {
          const held = dayMinutes(instance, item.item, c, day);
          if (item.item < instance.activityCount) perDay[day]!.push([1, z]);
          if (instance.itemMinutes[item.item]! > 0) minutes[day]!.push([held, z]);
          weekly[instance.dayWeek[day]!]!.push([held, z]);
        }
        // A focus block is no activity: it touches nothing.
        if (item.item < instance.activityCount) for (const s of sessionsOf(instance, c)) touched[s]!.add(z);
      }
    }
    cap(model, perDay, instance.maxActivitiesPerDay[l]!);
    cap(model, minutes, instance.maxMinutesPerDay[l]!);
    cap(model, weekly, instance.maxMinutesPerWeek[l]!);
    if (weights.overload > 0) overload(model, minutes, instance.targetMinutesPerDay[l]!, weights.overload);
    if (weights.touched > 0) for (const list of touched) touch(model, list, weights.touched);
  }
}

const rows = (count: number): (readonly [number, number])[][] => Array.from({ length: count }, () => []);

function cap(model: CpBuilder, sums: readonly (readonly (readonly [number, number])[])[], upper: number): void {
  if (upper >= UNLIMITED) return;
  for (const terms of sums) {
    if (terms.reduce((sum, [c]) => sum + c, 0) > upper) model.linear(terms, 0, upper);
  }
}

function overload(
  model: CpBuilder,
  days: readonly (readonly (readonly [number, number])[])[],
  target: number,
  weight: number,
): void {
  if (target >= UNLIMITED) return;
  for (const terms of days) {
    const most = terms.reduce((sum, [c]) => sum + c, 0);
    if (most <= target) continue;
    const quarters = model.integer([0, Math.ceil((Math.min(most, 1440) - target) / 15)]);
    model.cost(quarters, weight);
    model.linear([...terms, [-15, quarters]], -FREE, target);
  }
}

function touch(model: CpBuilder, list: ReadonlySet<Literal>, weight: number): void {
  if (list.size === 0) return;
  const touched = model.boolean();
  model.cost(touched, weight);
  for (const z of list) model.implies(z, touched);
}
