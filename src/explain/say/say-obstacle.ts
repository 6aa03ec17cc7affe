import { dayText } from '../../model/date-words.ts';
import { closedLine } from '../../model/plain-text.ts';
import type { Obstacle } from '../why-not/why-not-types.ts';
import { reasonOf, timeOn } from './say-parts.ts';
import { type Scene, sayWords } from './scene.ts';
import type { ObstacleParts } from './words.ts';

/** Days that are named; more are counted. */
const NAMED = 3;

/** Who or what stands in the way, when, by what of what priority, and how many starts that bars. */
export const sayObstacle = (obstacle: Obstacle, scene: Scene): string =>
  sayWords(scene).sentence(obstaclePart(obstacle, undefined, scene));

/**
 * The same as a part of a sentence.
 *
 * @param day That is already spoken of; undefined: none.
 */
export function obstaclePart(obstacle: Obstacle, day: string | undefined, scene: Scene): string {
  const days = day === undefined ? daysText(obstacle, scene) : '';
  if (obstacle.gains) return sayWords(scene).freeStarts(obstacle.starts, days);
  const taken = obstacle.by !== undefined && (obstacle.leader ?? obstacle.venue) !== undefined;
  return sayWords(scene).barsStarts(obstacleClause(obstacle, scene, day), obstacle.starts, days, taken);
}

function obstacleClause(obstacle: Obstacle, scene: Scene, day: string | undefined): string {
  return sayWords(scene).obstacles[obstacle.rule](partsOf(obstacle, scene, day));
}

function partsOf({ leader, venue, by, span }: Obstacle, scene: Scene, day: string | undefined): ObstacleParts {
  const { names, problem } = scene;
  const words = sayWords(scene);
  const owner =
    leader === undefined
      ? (problem.venues ?? []).find(({ id }) => id === venue)
      : problem.leaders.find(({ id }) => id === leader);
  const reason = span === undefined || by !== undefined ? undefined : reasonOf(owner?.unavailable, span);
  const title = by && words.quoted(by.subject === 'focus' ? names.goal(by.id) : names.activity(by.id));
  return {
    ...(leader === undefined ? {} : { leader: names.leader(leader) }),
    ...(venue === undefined ? {} : { venue: names.venue(venue) }),
    ...(title === undefined
      ? {}
      : { title, titleAndRank: `${title}${words.aside(words.priority(by?.priority ?? 3))}` }),
    isFocus: by?.subject === 'focus',
    ...(span === undefined ? {} : { when: timeOn(span, day, scene) }),
    ...(reason === undefined || closedLine(reason).trim() === '' ? {} : { reason: closedLine(reason) }),
  };
}

/** Empty where the time already says it. */
function daysText({ days, span }: Obstacle, scene: Scene): string {
  if (days.length === 0 || (span !== undefined && days.every((day) => span.start.startsWith(day)))) return '';
  const [only] = days;
  if (days.length === 1 && only !== undefined) return dayText(only, scene.lang);
  const named = days.slice(0, NAMED).map((day) => dayText(day, scene.lang));
  return sayWords(scene).days(named, days.length);
}
