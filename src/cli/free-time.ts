import type { Span } from '../calendar/calendar.ts';

/** Working time without anything in between but nights, lunch and days off. */
export interface FreeStretch extends Span {
  /** Working minutes inside. */
  readonly minutes: number;
}

/** Sessions that nothing busy overlaps. */
export function freeSessionCount(sessions: readonly Span[], busy: readonly Span[]): number {
  return sessions.filter((session) => !busy.some((one) => one.start < session.end && one.end > session.start)).length;
}

/** The first stretch with the most working minutes; null where no working minute is free. Both lists sorted by start. */
export function longestFreeStretch(sessions: readonly Span[], busy: readonly Span[]): FreeStretch | null {
  let longest: FreeStretch | null = null;
  let current: FreeStretch | null = null;
  for (const piece of freePieces(sessions, busy)) {
    const joined: FreeStretch | null = current && !interrupted(current.end, piece.start, busy) ? current : null;
    current = {
      start: joined ? joined.start : piece.start,
      end: piece.end,
      minutes: (joined ? joined.minutes : 0) + piece.end - piece.start,
    };
    if (!longest || current.minutes > longest.minutes) longest = current;
  }
  return longest;
}

const interrupted = (from: number, to: number, busy: readonly Span[]): boolean =>
  busy.some((one) => one.start < to && one.end > from);

function* freePieces(sessions: readonly Span[], busy: readonly Span[]): Generator<Span> {
  for (const session of sessions) {
    let start = session.start;
    for (const one of busy) {
      if (one.end <= start || one.start >= session.end) continue;
      if (one.start > start) yield { start, end: one.start };
      start = one.end;
    }
    if (start < session.end) yield { start, end: session.end };
  }
}
