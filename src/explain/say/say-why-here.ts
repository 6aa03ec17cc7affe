import { dayText } from '../../model/date-words.ts';
import { groupBy } from '../../verify/group-by.ts';
import type { Alternative, Barred, WhyHere } from '../why-here.ts';
import { termsText } from './say-effect.ts';
import { obstaclePart } from './say-obstacle.ts';
import { dayName, leaderList, placementText, rankText, titleText } from './say-parts.ts';
import { type Scene, sayWords } from './scene.ts';

/** Why an activity is held as it is, in sentences. */
export interface SaidWhyHere {
  /** When and where it is held. */
  readonly head: string;
  /** What decides that. */
  readonly decided: readonly string[];
  /** What it keeps and costs. */
  readonly own: string;
  /** In the order of the data. */
  readonly alternatives: readonly string[];
  /** Days that the same thing bars stand together. */
  readonly barred: readonly string[];
}

export function sayWhyHere(whyHere: WhyHere, scene: Scene): SaidWhyHere {
  const { whyHere: words } = sayWords(scene);
  const { activity, held, decidedBy, starts, alternatives, barred } = whyHere;
  return {
    head: words.head(titleText(scene, activity), rankText(scene, activity), placementText(held, scene)),
    decided: decidedBy.map((decision) => words.decisions[decision](starts)),
    own: ownText(whyHere, scene),
    alternatives: alternatives.map((alternative) => sayAlternative(alternative, whyHere, scene)),
    barred: [...groupBy(barred, sameBar).values()].map((group) => barredText(group, scene)),
  };
}

const sameBar = ({ obstacle: { starts: _, days: __, ...bar } }: Barred): readonly string[] => [JSON.stringify(bar)];

function barredText(group: readonly Barred[], scene: Scene): string {
  const words = sayWords(scene);
  const [first, ...others] = group;
  if (first === undefined) return '';
  const { day, obstacle } = first;
  if (others.length === 0) return words.whyHere.barred(dayName(day, scene), obstaclePart(obstacle, day, scene));
  const days = words.list(group.map((one) => dayText(one.day, scene.lang)));
  const starts = group.reduce((sum, one) => sum + one.obstacle.starts, 0);
  return words.whyHere.barred(days, obstaclePart({ ...obstacle, starts, days: [] }, undefined, scene));
}

function ownText({ own }: WhyHere, scene: Scene): string {
  const { whyHere: words } = sayWords(scene);
  const terms = termsText(own, scene);
  return terms === '' ? words.ownFree(-own.valueLost) : words.own(-own.valueLost, own.inconvenience, terms);
}

/** Another way to hold it, and what that costs more or less. */
function sayAlternative({ held, effect }: Alternative, whyHere: WhyHere, scene: Scene): string {
  const words = sayWords(scene);
  const { more, fewer, equal, people, alternative } = words.whyHere;
  const { cost } = effect;
  const others = held.attendees.length > 0 && !alike(held.attendees, whyHere.held.attendees);
  const place = placementText(held, scene);
  return alternative(
    others ? words.clauses([place, people(leaderList(held.attendees, scene))]) : place,
    cost > 0 ? more(cost) : cost < 0 ? fewer(-cost) : equal,
    termsText(effect, scene),
  );
}

const alike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
