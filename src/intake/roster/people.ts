import { singleTitles } from '../phrases/people-titles.ts';
import { neededText, piecesOf, textOf } from './cells.ts';
import type { ColumnKey } from './layout.ts';
import { type Entry, idsOf, type Names, nameKey, namesOf, resolve } from './names.ts';
import { checkCode } from './read-named.ts';
import type { RosterLog } from './roster-issues.ts';
import type { RosterRow } from './rows.ts';

export type LeaderRow = RosterRow<ColumnKey<'leaders'>>;

/** Somebody of the roster, before what is said of others is known. */
export interface Person {
  readonly id: string;
  /** The post, where the roster has no name. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly aliases: readonly string[];
  readonly row: LeaderRow;
}

/** How other sheets name leaders. */
export interface People {
  readonly names: Names;
  readonly all: readonly string[];
  /** Ids by the names of bodies. */
  readonly ofBody: Names;
}

const EVERYBODY = /^(?:全体|全体领导|所有领导|全部领导|所有人|每个人|all|all leaders|everyone|everybody)$/i;

export const isEverybody = (text: string): boolean => EVERYBODY.test(text);

/** The leaders, each with a name or a post. */
export function readPersons(rows: readonly LeaderRow[], log: RosterLog): readonly Person[] {
  const known = rows.flatMap((row) => {
    const titles = textsOf(row, 'title');
    const name = textOf(row, 'name') || (titles[0] ?? '');
    if (name === '') neededText(row, 'name', log);
    return name === '' ? [] : [{ name, titles, aliases: piecesOf(row, 'aliases'), code: textOf(row, 'code'), row }];
  });
  const ids = idsOf(
    'leader',
    known.map(({ name }) => name),
  );
  const codes = new Map<string, string>();
  const firsts = new Map<string, { readonly code: string; readonly at: string }>();
  return known.map(({ name, titles, aliases, code, row }, i) => {
    const at = row.at('name');
    const twin = firsts.get(nameKey(name));
    // Two people may be of one name; their codes tell them apart.
    if (twin === undefined) firsts.set(nameKey(name), { code, at });
    else if (code === '' || twin.code === '') log.add('roster-name-twice', at, { value: name, other: twin.at });
    checkCode(code, row.at('code'), codes, log);
    return { id: code || (ids[i] ?? ''), name, titles, aliases, row };
  });
}

/** Posts are parted by line breaks, semicolons and slashes; 、 joins those of one title. */
const textsOf = (row: LeaderRow, column: 'title'): readonly string[] =>
  (row.cell(column)?.text ?? '')
    .split(/[;；/／\n\r]/)
    .map((title) => title.trim())
    .filter((title) => title !== '');

export const peopleOf = (
  persons: readonly Person[],
  bodies: readonly Entry[],
  bodyOf: (person: Person) => string | undefined,
): People => ({
  names: namesOf(
    persons.map(({ id, name, titles, aliases }) => ({
      id,
      names: [name, ...aliases],
      titles: [...titles, ...singleTitles(titles)],
    })),
  ),
  all: persons.map(({ id }) => id),
  ofBody: namesOf(
    persons.flatMap((person) => {
      const names = bodies.find(({ id }) => id === bodyOf(person))?.names ?? [];
      return [{ id: person.id, names }];
    }),
  ),
});

/** The leaders whom a cell names, each once: by name, post or code, by their body, or everybody. */
export function leadersIn<C extends string>(
  row: RosterRow<C>,
  column: C,
  { names, all, ofBody }: People,
  log: RosterLog,
): readonly string[] {
  const ids = piecesOf(row, column).flatMap((piece): readonly string[] => {
    if (isEverybody(piece)) return all;
    const group = names.find(piece).length === 0 ? ofBody.find(piece) : [];
    if (group.length > 0) return group;
    const id = resolve(piece, names, 'leader', row.at(column), log);
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)];
}
