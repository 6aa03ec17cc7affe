import { createCalendar } from '../../calendar/create-calendar.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import type { Problem } from '../../model/problem.ts';
import { verify } from '../../verify/verify.ts';
import { withoutRepeat } from '../without-repeat.ts';
import { withoutRequirements } from './drop-requirements.ts';
import { requirementsOf } from './list-requirements.ts';
import { suspects } from './neighbours.ts';
import { createOracle, type Oracle, type OracleOptions } from './oracle.ts';
import { quickXplain, shrink } from './quick-xplain.ts';
import { type Held, heldIn, lossOf, reduceProblem } from './reduce-problem.ts';
import { type Remedy, remediesOf } from './remedies.ts';
import { type Requirement, same } from './requirement.ts';

/** What stands against each other in a Problem. */
export interface Contradictions {
  /** `feasible`: all can be held together; `unknown`: neither a schedule nor a contradiction was found in the time. */
  readonly status: 'feasible' | 'contradictory' | 'unknown';
  /** In each another activity; what is contradictory beyond them may be left out. */
  readonly contradictions: readonly Contradiction[];
}

export interface Contradiction {
  /** They cannot be met together; without any one of them the others can. What must be held comes first. */
  readonly requirements: readonly Requirement[];
  /** Ids, after `repeat` is expanded, of what must be held. */
  readonly activities: readonly string[];
  /** That each requirement is needed: for each a schedule without it was verified. That they contradict each other is always proven. */
  readonly proven: boolean;
  /** The most practical first; each lets all of `activities` be held, whatever else is asked of them. */
  readonly remedies: readonly Remedy[];
}

export interface ContradictionOptions extends OracleOptions {
  /** Contradictions to look for. Default 3. */
  readonly most?: number;
}

const MOST = 3;

/**
 * Smallest sets of requirements that cannot be met together, by which no schedule holds all mandatory activities and frozen
 * assignments. First those of what must be held, then what else is asked of them, both by QuickXplain.
 *
 * @param problem A valid document.
 */
export async function contradictionsOf(problem: Problem, options: ContradictionOptions): Promise<Contradictions> {
  const base = plainOf(problem);
  const oracle = createOracle(options);
  const contradictions: Contradiction[] = [];
  try {
    let held = heldIn(base);
    let status: Contradictions['status'] = 'unknown';
    while (contradictions.length < (options.most ?? MOST)) {
      const found = await coreOf(base, held, oracle);
      if (found === 'feasible' && contradictions.length === 0) status = 'feasible';
      if (typeof found === 'string') break;
      contradictions.push(await explained(base, found, oracle));
      held = minus(held, cheapest(found, base));
    }
    return { status: contradictions.length > 0 ? 'contradictory' : status, contradictions };
  } finally {
    oracle.close();
  }
}

/** Without `repeat`, and without the published assignments that are released. */
function plainOf(problem: Problem): Problem {
  const written = problem.activities
    .filter(({ repeat }) => repeat !== undefined)
    .reduce((one, { id }) => withoutRepeat(one, id), problem);
  const base = expandRepeats(written, createCalendar(written)).problem;
  const { baseline } = base;
  if (baseline === undefined) return base;
  const released = verify(base, { format: 'tongchou/schedule@1', assignments: [] }).released.map(({ path }) => path);
  const assignments = baseline.schedule.assignments.filter(
    (_, i) => !released.includes(`baseline.schedule.assignments[${i}]`),
  );
  return { ...base, baseline: { ...baseline, schedule: { ...baseline.schedule, assignments } } };
}

/** A mandatory activity, or one whose published assignment stays. */
type Element = { readonly held: keyof Held; readonly activity: string };

const heldBy = (elements: readonly Element[]): Held => ({
  mandatory: new Set(elements.filter((one) => one.held === 'mandatory').map(({ activity }) => activity)),
  frozen: new Set(elements.filter((one) => one.held === 'frozen').map(({ activity }) => activity)),
});

const elementsOf = ({ mandatory, frozen }: Held): readonly Element[] => [
  ...[...mandatory].map((activity): Element => ({ held: 'mandatory', activity })),
  ...[...frozen].map((activity): Element => ({ held: 'frozen', activity })),
];

/** The fewest that cannot be held together; or what is known where none are found. */
async function coreOf(base: Problem, held: Held, oracle: Oracle): Promise<Held | 'feasible' | 'unknown'> {
  const ask = (elements: readonly Element[]) => oracle.ask(reduceProblem(base, heldBy(elements)));
  const fails = async (elements: readonly Element[]) => (await ask(elements)).verdict === 'infeasible';
  const all = elementsOf(held);
  const whole = await ask(all);
  if (whole.verdict === 'feasible') return 'feasible';
  const done = new Set(whole.assignments.map(({ activity }) => activity));
  const missed = [...held.mandatory].filter((id) => !done.has(id));
  // Near to what was missed a proof is quick, and few are left to choose from.
  for (const near of suspects(base, held, missed)) {
    if (oracle.isOver()) return 'unknown';
    const elements = all.filter(({ activity }) => near.has(activity));
    if (await fails(elements)) return heldBy(await smallest(elements, missed, fails));
  }
  return whole.verdict === 'infeasible' ? heldBy(await smallest(all, missed, fails)) : 'unknown';
}

async function smallest(
  elements: readonly Element[],
  missed: readonly string[],
  fails: (elements: readonly Element[]) => Promise<boolean>,
): Promise<readonly Element[]> {
  const isMissed = ({ activity }: Element): boolean => missed.includes(activity);
  const ordered = [...elements.filter(isMissed), ...elements.filter((one) => !isMissed(one))];
  return shrink(await quickXplain(ordered, fails), fails);
}

/**
 * The part of a Problem that asks nothing but these requirements of it: a valid document, which no schedule satisfies where
 * they contradict each other.
 */
export const problemAsking = (problem: Problem, requirements: readonly Requirement[]): Problem =>
  asking(plainOf(problem), requirements);

function asking(base: Problem, requirements: readonly Requirement[]): Problem {
  const held: Held = {
    mandatory: new Set(requirements.flatMap((one) => (one.kind === 'mandatory' ? [one.activity] : []))),
    frozen: new Set(requirements.flatMap((one) => (one.kind === 'frozen' ? [one.assignment.activity] : []))),
  };
  const part = reduceProblem(base, held);
  const dropped = requirementsOf(part).filter((one) => !requirements.some((other) => same(one, other)));
  const less = withoutRequirements(part, dropped);
  return reduceProblem(less, heldIn(less));
}

async function explained(base: Problem, held: Held, oracle: Oracle): Promise<Contradiction> {
  const all = requirementsOf(reduceProblem(base, held));
  const ask = async (kept: readonly Requirement[]) => (await oracle.ask(asking(base, kept))).verdict;
  const fails = async (kept: readonly Requirement[]) => (await ask(kept)) === 'infeasible';
  const needed = await shrink(await quickXplain(all, fails), fails);
  const requirements = all.filter((one) => needed.includes(one));
  let proven = true;
  for (const one of requirements) {
    proven &&= (await ask(requirements.filter((other) => other !== one))) === 'feasible';
  }
  return {
    requirements,
    activities: [...new Set([...held.mandatory, ...held.frozen])],
    proven,
    remedies: await remediesOf({ base, held, requirements }, oracle),
  };
}

const minus = ({ mandatory, frozen }: Held, { held, activity }: Element): Held => ({
  mandatory: new Set([...mandatory].filter((id) => held !== 'mandatory' || id !== activity)),
  frozen: new Set([...frozen].filter((id) => held !== 'frozen' || id !== activity)),
});

/** Which of them is best left out to look for another contradiction: the mandatory one that is worth least. */
function cheapest(held: Held, base: Problem): Element {
  const [first, ...others] = elementsOf(held);
  if (first === undefined) throw new Error('a contradiction of nothing');
  const worth = (one: Element): number =>
    one.held === 'frozen' ? Number.POSITIVE_INFINITY : lossOf(base, one.activity);
  return others.reduce((least, one) => (worth(one) < worth(least) ? one : least), first);
}
