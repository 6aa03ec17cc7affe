import type { Language } from '../../model/codes.ts';
import { type Lexicon, lexiconOf } from './people-names.ts';
import type { PeopleRule, Roster } from './people-rule.ts';
import { isCjk, normalPeople } from './people-text.ts';

/** A rule in plain words, which `readPeople` reads back as the same rule. */
export function sayPeople(rule: PeopleRule, roster: Roster, lang: Language): string {
  const lexicon = lexiconOf(roster);
  const name = (id: string): string => designate(lexicon, id, lang);
  const say = SAY[lang];
  const required = rule.required.map((id) => {
    const by = rule.deputies.filter(({ leader }) => leader === id).map((deputy) => name(deputy.by));
    return by.length === 0 ? name(id) : say.standIns(name(id), by);
  });
  const covered = rule.required.every((id) => rule.deputies.some(({ leader }) => leader === id));
  const parts = [
    ...(required.length === 0 ? [] : [say.required(required)]),
    ...rule.choose.map(({ from, count }) => say.choose(from.map(name), count)),
    ...(rule.optional.length === 0 ? [] : [say.optional(rule.optional.map(name))]),
    ...(rule.deputiesAllowed && !(covered && rule.deputies.length > 0) ? [say.deputies] : []),
  ];
  return parts.length === 0 ? say.nobody : parts.join(say.clause);
}

const SAY: {
  readonly [L in Language]: {
    readonly clause: string;
    readonly nobody: string;
    readonly deputies: string;
    readonly required: (names: readonly string[]) => string;
    readonly optional: (names: readonly string[]) => string;
    readonly choose: (names: readonly string[], count: number) => string;
    readonly standIns: (name: string, by: readonly string[]) => string;
  };
} = {
  zh: {
    clause: '；',
    nobody: '无',
    deputies: '可派代表出席',
    required: (names) => `${names.join('、')}出席`,
    optional: (names) => `${names.join('、')}列席`,
    choose: (names, count) =>
      names.length === 2 && count === 1 ? `${names.join('或')}出席` : `${names.join('、')}中${count}人出席`,
    standIns: (name, by) => `${name}（可由${by.join('、')}代）`,
  },
  en: {
    clause: '; ',
    nobody: 'nobody',
    deputies: 'deputies may be sent',
    required: (names) => names.join(', '),
    optional: (names) => `optional: ${names.join(', ')}`,
    choose: (names, count) =>
      names.length === 2 && count === 1 ? names.join(' or ') : `${count} of ${names.join(', ')}`,
    standIns: (name, by) => `${name} (${by.join(', ')} may stand in)`,
  },
};

/** Per lexicon: every wish names the same few people. */
const designations = new WeakMap<Lexicon, Map<string, string>>();

/** How a leader is called so that nobody else is meant: by name, with the title where names are alike, else by id. */
export function designate(lexicon: Lexicon, id: string, lang: Language): string {
  const known = designations.get(lexicon) ?? new Map<string, string>();
  designations.set(lexicon, known);
  const key = `${lang} ${id}`;
  const designation = known.get(key) ?? designateAnew(lexicon, id, lang);
  known.set(key, designation);
  return designation;
}

function designateAnew(lexicon: Lexicon, id: string, lang: Language): string {
  const leader = lexicon.roster.leaders.find((each) => each.id === id);
  if (leader === undefined) return id;
  const { name, aliases, titles } = leader;
  const names = [name, ...aliases];
  const latin = names.filter((each) => !isCjk(each[0]));
  const ways = [
    ...(lang === 'en' ? latin : []),
    name,
    ...titles.flatMap((title) => [title + name, `${title} ${name}`]),
    ...aliases,
    ...titles,
  ];
  return ways.find((way) => meansOnly(lexicon, way, id)) ?? id;
}

function meansOnly(lexicon: Lexicon, designation: string, id: string): boolean {
  const key = normalPeople(designation);
  const match = lexicon.match(key, 0);
  const [sense, another] = match?.end === key.length ? match.senses : [];
  return sense !== undefined && another === undefined && sense.people.join() === id;
}

/** How the options of a question are called: a person by name and title, a group by its members. */
export function shown(
  lexicon: Lexicon,
  senses: readonly { readonly people: readonly string[] }[],
): { readonly [L in Language]: readonly string[] } {
  const inLanguage = (lang: Language): readonly string[] =>
    senses.map(({ people }) => people.map((id) => personOf(lexicon, id, lang)).join(lang === 'zh' ? '、' : ', '));
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

function personOf(lexicon: Lexicon, id: string, lang: Language): string {
  const name = designate(lexicon, id, lang);
  const titles = lexicon.roster.leaders.find((each) => each.id === id)?.titles ?? [];
  const title = titles.find((each) => isCjk(each[0]) === (lang === 'zh')) ?? titles[0];
  if (title === undefined || name.includes(title)) return name;
  return lang === 'zh' ? `${name}（${title}）` : `${name} (${title})`;
}
