import type { Roster, RosterLeader } from './people-rule.ts';
import { isCjk, matchKey, normalPeople } from './people-text.ts';
import { distinct, isDeputy, shortTitles, singleTitles, surnameOf } from './people-titles.ts';

/** Whom a designation means. */
export interface Sense {
  readonly people: readonly string[];
  readonly form: 'name' | 'title' | 'group';
  /** Where the designation itself says how they come. */
  readonly role?: 'required' | 'optional';
}

/** Every way to name somebody of a roster, normalised. */
export interface Lexicon {
  readonly roster: Roster;
  /** The longest designation that stands in a text at a place. */
  readonly match: (text: string, at: number) => { readonly end: number; readonly senses: readonly Sense[] } | undefined;
  readonly find: (key: string) => readonly Sense[] | undefined;
  /** Ids of those who are called by a title or a short form of it. */
  readonly holders: (post: string) => readonly string[];
  readonly posts: readonly string[];
  /** Names first. */
  readonly keys: readonly string[];
}

/** What a roster states wins over what is put together from it: groups, then names and whole titles, then the rest. */
type Level = 0 | 1 | 2;

const LEXICONS = new WeakMap<Roster, Lexicon>();

/** The lexicon of a roster, made once. */
export function lexiconOf(roster: Roster): Lexicon {
  const known = LEXICONS.get(roster);
  if (known) return known;
  const made = createLexicon(roster);
  LEXICONS.set(roster, made);
  return made;
}

function createLexicon(roster: Roster): Lexicon {
  const entries = new Map<string, { level: Level; senses: Sense[] }>();
  const holders = new Map<string, string[]>();
  const add = (designation: string, level: Level, sense: Sense): void => {
    const key = closeUp(normalPeople(designation));
    if (key === '') return;
    const entry = entries.get(key);
    if (entry === undefined || level < entry.level) entries.set(key, { level, senses: [sense] });
    else if (entry.level === level && !entry.senses.some((other) => samePeople(other, sense))) entry.senses.push(sense);
  };

  for (const leader of roster.leaders) {
    for (const name of [leader.name, ...leader.aliases, leader.id]) add(name, 1, one(leader, 'name'));
  }
  for (const group of roster.groups) {
    for (const name of [group.name, ...group.aliases]) add(name, 0, { people: distinct(group.members), form: 'group' });
  }
  for (const leader of roster.leaders) addTitles(leader, roster, holders, add);
  for (const [post, ids] of holders) if (!isCjk(post[0])) add(`${post}s`, 2, { people: ids, form: 'group' });
  addBodies(roster, add);

  const buckets = new Map<string, string[]>();
  for (const key of entries.keys()) {
    const bucket = buckets.get(key.slice(0, 1));
    if (bucket) bucket.push(key);
    else buckets.set(key.slice(0, 1), [key]);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.length - a.length);

  return {
    roster,
    match(text, at) {
      for (const key of buckets.get(text.slice(at, at + 1)) ?? []) {
        const end = matchKey(text, at, key);
        if (end !== -1) return { end, senses: entries.get(key)?.senses ?? [] };
      }
      return undefined;
    },
    find: (key) => entries.get(key)?.senses,
    holders: (post) => holders.get(post) ?? [],
    posts: [...holders.keys()].sort((a, b) => b.length - a.length),
    keys: [...entries.keys()],
  };
}

type Add = (designation: string, level: Level, sense: Sense) => void;

function addTitles(leader: RosterLeader, roster: Roster, holders: Map<string, string[]>, add: Add): void {
  const titles = singleTitles(leader.titles);
  const forms = distinct(titles.flatMap(shortTitles));
  const wholes = distinct([...leader.titles, titles.join('、')].map(normalPeople));
  for (const title of [...wholes, ...titles]) add(title, 1, one(leader, 'title'));
  const proper = titles.flatMap((title) => shortTitles(title).filter((form) => isDeputy(form) === isDeputy(title)));
  for (const form of proper) add(form, 2, one(leader, 'title'));
  for (const title of titles) if (isCjk(title[0])) add(leader.body + title, 2, one(leader, 'title'));
  for (const form of forms) holders.set(form, [...(holders.get(form) ?? []), leader.id]);
  const groups = roster.groups.filter(({ members }) => members.includes(leader.id)).map(({ name }) => name);
  const designations = withTitles(leader, [...wholes, ...forms, ...groups], [...wholes, ...proper, ...groups]);
  for (const designation of designations) add(designation, 2, one(leader, 'name'));
}

/** 王县长, 王五县长, Mayor Wang, Mr Wang Wu; before a Chinese name stands only the proper title: 副县长王五. */
function withTitles(leader: RosterLeader, forms: readonly string[], proper: readonly string[]): readonly string[] {
  const surname = surnameOf(normalPeople(leader.name));
  const latin = [leader.name, ...leader.aliases].map(normalPeople).filter((name) => /^[a-z][a-z' .-]+$/.test(name));
  const parts = distinct(latin.flatMap((name) => [name, ...name.split(' ')])).filter((part) => part.length > 1);
  const chinese = forms.filter((form) => isCjk(form[0]));
  const english = [...forms.filter((form) => !isCjk(form[0])), 'mr', 'ms', 'mrs', 'dr', 'comrade'];
  return [
    ...(surname === undefined
      ? []
      : [
          ...chinese.flatMap((form) => [leader.name + form, surname + form]),
          ...proper.filter((form) => isCjk(form[0])).map((form) => form + leader.name),
        ]),
    ...english.flatMap((form) => parts.map((part) => `${form} ${part}`)),
  ];
}

function addBodies(roster: Roster, add: Add): void {
  for (const body of distinct(roster.leaders.map((leader) => leader.body))) {
    const ids = roster.leaders.filter((leader) => leader.body === body).map(({ id }) => id);
    const all: Sense = { people: ids, form: 'group' };
    for (const tail of ['班子成员', '领导班子成员', '领导班子', '全体领导', '班子全体成员']) add(body + tail, 1, all);
    add(`all leaders of ${body}`, 1, all);
    for (const id of headsOf(roster, body)) {
      const head: Sense = { people: [id], form: 'title' };
      for (const tail of ['主要领导', '班子主要领导', '主要负责人', '主要负责同志', '一把手'])
        add(body + tail, 1, head);
      add(`head of ${body}`, 1, head);
    }
  }
}

/** Ids of those of the first rank of a body: one, unless the roster leaves it open. */
export function headsOf(roster: Roster, body: string): readonly string[] {
  const own = roster.leaders.filter((leader) => leader.body === body);
  const first = Math.min(...own.map(({ rank }) => rank));
  return own.filter(({ rank }) => rank === first).map(({ id }) => id);
}

const one = (leader: RosterLeader, form: Sense['form']): Sense => ({ people: [leader.id], form });

const samePeople = (a: Sense, b: Sense): boolean => a.people.join('\n') === b.people.join('\n');

/** Chinese names are also typed with a space in the middle, to stand as wide as those of three characters. */
const closeUp = (key: string): string =>
  key.replace(/ /g, (space, at: number) => (isCjk(key[at - 1]) && isCjk(key[at + 1]) ? '' : space));
