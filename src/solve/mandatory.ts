import type { Instance } from '../instance/instance.ts';

/** Nodes of the exhaustive search after which it gives up proving anything. */
const NODE_LIMIT = 20_000;

/**
 * A proven lower bound on the mandatory items that no schedule can hold: those without a candidate, and one more if an
 * exhaustive search over the rest finds that they cannot all be held even when only overlaps of leaders who must come
 * in person count.
 */
export function provenMandatoryMissed(instance: Instance): number {
  const impossible = instance.impossibleMandatory;
  const items: number[] = [];
  for (let i = 0; i < instance.itemCount; i++) {
    if (instance.mandatory[i] && instance.candidatesOf[i + 1]! > instance.candidatesOf[i]!) items.push(i);
  }
  const count = (i: number): number => instance.candidatesOf[i + 1]! - instance.candidatesOf[i]!;
  items.sort((a, b) => count(a) - count(b) || a - b);
  return canAllBeHeld(instance, items) ? impossible : impossible + 1;
}

function canAllBeHeld(instance: Instance, items: readonly number[]): boolean {
  const held = new Int32Array(items.length);
  let nodes = 0;
  const search = (depth: number): boolean => {
    const item = items[depth];
    if (item === undefined) return true;
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      // Giving up counts as "can be held": nothing is proven then.
      if (++nodes > NODE_LIMIT) return true;
      let clash = false;
      for (let k = 0; k < depth && !clash; k++) clash = overlap(instance, items[k]!, held[k]!, item, c);
      if (clash) continue;
      held[depth] = c;
      if (search(depth + 1)) return true;
    }
    return false;
  };
  return search(0);
}

function overlap(instance: Instance, a: number, ca: number, b: number, cb: number): boolean {
  const { candidateStart: start, candidateEnd: end } = instance;
  if (start[ca]! >= end[cb]! || start[cb]! >= end[ca]!) return false;
  return mustComeTo(instance, a).some((leader) => mustComeTo(instance, b).includes(leader));
}

/** Required leaders without a deputy. */
function mustComeTo(instance: Instance, item: number): readonly number[] {
  const leaders: number[] = [];
  for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
    if (instance.deputiesOf[r] === instance.deputiesOf[r + 1]) leaders.push(instance.requiredLeader[r]!);
  }
  return leaders;
}
