import type { Names } from '../../model/names.ts';
import type { Reason } from '../../model/schedule.ts';
import { wordsIn } from '../state/language.ts';
import { REASON_WORDS } from './words-reason.ts';

/**
 * Why an activity is not in, in the language of the page: the documents keep the reason as data, with a message for programmers.
 */
export function sayReason({ id, leader, venue, activity }: Reason, names: Names): string {
  return wordsIn(REASON_WORDS)[id]({
    leader: leader === undefined ? null : names.leader(leader),
    venue: venue === undefined ? null : names.venue(venue),
    title: activity === undefined ? null : names.activity(activity),
  });
}
