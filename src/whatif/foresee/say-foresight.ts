import { dayName, leaderList } from '../../explain/say/say-parts.ts';
import { type Scene, sceneOf } from '../../explain/say/scene.ts';
import type { Language } from '../../model/codes.ts';
import type { Problem } from '../../model/problem.ts';
import { suddenLeaders } from './events.ts';
import type { Answer, Answered, Foreseen, Foresight } from './foresight.ts';
import { foresightWords } from './words-foresight.ts';

/** What was foreseen, at a glance. */
export interface Overview {
  /** How many events, and how they are answered. */
  readonly summary: string;
  /** Over `lines`. */
  readonly heading: string;
  /** The events that cost most, the dearest first; those that cost nothing are not among them. */
  readonly dearest: readonly Answered[];
  /** One sentence for each of them. */
  readonly lines: readonly string[];
}

const MOST = 10;

/** The events that cost most, in words; mandatory activities that do not fit count before any cost. */
export function sayForesight({ answers }: Foresight, problem: Problem, lang: Language, most: number = MOST): Overview {
  const words = foresightWords(lang);
  const count = (status: Answer['status']): number => answers.filter((one) => one.status === status).length;
  const dearest = answers
    .filter((one): one is Answered => one.status === 'changed')
    .filter(({ mandatoryMissed, costMore }) => mandatoryMissed > 0 || costMore > 0)
    .toSorted((a, b) => b.mandatoryMissed - a.mandatoryMissed || b.costMore - a.costMore)
    .slice(0, most);
  return {
    summary: words.summary(answers.length, count('unchanged'), count('changed'), count('unanswered')),
    heading: words.dearest(dearest.length),
    dearest,
    lines: dearest.map((answer) => sayAnswer(answer, problem, lang)),
  };
}

/** `12月3日（周四）县长不在岗：调整 3 项，1 项排不进去，总代价增加 120`. */
export function sayAnswer(answer: Answer, problem: Problem, lang: Language): string {
  return foresightWords(lang).line(sayEvent(answer.event, problem, lang), sayEffect(answer, lang));
}

/** `12月3日（周四）县长不在岗`. */
export function sayEvent(event: Foreseen, problem: Problem, lang: Language): string {
  const scene = sceneOf(problem, lang);
  return eventText(event, dayName(event.day, scene), scene);
}

function eventText(event: Foreseen, day: string, scene: Scene): string {
  const words = foresightWords(scene.lang);
  switch (event.kind) {
    case 'leader-away':
      return words.away(scene.names.leader(event.leader), day);
    case 'venue-closed':
      return words.closed(scene.names.venue(event.venue), day);
    case 'sudden':
      return words.sudden(event.minutes, leaderList(suddenLeaders(scene.problem, event.minutes), scene), day);
  }
}

function sayEffect(answer: Answer, lang: Language): string {
  const words = foresightWords(lang);
  if (answer.status === 'unanswered') return words.unanswered;
  if (answer.status === 'unchanged') return words.unchanged;
  const { difference, mandatoryMissed, costMore } = answer;
  const { held, dropped, focusAdded, focusRemoved } = difference;
  return words.clauses([
    ...(mandatoryMissed > 0 ? [words.missed(mandatoryMissed)] : []),
    words.effect(held.length, dropped.length, focusRemoved.length - focusAdded.length, costMore),
  ]);
}
