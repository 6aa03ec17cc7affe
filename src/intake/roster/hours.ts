import type { CalendarException, Weekday, WorkingHours } from '../../model/problem.ts';
import { normalise } from '../phrases/text.ts';
import type { Session } from '../phrases/time-rule.ts';
import { clausesOf, given, neededText, textOf } from './cells.ts';
import type { ColumnKey } from './layout.ts';
import { isEverybody } from './people.ts';
import type { RosterLog } from './roster-issues.ts';
import type { RosterRow } from './rows.ts';
import { daysBetween, readDayRange, readPart, readRange, type Sessions } from './times.ts';
import { readWeekdays } from './weekdays.ts';

type HoursRow = RosterRow<ColumnKey<'hours'>>;

export interface Hours {
  readonly everyone: readonly WorkingHours[];
  /** By leader. */
  readonly own: ReadonlyMap<string, readonly WorkingHours[]>;
  readonly sessions: Sessions;
}

const USUAL: Sessions = {
  morning: { start: '08:30', end: '12:00' },
  afternoon: { start: '14:30', end: '18:00' },
  evening: { start: '19:00', end: '21:00' },
};
const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const pairOf = ({ start, end }: Session): readonly [string, string] => [start, end];
const shown = ({ start, end }: Session): string => `${start}-${end}`;

/** @param leadersIn The leaders whom a row is about, where it names any but everybody. */
export function readHours(
  rows: readonly HoursRow[],
  leadersIn: (row: HoursRow) => readonly string[],
  log: RosterLog,
): Hours {
  const everyone: WorkingHours[] = [];
  const own = new Map<string, WorkingHours[]>();
  const seen = new Map<string, Session[]>();
  const said: Parts[] = [];
  for (const row of rows) {
    const days = daysIn(row, log);
    const whom = textOf(row, 'leaders');
    const isOwn = whom !== '' && !isEverybody(whom);
    const leaders = isOwn ? leadersIn(row) : [];
    const parts = partsIn(row, isOwn, log);
    const working = [parts.morning, parts.afternoon].filter((one) => one !== undefined);
    for (const whose of isOwn ? leaders : ['']) {
      for (const day of days) checkApart(working, `${whose} ${day}`, seen, row.at('morning'), log);
    }
    if (!isOwn) said.push(parts);
    if (working.length === 0) continue;
    const hours: WorkingHours = { days, sessions: working.map(pairOf) };
    for (const id of leaders) own.set(id, [...(own.get(id) ?? []), hours]);
    if (!isOwn) everyone.push(hours);
  }
  const usual: WorkingHours = { days: WORKDAYS, sessions: [USUAL.morning, USUAL.afternoon].map(pairOf) };
  const first = (part: keyof Sessions): Session => said.find((parts) => parts[part])?.[part] ?? USUAL[part];
  return {
    everyone: everyone.length > 0 ? everyone : [usual],
    own,
    sessions: { morning: first('morning'), afternoon: first('afternoon'), evening: first('evening') },
  };
}

function daysIn(row: HoursRow, log: RosterLog): readonly Weekday[] {
  const text = neededText(row, 'days', log);
  const read = readWeekdays(normalise(text));
  if (read !== null && read.rest === '') return read.days;
  if (text !== '') log.add('roster-bad-weekdays', row.at('days'), { value: text });
  return [];
}

type Parts = { readonly [part in keyof Sessions]: Session | undefined };

function partsIn(row: HoursRow, isOwn: boolean, log: RosterLog): Parts {
  const [morning, afternoon, evening] = (['morning', 'afternoon', 'evening'] as const).map((part) => {
    const text = textOf(row, part);
    if (text === '' || (isOwn && part === 'evening')) {
      if (text !== '') log.add('roster-cell-unused', row.at(part), { value: text });
      return undefined;
    }
    const range = readRange(text);
    if (range !== null && range.start < range.end) return range;
    log.add(range === null ? 'roster-bad-range' : 'roster-empty-interval', row.at(part), { value: text });
    return undefined;
  });
  const isEmpty = (['morning', 'afternoon', 'evening'] as const).every((part) => textOf(row, part) === '');
  if (isEmpty) log.add('roster-cell-missing', row.at('morning'), { value: row.header('morning') });
  const parts = { morning, afternoon, evening };
  let before: Session | undefined;
  for (const part of ['morning', 'afternoon', 'evening'] as const) {
    const session = parts[part];
    if (session && before && session.start < before.end) {
      log.add('roster-day-order', row.at(part), { value: shown(session), other: shown(before) });
    }
    before = session ?? before;
  }
  return parts;
}

/** Sessions of one day in several rows do not overlap. */
function checkApart(
  sessions: readonly Session[],
  key: string,
  seen: Map<string, Session[]>,
  at: string,
  log: RosterLog,
): void {
  const before = seen.get(key) ?? [];
  for (const session of sessions) {
    const other = before.find(({ start, end }) => session.start < end && start < session.end);
    if (other !== undefined) log.add('roster-sessions-overlap', at, { value: shown(session), other: shown(other) });
  }
  seen.set(key, [...before, ...sessions]);
}

const OFF = /^(?:休|休息|放假|不上班|无|off|none|day off|holiday)$/;
const WORK = /^(?:班|上班|正常上班|照常|照常上班|work|working day|usual)$/;
/** More days in one row are a mistake. */
const MOST_DAYS = 366;

/** Days that differ from the week. */
export function readExceptions(
  rows: readonly RosterRow<ColumnKey<'exceptions'>>[],
  sessions: Sessions,
  log: RosterLog,
): readonly CalendarException[] {
  const taken = new Map<string, string>();
  return rows.flatMap((row): readonly CalendarException[] => {
    const text = neededText(row, 'day', log);
    const cell = row.cell('day');
    const range = readDayRange(cell?.kind === 'date' ? cell.value : text);
    const days = range === null ? [] : daysBetween(range.first, range.last);
    if (text !== '' && (days.length === 0 || days.length > MOST_DAYS)) {
      const isReversed = range !== null && days.length === 0;
      log.add(isReversed ? 'roster-empty-interval' : 'roster-bad-day', row.at('day'), { value: text });
      return [];
    }
    const own = sessionsIn(row, sessions, log);
    const reason = textOf(row, 'reason') || undefined;
    return days.flatMap((day) => {
      const first = taken.get(day);
      if (first !== undefined) log.add('roster-day-twice', row.at('day'), { value: day, other: first });
      else taken.set(day, row.at('day'));
      return first === undefined ? [{ day, sessions: own.map(pairOf), ...given({ reason }) }] : [];
    });
  });
}

function sessionsIn(row: RosterRow<ColumnKey<'exceptions'>>, usual: Sessions, log: RosterLog): readonly Session[] {
  const text = neededText(row, 'times', log);
  const plain = normalise(text);
  if (text === '' || OFF.test(plain)) return [];
  if (WORK.test(plain)) return [usual.morning, usual.afternoon];
  const read = clausesOf(row, 'times')
    .flatMap((clause) => clause.split(/[、,，]/))
    .map((piece) => readPart(piece, usual));
  const known = read.filter((one) => one !== null).toSorted((a, b) => (a.start < b.start ? -1 : 1));
  if (known.length < read.length) {
    log.add('roster-bad-sessions', row.at('times'), { value: text });
    return [];
  }
  for (const [i, session] of known.entries()) {
    const before = known[i - 1];
    if (session.end <= session.start) log.add('roster-empty-interval', row.at('times'), { value: shown(session) });
    else if (before && session.start < before.end) {
      log.add('roster-sessions-overlap', row.at('times'), { value: shown(session), other: shown(before) });
    }
  }
  return known;
}
