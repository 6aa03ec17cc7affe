import type { Span } from '../../calendar/calendar.ts';

/** Working time without anything in between but nights, lunch and days off. */
interface FreeStretch extends Span {
  /** Working minutes inside. */
  readonly minutes: number;
}

/** Sessions that nothing busy overlaps. */
export function freeSessionCount(sessions: readonly Span[], busy: readonly Span[]): number {
  return sessions.filter((session) => !busy.some((one) => one.start < session.end && one.end > session.start)).length;
}

/** The one with the most working minutes first, of equal ones the earlier. Both lists sorted by start. */
export function freeStretches(sessions: readonly Span[], busy: readonly Span[]): readonly FreeStretch[] {
  const stretches: FreeStretch[] = [];
  for (const { start, end } of freePieces(sessions, busy)) {
    const last = stretches.at(-1);
    const joins = last !== undefined && !interrupted(last.end, start, busy);
    if (joins) stretches.pop();
    stretches.push({
      start: joins ? last.start : start,
      end,
      minutes: (joins ? last.minutes : 0) + end - start,
    });
  }
  return stretches.sort((a, b) => b.minutes - a.minutes);
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
