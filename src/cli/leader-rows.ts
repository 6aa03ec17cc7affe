import { type FreeBlock, type LeaderTimes, leaderTimes } from '../explain/breakdown/leader-times.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';

/** What the summary shows of one leader's period. */
export interface LeaderRow
  extends Pick<LeaderTimes, 'leader' | 'activities' | 'minutes' | 'focusMinutes' | 'sessions' | 'freeSessions'> {
  readonly longestFree: FreeBlock | null;
}

/** One row per leader, in protocol order. */
export const leaderRows = (problem: Problem, schedule: Schedule): readonly LeaderRow[] =>
  leaderTimes(problem, schedule).map(
    ({ leader, activities, minutes, focusMinutes, sessions, freeSessions, freeBlocks: [longest] }) => ({
      ...{ leader, activities, minutes, focusMinutes, sessions, freeSessions },
      longestFree: longest ?? null,
    }),
  );
