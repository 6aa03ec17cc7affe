import type { BusyKind } from './busy-state.ts';
import type { WallClock } from './read-ics-zones.ts';

/** Time that somebody has not, in local times `YYYY-MM-DDTHH:mm` of the Problem's zone; half-open. */
export interface BusySpan {
  readonly start: string;
  readonly end: string;
  readonly kind: BusyKind;
  /** Of the events in it, in the order of their starts, each once; untitled ones have none. */
  readonly titles: readonly string[];
}

/** Half-open, in seconds since 1970 UTC. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Occupied extends Stretch {
  readonly kind: BusyKind;
  readonly title: string;
}

interface Joined extends Stretch {
  readonly titles: readonly string[];
}

/** The strongest first: where two overlap it is the one that counts. */
const KINDS: readonly BusyKind[] = ['away', 'busy', 'tentative'];

/** What is occupied inside the range, rounded outwards to minutes, sorted and without overlap. */
export function busySpans(occupied: readonly Occupied[], range: Stretch, clock: WallClock): readonly BusySpan[] {
  const visible = occupied
    .filter(({ start, end }) => start < end)
    .map((one) => ({ ...one, start: startShown(one.start, clock), end: endShown(one.end, clock) }))
    .map((one) => ({ ...one, start: Math.max(one.start, range.start), end: Math.min(one.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const taken: Stretch[] = [];
  const spans: (Joined & { readonly kind: BusyKind })[] = [];
  for (const kind of KINDS) {
    const joined = join(visible.filter((one) => one.kind === kind));
    const free = without(joined, join(taken.sort((a, b) => a.start - b.start).map((one) => ({ ...one, title: '' }))));
    spans.push(...free.map((one) => ({ ...one, kind })));
    taken.push(...joined);
  }
  return spans
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind, titles }) => ({
      start: localText(start, clock),
      end: localText(end, clock),
      kind,
      titles,
    }));
}

/** Overlapping ones as one; those that only touch stay two. Sorted by start. */
function join(list: readonly (Stretch & { readonly title: string })[]): readonly Joined[] {
  const joined: { start: number; end: number; titles: Set<string> }[] = [];
  for (const { start, end, title } of list) {
    const last = joined.at(-1);
    const open = last && start < last.end ? last : { start, end, titles: new Set<string>() };
    if (open !== last) joined.push(open);
    open.end = Math.max(open.end, end);
    if (title !== '') open.titles.add(title);
  }
  return joined.map(({ start, end, titles }) => ({ start, end, titles: [...titles] }));
}

/** What is left of a list where another one is taken away; both sorted, without overlap. */
function without(list: readonly Joined[], others: readonly Stretch[]): readonly Joined[] {
  const left: Joined[] = [];
  let from = 0;
  for (const { start, end, titles } of list) {
    while (from < others.length && (others[from]?.end ?? 0) <= start) from++;
    let at = start;
    for (let i = from; i < others.length; i++) {
      const other = others[i];
      if (!other || other.start >= end) break;
      if (other.start > at) left.push({ start: at, end: other.start, titles });
      at = Math.max(at, other.end);
    }
    if (at < end) left.push({ start: at, end, titles });
  }
  return left;
}

/** A local time that comes twice means the first: a start can only move back by that. */
const startShown = (instant: number, clock: WallClock): number =>
  clock.instantOf(clock.plainOf(Math.floor(instant / 60) * 60));

/** An end at a time that comes the second time would read as the first: it moves on until the clock is past all of them. */
function endShown(instant: number, clock: WallClock): number {
  let end = Math.ceil(instant / 60) * 60;
  while (clock.instantOf(clock.plainOf(end)) !== end) end += 60;
  return end;
}

const localText = (instant: number, clock: WallClock): string =>
  new Date(clock.plainOf(instant) * 1000).toISOString().slice(0, 16);
