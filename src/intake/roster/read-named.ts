import { neededText, piecesOf, textOf } from './cells.ts';
import { idsOf, nameKey } from './names.ts';
import type { Kind, RosterLog } from './roster-issues.ts';
import type { RosterRow } from './rows.ts';

/** What has a name, perhaps others, and an id. */
interface NamedRow<C extends string> {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly row: RosterRow<C>;
}

/** The rows with a name; no name and no code stands for two of them. */
export function readNamed<C extends string>(
  rows: readonly RosterRow<C | 'name' | 'aliases' | 'code'>[],
  what: Kind,
  log: RosterLog,
): readonly NamedRow<C | 'name' | 'aliases' | 'code'>[] {
  const named = rows.flatMap((row) => {
    const name = neededText(row, 'name', log);
    const aliases = piecesOf(row, 'aliases').filter((alias) => nameKey(alias) !== nameKey(name));
    return name === '' ? [] : [{ name, aliases, code: textOf(row, 'code'), row }];
  });
  const ids = idsOf(
    what,
    named.map(({ name }) => name),
  );
  const [names, codes] = [new Map<string, string>(), new Map<string, string>()];
  return named.map(({ name, aliases, code, row }, i) => {
    for (const text of new Set([name, ...aliases])) {
      const first = names.get(nameKey(text));
      const at = row.at(text === name ? 'name' : 'aliases');
      if (first === undefined) names.set(nameKey(text), at);
      else log.add('roster-name-twice', at, { value: text, other: first, what });
    }
    checkCode(code, row.at('code'), codes, log);
    return { id: code === '' ? (ids[i] ?? '') : code, name, aliases, row };
  });
}

/** Logs a code that somebody else has. */
export function checkCode(code: string, at: string, taken: Map<string, string>, log: RosterLog): void {
  const first = taken.get(code);
  if (code !== '' && first !== undefined) log.add('roster-code-twice', at, { value: code, other: first });
  else taken.set(code, at);
}
