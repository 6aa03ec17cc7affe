import { each, type Intact } from '../intact.ts';
import type { Check, Look } from '../look.ts';
import { type Finding, finding } from '../make-issue.ts';
import type { Relation } from '../problem.ts';
import type { Zone } from '../zone.ts';
import { type PinnedTime, pinnedTime, pinText } from './pinned-time.ts';
import { relationNames } from './relation-names.ts';

/** An activity whose time is pinned. */
interface Pinned {
  readonly id: string;
  readonly time: PinnedTime;
  readonly venue: string | undefined;
}

type Contradicts = (a: Pinned, b: Pinned) => boolean;

/** Relations whose activities are pinned so that they cannot hold. */
export const relationsAgainstPins: Check = function* (look) {
  for (const [i, relation] of each(look.problem.relations)) {
    const { kind } = relation;
    if (kind === undefined) continue;
    const names = new Set([...relationNames(relation, '')].map(({ id }) => id));
    const pinned = [...names].flatMap((id) => pinnedById(look, id));
    if (kind === 'sameDay') yield* inPairs(pinned, kind, i, (a, b) => a.time.firstDay !== b.time.firstDay);
    if (kind === 'backToBack') yield* inPairs(pinned, kind, i, againstBackToBack);
    if (kind === 'precedes') yield* inPairs(pinned, kind, i, againstGap(relation, look.zone));
    if (kind === 'differentDays') {
      const byDay = pinned.toSorted((a, b) => (a.time.firstDay < b.time.firstDay ? -1 : 1));
      yield* inPairs(byDay, kind, i, (a, b) => a.time.lastDay >= b.time.firstDay);
    }
  }
};

function pinnedById({ ids, zone }: Look, id: string): readonly Pinned[] {
  const activity = ids.activity?.get(id);
  const time = activity ? pinnedTime(activity, zone) : null;
  return time ? [{ id, time, venue: activity?.pinned?.venue }] : [];
}

/** Neighbours are enough: the three kinds that have more than two are transitive in their order. */
function* inPairs(pinned: readonly Pinned[], kind: string, index: number, contradicts: Contradicts): Iterable<Finding> {
  for (const [i, second] of pinned.entries()) {
    const first = pinned[i - 1];
    if (!first || !contradicts(first, second)) continue;
    const facts = {
      kind,
      first: first.id,
      firstPin: pinText(first.time),
      second: second.id,
      secondPin: pinText(second.time),
    };
    yield finding('relation-against-pins', `relations[${index}]`, facts);
  }
}

/** Does the second surely start before the first has ended? */
function startsTooEarly(first: PinnedTime, second: PinnedTime): boolean {
  if (second.start !== undefined && first.end !== undefined) return second.start < first.end;
  return second.firstDay < first.lastDay;
}

const againstBackToBack: Contradicts = (a, b) =>
  startsTooEarly(a.time, b.time) || (a.venue !== undefined && b.venue !== undefined && a.venue !== b.venue);

/** Gaps are elapsed minutes. */
function againstGap(relation: Intact<Extract<Relation, { kind: 'precedes' }>>, zone: Zone | null): Contradicts {
  const { minGapMinutes: min = 0, maxGapMinutes: max } = relation;
  return ({ time: first }, { time: second }) => {
    if (first.end === undefined || second.start === undefined || !zone) return startsTooEarly(first, second);
    const isTooLate = typeof max === 'number' && second.start > zone.after(first.end, max);
    return isTooLate || second.start < zone.after(first.end, min);
  };
}
