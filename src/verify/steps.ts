import type { Activity } from '../model/problem.ts';
import type { Ground } from './ground.ts';
import type { Span } from './span.ts';

/** One thing that a leader attends. */
export interface Attendance {
  /** Of the activity or focus goal. */
  readonly id: string;
  /** Undefined: a focus block. */
  readonly activity: Activity | undefined;
  readonly span: Span;
  /** Dates of its start and of its end. */
  readonly startDay: string;
  readonly endDay: string;
  readonly site: string | undefined;
}

/** From one attendance of a leader to the next. */
export interface Step {
  readonly leader: string;
  readonly first: Attendance;
  readonly second: Attendance;
  /** The start that `leader-overlap` allows the second at the earliest, and the attendance that says so. */
  readonly earliest: number;
  readonly after: Attendance;
  /** The one before, among all earlier ones, that ends last. */
  readonly longest: Attendance;
  /** Travel to the second from the last sited attendance before it, where the two are of one day. */
  readonly journey: Journey | undefined;
}

interface Journey {
  readonly from: Attendance;
  readonly minutes: number;
}

/** By start, then end, then id. */
export const inOrder = (a: { span: Span; id: string }, b: { span: Span; id: string }): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || compare(a.id, b.id);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Two are of one day if the second starts on the day on which the first ends. */
const ofOneDay = (first: Attendance, second: Attendance): boolean => first.endDay === second.startDay;

/**
 * Steps between neighbours of a leader's attendances, given in order. "Of a day" is read for the break and for the
 * travel alike: a night between two attendances asks for neither (as the term `travel` says).
 */
export function stepsOf(ground: Ground, leader: string, attendances: readonly Attendance[]): readonly Step[] {
  const breakMinutes = ground.leaders.get(leader)?.breakMinutes ?? 0;
  const steps: Step[] = [];
  let longest = attendances[0];
  let sited: Attendance | undefined;
  let attendedSince = 0;
  for (const [i, second] of attendances.entries()) {
    const first = attendances[i - 1];
    if (first && longest) {
      if (first.span.end > longest.span.end) longest = first;
      const afterBreak = first.span.end + (ofOneDay(first, second) ? breakMinutes : 0);
      const journey = journeyBetween(ground, sited, second);
      const afterTravel = journey ? journey.from.span.end + attendedSince + journey.minutes : afterBreak;
      const after = journey && afterTravel > afterBreak ? journey.from : first;
      steps.push({ leader, first, second, earliest: Math.max(afterBreak, afterTravel), after, longest, journey });
    }
    if (second.site === undefined) attendedSince += second.span.end - second.span.start;
    else {
      sited = second;
      attendedSince = 0;
    }
  }
  return steps;
}

function journeyBetween(ground: Ground, from: Attendance | undefined, to: Attendance): Journey | undefined {
  if (from?.site === undefined || to.site === undefined || !ofOneDay(from, to)) return undefined;
  return { from, minutes: ground.travel(from.site, to.site) };
}

/** Does the step break `leader-overlap`? */
export const collides = ({ second, earliest, longest }: Step): boolean =>
  second.span.start < earliest || second.span.start < longest.span.end;
