import { dayTimeText, timeRangeText } from '../../model/date-words.ts';
import { closedLine } from '../../model/plain-text.ts';
import type { Activity } from '../../model/problem.ts';
import { endText, reasonOf, startText } from '../say/say-parts.ts';
import { type Scene, sayWords } from '../say/scene.ts';
import type { PlaceBar } from './forbidder.ts';
import { placeWords } from './words-places.ts';

/**
 * What forbids a start, short enough for a tooltip: 「陈志远 09:00–11:00 已有「县委常委会」」.
 *
 * @param activity That is placed.
 */
export function sayPlaceBar(bar: PlaceBar, activity: Activity | undefined, scene: Scene): string {
  const { leader, venue, by, span, limit } = bar;
  const { names, problem, lang } = scene;
  const owner =
    leader === undefined
      ? (problem.venues ?? []).find(({ id }) => id === venue)
      : problem.leaders.find(({ id }) => id === leader);
  const reason =
    span === undefined || by !== undefined ? undefined : closedLine(reasonOf(owner?.unavailable, span) ?? '');
  const until =
    limit === 'release' && activity?.releaseTime !== undefined
      ? startText(activity.releaseTime, scene)
      : limit === 'deadline' && activity?.deadline !== undefined
        ? endText(activity.deadline, scene)
        : undefined;
  return placeWords(lang)[bar.rule]({
    ...(leader === undefined ? {} : { leader: names.leader(leader) }),
    ...(venue === undefined ? {} : { venue: names.venue(venue) }),
    ...(by === undefined
      ? {}
      : { title: sayWords(scene).quoted(by.subject === 'focus' ? names.goal(by.id) : names.activity(by.id)) }),
    isFocus: by?.subject === 'focus',
    ...(span === undefined ? {} : { when: whenText(span, scene) }),
    ...(reason === undefined || reason.trim() === '' ? {} : { reason }),
    ...(limit === undefined ? {} : { limit }),
    ...(until === undefined ? {} : { until }),
  });
}

/** Within one day the day is the one that is pointed at. */
function whenText({ start, end }: NonNullable<PlaceBar['span']>, { lang }: Scene): string {
  const isOneDay = start.slice(0, 10) === end.slice(0, 10);
  return isOneDay ? timeRangeText(start, end, lang) : dayTimeText(start, end, lang);
}
