import type { Blocker, BlockerKind } from '../instance/blocker.ts';

/** Counts (place, candidate) pairs by what blocks them. */
export interface Tally {
  /** `first`: the least key of these pairs; equally common blockers stand in its order. */
  note(kind: BlockerKind, who: number, count: number, first: number): void;
  /** The commonest first, but `cost` before all others. */
  sorted(): readonly Blocker[];
}

/** Orders pairs by place, then by the bit of the candidate. */
export const pairKey = (place: number, bit: number): number => place * 2 ** 24 + bit;

export function createTally(): Tally {
  const list: { kind: BlockerKind; who: number; count: number; first: number }[] = [];
  const note: Tally['note'] = (kind, who, count, first) => {
    const entry = list.find((one) => one.kind === kind && one.who === who);
    if (!entry) list.push({ kind, who, count, first });
    else {
      entry.count += count;
      entry.first = Math.min(entry.first, first);
    }
  };
  const sorted: Tally['sorted'] = () => {
    const byCount = list.toSorted((a, b) => b.count - a.count || a.first - b.first);
    const blocked = byCount.filter(({ kind }) => kind !== 'cost');
    return [...byCount.filter(({ kind }) => kind === 'cost'), ...blocked].map(({ kind, who, count }) => ({
      kind,
      who,
      count,
    }));
  };
  return { note, sorted };
}
