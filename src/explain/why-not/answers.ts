import type { Placement } from '../../instance/instance.ts';
import { displace } from '../../solve/displace.ts';
import { type Budget, rehouse, sortedWays } from '../../solve/rehouse.ts';
import { place, remove, type State } from '../../solve/state.ts';
import type { Way } from '../../solve/ways.ts';
import type { SuggestionKind } from './why-not-types.ts';
import type { Case, Trial, Workbench } from './workbench.ts';

/** A way to let an activity in, before it is written down and verified. */
export interface Answer {
  readonly kind: SuggestionKind;
  readonly trial: Trial;
  /** Items held anew: the variant, what follows it, what has moved. */
  readonly placed: ReadonlyMap<number, Placement>;
  readonly dropped: readonly number[];
  /** Of the score, as the engine counts it, after less before. */
  readonly cost: number;
}

/** Sets of items displaced, and other days of `window`, that are offered. */
const MOST = 3;
/** Lists of ways: so many for `move` and `drop`, for each higher priority, and for a split. */
const LISTS = { displace: 40, priority: 15, split: 30 } as const;
/** With so few held items all is tried. */
const FEW_HELD = 8;
const ALL_LISTS = 20_000;

/** All that lets an activity in beside what the schedule holds; of kinds with several variants all that can be held. */
export function answersOf({ state, compiled }: Workbench, { item, trials }: Case): readonly Answer[] {
  const { instance } = compiled;
  const isFew = state.placed <= FEW_HELD;
  const budget = (lists: number): Budget => ({ left: isFew ? ALL_LISTS : lists });
  /** What the activity costs now, as it is left out, beside being missed if it is mandatory. */
  const loss = lossOf(instance, item);
  const costOf = (trial: Trial, after: number): number =>
    after - state.cost + missedBy(state, trial.item) + (trial.second < 0 ? 0 : missedBy(state, trial.second)) - loss;

  const simply = (trial: Trial, { placement, cost }: Way): Answer => ({
    kind: trial.variant.kind,
    trial,
    placed: new Map([[trial.item, placement]]),
    dropped: [],
    cost: cost - loss,
  });
  const displacing = (trial: Trial, most: number, below: number, lists: number): readonly Answer[] => {
    const { moves, drops } = displace(state, trial.item, most, below, budget(lists));
    return [...moves, ...drops].map(({ cost, placement, moved, dropped }) => ({
      kind: trial.variant.kind === 'priority' ? 'priority' : dropped.length > 0 ? 'drop' : 'move',
      trial,
      placed: new Map([[trial.item, placement], ...moved]),
      dropped,
      cost: costOf(trial, cost),
    }));
  };

  const answers: Answer[] = [];
  let leastAsAsked = Number.POSITIVE_INFINITY;
  for (const trial of trials) {
    const { kind } = trial.variant;
    if (kind === 'split') answers.push(...inParts(state, trial, costOf, budget(LISTS.split)));
    else if (kind === 'priority') {
      // As it is, it would be let in already: then its weight is not what keeps it out.
      if (leastAsAsked < 0 || answers.some((one) => one.kind === 'priority')) continue;
      const [way] = sortedWays(state, trial.item, budget(1));
      const below = state.cost;
      const found = [
        ...(way !== undefined && way.cost < missedBy(state, trial.item) ? [simply(trial, way)] : []),
        ...displacing(trial, 1, below, LISTS.priority),
      ].toSorted((a, b) => a.cost - b.cost);
      answers.push(...found.slice(0, 1));
    } else {
      const ways = sortedWays(state, trial.item, budget(1));
      const best =
        kind === 'window'
          ? bestOnDays(state, ways)
          : kind === 'outside-hours'
            ? ways.filter((way) => !isInHours(state, way)).slice(0, 1)
            : ways.slice(0, 1);
      answers.push(...best.map((way) => simply(trial, way)));
      if (kind === 'as-asked') {
        answers.push(...displacing(trial, MOST, Number.POSITIVE_INFINITY, LISTS.displace));
        leastAsAsked = Math.min(...answers.map(({ cost }) => cost), Number.POSITIVE_INFINITY);
      }
    }
  }
  return answers;
}

const missedBy = ({ instance }: State, item: number): number => instance.missCost[item] ?? 0;

function lossOf(instance: Workbench['compiled']['instance'], item: number): number {
  const value = instance.itemValue[item] ?? 0;
  return value + 4 * (instance.changeUnit[item] ?? 0);
}

/** Inside one session of the calendar? */
function isInHours({ instance }: State, { placement: { candidate } }: Way): boolean {
  const [start, end] = [instance.candidateStart[candidate] ?? 0, instance.candidateEnd[candidate] ?? 0];
  return instance.sessionStart.some((from, k) => from <= start && end <= (instance.sessionEnd[k] ?? 0));
}

/** The cheapest way of the cheapest days. */
function bestOnDays({ instance }: State, ways: readonly Way[]): readonly Way[] {
  const days = new Set<number>();
  const best: Way[] = [];
  for (const way of ways) {
    const day = instance.candidateDay[way.placement.candidate] ?? 0;
    if (days.has(day) || best.length >= MOST) continue;
    days.add(day);
    best.push(way);
  }
  return best;
}

/** Both parts, the first at each of its ways until the budget is spent. */
function inParts(
  state: State,
  trial: Trial,
  costOf: (trial: Trial, after: number) => number,
  budget: Budget,
): readonly Answer[] {
  let best: Answer | null = null;
  let bar = Number.POSITIVE_INFINITY;
  for (const { placement } of sortedWays(state, trial.item, budget)) {
    if (budget.left <= 0) break;
    place(state, trial.item, placement);
    const found = rehouse(state, [trial.second], bar, budget);
    remove(state, trial.item);
    state.broken.length = 0;
    if (found === null) continue;
    bar = found.cost;
    best = {
      kind: 'split',
      trial,
      placed: new Map([[trial.item, placement], ...found.placements]),
      dropped: [],
      cost: costOf(trial, found.cost),
    };
  }
  return best === null ? [] : [best];
}
