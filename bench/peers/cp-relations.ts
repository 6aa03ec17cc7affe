import { BACK_TO_BACK, DIFFERENT_DAYS, type Instance, NONE, SAME_DAY, UNLIMITED } from '../../src/instance/instance.ts';
import { interval, usesOfLeader } from './cp-constraints.ts';
import { type CpBuilder, constant, FREE, type Literal, not } from './cp-model.ts';
import type { ItemVars } from './cp-variables.ts';
import { daysOf } from './days.ts';

type Terms = readonly (readonly [number, number])[];

/** `Σ − start` of the end of an item as terms and a constant. */
const endTerms = (v: ItemVars, sign: number): { terms: Terms; offset: number } =>
  v.end === NONE ? { terms: [[sign, v.start]], offset: sign * v.minutes } : { terms: [[sign, v.end]], offset: 0 };

/** `lower ≤ start of second − end of first ≤ upper` under the literals. */
function gap(
  model: CpBuilder,
  first: ItemVars,
  second: ItemVars,
  lower: number,
  upper: number,
  under: Literal[],
): void {
  const end = endTerms(first, -1);
  model.linear([[1, second.start], ...end.terms], lower - end.offset, upper - end.offset, under);
}

/** `precedence`, `same-day`, `different-days` and `back-to-back`. */
export function relations(instance: Instance, items: readonly ItemVars[], model: CpBuilder): void {
  const of = new Map(items.map((v) => [v.item, v]));
  for (let p = 0; p < instance.precedenceCount; p++) {
    const first = of.get(instance.precedenceFirst[p]!);
    const second = of.get(instance.precedenceSecond[p]!);
    if (!second) continue;
    if (!first) {
      model.add({ kind: 'or', literals: [not(second.present)] });
      continue;
    }
    model.implies(second.present, first.present);
    const most = instance.precedenceMax[p]!;
    gap(model, first, second, instance.precedenceMin[p]!, most >= UNLIMITED ? FREE : most, [second.present]);
  }
  for (let g = 0; g < instance.groupCount; g++) {
    const members = [...instance.member.subarray(instance.membersOf[g]!, instance.membersOf[g + 1]!)]
      .map((item) => of.get(item))
      .filter((v): v is ItemVars => v !== undefined);
    const kind = instance.groupKind[g]!;
    if (kind === DIFFERENT_DAYS) differentDays(instance, members, model);
    for (const [k, second] of members.entries()) {
      for (const [j, first] of members.slice(0, k).entries()) {
        if (kind === SAME_DAY) sameDay(first, second, model);
        if (kind === BACK_TO_BACK) backToBack(instance, first, second, members.slice(j + 1, k), model);
      }
    }
  }
}

function differentDays(instance: Instance, members: readonly ItemVars[], model: CpBuilder): void {
  for (let day = 0; day < instance.dayCount; day++) {
    const literals = members.flatMap((v) =>
      v.blocks.filter((b) => daysOf(instance, b.candidates[0]!).includes(day)).map((b) => b.literal),
    );
    if (literals.length > 1) model.add({ kind: 'atMostOne', literals });
  }
}

/** Each day that one can be held on is closed to it where the other is held on another. */
function sameDay(first: ItemVars, second: ItemVars, model: CpBuilder): void {
  for (const [a, b] of [
    [first, second],
    [second, first],
  ] as const) {
    for (const day of new Set(a.blocks.map((block) => block.day))) {
      const there = b.blocks.filter((block) => block.day === day).map((block) => block.literal);
      for (const block of a.blocks.filter((x) => x.day === day)) {
        model.add({ kind: 'or', literals: [not(block.literal), not(b.present), ...there] });
      }
    }
  }
}

/** Neighbours of those held: same venue, and exactly the longest turnaround or break of who attends both in between. */
function backToBack(
  instance: Instance,
  first: ItemVars,
  second: ItemVars,
  between: readonly ItemVars[],
  model: CpBuilder,
): void {
  const under = [first.present, second.present, ...between.map((v) => not(v.present))];
  const slot = instance.slotMinutes;
  const waits = [constant(0)];
  const wait = (literal: Literal, minutes: number): void => {
    waits.push({ vars: [literal], coeffs: [Math.ceil(minutes / slot) * slot], offset: 0 });
  };
  for (const { venue, literal } of first.venues) {
    const same = second.venues.find((v) => v.venue === venue);
    model.add({ kind: 'or', literals: [...under.map(not), not(literal), ...(same ? [same.literal] : [])] });
    const turnaround = instance.venueTurnaround[venue]!;
    if (same && turnaround > 0) wait(literal, turnaround);
  }
  if (first.venues.length === 0 || second.venues.length === 0) {
    const booked = first.venues.length + second.venues.length > 0;
    if (booked) model.add({ kind: 'or', literals: under.map(not) });
  }
  for (const a of first.attendances) {
    const b = usesOfLeader([second], a.leader)[0];
    if (b && instance.leaderBreak[a.leader]! > 0)
      wait(model.both(a.literal, b.literal), instance.leaderBreak[a.leader]!);
  }
  const idle = model.integer([0, 1440]);
  model.add({ kind: 'max', target: idle, exprs: waits });
  const end = endTerms(first, -1);
  model.linear([[1, second.start], ...end.terms, [-1, idle]], -end.offset, -end.offset, under);
}

/** Blocks of one goal are alike: held in order, not two on a day beyond the goal's limit. */
export function focusGoals(instance: Instance, items: readonly ItemVars[], model: CpBuilder): void {
  for (let goal = 0; goal < instance.goalCount; goal++) {
    const blocks = items.filter((v) => instance.itemGoal[v.item] === goal);
    for (const [k, second] of blocks.entries()) {
      const first = blocks[k - 1];
      if (!first) continue;
      model.implies(second.present, first.present);
      gap(model, first, second, 0, FREE, [second.present]);
    }
    for (let day = 0; day < instance.dayCount; day++) {
      const literals = blocks.flatMap((v) => v.blocks.filter((b) => b.day === day).map((b) => b.literal));
      const most = instance.goalMaxPerDay[goal]!;
      if (literals.length > most)
        model.linear(
          literals.map((l) => [1, l] as const),
          0,
          most,
        );
    }
  }
}

/** `coverage`: the leaders of a group who are away at once leave `atLeast`; own absences count against them. */
export function coverage(instance: Instance, items: readonly ItemVars[], model: CpBuilder): void {
  for (let group = 0; group < instance.coverageCount; group++) {
    const leaders = instance.coverageLeader.subarray(
      instance.coverageLeadersOf[group]!,
      instance.coverageLeadersOf[group + 1]!,
    );
    const capacity = leaders.length - instance.coverageAtLeast[group]!;
    const intervals: number[] = [];
    const demands: number[] = [];
    for (const { start, end, count } of absences(instance, leaders)) {
      const fixed = { start: constant(start), size: constant(end - start), end: constant(end), if: [] };
      intervals.push(model.add({ kind: 'interval', ...fixed }));
      demands.push(Math.min(count, capacity));
    }
    for (const leader of leaders) {
      for (const { item, literal } of usesOfLeader(items, leader)) {
        for (const { site, literal: here } of item.places) {
          if (site === NONE || instance.coverageAway[group * instance.siteCount + site] === 0) continue;
          const away = here === item.present ? literal : literal === item.present ? here : model.both(literal, here);
          intervals.push(interval(model, item, away, 0));
          demands.push(1);
        }
      }
    }
    if (intervals.length > 0) model.add({ kind: 'cumulative', intervals, demands, capacity });
  }
}

/** How many of the leaders are absent when, as disjoint intervals. */
function absences(instance: Instance, leaders: Int32Array): { start: number; end: number; count: number }[] {
  const spans = [...leaders].flatMap((l) =>
    Array.from({ length: instance.awayOf[l + 1]! - instance.awayOf[l]! }, (_, k) => {
      const at = instance.awayOf[l]! + k;
      return { leader: l, start: instance.awayStart[at]!, end: instance.awayEnd[at]! };
    }),
  );
  const cuts = [...new Set(spans.flatMap((s) => [s.start, s.end]))].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, k) => {
    const start = cuts[k]!;
    const count = new Set(spans.filter((s) => s.start <= start && s.end >= end).map((s) => s.leader)).size;
    return count > 0 ? [{ start, end, count }] : [];
  });
}
