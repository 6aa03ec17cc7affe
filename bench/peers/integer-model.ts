import type { Instance } from '../../src/instance/instance.ts';
import { NONE, OPTIONAL, UNLIMITED } from '../../src/instance/instance.ts';
import type { Held } from './answer.ts';
import { dayMinutes, daysOf } from './days.ts';
import { type Filler, leaderCanCome, rolesOf, venueIsOpen, venuesOf } from './roles.ts';

/** A row `lower ≤ Σ coefficient × column ≤ upper`. */
export interface Row {
  readonly columns: readonly number[];
  /** One for every column where left out. */
  readonly coefficients?: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A 0–1 program `min offset + Σ cost × column`. */
export interface IntegerModel {
  readonly costs: readonly number[];
  readonly offset: number;
  readonly rows: readonly Row[];
  /** Columns → how every item is held. */
  read(values: ArrayLike<number>): readonly Held[];
}

interface Use {
  readonly column: number;
  readonly item: number;
  readonly candidate: number;
}

/**
 * The core model as set packing over time-indexed columns: one per item and start, one per start and filler of a role
 * with alternatives, one per start and venue of several. Conflicts are cliques at the start points, the tightest rows
 * of this form (van den Akker, Hurkens & Savelsbergh 2000, doi:10.1287/ijoc.12.2.111.11896).
 */
export function integerModel(instance: Instance): IntegerModel {
  const costs: number[] = [];
  const rows: Row[] = [];
  const leaderUses: Use[][] = Array.from({ length: instance.leaderCount }, () => []);
  const venueUses: Use[][] = Array.from({ length: instance.venueCount }, () => []);
  const starts: { item: number; candidate: number; column: number; place: number; venue: number }[] = [];
  const venueAt = new Map<number, { column: number; venue: number; place: number }[]>();
  const fillerAt = new Map<number, { column: number; leader: number; role: number }[]>();
  const surelyAt = new Map<number, { leader: number; role: number }[]>();
  const column = (cost: number): number => costs.push(cost) - 1;
  const penalty = 1 + instance.totalValue;
  let offset = 0;

  for (let item = 0; item < instance.itemCount; item++) {
    const missed = instance.itemValue[item]! + (instance.mandatory[item] ? penalty : 0);
    offset += missed;
    const roles = rolesOf(instance, item).filter((r) => r.role !== OPTIONAL);
    const venues = venuesOf(instance, item);
    const booked = venues.length > 0;
    const place = instance.placesOf[item]!;
    const own: number[] = [];
    if (place === instance.placesOf[item + 1]!) continue;
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      const able = roles.map((r) => r.fillers.filter((f: Filler) => leaderCanCome(instance, f.leader, item, c)));
      const open = venues.filter((v) => venueIsOpen(instance, v.venue, item, c));
      if (roles.some((r, k) => able[k]!.length < r.count) || (booked && open.length === 0)) continue;
      const x = column(instance.candidateCost[c]! - missed);
      own.push(x);
      const surely: { leader: number; role: number }[] = [];
      const fillers: { column: number; leader: number; role: number }[] = [];
      for (const [k, { role, count }] of roles.entries()) {
        const list = able[k]!;
        if (list.length === count) {
          for (const { leader } of list) {
            surely.push({ leader, role });
            leaderUses[leader]!.push({ column: x, item, candidate: c });
          }
          continue;
        }
        const columns = list.map(({ leader, cost }) => {
          const y = column(cost);
          fillers.push({ column: y, leader, role });
          leaderUses[leader]!.push({ column: y, item, candidate: c });
          return y;
        });
        rows.push({ columns: [...columns, x], coefficients: [...columns.map(() => 1), -count], lower: 0, upper: 0 });
      }
      surelyAt.set(x, surely);
      fillerAt.set(x, fillers);
      let at = { place, venue: NONE };
      if (booked && open.length === 1) {
        at = open[0]!;
        venueUses[at.venue]!.push({ column: x, item, candidate: c });
      } else if (booked) {
        const list = open.map((v) => ({ ...v, column: column(0) }));
        for (const v of list) venueUses[v.venue]!.push({ column: v.column, item, candidate: c });
        const columns = list.map((v) => v.column);
        rows.push({ columns: [...columns, x], coefficients: [...columns.map(() => 1), -1], lower: 0, upper: 0 });
        venueAt.set(x, list);
      }
      starts.push({ item, candidate: c, column: x, ...at });
    }
    if (own.length > 1) rows.push({ columns: own, lower: 0, upper: 1 });
  }
  for (const [l, uses] of leaderUses.entries()) {
    rows.push(...cliques(instance, uses, instance.leaderBreak[l]!), ...limits(instance, uses, l));
  }
  for (const [v, uses] of venueUses.entries()) {
    if (instance.venueExclusive[v]) rows.push(...cliques(instance, uses, instance.venueTurnaround[v]!));
  }
  const read = (values: ArrayLike<number>): readonly Held[] =>
    starts
      .filter((s) => values[s.column]! > 0.5)
      .map((s) => {
        const where = venueAt.get(s.column)?.find((v) => values[v.column]! > 0.5) ?? s;
        const chosen = fillerAt.get(s.column)!.filter((f) => values[f.column]! > 0.5);
        const fillers = [...surelyAt.get(s.column)!, ...chosen].map(({ leader, role }) => ({ leader, role }));
        return { item: s.item, candidate: s.candidate, place: where.place, venue: where.venue, fillers };
      });
  return { costs, offset, rows, read };
}

/** At most one of the uses that hold a resource at each start point; `after` minutes are kept free behind each. */
function cliques(instance: Instance, uses: readonly Use[], after: number): readonly Row[] {
  const sorted = [...uses].sort(
    (a, b) => instance.candidateStart[a.candidate]! - instance.candidateStart[b.candidate]!,
  );
  const rows: Row[] = [];
  let active: Use[] = [];
  for (let k = 0; k < sorted.length; ) {
    const start = instance.candidateStart[sorted[k]!.candidate]!;
    active = active.filter((u) => instance.candidateEnd[u.candidate]! + after > start);
    while (k < sorted.length && instance.candidateStart[sorted[k]!.candidate]! === start) active.push(sorted[k++]!);
    // A clique that only grows at the next point is contained in that one.
    const next = k < sorted.length ? instance.candidateStart[sorted[k]!.candidate]! : Number.POSITIVE_INFINITY;
    const grows = active.every((u) => instance.candidateEnd[u.candidate]! + after > next);
    if (grows && k < sorted.length) continue;
    if (active.length > 1) rows.push({ columns: active.map((u) => u.column), lower: 0, upper: 1 });
  }
  return rows;
}

/** `leader-limit` of one leader. */
function limits(instance: Instance, uses: readonly Use[], leader: number): readonly Row[] {
  const perDay = instance.maxActivitiesPerDay[leader]!;
  const minutesPerDay = instance.maxMinutesPerDay[leader]!;
  const minutesPerWeek = instance.maxMinutesPerWeek[leader]!;
  const days = Array.from({ length: instance.dayCount }, (): Map<number, number> => new Map());
  const weeks = Array.from({ length: instance.weekCount }, (): Map<number, number> => new Map());
  const held = Array.from({ length: instance.dayCount }, (): number[] => []);
  for (const { column, item, candidate } of uses) {
    for (const day of daysOf(instance, candidate)) {
      if (item < instance.activityCount) held[day]!.push(column);
      const minutes = dayMinutes(instance, item, candidate, day);
      if (instance.itemMinutes[item]! > 0) days[day]!.set(column, minutes);
      const week = weeks[instance.dayWeek[day]!]!;
      week.set(column, (week.get(column) ?? 0) + minutes);
    }
  }
  const rows: Row[] = [];
  if (perDay < UNLIMITED) {
    for (const columns of held) if (columns.length > perDay) rows.push({ columns, lower: 0, upper: perDay });
  }
  const add = (sums: readonly ReadonlyMap<number, number>[], upper: number): void => {
    if (upper >= UNLIMITED) return;
    for (const sum of sums) {
      const coefficients = [...sum.values()];
      if (sum.size > 0) rows.push({ columns: [...sum.keys()], coefficients, lower: 0, upper });
    }
  };
  add(days, minutesPerDay);
  add(weeks, minutesPerWeek);
  return rows;
}
