import type { Problem } from '../../model/problem.ts';
import type { Schedule, Score } from '../../model/schedule.ts';
import { type PlanOptions, type PlanResult, plan } from '../../plan.ts';
import { verify } from '../../verify/verify.ts';
import { applyEdits } from '../apply-edits.ts';
import { differenceOf, NO_DIFFERENCE } from './difference.ts';
import { editsOf, type Likely, likelyEvents } from './events.ts';
import {
  type Answer,
  type Base,
  EVENT_KINDS,
  type EventKind,
  eventKey,
  type Foreseen,
  type Foresight,
  hashesOf,
  isOf,
  type Made,
} from './foresight.ts';

/** `threads` and `seed` are those of each answer; one thread is enough for so short a search. */
export interface ForeseeOptions extends Pick<PlanOptions, 'threads' | 'seed' | 'signal' | 'now'> {
  /** Milliseconds for all answers, which then have less each; what is not reached stays unanswered. Default: as long as it takes. */
  readonly timeMs?: number;
  /** Search steps of each answer, however long they take: repeatable. Default: 1000, in a share of the time. */
  readonly iterations?: number;
  /** Default: all. */
  readonly kinds?: readonly EventKind[];
  /** Local time; what was published to start before it stays as it is. */
  readonly frozenUntil?: string;
  /** An earlier result of the same base and `frozenUntil`: its answers are kept. Of another base it is worth nothing. */
  readonly from?: Foresight;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Search steps that an answer needs at M to be as good as a fresh solve (bench/foresee.ts): counted, so that a busy machine is as good. */
const STEPS = 1000;
const LEAST_MS = 200;
const MOST_MS = 10_000;
/** Where something mandatory is missed without proof. */
const LONGER = { iterations: 5 * STEPS, timeMs: MOST_MS };

/**
 * Answers likely changes of a published schedule beforehand: each leader out and each exclusive venue closed on each working
 * day, and sudden activities of the highest priority. What matters most is answered first; what the time (or the signal) does
 * not allow is there as `unanswered`, and a later call can go on `from` there. Each answer is a schedule that `plan` verified,
 * with the published one as its baseline.
 *
 * @throws Error where the Problem has errors, or the schedule does not fit it as a baseline.
 */
export async function foresee(base: Base, options: ForeseeOptions = {}): Promise<Foresight> {
  const { signal, frozenUntil, from, now = () => performance.now() } = options;
  const startedAt = now();
  const made = madeWith(options);
  const kept = keptFrom(from, base, frozenUntil);
  const likely = likelyEvents(base, made);
  const known = new Map(kept.map((answer) => [eventKey(answer.event), answer]));
  const open = likely.filter(({ event }) => !known.has(eventKey(event)));
  if (open.length > 0 && !isOver()) {
    const answerer = await createAnswerer(base, options, shareOf);
    for (const [done, { event }] of inTurn(open).entries()) {
      if (isOver()) break;
      const answer = await answerer(event);
      // A search that was cut short has not looked as it should.
      if (signal?.aborted !== true) known.set(eventKey(event), answer);
      options.onProgress?.(done + 1, open.length);
    }
  }
  const asked = new Set(likely.map(({ event }) => eventKey(event)));
  return {
    format: 'tongchou/foresight@1',
    ...hashesOf(base),
    made: { ...made, kinds: EVENT_KINDS.filter((kind) => [...made.kinds, ...(from?.made.kinds ?? [])].includes(kind)) },
    answers: [
      ...likely.map(({ event }) => known.get(eventKey(event)) ?? { event, status: 'unanswered' as const }),
      ...kept.filter(({ event }) => !asked.has(eventKey(event))),
    ],
  };

  function isOver(): boolean {
    const { timeMs = Number.POSITIVE_INFINITY } = options;
    return signal?.aborted === true || now() - startedAt >= timeMs;
  }

  /** Of what is left of the time, in equal parts. */
  function shareOf(): number {
    if (options.timeMs === undefined) return MOST_MS;
    const searched = open.filter(({ event, touches }) => touches && !known.has(eventKey(event))).length;
    const left = options.timeMs - (now() - startedAt);
    return Math.round(Math.min(MOST_MS, Math.max(LEAST_MS, left / Math.max(1, searched))));
  }
}

const madeWith = ({ kinds = EVENT_KINDS, frozenUntil }: ForeseeOptions): Made => ({
  kinds: EVENT_KINDS.filter((kind) => kinds.includes(kind)),
  ...(frozenUntil === undefined ? {} : { frozenUntil }),
});

/** Answers that still hold. */
function keptFrom(from: Foresight | undefined, base: Base, frozenUntil: string | undefined): readonly Answer[] {
  if (from === undefined || from.made.frozenUntil !== frozenUntil || !isOf(from, base)) return [];
  return from.answers.filter(({ status }) => status !== 'unanswered');
}

/** What touches nothing takes no time to answer and comes first. */
const inTurn = (open: readonly Likely[]): readonly Likely[] => [
  ...open.filter(({ touches }) => !touches),
  ...open.filter(({ touches }) => touches),
];

/** The Problem as it stands after publication. */
export const publishedProblem = ({ problem, schedule }: Base, frozenUntil: string | undefined): Problem => ({
  ...problem,
  baseline: {
    schedule: { ...schedule, assignments: schedule.assignments },
    ...(frozenUntil === undefined ? {} : { frozenUntil }),
  },
});

/** The Problem after an event. @throws Error where the schedule is not one of the Problem. */
export function problemAfter(published: Problem, event: Foreseen, lang: 'zh' | 'en'): Problem {
  const { problem, issues } = applyEdits(published, editsOf(published, event, lang), lang);
  if (problem === null) throw new Error(`the event makes a faulty Problem: ${JSON.stringify(issues.slice(0, 3))}`);
  return problem;
}

async function createAnswerer(
  base: Base,
  { seed, threads = 1, signal, iterations, now, frozenUntil }: ForeseeOptions,
  shareOf: () => number,
): Promise<(event: Foreseen) => Promise<Answer>> {
  const clock = now ?? (() => performance.now());
  const shared = { threads, ...(seed === undefined ? {} : { seed }), ...(now === undefined ? {} : { now }) };
  const published = publishedProblem(base, frozenUntil);
  const previous = await asResult(published, base, shared);
  const standing = verify(published, base.schedule).score;
  return async (event) => {
    const startedAt = clock();
    const problem = problemAfter(published, event, 'zh');
    const score = scoreIfSound(problem, base.schedule, standing);
    const limits = iterations === undefined ? { iterations: STEPS, timeMs: shareOf() } : { iterations };
    const found =
      score === null
        ? await searched(problem, published, base, async () => {
            const options = { ...shared, ...(signal ? { signal } : {}) };
            const first = await plan(problem, { ...options, ...limits, previous });
            // Something mandatory is missed, and nothing proves that it must be: that is worth a longer look.
            return first.schedule?.status === 'unknown'
              ? plan(problem, { ...options, ...LONGER, previous: first })
              : first;
          })
        : { difference: NO_DIFFERENCE, outcome: 'feasible' as const, score };
    const { difference, outcome } = found;
    return {
      event,
      status: score === null && isDifferent(difference) ? 'changed' : 'unchanged',
      difference,
      outcome,
      mandatoryMissed: found.score.mandatoryMissed,
      cost: found.score.cost,
      costMore: found.score.cost - standing.cost,
      ms: Math.round(clock() - startedAt),
    };
  };
}

/** What `plan` would have made of the published Problem; a what-if of it begins there. */
async function asResult(published: Problem, { schedule }: Base, options: PlanOptions): Promise<PlanResult> {
  const result = await plan(published, { ...options, threads: 1, start: schedule, iterations: 1 });
  if (result.schedule === null)
    throw new Error(`the published schedule cannot be read: ${JSON.stringify(result.issues.slice(0, 3))}`);
  return result;
}

/** The score of the published schedule where it stands after the event, and is as good as before. */
function scoreIfSound(problem: Problem, schedule: Schedule, standing: Score): Score | null {
  const { violations, score } = verify(problem, schedule);
  const isAsGood = score.mandatoryMissed === standing.mandatoryMissed && score.cost === standing.cost;
  return violations.length === 0 && isAsGood ? score : null;
}

async function searched(problem: Problem, published: Problem, base: Base, solve: () => Promise<PlanResult>) {
  const { schedule } = await solve();
  if (!schedule?.score) throw new Error('nothing was planned');
  const before = new Set(published.activities.map(({ id }) => id));
  const added = problem.activities.map(({ id }) => id).filter((id) => !before.has(id));
  const { score, status = 'unknown' } = schedule;
  return { difference: differenceOf(base.schedule, schedule, added), outcome: status, score };
}

const isDifferent = (difference: object): boolean => Object.values(difference).some((list) => list.length > 0);
