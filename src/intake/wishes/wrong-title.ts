import { type Lexicon, lexiconOf } from '../phrases/people-names.ts';
import type { Roster } from '../phrases/people-rule.ts';
import { normalPeople } from '../phrases/people-text.ts';
import { surnameOf } from '../phrases/people-titles.ts';
import type { Doubt } from './understand.ts';
import { LINT } from './wish-words.ts';

/** Finds names beside a post that is not theirs. */
export type FindWrongTitles = (text: string) => readonly Doubt[];

/**
 * 「陪同张三县长调研」「县长张三带队」, where 张三 is the secretary: for cells that say no people, and so are read by no
 * grammar of people.
 */
export function createWrongTitles(roster: Roster): FindWrongTitles {
  const lexicon = lexiconOf(roster);
  const called = roster.leaders.map(({ id, name }) => ({ id, name, plain: normalPeople(name) }));
  const persons = called.filter(
    // A post that stands for its holder has no title beside it, and of two of one name either may be meant.
    ({ id, plain }) => surnameOf(plain) !== undefined && !called.some((one) => one.id !== id && one.plain === plain),
  );
  const initials = new Set(persons.map(({ plain }) => plain.slice(0, 1)));
  return (text) => {
    if (![...text].some((letter) => initials.has(letter))) return [];
    const normal = normalPeople(text);
    return persons.flatMap(({ id, name, plain }): readonly Doubt[] => {
      const post = normal.includes(plain) ? postBeside(plain, normal, lexicon) : undefined;
      if (post === undefined || lexicon.holders(post).includes(id)) return [];
      return [{ code: 'wrong-title', text: name + post, words: LINT.wrongTitle(name, post) }];
    });
  };
}

function postBeside(name: string, text: string, { posts }: Lexicon): string | undefined {
  const at = text.indexOf(name);
  const [before, behind] = [text.slice(0, at), text.slice(at + name.length)];
  return posts.find((post) => behind.startsWith(post)) ?? posts.find((post) => before.endsWith(post));
}
