import type { Activity, FocusGoal, Interval, Leader, Problem, Venue } from '../model/problem.ts';
import type { Assignment } from '../model/schedule.ts';
import { type FullWeights, fullWeights } from '../model/weights.ts';
import { type Clock, clockOf } from './clock.ts';
import { type Closures, closuresOf } from './closures.ts';
import { addDays } from './dates.ts';
import { expand, type Occurrence } from './expand.ts';
import { type Sessions, sessionsOf } from './sessions.ts';
import { commonPart, lengthOf, type Span } from './span.ts';
import { type TravelTimes, travelTimes } from './travel-times.ts';

/** An activity as the Problem asks for it. */
export interface Asked {
  readonly activity: Activity;
  /** Where it may lie: `windows`, else the horizon; of a `repeat` cut to the week or day, an empty one if none is left. */
  readonly windows: readonly Span[];
  readonly preferredWindows: readonly Span[];
  readonly priority: number;
  readonly urgency: number;
  /** `V[priority] × U[urgency]` */
  readonly value: number;
}

/** A baseline assignment whose activity is still asked for. */
export interface Published {
  readonly assignment: Assignment;
  /** Position in the baseline's assignments. */
  readonly index: number;
  readonly start: number;
  readonly frozen: boolean;
  /** It starts before `frozenUntil` + 72 h. */
  readonly shortNotice: boolean;
}

/** The Problem laid out once; every rule and score term reads this and never the calendar of another part. */
export interface Ground {
  readonly problem: Problem;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly closedDuring: Closures;
  readonly horizon: Span;
  readonly slotMinutes: number;
  readonly weights: FullWeights;
  readonly asked: ReadonlyMap<string, Asked>;
  readonly leaders: ReadonlyMap<string, Leader>;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly goals: ReadonlyMap<string, FocusGoal>;
  readonly travel: TravelTimes;
  readonly published: readonly Published[];
  /** Baseline assignments whose activity is gone, with their positions. */
  readonly orphans: readonly { readonly assignment: Assignment; readonly index: number }[];
}

const SHORT_NOTICE_MINUTES = 72 * 60;

export function groundOf(problem: Problem): Ground {
  const clock = clockOf(problem.timeZone);
  const sessions = sessionsOf(problem.calendar, clock);
  const { firstDay, lastDay } = problem.horizon;
  const weights = fullWeights(problem.weights);
  const asked = byId(
    problem.activities
      .flatMap((activity) => expand(activity, problem.horizon, sessions.isWorkingDay))
      .map((occurrence) => askedFor(occurrence, clock, weights)),
    ({ activity }) => activity.id,
  );
  return {
    problem,
    clock,
    sessions,
    closedDuring: closuresOf(clock),
    horizon: { start: clock.midnight(firstDay), end: clock.midnight(addDays(lastDay, 1)) },
    slotMinutes: problem.slotMinutes ?? 15,
    weights,
    asked,
    leaders: byId(problem.leaders, ({ id }) => id),
    venues: byId(problem.venues ?? [], ({ id }) => id),
    goals: byId(problem.focusGoals ?? [], ({ id }) => id),
    travel: travelTimes(problem),
    ...publishedOf(problem, clock, asked),
  };
}

function askedFor({ activity, firstDay, lastDay }: Occurrence, clock: Clock, { V, U }: FullWeights): Asked {
  const confined = (): Span => ({ start: clock.midnight(firstDay), end: clock.midnight(addDays(lastDay, 1)) });
  const spans = (intervals: readonly Interval[] = []): readonly Span[] =>
    intervals.map(({ start, end }) => ({ start: clock.instant(start), end: clock.instant(end) }));
  const windows = activity.windows?.length ? spans(activity.windows) : [confined()];
  const priority = activity.priority ?? 3;
  const urgency = activity.urgency ?? 3;
  return {
    activity,
    windows: activity.repeat ? cut(windows, confined()) : windows,
    preferredWindows: spans(activity.preferredWindows),
    priority,
    urgency,
    value: (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0),
  };
}

function cut(windows: readonly Span[], confined: Span): readonly Span[] {
  const left = windows.map((window) => commonPart(window, confined)).filter((window) => lengthOf(window) > 0);
  return left.length > 0 ? left : [{ start: confined.start, end: confined.start }];
}

/** Of several baseline assignments of one activity the first counts. */
function publishedOf({ baseline }: Problem, clock: Clock, asked: ReadonlyMap<string, Asked>) {
  const frozenUntil =
    baseline?.frozenUntil === undefined ? Number.NEGATIVE_INFINITY : clock.instant(baseline.frozenUntil);
  const published = new Map<string, Published>();
  const orphans: { assignment: Assignment; index: number }[] = [];
  for (const [index, assignment] of (baseline?.schedule.assignments ?? []).entries()) {
    const start = clock.instant(assignment.start);
    const frozen = start < frozenUntil;
    if (!asked.has(assignment.activity)) {
      if (frozen) orphans.push({ assignment, index });
    } else if (!published.has(assignment.activity)) {
      const shortNotice = start < frozenUntil + SHORT_NOTICE_MINUTES;
      published.set(assignment.activity, { assignment, index, start, frozen, shortNotice });
    }
  }
  return { published: [...published.values()], orphans };
}

const byId = <T>(list: readonly T[], id: (entry: T) => string): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [id(entry), entry]));
