import type { IntakeContext } from '../context.ts';
import type { Finding } from '../finding.ts';
import type { Wish } from '../wish.ts';
import { decider } from './decide.ts';
import { mergeableFindings } from './find-mergeable.ts';
import { findSame } from './find-same.ts';
import { leadersTwice, venuesTwice } from './find-twice.ts';
import { sameFinding } from './same-findings.ts';
import { createSaying } from './saying.ts';
import { settle } from './settle.ts';
import { type Subject, subjectsOf, titleReader } from './subject.ts';
import { leaderFinding, venueFinding } from './twice-findings.ts';

/**
 * What the wishes say twice or against each other: duplicates, two dates for one matter, a leader or a venue wanted at two fixed
 * times at once, and meetings that could be one; with what was decided. The order of the wishes does not matter. What is decided
 * to be one matter is looked at as one, so that a decision may also end or uncover a contradiction.
 */
export function findMatters(wishes: readonly Wish[], context: IntakeContext): readonly Finding[] {
  const decide = decider(context.decisions);
  const say = createSaying(context);
  const titleOf = titleReader(context);
  const same = findSame(subjectsOf(wishes, context, titleOf)).map((one) => decide(sameFinding(one, say)));
  const { matters } = settle(wishes, same, context);
  const subjects = subjectsOf(
    matters.map(({ wish }) => wish),
    context,
    titleOf,
  );
  const inPeriod = subjects.filter(({ times }) => isInPeriod(times.fixed?.start, context));
  const matterOf = matterFinder(same.filter(({ decision }) => decision !== 'keep'));
  const others = [
    ...leadersTwice(inPeriod, matterOf).map((twice) => leaderFinding(twice, say)),
    ...venuesTwice(inPeriod, matterOf, context.book).map((twice) => venueFinding(twice, say)),
    ...mergeableFindings(subjects, matterFinder(same), say),
  ];
  return [...same, ...others.map(decide)];
}

/** The same text for subjects that may be one matter. */
function matterFinder(same: readonly Finding[]): (subject: Subject) => string {
  const matters = new Map(same.flatMap(({ wishes, key }) => wishes.map((wish) => [wish, key] as const)));
  return ({ wish }) => matters.get(wish.key) ?? wish.key;
}

const isInPeriod = (start: string | undefined, { period }: IntakeContext): boolean =>
  start !== undefined && start.slice(0, 10) >= period.firstDay && start.slice(0, 10) <= period.lastDay;
