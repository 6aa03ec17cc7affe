import type { Match } from '../../verify/breakdown.ts';

/** Whether a match is of this activity; of a half-day or a way, whether the activity has a part in it. */
export function concernsActivity(match: Match, activity: string): boolean {
  if ('activity' in match) return match.activity === activity;
  if (match.term === 'touched') return match.activities.includes(activity);
  if (!('first' in match)) return false;
  return [match.first, match.second].some((one) => 'activity' in one && one.activity === activity);
}

/** Whether a match is of this leader: of the own days, of not attending, or of standing in. */
export const concernsLeader = (match: Match, leader: string): boolean =>
  ('leader' in match && match.leader === leader) || ('by' in match && match.by === leader);
