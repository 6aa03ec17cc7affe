import type { Coverage, FocusGoal, Level } from '../../model/problem.ts';
import type { RosterGroup } from '../phrases/people-rule.ts';
import { given, neededText, numberOf, piecesOf, someOf, textOf } from './cells.ts';
import type { ColumnKey } from './layout.ts';
import { idsOf, type Names, nameKey, resolve } from './names.ts';
import { leadersIn, type People } from './people.ts';
import { MOST_COUNT } from './places.ts';
import type { Kind, RosterLog } from './roster-issues.ts';
import type { RosterRow } from './rows.ts';

// What the roster says of several leaders at once.

/** Groups as phrases name them. */
export function readGroups(
  rows: readonly RosterRow<ColumnKey<'groups'>>[],
  people: People,
  log: RosterLog,
): readonly RosterGroup[] {
  const taken = new Map<string, string>();
  return rows.flatMap((row): readonly RosterGroup[] => {
    const name = neededText(row, 'name', log);
    neededText(row, 'members', log);
    const members = leadersIn(row, 'members', people, log);
    const aliases = piecesOf(row, 'aliases');
    const isNew = [name, ...aliases].map((text) => claim(text, row.at('name'), 'group', taken, log));
    return name === '' || isNew.includes(false) ? [] : [{ name, aliases, members }];
  });
}

/** Whether nobody was called so before; logged where somebody was. */
function claim(text: string, at: string, what: Kind, taken: Map<string, string>, log: RosterLog): boolean {
  const first = taken.get(nameKey(text));
  if (first === undefined || text === '') {
    taken.set(nameKey(text), at);
    return true;
  }
  // The same words for one thing say nothing twice.
  if (first === at) return true;
  log.add('roster-name-twice', at, { value: text, other: first, what });
  return false;
}

/** How many of a group must stay. */
export function readCoverage(
  rows: readonly RosterRow<ColumnKey<'coverage'>>[],
  people: People,
  sites: Names,
  log: RosterLog,
): readonly Coverage[] {
  return rows.flatMap((row): readonly Coverage[] => {
    neededText(row, 'leaders', log);
    const leaders = leadersIn(row, 'leaders', people, log);
    const atLeast = numberOf(row, 'atLeast', [1, MOST_COUNT], log) ?? 1;
    const bases = piecesOf(row, 'sites').flatMap((piece) => resolve(piece, sites, 'site', row.at('sites'), log) ?? []);
    if (leaders.length > 0 && atLeast > leaders.length) {
      log.add('roster-too-many', row.at('atLeast'), { value: `${atLeast}`, other: `${leaders.length}` });
    }
    return leaders.length === 0 ? [] : [{ leaders, atLeast, ...given({ baseSites: someOf(bases) }) }];
  });
}

const MINUTES_PER_DAY = 1440;
const USUAL_BLOCK = 120;
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** Work for which leaders share protected time. */
export function readFocus(
  rows: readonly RosterRow<ColumnKey<'focus'>>[],
  people: People,
  log: RosterLog,
): readonly FocusGoal[] {
  const taken = new Map<string, string>();
  return rows.flatMap((row): readonly FocusGoal[] => {
    const title = neededText(row, 'title', log);
    neededText(row, 'leaders', log);
    neededText(row, 'minutes', log);
    const leaders = leadersIn(row, 'leaders', people, log);
    const minutes = numberOf(row, 'minutes', [1, MOST_COUNT], log);
    const blockMinutes = numberOf(row, 'blockMinutes', [1, MINUTES_PER_DAY], log) ?? USUAL_BLOCK;
    const priority = levelIn(row, log);
    const maxBlocksPerDay = numberOf(row, 'maxBlocksPerDay', [1, MOST_COUNT], log);
    const isNew = claim(title, row.at('title'), 'goal', taken, log);
    if (title === '' || !isNew || leaders.length === 0 || minutes === undefined) return [];
    const id = idsOf('focus', [title]).join('');
    return [{ id, title, leaders, minutes, blockMinutes, ...given({ priority, maxBlocksPerDay }) }];
  });
}

function levelIn(row: RosterRow<ColumnKey<'focus'>>, log: RosterLog): Level | undefined {
  const text = textOf(row, 'priority');
  const level = LEVELS.find((one) => text.normalize('NFKC') === `${one}`);
  if (level === undefined && text !== '') {
    const other = LEVELS.join(log.lang === 'zh' ? '、' : ', ');
    log.add('roster-not-a-choice', row.at('priority'), { value: text, other });
  }
  return level;
}
