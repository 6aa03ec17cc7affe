import type { Travel, Venue } from '../../model/problem.ts';
import { clausesOf, given, neededText, numberOf, piecesOf, someOf, textOf, yesNoOf } from './cells.ts';
import type { ColumnKey } from './layout.ts';
import { type Entry, idsOf, type Names, nameKey, namesOf, resolve } from './names.ts';
import { readNamed } from './read-named.ts';
import type { Named } from './roster-book.ts';
import type { Kind, RosterLog } from './roster-issues.ts';
import type { RosterRow, RosterRows } from './rows.ts';
import { MOST_MINUTES } from './settings.ts';
import { readClosure, type Sessions } from './times.ts';

/** What has a name only: bodies and sites. */
export interface Registry {
  readonly named: readonly Named<{ readonly id: string; readonly name: string }>[];
  readonly entries: readonly Entry[];
  readonly names: Names;
}

export const MOST_COUNT = 1_000_000;

/**
 * @param mentioned As other sheets name them. A roster that lists none has all of these.
 */
export function readRegistry(
  rows: readonly RosterRow<'name' | 'aliases' | 'code'>[],
  what: Kind,
  mentioned: readonly string[],
  log: RosterLog,
): Registry {
  const listed = readNamed(rows, what, log).map(({ id, name, aliases }) => ({ it: { id, name }, aliases }));
  const named = listed.length > 0 ? listed : mentionedAs(what, mentioned);
  const entries = named.map(({ it, aliases }) => ({ id: it.id, names: [it.name, ...aliases] }));
  return { named, entries, names: namesOf(entries) };
}

function mentionedAs(prefix: string, texts: readonly string[]): Registry['named'] {
  const distinct = [...new Map(texts.filter((text) => text !== '').map((text) => [nameKey(text), text])).values()];
  const ids = idsOf(prefix, distinct);
  return distinct.map((name, i) => ({ it: { id: ids[i] ?? '', name }, aliases: [] }));
}

/** Every site that a sheet other than that of the sites names. */
export const sitesMentioned = ({ leaders, venues, travel, coverage }: RosterRows): readonly string[] => [
  ...leaders.map((row) => textOf(row, 'site')),
  ...venues.map((row) => textOf(row, 'site')),
  ...travel.flatMap((row) => [textOf(row, 'from'), textOf(row, 'to')]),
  ...coverage.flatMap((row) => piecesOf(row, 'sites')),
];

/** The id of what a cell names; undefined where it is empty or not known. */
export function idIn<C extends string>(
  row: RosterRow<C>,
  column: C,
  names: Names,
  what: Kind,
  log: RosterLog,
): string | undefined {
  const text = textOf(row, column);
  return text === '' ? undefined : resolve(text, names, what, row.at(column), log);
}

export function readVenues(
  rows: readonly RosterRow<ColumnKey<'venues'>>[],
  sites: Names,
  sessions: Sessions,
  log: RosterLog,
): readonly Named<Venue>[] {
  return readNamed<ColumnKey<'venues'>>(rows, 'venue', log).map(({ id, name, aliases, row }) => ({
    it: {
      id,
      name,
      ...given({
        site: idIn(row, 'site', sites, 'site', log),
        capacity: numberOf(row, 'capacity', [0, MOST_COUNT], log),
        exclusive: yesNoOf(row, 'exclusive', log),
        turnaroundMinutes: numberOf(row, 'turnaround', [0, MOST_MINUTES], log),
        unavailable: someOf(closuresIn(row, sessions, log)),
      }),
    },
    aliases,
  }));
}

function closuresIn(
  row: RosterRow<ColumnKey<'venues'>>,
  sessions: Sessions,
  log: RosterLog,
): NonNullable<Venue['unavailable']> {
  const cell = row.cell('unavailable');
  const clauses = cell?.kind === 'date' ? [cell.value] : clausesOf(row, 'unavailable');
  return clauses.flatMap((clause) => {
    const closure = readClosure(clause, sessions);
    if (closure === null) log.add('roster-bad-closure', row.at('unavailable'), { value: clause });
    else {
      const { start, end } = 'weekly' in closure ? closure.weekly : closure;
      if (start < end) return [closure];
      log.add('roster-empty-interval', row.at('unavailable'), { value: clause });
    }
    return [];
  });
}

export function readTravel(
  rows: readonly RosterRow<ColumnKey<'travel'>>[],
  sites: Names,
  log: RosterLog,
): readonly Travel[] {
  const known = new Map<string, { readonly minutes: number; readonly at: string }>();
  return rows.flatMap((row): readonly Travel[] => {
    for (const column of ['from', 'to', 'minutes'] as const) neededText(row, column, log);
    const from = idIn(row, 'from', sites, 'site', log);
    const to = idIn(row, 'to', sites, 'site', log);
    const minutes = numberOf(row, 'minutes', [0, MOST_MINUTES], log);
    if (from === undefined || to === undefined || minutes === undefined) return [];
    if (from === to) {
      log.add('roster-travel-nowhere', row.at('to'), { value: textOf(row, 'to') });
      return [];
    }
    const key = JSON.stringify([from, to]);
    const first = known.get(key);
    const at = row.at('minutes');
    if (first === undefined) known.set(key, { minutes, at });
    else if (first.minutes !== minutes) {
      const value = `${textOf(row, 'from')}–${textOf(row, 'to')}`;
      log.add('roster-travel-twice', at, { value, other: first.at });
    }
    return first === undefined ? [{ from, to, minutes }] : [];
  });
}
