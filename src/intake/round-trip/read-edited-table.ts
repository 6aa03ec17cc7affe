import { createReport } from '../../formats/report.ts';
import type { SheetFile } from '../../formats/sheets.ts';
import type { View } from '../../formats/view.ts';
import { wordsOf } from '../../formats/words.ts';
import type { Language } from '../../model/codes.ts';
import { dayText, dayTimeText } from '../../model/date-words.ts';
import { activityFinder } from '../../model/find-activity.ts';
import type { Issue } from '../../model/issue.ts';
import { addTo } from '../../model/multi-map.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { rowDifferences } from './cell-differences.ts';
import { allFound, type Desk, doubt, type Found, NOTHING, placeOfRow } from './desk.ts';
import type { Difference } from './difference.ts';
import { say } from './difference-words.ts';
import { rosterOf } from './edited-people.ts';
import { placeReader } from './edited-place.ts';
import { type EditedRow, editedRows } from './edited-rows.ts';
import { type EditedTable, findTable } from './find-table.ts';
import { roundTripIssue } from './round-trip-issues.ts';
import { type ShownLine, shownLines } from './shown-lines.ts';
import { documentCopy } from './single-out.ts';

export interface EditedReading {
  /** In the order of the rows; what is gone comes last. */
  readonly differences: readonly Difference[];
  /** Errors are questions: the cell counts as untouched. Their `path` is such as `plan.xlsx › 活动安排清单 › E7`. */
  readonly issues: readonly Issue[];
}

/**
 * What somebody changed by hand in layout H of the table of a schedule: time, place, people, titles and rows deleted. A table
 * that nobody touched has no difference, in whichever language and view it was exported.
 *
 * @param problem The one that the table was made from.
 * @param lang Of the Issues; the table may be in the other.
 */
export function readEditedTable(problem: Problem, schedule: Schedule, book: SheetFile, lang: Language): EditedReading {
  const table = findTable(book);
  if ('fault' in table) {
    const { list } = wordsOf(lang);
    return {
      differences: [],
      issues: [roundTripIssue(table.fault, [book.file], { subject: list(table.sheets) }, lang)],
    };
  }
  const rows = editedRows(table, problem.horizon);
  const report = createReport(problem, schedule, { lang: table.lang, view: viewOf(rows, table, problem) });
  const desk: Desk = {
    file: book.file,
    table,
    report,
    roster: rosterOf(report.problem, report.names),
    placeOf: placeReader(report.problem, report.names, table.lang),
    lang,
  };
  const lines = shownLines(report);
  return allFound([withIds(rows, lines, desk), withoutIds(rows, lines, desk), removedLines(rows, lines, desk)]);
}

/** A table that hides what is confidential shows none of it by its id, but has rows with the title that says nothing. */
function viewOf(rows: readonly EditedRow[], { lang }: EditedTable, problem: Problem): View {
  const find = activityFinder(problem);
  const { hiddenTitle } = wordsOf(lang);
  const isHiding = rows.some(({ id, text }) => id === '' && text('title') === hiddenTitle);
  const isShown = rows.some(({ id }) => find(id)?.confidentiality === 'confidential');
  const isSecret = problem.activities.some(({ confidentiality }) => confidentiality === 'confidential');
  return isHiding && isSecret && !isShown ? 'normal' : 'full';
}

function withIds(rows: readonly EditedRow[], lines: readonly ShownLine[], desk: Desk): Found {
  const byId = new Map<string, EditedRow[]>();
  for (const row of rows) if (row.id !== '') addTo(byId, row.id, row);
  const activities = new Map(
    desk.report.problem.activities.map((activity) => [activity.id, documentCopy(activity, desk.report.calendar)]),
  );
  return allFound(
    [...byId].map(([id, [row, ...more]]): Found => {
      if (row === undefined) return NOTHING;
      if (more.length > 0) {
        const numbers = [row, ...more].map((one) => one.row);
        return doubt(desk, 'id-twice', row.row, 'id', {
          subject: id,
          other: wordsOf(desk.lang).list(numbers.map(String)),
        });
      }
      const line = lines.find((one) => one.id === id);
      const activity = line && activities.get(line.entry.id);
      if (line === undefined || activity === undefined)
        return doubt(desk, 'id-unknown', row.row, 'id', { subject: id });
      return rowDifferences({ row, line, activity }, desk);
    }),
  );
}

/** Focus blocks, what runs on and what is hidden: they are as they were, or it is said that nothing is read from them. */
function withoutIds(rows: readonly EditedRow[], lines: readonly ShownLine[], desk: Desk): Found {
  const left = lines.filter(({ id }) => id === '');
  const strange: EditedRow[] = [];
  for (const row of rows.filter(({ id }) => id === '')) {
    const day = row.day.kind === 'day' ? row.day.day : row.above;
    const at = left.findIndex(
      ({ day: own, texts }) =>
        own === day &&
        texts.time === row.text('time') &&
        texts.title === row.text('title') &&
        texts.place === row.text('place'),
    );
    if (at >= 0) left.splice(at, 1);
    else strange.push(row);
  }
  const missing = left.map(({ day, texts }): Found => {
    const subject = `${dayText(day, desk.report.lang)} ${texts.time} ${texts.title}`;
    const issue = roundTripIssue('line-missing', [desk.file, desk.table.sheet], { subject }, desk.lang);
    return { differences: [], issues: [issue] };
  });
  const added = strange.map(({ row, text }) => {
    const said = new Set((['time', 'title', 'place', 'attendees'] as const).map(text));
    return doubt(desk, 'row-without-id', row, 'title', { subject: [...said].filter((one) => one !== '').join(' ') });
  });
  return allFound([...added, ...missing]);
}

function removedLines(rows: readonly EditedRow[], lines: readonly ShownLine[], desk: Desk): Found {
  const present = new Set(rows.map(({ id }) => id));
  const gone = lines.filter(({ id, entry }) => id !== '' && entry.activity !== undefined && !present.has(id));
  return {
    issues: [],
    differences: gone.map(({ day, entry, texts }): Difference => {
      const time = `${dayText(day, desk.report.lang)} ${texts.time}`;
      return {
        activity: entry.id,
        place: placeOfRow(desk, null),
        field: 'removed',
        before: `${time} ${texts.title}`,
        after: '',
        words: say(
          (words, lang) => words.removed(entry.title, dayTimeText(entry.start, entry.end, lang)),
          (words) => (entry.activity?.mandatory === true ? [words.mandatory] : []),
        ),
        apply: { kind: 'remove' },
      };
    }),
  };
}
