import type { Problem } from '../../model/problem.ts';
import type { Schedule, Score } from '../../model/schedule.ts';
import { type PlanOptions, type PlanResult, plan } from '../../plan.ts';
import { type HalfDay, type PricedHalfDay, pricedHalfDays } from './half-days.ts';
import { costOf, type Relief, relievedIn, takenBy } from './relief.ts';

export interface BottleneckOptions
  extends Pick<PlanOptions, 'timeMs' | 'iterations' | 'seed' | 'threads' | 'signal' | 'now'> {
  /** How many are wanted. Default 5. */
  readonly most?: number;
}

/** A half-day that a leader, or a venue, would need twice. */
export interface Bottleneck extends HalfDay {
  /** What the half-day is worth by the prices of the bound, points: why it was tried. */
  readonly price: number;
  /** What a second such leader, or venue, in this half-day gains, by re-solving: mandatory activities, then points of cost. */
  readonly mandatoryGain: number;
  readonly gain: number;
  /** Activities that are held only then, and those that then are not; after `repeat`. */
  readonly letsIn: readonly string[];
  readonly putsOut: readonly string[];
  /** Activities that the second leader attends, or that are in the second venue. */
  readonly takes: readonly string[];
}

const DEFAULT_MOST = 5;
const DEFAULT_MS = 6000;
/** Shares of the time. */
const FOR_BASE = 0.15;
const FOR_PRICES = 0.1;
/** Where the prices are not yet worth anything after the share above. */
const MOST_FOR_PRICES = 0.3;
/** Steps of the bound where no time is given. */
const PRICE_STEPS = 300;

interface Found {
  readonly schedule: Schedule;
  readonly score: Pick<Score, 'mandatoryMissed' | 'cost'>;
}

/** A half-day with what was found for the Problem that has it twice. */
interface Tried {
  readonly half: PricedHalfDay;
  readonly relief: Relief;
  readonly result: PlanResult;
  readonly found: Found;
}

/**
 * The half-days of leaders and venues whose relief gains most, the best first; fewer than asked for where no more gain
 * anything. The prices of the bound say which are worth a look; the best of those are relieved and solved again. Against
 * each stands the best that the same search finds without relief, also when it begins from what the relief led to: so that
 * the search's own progress is no gain.
 *
 * Limits: `timeMs` is for everything (default 6000); `iterations` are those of each search.
 *
 * @throws Error where the Problem has errors.
 */
export async function bottlenecksOf(
  problem: Problem,
  schedule: Schedule,
  options: BottleneckOptions = {},
): Promise<readonly Bottleneck[]> {
  const { most = DEFAULT_MOST, iterations, timeMs = iterations === undefined ? DEFAULT_MS : undefined } = options;
  const now = options.now ?? (() => performance.now());
  const startedAt = now();
  const left = (): number => (timeMs ?? 0) - (now() - startedAt);
  const search = (document: Problem, share: number, more: PlanOptions): Promise<PlanResult> =>
    plan(document, {
      ...(iterations === undefined ? {} : { iterations }),
      ...(timeMs === undefined ? {} : { timeMs: Math.max(1, Math.round(share)) }),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.now === undefined ? {} : { now: options.now }),
      ...more,
    });

  const threads = options.threads === undefined ? {} : { threads: options.threads };
  const base = await search(problem, FOR_BASE * left(), { start: schedule, ...threads });
  let control = foundIn(base);
  const unpriced = left();
  const priced = await pricedHalfDays(problem, control.score.cost, (steps, isWarming) => {
    if (timeMs === undefined) return steps >= PRICE_STEPS;
    const share = isWarming ? MOST_FOR_PRICES : FOR_PRICES;
    return unpriced - left() >= share * timeMs || options.signal?.aborted === true;
  });
  const halves = priced.slice(0, 2 * most);

  let runs = 1 + halves.length + Math.min(most, halves.length);
  const again = (document: Problem, previous: PlanResult): Promise<PlanResult> =>
    search(document, left() / runs--, { threads: 1, previous });
  control = better(control, foundIn(await again(problem, base)));

  const tried: Tried[] = [];
  for (const half of halves) {
    const relief = relievedIn(problem, half);
    const result = await again(relief.problem, base);
    const { schedule: relieved, score } = foundIn(result);
    const cost = costOf(relief, relieved, score);
    const found = { schedule: relieved, score: { mandatoryMissed: score.mandatoryMissed, cost } };
    if (takenBy(relief.second, relieved).length > 0) tried.push({ half, relief, result, found });
    // What does without the relief is a schedule of the Problem itself.
    else control = better(control, found);
  }

  const gainful = tried
    .filter(({ found }) => isBetter(found, control))
    .sort((a, b) => compare(a.found, b.found))
    .slice(0, most);
  for (const { result } of gainful) control = better(control, foundIn(await again(problem, result)));
  const against = control;
  return gainful
    .filter(({ found }) => isBetter(found, against))
    .sort((a, b) => compare(a.found, b.found))
    .map((one) => bottleneckOf(one, against));
}

function bottleneckOf({ half, relief, found }: Tried, control: Found): Bottleneck {
  const [before, after] = [heldIn(control), heldIn(found)];
  return {
    ...half,
    mandatoryGain: control.score.mandatoryMissed - found.score.mandatoryMissed,
    gain: control.score.cost - found.score.cost,
    letsIn: after.filter((id) => !before.includes(id)),
    putsOut: before.filter((id) => !after.includes(id)),
    takes: takenBy(relief.second, found.schedule),
  };
}

const heldIn = ({ schedule }: Found): readonly string[] => schedule.assignments.map(({ activity }) => activity);

function foundIn({ schedule, issues }: PlanResult): Found {
  const score = schedule?.score;
  if (!schedule || !score) throw new Error(`nothing was planned: ${JSON.stringify(issues.slice(0, 5))}`);
  return { schedule, score };
}

const compare = ({ score: a }: Found, { score: b }: Found): number =>
  a.mandatoryMissed - b.mandatoryMissed || a.cost - b.cost;

const isBetter = (one: Found, other: Found): boolean => compare(one, other) < 0;

const better = (known: Found, other: Found): Found => (isBetter(other, known) ? other : known);
