import type { SaidChange } from '../../engine/engine.ts';

export interface ChangeGroup {
  readonly kind: string;
  /** How many there are. */
  readonly all: number;
  readonly shown: readonly SaidChange[];
}

/** What hurts most first; kinds that are not named here come last. */
const ORDER = ['cancelled', 'new', 'changed'];

/** By kind, at most so many of them altogether. */
export function grouped(changes: readonly SaidChange[], most: number): readonly ChangeGroup[] {
  const place = (kind: string): number => {
    const at = ORDER.indexOf(kind);
    return at < 0 ? ORDER.length : at;
  };
  const kinds = [...new Set(changes.map(({ kind }) => kind))].toSorted((a, b) => place(a) - place(b));
  let room = most;
  return kinds.map((kind) => {
    const own = changes.filter((one) => one.kind === kind);
    const shown = own.slice(0, Math.max(0, room));
    room -= shown.length;
    return { kind, all: own.length, shown };
  });
}
