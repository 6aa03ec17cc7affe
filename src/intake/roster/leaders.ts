import type { Coverage, Leader, Unavailability, WorkingHours } from '../../model/problem.ts';
import type { RosterLeader } from '../phrases/people-rule.ts';
import { given, numberOf, piecesOf, someOf, textOf, yesNoOf } from './cells.ts';
import { type Names, resolve } from './names.ts';
import type { LeaderRow, People, Person } from './people.ts';
import { idIn, MOST_COUNT, type Registry } from './places.ts';
import type { RosterLog } from './roster-issues.ts';
import { MOST_MINUTES } from './settings.ts';

/** What other sheets say of the leaders. */
export interface Around {
  readonly people: People;
  readonly bodies: Registry;
  readonly sites: Names;
  readonly hours: ReadonlyMap<string, readonly WorkingHours[]>;
  readonly absences: ReadonlyMap<string, readonly Unavailability[]>;
}

interface LeadersRead {
  readonly leaders: readonly Leader[];
  /** The same people as phrases name them. */
  readonly named: readonly RosterLeader[];
  /** Pairs of whom one must stay. */
  readonly pairs: readonly Coverage[];
}

/** The leaders in full, in the order of their rows. */
export function readLeaders(persons: readonly Person[], around: Around, log: RosterLog): LeadersRead {
  const ranks = ranksOf(persons, log);
  const read = persons.map((person, i) => readLeader(person, ranks[i] ?? 0, around, log));
  const pairs = new Map<string, readonly string[]>();
  for (const { pair } of read) {
    const key = pair?.toSorted().join('\n') ?? '';
    if (pair !== null && !pairs.has(key)) pairs.set(key, pair);
  }
  return {
    leaders: read.map(({ leader }) => leader),
    named: read.map(({ named }) => named),
    pairs: [...pairs.values()].map((leaders) => ({ leaders, atLeast: 1 })),
  };
}

/** Those without a number come behind the others, in the order of their rows. */
function ranksOf(persons: readonly Person[], log: RosterLog): readonly number[] {
  const given = persons.map(({ row }) => numberOf(row, 'rank', [0, MOST_COUNT], log));
  let last = Math.max(0, ...given.filter((rank) => rank !== undefined));
  return given.map((rank) => {
    if (rank !== undefined) return rank;
    last++;
    return last;
  });
}

function readLeader(
  { id, name, titles, aliases, row }: Person,
  rank: number,
  { people, bodies, sites, hours, absences }: Around,
  log: RosterLog,
): { readonly leader: Leader; readonly named: RosterLeader; readonly pair: readonly [string, string] | null } {
  const body = idIn(row, 'body', bodies.names, 'body', log);
  const scope = piecesOf(row, 'scope');
  const deputies = deputiesIn(row, id, people.names, log);
  const most = (column: 'activitiesPerDay' | 'minutesPerDay' | 'minutesPerWeek' | 'targetMinutesPerDay') =>
    numberOf(row, column, [0, MOST_COUNT], log);
  const limits = given({
    activitiesPerDay: most('activitiesPerDay'),
    minutesPerDay: most('minutesPerDay'),
    minutesPerWeek: most('minutesPerWeek'),
  });
  return {
    leader: {
      id,
      name,
      rank,
      ...given({
        body,
        homeSite: idIn(row, 'site', sites, 'site', log),
        workingHours: hours.get(id),
        unavailable: absences.get(id),
        breakMinutes: numberOf(row, 'breakMinutes', [0, MOST_MINUTES], log),
        limits: Object.keys(limits).length === 0 ? undefined : limits,
        targetMinutesPerDay: most('targetMinutesPerDay'),
        scope: someOf(scope),
        deputies: someOf(deputies),
      }),
    },
    named: { id, name, titles, body: bodyName(body, bodies), rank, scope, aliases },
    pair: pairIn(row, id, deputies, log),
  };
}

const bodyName = (id: string | undefined, { named }: Registry): string =>
  named.find(({ it }) => it.id === id)?.it.name ?? '';

function deputiesIn(row: LeaderRow, own: string, names: Names, log: RosterLog): readonly string[] {
  const at = row.at('deputies');
  const ids = piecesOf(row, 'deputies').flatMap((piece) => {
    const id = resolve(piece, names, 'leader', at, log);
    if (id === own) log.add('roster-own-deputy', at, { value: piece });
    return id === undefined || id === own ? [] : [id];
  });
  return [...new Set(ids)];
}

/** The leader and the first deputy, where they must not both be away. */
function pairIn(
  row: LeaderRow,
  id: string,
  [deputy]: readonly string[],
  log: RosterLog,
): readonly [string, string] | null {
  if (yesNoOf(row, 'apart', log) !== true) return null;
  if (deputy !== undefined) return [id, deputy];
  if (textOf(row, 'deputies') === '') log.add('roster-apart-alone', row.at('apart'));
  return null;
}
