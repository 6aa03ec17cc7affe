import type { Line } from './lines.ts';

/** What was with what is; null where there is no counterpart. */
export type Pair = readonly [before: Line | null, after: Line | null];

/**
 * Pairs the lines of two schedules: activities by id; of a goal's focus blocks first those that are alike, then those
 * with the same start, and the rest in order of time.
 */
export function pairs(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  const [old, current] = [bySubject(before), bySubject(after)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((subject) =>
    pairsOfOne(old.get(subject) ?? [], current.get(subject) ?? []),
  );
}

function bySubject(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const subject = `${line.subject} ${line.id}`;
    groups.set(subject, [...(groups.get(subject) ?? []), line]);
  }
  return groups;
}

function pairsOfOne(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  const alike = matched(before, after, (a, b) => a.start === b.start && a.end === b.end);
  const sameStart = matched(alike.before, alike.after, (a, b) => a.start === b.start);
  const [old, current] = [sameStart.before.toSorted(byStart), sameStart.after.toSorted(byStart)];
  const longest = Math.max(old.length, current.length);
  const rest = Array.from({ length: longest }, (_, i): Pair => [old[i] ?? null, current[i] ?? null]);
  return [...alike.pairs, ...sameStart.pairs, ...rest];
}

interface Matching {
  readonly pairs: readonly Pair[];
  /** Without counterpart. */
  readonly before: readonly Line[];
  readonly after: readonly Line[];
}

function matched(before: readonly Line[], after: readonly Line[], match: (a: Line, b: Line) => boolean): Matching {
  const found: Pair[] = [];
  const free = [...after];
  const left = before.filter((line) => {
    const index = free.findIndex((other) => match(line, other));
    const [other] = index < 0 ? [] : free.splice(index, 1);
    if (other !== undefined) found.push([line, other]);
    return other === undefined;
  });
  return { pairs: found, before: left, after: free };
}

const byStart = (a: Line, b: Line): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);
