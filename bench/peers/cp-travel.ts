import { type Instance, NONE } from '../../src/instance/instance.ts';
import { usesOfLeader } from './cp-constraints.ts';
import { type CpBuilder, FREE, type Literal, not } from './cp-model.ts';
import type { ItemVars } from './cp-variables.ts';

/**
 * `leader-overlap`'s travel as pairwise disjunctions: two sited items of one leader in one session are apart by the
 * journey. Longer pauses (noon, nights) hold any journey; siteless items in between are not subtracted.
 */
export function travel(instance: Instance, items: readonly ItemVars[], model: CpBuilder): number {
  const orders = new Map<number, Literal>();
  const done = new Set<string>();
  let pairs = 0;
  for (let leader = 0; leader < instance.leaderCount; leader++) {
    const uses = usesOfLeader(items, leader).filter((u) => u.item.places.some((p) => p.site !== NONE));
    for (const [k, b] of uses.entries()) {
      for (const a of uses.slice(0, k)) {
        const wait = longestJourney(instance, a.item, b.item);
        if (wait <= instance.leaderBreak[leader]! || !canBeNear(instance, a.item, b.item, wait)) continue;
        const sure = a.literal === a.item.present && b.literal === b.item.present;
        const key = a.item.item * instance.itemCount + b.item.item;
        if (sure && done.has(`${key}`)) continue;
        if (sure) done.add(`${key}`);
        let order = orders.get(key);
        if (order === undefined) {
          order = model.boolean();
          orders.set(key, order);
        }
        pairs++;
        apart(instance, model, a, b, order);
      }
    }
  }
  return pairs;
}

interface Use {
  readonly item: ItemVars;
  readonly literal: Literal;
}

function longestJourney(instance: Instance, a: ItemVars, b: ItemVars): number {
  let longest = 0;
  for (const { site: s } of a.places) {
    for (const { site: t } of b.places) {
      if (s === NONE || t === NONE) continue;
      longest = Math.max(
        longest,
        instance.travel[s * instance.siteCount + t]!,
        instance.travel[t * instance.siteCount + s]!,
      );
    }
  }
  return longest;
}

/** Can one end less than `wait` before the other starts? */
function canBeNear(instance: Instance, a: ItemVars, b: ItemVars, wait: number): boolean {
  const spans = (v: ItemVars) =>
    v.blocks.map(({ candidates }) => ({
      start: instance.candidateStart[candidates[0]!]!,
      end: instance.candidateEnd[candidates[candidates.length - 1]!]!,
    }));
  const others = spans(b);
  return spans(a).some((x) => others.some((y) => x.start < y.end + wait && y.start < x.end + wait));
}

function apart(instance: Instance, model: CpBuilder, a: Use, b: Use, order: Literal): void {
  for (const p of a.item.places) {
    for (const q of b.item.places) {
      if (p.site === NONE || q.site === NONE || p.site === q.site) continue;
      const under = [...new Set([a.literal, b.literal, p.literal, q.literal])];
      const there = instance.travel[p.site * instance.siteCount + q.site]!;
      const back = instance.travel[q.site * instance.siteCount + p.site]!;
      after(model, a.item, b.item, there, [...under, order]);
      after(model, b.item, a.item, back, [...under, not(order)]);
    }
  }
}

function after(model: CpBuilder, first: ItemVars, second: ItemVars, minutes: number, under: Literal[]): void {
  if (first.end === NONE)
    model.linear(
      [
        [1, second.start],
        [-1, first.start],
      ],
      first.minutes + minutes,
      FREE,
      under,
    );
  else
    model.linear(
      [
        [1, second.start],
        [-1, first.end],
      ],
      minutes,
      FREE,
      under,
    );
}
