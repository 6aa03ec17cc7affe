import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { type Answer, answersOf } from './answers.ts';
import { obstaclesOf } from './obstacles.ts';
import { sizeOf, suggestionOf } from './suggest.ts';
import { SUGGESTION_KINDS, type Suggestion, type SuggestionKind, type WhyNot } from './why-not-types.ts';
import { type Case, createWorkbench, type Workbench } from './workbench.ts';

/** Suggestions of `whyNotAll` for each activity. */
const MOST_OF_ALL = 2;
/** Of `move`, `drop` and `window`; of all other kinds one is offered. */
const MOST_OF_KIND = 3;
const SEVERAL: ReadonlySet<SuggestionKind> = new Set(['move', 'drop', 'window']);
/** So many answers of a kind are verified where the smaller ones prove wrong. */
const MOST_TRIES = 4;

/**
 * Why an activity is not scheduled, and the changes that would let it in, each found beside the schedule as it stands and
 * verified with it. Null where there is no such activity, or it is held. A schedule that breaks a constraint gets obstacles
 * but no suggestions, as nothing added to it would be valid.
 *
 * @param activity Its id, after `repeat` is expanded.
 */
export function whyNot(problem: Problem, schedule: Schedule, activity: string): WhyNot | null {
  const bench = createWorkbench(problem, schedule, [activity]);
  const [one] = bench.cases;
  return one === undefined ? null : explained(bench, one, Number.POSITIVE_INFINITY);
}

/**
 * `whyNot` of every unscheduled activity, in the order of the schedule's `unscheduled`, but only the smallest suggestions.
 *
 * @param most Suggestions for each activity.
 */
export function whyNotAll(problem: Problem, schedule: Schedule, most: number = MOST_OF_ALL): readonly WhyNot[] {
  const ids = (schedule.unscheduled ?? []).map(({ activity }) => activity);
  const bench = createWorkbench(problem, schedule, ids);
  return bench.cases.map((one) => explained(bench, one, most));
}

function explained(bench: Workbench, one: Case, most: number): WhyNot {
  const { starts, obstacles } = obstaclesOf(bench, one);
  const suggestions = suggestionsOf(bench, one, most);
  const gains = suggestions.some(({ kind, effect }) => kind === 'as-asked' && isBetter(effect));
  return {
    activity: one.asked.id,
    starts,
    obstacles: gains ? obstacles.map((bar) => (bar.rule === 'cost' ? { ...bar, gains } : bar)) : obstacles,
    suggestions,
  };
}

const isBetter = ({ mandatoryMissed, cost }: Suggestion['effect']): boolean =>
  mandatoryMissed < 0 || (mandatoryMissed === 0 && cost < 0);

function suggestionsOf(bench: Workbench, one: Case, most: number): readonly Suggestion[] {
  const { before } = bench;
  if (before === null) return [];
  const found: Suggestion[] = [];
  const counts = new Map<SuggestionKind, { kept: number; tried: number }>();
  for (const answer of ranked(bench, one)) {
    if (found.length >= most) break;
    const count = counts.get(answer.kind) ?? { kept: 0, tried: 0 };
    counts.set(answer.kind, count);
    if (count.kept >= (SEVERAL.has(answer.kind) ? MOST_OF_KIND : 1) || count.tried >= MOST_TRIES) continue;
    count.tried += 1;
    const suggestion = suggestionOf(bench, one, answer, before);
    if (suggestion === null) continue;
    count.kept += 1;
    found.push(suggestion);
  }
  return found.toSorted((a, b) => a.size - b.size || rankOf(a.kind) - rankOf(b.kind));
}

/** The smallest first, as the engine counts them. */
function ranked(bench: Workbench, one: Case): readonly Answer[] {
  const answers = answersOf(bench, one).map((answer) => ({ answer, size: sizeOf(bench, one, answer) }));
  return answers
    .toSorted((a, b) => a.size - b.size || rankOf(a.answer.kind) - rankOf(b.answer.kind))
    .map(({ answer }) => answer);
}

const rankOf = (kind: SuggestionKind): number => SUGGESTION_KINDS.indexOf(kind);
