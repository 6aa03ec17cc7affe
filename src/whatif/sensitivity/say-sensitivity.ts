import type { Language } from '../../model/codes.ts';
import { namesOf } from '../../model/names.ts';
import type { Problem } from '../../model/problem.ts';
import type { FrontierPoint } from '../frontier.ts';
import type { FocusCost } from './focus-cost.ts';
import type { AtPriority, PriorityNeeded } from './priority-needed.ts';
import { sensitivityWords } from './words-sensitivity.ts';

/** From which priority on the activity is held. */
export function sayPriorityNeeded(answer: PriorityNeeded, problem: Problem, lang: Language): string {
  const words = sensitivityWords(lang);
  const title = namesOf(problem).activity(answer.activity);
  const { own, threshold, isHeld } = answer;
  if (threshold === null) return isHeld ? words.uneven(title) : words.never(title);
  if (threshold > own) return isHeld ? words.uneven(title) : words.from(title, own, threshold);
  return threshold === 1 ? words.always(title, own) : words.until(title, own, threshold);
}

/** What becomes of the others at one priority, against the activity's own. */
export function sayAtPriority(level: AtPriority, problem: Problem, lang: Language): string {
  const words = sensitivityWords(lang);
  return words.atPriority(
    level.priority,
    level.isHeld,
    level.cost,
    said(level.comeIn, problem, words.comeIn, lang),
    said(level.fallOut, problem, words.fallOut, lang),
  );
}

/** What the goal costs, and whether it is worth that, in sentences. */
export function sayFocusCost(answer: FocusCost, problem: Problem, lang: Language): readonly string[] {
  const words = sensitivityWords(lang);
  const title = namesOf(problem).goal(answer.goal);
  return [
    words.focus(title, answer.held, answer.asked, answer.blockValue),
    ...[answer.without, answer.oneFewer].flatMap((one) => {
      if (one === null) return [];
      return words.fewer(one.asked, one.gain, one.given, [
        said(one.comeIn, problem, words.comeIn, lang),
        said(one.fallOut, problem, words.fallOut, lang),
        one.otherBlocks === 0 ? '' : words.otherBlocks(one.otherBlocks),
      ]);
    }),
  ];
}

/** One trade between stability and value. */
export function sayFrontierPoint(point: Omit<FrontierPoint, 'schedule'>, lang: Language): string {
  return sensitivityWords(lang).point(point.changes, point.cost, point.mandatoryMissed);
}

/** More titles are not read in a sentence. */
const SHOWN = 4;

function said(
  ids: readonly string[],
  problem: Problem,
  say: (titles: string, count: number) => string,
  lang: Language,
): string {
  if (ids.length === 0) return '';
  const titles = ids.slice(0, SHOWN).map(namesOf(problem).activity);
  return say(sensitivityWords(lang).titles(titles, ids.length), ids.length);
}
