import { problemHash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule, Score } from '../../model/schedule.ts';
import { verify } from '../../verify/verify.ts';
import { withoutRepeat } from '../without-repeat.ts';
import type { Answer } from './answers.ts';
import { concessionOf } from './concession.ts';
import { changesOf, withChanges } from './documents.ts';
import type { Variant } from './variants.ts';
import type { Suggestion } from './why-not-types.ts';
import type { Case, Workbench } from './workbench.ts';

/** A mandatory activity missed counts more than all else. */
const MISSED = 1e9;

/** The answer in the words of the documents; null where `verify` finds fault with it. */
export function suggestionOf(bench: Workbench, one: Case, answer: Answer, before: Score): Suggestion | null {
  const { id } = one.asked;
  const { variant } = answer.trial;
  const problem = variant.edits.length === 0 ? bench.problem : editedProblem(bench.problem, id, variant);
  const changes = changesOf(bench, answer, id);
  const draft = withChanges(bench.schedule, id, changes);
  const { violations, score } = verify(problem, draft);
  if (violations.length > 0) return null;
  const effect = {
    mandatoryMissed: score.mandatoryMissed - before.mandatoryMissed,
    cost: score.cost - before.cost,
    valueLost: score.valueLost - before.valueLost,
    inconvenience: score.inconvenience - before.inconvenience,
  };
  const concession = concessionOf(answer.kind, one.asked, variant.activity, bench.problem);
  return {
    kind: answer.kind,
    edits: variant.edits,
    problem,
    schedule: signed(draft, problem, bench.problem, score),
    ...changes,
    effect,
    concession,
    size: effect.cost + concession + MISSED * effect.mandatoryMissed,
  };
}

/** `Suggestion.size` as the engine counts it, but for what is missed: to rank answers before they are verified. */
export function sizeOf({ problem }: Workbench, { asked }: Case, { kind, trial, cost }: Answer): number {
  return cost + concessionOf(kind, asked, trial.variant.activity, problem);
}

/** As the edits say: a copy of a `repeat` is written out first. */
function editedProblem(problem: Problem, id: string, { activity, second }: Variant): Problem {
  const written = withoutRepeat(problem, id);
  const activities = written.activities.map((one) => (one.id === id ? activity : one));
  if (second === undefined) return { ...written, activities };
  const relation = { kind: 'precedes', first: id, second: second.id } as const;
  return {
    ...written,
    activities: [...activities, second],
    relations: [...(written.relations ?? []), relation],
  };
}

function signed(draft: Schedule, problem: Problem, given: Problem, score: Score): Schedule {
  const { title } = problem;
  return {
    ...draft,
    problem: {
      ...(title === undefined ? {} : { title }),
      sha256: problem === given ? ownHash(given) : problemHash(problem),
    },
    score,
    bound: null,
    gap: null,
    status: score.mandatoryMissed > 0 ? 'unknown' : 'feasible',
  };
}

const ownHashes = new WeakMap<Problem, string>();

/** Of the Problem as it is, which many suggestions share. */
function ownHash(problem: Problem): string {
  const hash = ownHashes.get(problem) ?? problemHash(problem);
  ownHashes.set(problem, hash);
  return hash;
}
