import { isoWeekOf } from '../../calendar/dates.ts';
import { addTo } from '../../model/multi-map.ts';
import { dayOf } from '../phrases/time-local.ts';
import type { OpenFinding } from './decide.ts';
import { percent } from './evidence.ts';
import { titlePairs } from './find-same.ts';
import { commonOf } from './likeness.ts';
import { compareTimes, inBoth } from './possible-times.ts';
import { keepAnswer, mergeAnswer, textOf } from './same-findings.ts';
import type { Saying } from './saying.ts';
import type { Subject } from './subject.ts';
import { canBeOneMatter } from './title.ts';

/** Two meetings that could be one; `a` leads. */
interface Mergeable {
  readonly a: Subject;
  readonly b: Subject;
  /** Shared required leaders / all of both. */
  readonly people: number;
  /** Likeness of the titles, 0 where only the topic is the same. */
  readonly title: number;
}

const MEETING = 'meeting';
const LEAST_PEOPLE = 2;
const LEAST_SHARED = 0.8;
/** Between what says nothing and what says the same. */
const TITLES: { readonly least: number; readonly most: number } = { least: 0.6, most: 0.9 };
const TOPIC = 0.8;

/**
 * Proposals of meetings that could be one: of the same required people (at least two), on the same topic or with similar titles, both
 * with times of which some are in common. Strict on purpose: nothing is proposed for what repeats, for what is known to be one
 * matter or two, for two titles that count differently, or for rows that a body wrote with one title.
 */
export function mergeableFindings(
  subjects: readonly Subject[],
  matterOf: (subject: Subject) => string,
  say: Saying,
): readonly OpenFinding[] {
  const found = new Map<string, Mergeable>();
  for (const pair of pairsOf(subjects.filter(isCandidate))) {
    const { a, b } = pair;
    const key = `mergeable:${[a.wish.key, b.wish.key].sort().join('+')}`;
    if (found.has(key) || matterOf(a) === matterOf(b)) continue;
    const people = sharedPeople(a, b);
    if (people >= LEAST_SHARED && isTogether(a, b)) found.set(key, { ...pair, people });
  }
  return [...found].map(([key, mergeable]) => findingOf(key, mergeable, say));
}

const isCandidate = ({ wish, times }: Subject): boolean =>
  wish.kind === MEETING && wish.people.required.length >= LEAST_PEOPLE && times.repeat === null && times.isTold;

function* pairsOf(subjects: readonly Subject[]): Iterable<Omit<Mergeable, 'people'>> {
  for (const { a, b, likeness } of titlePairs(subjects)) {
    if (!a.title.isGeneric && likeness >= TITLES.least && likeness < TITLES.most) yield { a, b, title: likeness };
  }
  const byTopic = new Map<string, Subject[]>();
  for (const subject of subjects) if (subject.wish.topic !== null) addTo(byTopic, subject.wish.topic, subject);
  for (const those of byTopic.values()) {
    for (const [i, a] of those.entries()) {
      for (let j = i + 1; j < those.length; j++) {
        const b = those[j];
        if (b && a.title.core !== b.title.core) yield { a, b, title: 0 };
      }
    }
  }
}

function sharedPeople(a: Subject, b: Subject): number {
  const [one, other] = [new Set(a.wish.people.required), new Set(b.wish.people.required)];
  const common = commonOf(one, other).length;
  return common / (one.size + other.size - common);
}

const isTogether = (a: Subject, b: Subject): boolean =>
  canBeOneMatter(a.title, b.title) && compareTimes(a.times, b.times) === 'overlap';

function findingOf(key: string, { a, b, people, title }: Mergeable, say: Saying): OpenFinding {
  const wishes = [a.wish, b.wish];
  const [one, other] = wishes.map((wish) => say.wish(wish));
  const leaders = say.leaders(commonOf(a.wish.people.required, new Set(b.wish.people.required)));
  const [common] = inBoth(a.times.allowed ?? [], b.times.allowed ?? []);
  const week = common ? isoWeekOf(dayOf(common.start)) : '';
  const topic = a.wish.topic !== null && a.wish.topic === b.wish.topic ? a.wish.topic : null;
  const zhAbout = topic === null ? `题目相近（${percent(title)}）` : `同属“${topic}”`;
  const enAbout = topic === null ? `similar titles (${percent(title)})` : `both on ${topic}`;
  const confidence = 0.5 * people + 0.5 * Math.max(title, topic === null ? 0 : TOPIC);
  return {
    ...{ kind: 'mergeable', code: 'mergeable', key },
    ...{ places: wishes.map(({ place }) => place), wishes: wishes.map((wish) => wish.key), text: textOf(wishes) },
    words: {
      zh: `${one?.zh}与${other?.zh}可以合并召开：都请${leaders.zh}，${zhAbout}，可在同一周（${week}）。`,
      en: `${one?.en} and ${other?.en} could be one meeting: both want ${leaders.en}, ${enAbout}, possible in one week (${week}).`,
    },
    confidence: Math.round(confidence * 100) / 100,
    answers: [mergeAnswer(wishes), keepAnswer(wishes)],
  };
}
