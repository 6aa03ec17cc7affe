import { groupBy } from '../../verify/group-by.ts';
import type { Obstacle, WhyNot } from '../why-not/why-not-types.ts';
import { sayObstacle } from './say-obstacle.ts';
import { rankText, titleText } from './say-parts.ts';
import { saySuggestion } from './say-suggestion.ts';
import { type Scene, sayWords } from './scene.ts';
import type { SayWords } from './words.ts';

/** Why an activity is not scheduled and what would let it in, in sentences. */
export interface SaidWhyNot {
  readonly head: string;
  /** How many starts are barred by whom; empty where the obstacles are few enough to see that. */
  readonly summary: string;
  /** In the order of the data. */
  readonly obstacles: readonly string[];
  /** How many ways there are; or that there is none. */
  readonly offer: string;
  readonly suggestions: readonly string[];
}

export function sayWhyNot({ activity, starts, obstacles, suggestions }: WhyNot, scene: Scene): SaidWhyNot {
  const { whyNot: words } = sayWords(scene);
  const [title, rank] = [titleText(scene, activity), rankText(scene, activity)];
  return {
    head: headText(words, starts, obstacles)(title, rank, starts),
    summary: summaryText(obstacles, scene),
    obstacles: obstacles.map((obstacle) => sayObstacle(obstacle, scene)),
    offer: suggestions.length === 0 ? words.noSuggestion : words.suggestions(suggestions.length),
    suggestions: suggestions.map((suggestion) => saySuggestion(suggestion, scene)),
  };
}

function headText(
  words: SayWords['whyNot'],
  starts: number,
  obstacles: readonly Obstacle[],
): SayWords['whyNot']['head'] {
  if (starts === 0) return words.noStart;
  return obstacles.some(({ gains }) => gains) ? words.notYet : words.head;
}

/** With fewer obstacles no summary is needed; so many groups are named in one. */
const FEW = 4;
const NAMED = 3;

function summaryText(obstacles: readonly Obstacle[], scene: Scene): string {
  if (obstacles.length < FEW) return '';
  const { whyNot: words } = sayWords(scene);
  const groups = [...groupBy(obstacles, ({ rule, leader, venue }) => [leader ?? venue ?? rule]).values()]
    .map((group) => ({ first: group[0], starts: group.reduce((sum, one) => sum + one.starts, 0) }))
    .sort((a, b) => b.starts - a.starts);
  const parts = groups.slice(0, NAMED).flatMap(({ first, starts }) => (first ? [groupText(first, starts, scene)] : []));
  const rest = groups.slice(NAMED).reduce((sum, { starts }) => sum + starts, 0);
  return words.byReason(parts, rest);
}

function groupText({ rule, leader, venue }: Obstacle, starts: number, scene: Scene): string {
  const { whyNot: words, obstacles } = sayWords(scene);
  if (leader !== undefined) return words.leaderBars(scene.names.leader(leader), starts);
  if (venue !== undefined) return words.venueBars(scene.names.venue(venue), starts);
  return words.ruleBars(obstacles[rule]({ isFocus: false }), starts);
}
