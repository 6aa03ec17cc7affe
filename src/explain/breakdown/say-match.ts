import type { Language } from '../../model/codes.ts';
import { dayText } from '../../model/date-words.ts';
import type { Interval } from '../../model/problem.ts';
import type { Match } from '../../verify/breakdown.ts';
import type { Attended, MatchTerm } from '../../verify/score/match.ts';
import { dayName, endText, rankText, timeText, titleText } from '../say/say-parts.ts';
import { type Scene, sayWords } from '../say/scene.ts';
import type { BreakdownWords, TermNames } from './words.ts';
import { BREAKDOWN_EN } from './words-en.ts';
import { BREAKDOWN_ZH } from './words-zh.ts';

const WORDS: { readonly [L in Language]: BreakdownWords } = { zh: BREAKDOWN_ZH, en: BREAKDOWN_EN };

/** The words of the breakdown in a language. */
export const breakdownWords = (lang: Language): BreakdownWords => WORDS[lang];

/** Names of everything that a score is made of, in its order. */
export function termNames(scene: Scene): TermNames {
  return { ...breakdownWords(scene.lang).terms, ...sayWords(scene).terms };
}

/** One match as a sentence: what it is, and what it costs. */
export function sayMatch(match: Match, scene: Scene): string {
  const words = breakdownWords(scene.lang);
  const text = clauseOf(match, scene);
  return match.term === 'mandatoryMissed' ? words.before(text) : words.costs(text, match.cost);
}

type Facts<T extends MatchTerm> = Extract<Match, { readonly term: T }>;

function clauseOf(match: Match, scene: Scene): string {
  const { match: words } = breakdownWords(scene.lang);
  const { leader } = scene.names;
  switch (match.term) {
    case 'mandatoryMissed':
      return words.mandatoryMissed(titleText(scene, match.activity));
    case 'valueLost':
      return 'goal' in match
        ? words.blocksLost(goalText(match.goal, scene), match.missing, match.wanted)
        : words.activityLost(titleText(scene, match.activity), rankText(scene, match.activity));
    case 'delay':
      return words.delay(heldText(match, scene), dayText(match.from, scene.lang), match.days, match.urgency);
    case 'lateness':
      return words.lateness(heldText(match, scene), endText(match.due, scene), match.steps * 10);
    case 'unpreferred':
      return words.unpreferred(heldText(match, scene));
    case 'outsideHours':
      return words.outsideHours(heldText(match, scene), match.minutes, match.attendees);
    case 'optionalMissed':
      return words.optionalMissed(heldText(match, scene), leader(match.leader));
    case 'deputy':
      return words.deputy(heldText(match, scene), leader(match.leader), leader(match.by), match.place);
    case 'choiceOrder':
      return words.choiceOrder(heldText(match, scene));
    case 'touched':
      return words.touched(leader(match.leader), timeText(match.at, scene), match.activities.length);
    case 'change':
      return changeClause(match, scene);
    default:
      return dayClause(match, scene);
  }
}

function dayClause(match: Facts<'fragmentation' | 'overload' | 'travel'>, scene: Scene): string {
  const { match: words } = breakdownWords(scene.lang);
  const { leader, site } = scene.names;
  const who = leader(match.leader);
  const day = dayName(match.day, scene);
  switch (match.term) {
    case 'fragmentation': {
      const [first, second] = [attendedText(match.first, scene), attendedText(match.second, scene)];
      return words.fragmentation(who, timeText(match.at, scene), match.minutes, first, second);
    }
    case 'overload':
      return words.overload(who, day, match.minutes, match.target);
    case 'travel': {
      const [from, to] = [site(match.from), site(match.to)];
      return words.travel(who, day, from, to, match.minutes, attendedText(match.second, scene));
    }
  }
}

function changeClause(match: Facts<'change'>, scene: Scene): string {
  const { match: words } = breakdownWords(scene.lang);
  const title = titleText(scene, match.activity);
  const before = timeText(match.before, scene);
  const notice = match.shortNotice ? [words.shortNotice] : [];
  const head =
    match.at === null
      ? words.dropped(title, before)
      : match.moved === null
        ? words.stays(title, before)
        : words.moved(title, before, timeText(match.at, scene));
  return sayWords(scene).clauses([
    head,
    ...(match.rehoused ? [words.rehoused] : []),
    ...(match.added > 0 ? [words.added(match.added)] : []),
    ...(match.removed > 0 ? [words.removed(match.removed)] : []),
    ...notice,
  ]);
}

const heldText = ({ activity, at }: { readonly activity: string; readonly at: Interval }, scene: Scene): string =>
  breakdownWords(scene.lang).match.held(timeText(at, scene), titleText(scene, activity));

const goalText = (goal: string, scene: Scene): string => sayWords(scene).quoted(scene.names.goal(goal));

const attendedText = (one: Attended, scene: Scene): string =>
  'goal' in one ? breakdownWords(scene.lang).match.block(goalText(one.goal, scene)) : titleText(scene, one.activity);
