import { either, type Meaning, mapped, pair, together, unsure } from './people-meaning.ts';
import type { Item, Role, Unit } from './people-phrase.ts';
import type { PeopleRule } from './people-rule.ts';
import { distinct } from './people-titles.ts';
import { ASK } from './people-words.ts';

/** A rule that is being put together, as it is said: somebody may stand in it twice. */
export interface Draft extends Omit<PeopleRule, 'deputiesAllowed'> {
  /** Ids of those who may send a deputy. */
  readonly permitted: readonly string[];
  /** Ids of those named one by one, not as part of a group. */
  readonly named: readonly string[];
}

const NOBODY: Draft = { required: [], choose: [], optional: [], deputies: [], permitted: [], named: [] };

const joined = (drafts: readonly Draft[]): Draft => ({
  required: drafts.flatMap(({ required }) => required),
  choose: drafts.flatMap(({ choose }) => choose),
  optional: drafts.flatMap(({ optional }) => optional),
  deputies: drafts.flatMap(({ deputies }) => deputies),
  permitted: drafts.flatMap(({ permitted }) => permitted),
  named: drafts.flatMap(({ named }) => named),
});

const outside = (text: string): Meaning<Draft> => unsure<Draft>([], ASK.outside(text));

export const draftOf = (units: readonly Unit[]): Meaning<Draft> => mapped(together(units.map(unitMeaning)), joined);

/**
 * What is said behind a list may be said of all of it or only of what follows the last comma: 「张三，李四列席」. Where 、
 * parts people too, the comma parts more; else it is asked.
 */
function unitMeaning(unit: Unit): Meaning<Draft> {
  const behind = (unit.count !== null && !unit.countFirst) || (unit.role === 'optional' && !unit.headed);
  const comma = unit.separators.lastIndexOf('comma');
  if (!behind || comma === -1) return wholeUnit(unit);

  const tail = { ...unit, items: unit.items.slice(comma + 1), separators: unit.separators.slice(comma + 1) };
  const head = { items: unit.items.slice(0, comma + 1), separators: unit.separators.slice(0, comma) };
  const parted = pair(
    wholeUnit({ ...unit, ...head, count: null, role: unit.headed ? unit.role : null }),
    wholeUnit(tail),
    (a, b) => joined([a, b]),
  );
  if (unit.separators.includes('pause')) return parted;
  const [last, another] = tail.items;
  const single = another === undefined && last?.who.options.every(({ people }) => people.length === 1);
  if (unit.count !== null && single) return wholeUnit(unit);
  return either([wholeUnit(unit), parted], ASK.grouping(unit.text));
}

function wholeUnit(unit: Unit): Meaning<Draft> {
  const { items, separators, count, role, text } = unit;
  if (count !== null) return chosen(items, count, role, text);
  const alternatives = separators.filter((separator) => separator === 'or' || separator === 'or-english');
  if (alternatives.length === 0) return listed(items, role);
  const english = separators.at(-1) === 'or-english' && separators.slice(0, -1).every((each) => each === 'comma');
  const all = oneOf(items, role, text);
  if (english || alternatives.length === separators.length) return all;
  return either([chains(unit), all], ASK.grouping(text));
}

const listed = (items: readonly Item[], role: Role | null): Meaning<Draft> =>
  mapped(together(items.map((item) => itemMeaning(item, role))), joined);

/** 「张三、李四或王五」 as 张三 and one of the other two. */
function chains({ items, separators, role, text }: Unit): Meaning<Draft> {
  const groups: Item[][] = [];
  items.forEach((item, i) => {
    const separator = separators[i - 1];
    if (separator === 'or' || separator === 'or-english') groups.at(-1)?.push(item);
    else groups.push([item]);
  });
  const parts = groups.map((group) => (group.length === 1 ? listed(group, role) : oneOf(group, role, text)));
  return mapped(together(parts), joined);
}

/** Each alternative is one person. */
function oneOf(items: readonly Item[], role: Role | null, text: string): Meaning<Draft> {
  const persons = items.every(({ who }) => who.options.every(({ people }) => people.length === 1));
  return persons ? chosen(items, 1, role, text) : unsure<Draft>([], ASK.grouping(text));
}

function chosen(items: readonly Item[], count: number, role: Role | null, text: string): Meaning<Draft> {
  if (role === 'optional' || count < 1 || !items.every(saysOnlyWho)) return outside(text);
  const from = mapped(together(items.map(({ who }) => who)), (senses) =>
    distinct(senses.flatMap(({ people }) => people)),
  );
  const short = from.options.find((people) => people.length < count);
  const enough = { ...from, options: from.options.filter((people) => people.length >= count) };
  const asks = short === undefined ? from.asks : [...from.asks, ASK.tooFew(text, short.length, count)];
  return mapped({ ...enough, asks }, (people) => ({ ...NOBODY, choose: [{ from: people, count }] }));
}

const saysOnlyWho = (item: Item): boolean =>
  item.count === null && item.role === null && !item.permitted && !standsIn(item);

const standsIn = ({ standIns }: Item): boolean => standIns.options.some((ids) => ids.length > 0);

function itemMeaning(item: Item, unitRole: Role | null): Meaning<Draft> {
  const role = item.role ?? unitRole;
  if (item.count !== null) return chosen([{ ...item, count: null }], item.count, role, item.text);
  const replaced = standsIn(item);
  const group = item.who.options.some(({ people }) => people.length !== 1);
  if ((role === 'optional' && (replaced || item.permitted)) || (replaced && group)) return outside(item.text);
  return pair(item.who, item.standIns, ({ people, form, role: own }, by): Draft => {
    const comes = role ?? own ?? 'required';
    return {
      ...NOBODY,
      required: comes === 'required' ? people : [],
      optional: comes === 'optional' ? people : [],
      deputies: people.flatMap((leader) => by.map((id) => ({ leader, by: id }))),
      permitted: replaced || item.permitted ? people : [],
      named: form === 'group' ? [] : people,
    };
  });
}
