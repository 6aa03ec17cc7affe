import type { Unavailability } from '../../model/problem.ts';
import { given, neededText, piecesOf, someOf, textOf, yesNoOf } from './cells.ts';
import type { ColumnKey } from './layout.ts';
import { type Names, resolve } from './names.ts';
import { leadersIn, type People } from './people.ts';
import type { RosterLog } from './roster-issues.ts';
import type { RosterRow } from './rows.ts';
import { readClock, readMoment, readWeekly, type Sessions } from './times.ts';

type AbsenceRow = RosterRow<ColumnKey<'absences'>>;
type When = { readonly start: string; readonly end: string } | { readonly weekly: WeeklyTime };
type WeeklyTime = Extract<Unavailability, { readonly weekly: unknown }>['weekly'];

/** When each leader is not there. */
export function readAbsences(
  rows: readonly AbsenceRow[],
  people: People,
  kinds: Names,
  sessions: Sessions,
  log: RosterLog,
): ReadonlyMap<string, readonly Unavailability[]> {
  const absences = new Map<string, Unavailability[]>();
  for (const row of rows) {
    neededText(row, 'leaders', log);
    const leaders = leadersIn(row, 'leaders', people, log);
    const when = textOf(row, 'weekly') === '' ? onceIn(row, sessions, log) : weeklyIn(row, sessions, log);
    const barred = piecesOf(row, 'kinds').flatMap((piece) => resolve(piece, kinds, 'kind', row.at('kinds'), log) ?? []);
    const away = yesNoOf(row, 'away', log);
    const reason = textOf(row, 'reason') || undefined;
    if (when === null) continue;
    const absence = { ...when, ...given({ reason, away, kinds: someOf(barred) }) };
    for (const id of leaders) absences.set(id, [...(absences.get(id) ?? []), absence]);
  }
  return absences;
}

/** A date in a cell says more than is shown. */
function momentText(row: AbsenceRow, column: 'start' | 'end'): string {
  const cell = row.cell(column);
  return cell?.kind === 'date' ? cell.value : textOf(row, column);
}

/** A start without end is a day, or the part of a day that it names. */
function onceIn(row: AbsenceRow, sessions: Sessions, log: RosterLog): When | null {
  if (neededText(row, 'start', log) === '') return null;
  const [from, to] = [momentText(row, 'start'), momentText(row, 'end')];
  const read = (column: 'start' | 'end', text: string): string | null => {
    const moment = readMoment(text, column, sessions);
    if (moment === null) {
      log.add('roster-bad-moment', row.at(column), { value: textOf(row, column), other: onceForms(log) });
    }
    return moment;
  };
  const start = read('start', from);
  const end = to === '' ? readMoment(from, 'end', sessions) : read('end', to);
  if (start === null || end === null) return null;
  if (start < end) return { start, end };
  if (to === '') log.add('roster-cell-missing', row.at('end'), { value: row.header('end') });
  else log.add('roster-empty-interval', row.at('end'), { value: `${from} – ${to}` });
  return null;
}

const onceForms = ({ lang }: RosterLog): string =>
  lang === 'zh'
    ? '2026-12-03、2026-12-03 14:30 或 2026-12-03 下午'
    : '2026-12-03, 2026-12-03 14:30 or 2026-12-03 afternoon';

/** The clock stands behind the weekdays, or in the columns of start and end. */
function weeklyIn(row: AbsenceRow, sessions: Sessions, log: RosterLog): When | null {
  const text = textOf(row, 'weekly');
  const read = readWeekly(text, sessions);
  if (read === null) {
    log.add('roster-bad-weekdays', row.at('weekly'), { value: text });
    return null;
  }
  const clock = (column: 'start' | 'end', usual: string): string | null => {
    const said = textOf(row, column);
    const time = said === '' ? usual : readClock(said);
    if (time === null) log.add('roster-bad-moment', row.at(column), { value: said, other: '14:30' });
    return time;
  };
  const [start, end] = [clock('start', read.start), clock('end', read.end)];
  if (start === null || end === null) return null;
  if (start < end) return { weekly: { days: read.days, start, end } };
  log.add('roster-empty-interval', row.at(textOf(row, 'end') === '' ? 'weekly' : 'end'), { value: `${start}-${end}` });
  return null;
}
