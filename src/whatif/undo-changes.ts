import type { Problem } from '../model/problem.ts';
import type { Schedule, Score } from '../model/schedule.ts';
import { verify } from '../verify/verify.ts';
import { type Change, diffSchedules, type Planned } from './diff.ts';
import { collide, linesOf } from './lines.ts';
import { signed } from './signed.ts';

/** Changes that are tried at most: each reads both documents as a whole. */
const MOST_TRIED = 12;

/**
 * The schedule without those changes that it can do without: each is taken back by itself where the schedule then still keeps
 * every constraint and `isAsGood` says so of the score.
 */
export function undoChanges(
  published: Planned,
  problem: Problem,
  schedule: Schedule,
  isAsGood: (after: Score, before: Score) => boolean,
): Schedule {
  let kept = schedule;
  let score = verify(problem, schedule).score;
  const changes = diffSchedules(published, { problem, schedule }).filter(({ before }) => before !== null);
  let tried = 0;
  for (const change of changes) {
    if (tried >= MOST_TRIED) break;
    const without = undone(kept, change);
    if (isTaken(change, { problem, schedule: kept })) continue;
    tried += 1;
    const { violations, score: then } = verify(problem, without);
    if (violations.length > 0 || !isAsGood(then, score)) continue;
    [kept, score] = [without, then];
  }
  return kept === schedule ? schedule : signed(problem, withUnscheduled(kept));
}

/** Whether others now have the leaders or the venue: seen without verifying. */
const isTaken = ({ id, before }: Change, planned: Planned): boolean =>
  before !== null && linesOf(planned).some((line) => line.id !== id && collide(line, before));

/** The schedule with one line as it was. */
export function undone(schedule: Schedule, { subject, id, before, after }: Change): Schedule {
  if (before === null) return schedule;
  const { held } = before;
  if (subject === 'activity' && 'activity' in held) {
    return { ...schedule, assignments: [...schedule.assignments.filter(({ activity }) => activity !== id), held] };
  }
  if (!('goal' in held)) return schedule;
  const blocks = (schedule.focusBlocks ?? []).filter((block) => block.goal !== id || block.start !== after?.start);
  return { ...schedule, focusBlocks: [...blocks, held] };
}

/** What is held again is not unscheduled. */
function withUnscheduled(schedule: Schedule): Schedule {
  const held = new Set(schedule.assignments.map(({ activity }) => activity));
  return { ...schedule, unscheduled: (schedule.unscheduled ?? []).filter(({ activity }) => !held.has(activity)) };
}
