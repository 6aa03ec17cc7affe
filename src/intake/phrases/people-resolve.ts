import { nearestName } from '../../model/nearest-name.ts';
import { type Meaning, sure, together, unsure } from './people-meaning.ts';
import { headsOf, type Lexicon, type Sense } from './people-names.ts';
import type { PeopleDoubt } from './people-rule.ts';
import { shown } from './people-say.ts';
import { normalPeople } from './people-text.ts';
import { distinct } from './people-titles.ts';
import { ASK, DOUBT } from './people-words.ts';

/** Names near a mistyped one that are offered. */
const MOST_NEAR = 3;

/** A designation of the roster: clear if it means one person or one group. */
export function known(lexicon: Lexicon, senses: readonly Sense[], text: string): Meaning<Sense> {
  const [first, second] = senses;
  return first !== undefined && second === undefined
    ? sure(first)
    : unsure(senses, ASK.several(text, shown(lexicon, senses)));
}

/** Sheets repeat the same unknown names, such as those of departments, thousands of times. */
const NEAR = new WeakMap<Lexicon, Map<string, readonly Sense[]>>();

/** A name that the roster does not have, with those that are spelled nearly so. */
export function unknown(lexicon: Lexicon, text: string): Meaning<Sense> {
  const made = NEAR.get(lexicon) ?? new Map<string, readonly Sense[]>();
  NEAR.set(lexicon, made);
  const near = made.get(text) ?? nearest(lexicon, text);
  made.set(text, near);
  return unsure(near, ASK.unknown(text, shown(lexicon, near)));
}

function nearest(lexicon: Lexicon, text: string): readonly Sense[] {
  const near: Sense[] = [];
  let left: readonly string[] = lexicon.keys;
  while (near.length < MOST_NEAR) {
    const key = nearestName(text, left);
    if (key === undefined) break;
    left = left.filter((other) => other !== key);
    for (const sense of lexicon.find(key) ?? []) {
      if (!near.some(({ people }) => people.join() === sense.people.join())) near.push(sense);
    }
  }
  return near.slice(0, MOST_NEAR);
}

/** Designations of one person, such as a title and a name; the roster must agree with all of them. */
export function agree(lexicon: Lexicon, parts: readonly Meaning<Sense>[], text: string): Meaning<Sense> {
  const called = parts.map(({ options }) => distinct(options.flatMap(({ people }) => people)));
  const common = (called[0] ?? []).filter((id) => called.every((ids) => ids.includes(id)));
  if (common.length === 0) {
    return unsure(
      parts.toReversed().flatMap(({ options }) => options),
      ASK.notTheirs(text),
    );
  }
  const senses = common.map((id): Sense => ({ people: [id], form: 'name' }));
  return known(lexicon, senses, text);
}

/**
 * 「分管教育的副县长」: of those with the post (of all leaders where it is null), the one whose scope holds the topic.
 * A scope that only contains the topic, or is contained in it, will do where none is equal.
 */
export function inCharge(
  lexicon: Lexicon,
  post: string | null,
  topic: string | undefined,
  text: string,
): Meaning<Sense> {
  const ids = post === null ? lexicon.roster.leaders.map(({ id }) => id) : lexicon.holders(post);
  const holders = lexicon.roster.leaders.filter(({ id }) => ids.includes(id));
  const sense = (id: string): Sense => ({ people: [id], form: 'title' });
  const all = holders.map(({ id }) => sense(id));
  const wanted = topicOf(topic ?? '');
  if (wanted === '') return unsure(all, ASK.whichScope(text));

  const scopes = holders.flatMap(({ id, scope }) => scope.map((each) => ({ id, scope: topicOf(each) })));
  const equal = scopes.filter(({ scope }) => scope === wanted);
  const alike = scopes.filter(({ scope }) => scope !== '' && (scope.includes(wanted) || wanted.includes(scope)));
  const found = equal.length > 0 ? equal : alike;
  const [first] = found;
  if (first === undefined) return unsure(all, ASK.noScope(wanted, text));
  const people = distinct(found.map(({ id }) => id));
  if (people.length > 1) return known(lexicon, people.map(sense), text);
  const near: PeopleDoubt = { code: 'scope-near', text, words: DOUBT['scope-near'](first.scope) };
  return sure(sense(first.id), equal.length > 0 ? [] : [near]);
}

const topicOf = (topic: string): string => normalPeople(topic).replace(/(?:方面)?的?(?:工作|领域|方面)$/, '');

/** 「四套班子主要领导」「全体在家领导」; a group of the roster with such a name wins. */
export function setOf(
  lexicon: Lexicon,
  set: 'heads' | 'everyone' | 'at-hand',
  count: number,
  text: string,
): Meaning<Sense> {
  const { leaders } = lexicon.roster;
  const everybody: Sense = { people: leaders.map(({ id }) => id), form: 'group' };
  if (set === 'at-hand') {
    const group = ['全体在家领导', '在家领导', 'leaders at hand']
      .map(lexicon.find)
      .find((senses) => senses !== undefined);
    if (group) return known(lexicon, group, text);
    return unsure<Sense>(
      [
        { ...everybody, role: 'required' },
        { ...everybody, role: 'optional' },
      ],
      ASK.atHand(text),
    );
  }
  const bodies = distinct(leaders.map(({ body }) => body));
  const asks = count === 0 || count === bodies.length ? [] : [ASK.bodies(text, bodies.length)];
  if (set === 'everyone') return { options: [everybody], asks, doubts: [] };
  const heads = together(
    bodies.map((body) => {
      const senses = headsOf(lexicon.roster, body).map((id): Sense => ({ people: [id], form: 'title' }));
      return known(lexicon, senses, `${text}(${body})`);
    }),
  );
  return {
    options: heads.options.map((each) => ({ people: each.flatMap(({ people }) => people), form: 'group' })),
    asks: [...asks, ...heads.asks],
    doubts: [],
  };
}
