import { each, type Intact, intact } from '../intact.ts';
import type { Check } from '../look.ts';
import { type Finding, finding } from '../make-issue.ts';
import { addTo } from '../multi-map.ts';

type Session = readonly (string | undefined)[];
type Sessions = readonly (Session | undefined)[] | undefined;
type Hours = readonly (Intact<{ days: readonly string[]; sessions: readonly Session[] }> | undefined)[] | undefined;

/** Working sessions end after they start, and those of one day do not overlap. */
export const workingSessions: Check = function* ({ problem }) {
  yield* weekSessions(problem.calendar?.workingHours, 'calendar.workingHours');
  for (const [i, leader] of each(problem.leaders)) {
    yield* weekSessions(leader.workingHours, `leaders[${i}].workingHours`);
  }
  for (const [i, { sessions }] of each(problem.calendar?.exceptions)) {
    yield* daySessions(spans(sessions, `calendar.exceptions[${i}].sessions`));
  }
};

interface Span {
  readonly start: string;
  readonly end: string;
  readonly path: string;
}

function spans(sessions: Sessions, path: string): readonly Span[] {
  return [...each(sessions)].flatMap(([j, [start, end]]) =>
    start === undefined || end === undefined ? [] : [{ start, end, path: `${path}[${j}]` }],
  );
}

/** Entries that name the same weekday are united: their sessions are of one day. */
function* weekSessions(hours: Hours, path: string): Iterable<Finding> {
  const days = new Map<string, Span[]>();
  const unused: Span[][] = [];
  for (const [i, entry] of each(hours)) {
    const own = spans(entry.sessions, `${path}[${i}].sessions`);
    const named = new Set(intact(entry.days));
    for (const day of named) for (const span of own) addTo(days, day, span);
    if (named.size === 0) unused.push([...own]);
  }
  // What is wrong on several weekdays is said once.
  const seen = new Set<string>();
  for (const sessions of [...days.values(), ...unused]) {
    for (const fault of daySessions(sessions)) {
      if (!seen.has(fault.path)) yield fault;
      seen.add(fault.path);
    }
  }
}

function* daySessions(sessions: readonly Span[]): Iterable<Finding> {
  const whole: Span[] = [];
  for (const span of sessions) {
    if (span.end <= span.start)
      yield finding('empty-interval', `${span.path}[1]`, { start: span.start, end: span.end });
    else whole.push(span);
  }
  whole.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  let last: Span | undefined;
  for (const span of whole) {
    if (last && span.start < last.end) yield overlap(span, last);
    if (!last || span.end > last.end) last = span;
  }
}

const overlap = ({ start, end, path }: Span, other: Span): Finding =>
  finding('overlapping-sessions', path, { start, end, otherStart: other.start, otherEnd: other.end });
