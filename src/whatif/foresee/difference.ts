import type { Assignment, FocusBlock, Schedule } from '../../model/schedule.ts';
import type { Difference } from './foresight.ts';

type Held = Pick<Schedule, 'assignments' | 'focusBlocks'>;

export const NO_DIFFERENCE: Difference = { held: [], dropped: [], focusAdded: [], focusRemoved: [] };

/**
 * What has to be put into the published schedule, and taken out of it, to have the other one.
 *
 * @param added Activities that are asked for only now.
 */
export function differenceOf(published: Held, next: Schedule, added: readonly string[]): Difference {
  const before = new Map(published.assignments.map((one) => [one.activity, assignmentKey(one)]));
  const held = new Set(next.assignments.map(({ activity }) => activity));
  const gone = [...before.keys(), ...added].filter((id) => !held.has(id));
  const reasons = new Map((next.unscheduled ?? []).map((one) => [one.activity, one]));
  return {
    held: next.assignments.filter((one) => before.get(one.activity) !== assignmentKey(one)),
    dropped: gone.map((activity) => reasons.get(activity) ?? { activity, reasons: [] }),
    focusAdded: without(next.focusBlocks ?? [], published.focusBlocks ?? []),
    focusRemoved: without(published.focusBlocks ?? [], next.focusBlocks ?? []),
  };
}

/** The schedule that `differenceOf` told from the published one; by start. Not scored. */
export function applyDifference(published: Schedule, difference: Difference): Schedule {
  const { held, dropped, focusAdded, focusRemoved } = difference;
  const out = new Set([...held, ...dropped].map(({ activity }) => activity));
  const heldNow = new Set(held.map(({ activity }) => activity));
  const gone = new Set(dropped.map(({ activity }) => activity));
  const assignments = published.assignments.filter(({ activity }) => !out.has(activity)).concat(held);
  const focusBlocks = without(published.focusBlocks ?? [], focusRemoved).concat(focusAdded);
  const left = (published.unscheduled ?? []).filter(({ activity }) => !heldNow.has(activity) && !gone.has(activity));
  return {
    format: 'tongchou/schedule@1',
    assignments: assignments.toSorted(byStart),
    focusBlocks: focusBlocks.toSorted(byStart),
    unscheduled: [...left, ...dropped],
  };
}

const byStart = (a: { readonly start: string }, b: { readonly start: string }): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : 0;

/** Each as often as it is there more often; two blocks of one goal may not be at one time, but a document may say so. */
function without(blocks: readonly FocusBlock[], others: readonly FocusBlock[]): readonly FocusBlock[] {
  const left = others.map(blockKey);
  return blocks.filter((block) => {
    const at = left.indexOf(blockKey(block));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const blockKey = ({ goal, start, end }: FocusBlock): string => JSON.stringify([goal, start, end]);

const assignmentKey = ({ start, end, attendees, venue, substitutions = [] }: Assignment): string =>
  JSON.stringify([start, end, attendees, venue, substitutions.map(({ leader, by }) => [leader, by])]);
