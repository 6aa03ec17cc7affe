import type { Names } from '../../model/names.ts';
import type { Reason, Schedule } from '../../model/schedule.ts';
import { wordsIn } from '../state/language.ts';
import { REASON_WORDS } from './words-reason.ts';

/**
 * Why an activity is not in, in the language of the page: the documents keep the reason as data, with a message for programmers.
 *
 * @param schedule Whose reason it is. Without a bound nothing was solved since the Problem changed, and cost is no reason yet.
 */
export function sayReason(reason: Reason, names: Names, schedule: Schedule): string {
  const { id, leader, venue, activity } = reason;
  const words = wordsIn(REASON_WORDS);
  if (id === 'cost' && !schedule.bound) return words.untried;
  return words[id]({
    leader: leader === undefined ? null : names.leader(leader),
    venue: venue === undefined ? null : names.venue(venue),
    title: activity === undefined ? null : names.activity(activity),
  });
}
