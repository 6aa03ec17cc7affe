import { colToLetter } from 'hucre/xlsx';
import type { Sheet } from '../../formats/sheets.ts';
import type { Issue } from '../../model/issue.ts';
import type { FieldName } from '../columns/fields.ts';
import { recogniseTable } from '../columns/recognise-table.ts';
import { columnKey } from '../columns/said-columns.ts';
import type { RawField, RawWish } from '../columns/table.ts';
import type { Wish } from '../wish.ts';
import { fileIssue } from './intake-issues.ts';
import { baseName, readRow } from './read-row.ts';
import type { Reader } from './reader.ts';
import type { SheetColumn, SheetSummary } from './sheet-summary.ts';

interface SheetWishes {
  readonly wishes: readonly Wish[];
  readonly summary: SheetSummary;
  readonly issues: readonly Issue[];
}

/** Every row of the table on a sheet as a wish. */
export function readSheet(file: string, sheet: Sheet, reader: Reader): SheetWishes {
  const { lang } = reader.context;
  const path = `${file} › ${sheet.name}`;
  const table = recogniseTable(sheet, lang, reader.saidColumns);
  const hidden = sheet.hidden && sheet.rows.length > 0 ? [fileIssue('hidden-sheet', path, lang)] : [];
  if (table.kind === 'no-table') {
    const empty = { notes: [], columns: [], unknownColumns: [] };
    const summary = { sheet: sheet.name, body: null, wishes: 0, ...empty, skipped: table.reason };
    return { wishes: [], summary, issues: hidden };
  }
  const body = bodyOf([table.titles.map(({ text }) => text).join(' '), baseName(file), sheet.name], reader);
  const dated = [...table.columns.values()].includes('date');
  const wishes: Wish[] = [];
  let before: RawWish | null = null;
  let above: RawField | null = null;
  for (const raw of table.rows) {
    const row: RawWish = withDitto(raw, before);
    wishes.push(readRow(row, { file, sheet: sheet.name, body, above }, reader));
    before = row;
    above = dated ? (row.fields.get('date') ?? above) : null;
  }
  const summary: SheetSummary = {
    ...{ sheet: sheet.name, body, wishes: wishes.length, skipped: null },
    notes: [...table.titles, ...table.notes],
    columns: [...table.columns].flatMap(([column, field]): readonly SheetColumn[] => {
      const header = table.headers.get(column) ?? '';
      // What has no header can only be told by where it stands, which changes.
      if (header === '') return [];
      const name = typeof field === 'string' ? field : null;
      return [{ letters: colToLetter(column - 1), header, field: name, key: columnKey(header) }];
    }),
    unknownColumns: [...table.columns.values()].flatMap((column) =>
      typeof column === 'string' || column.unknown === '' ? [] : [column.unknown],
    ),
  };
  const issues = table.issues.map((issue) => ({ ...issue, path: `${file} › ${issue.path}` }));
  return { wishes, summary, issues: [...hidden, ...issues] };
}

/** Whose table it is: said by its title, or else by the names of its file and sheet. */
function bodyOf(texts: readonly string[], { bodies }: Reader): string | null {
  if (bodies.only !== null) return bodies.only;
  return texts.map(bodies.within).find((id) => id !== null) ?? null;
}

const DITTO = /^\s*(?:同上|同前|〃|″|"|ditto|same as above|as above)\s*$/i;

/** 「同上」 says what the cell above says. */
function withDitto(row: RawWish, above: RawWish | null): RawWish {
  const dittos = [...row.fields].filter(([, { text }]) => DITTO.test(text));
  if (dittos.length === 0) return row;
  const fields = new Map<FieldName, RawField>(row.fields);
  for (const [name, { cell }] of dittos) {
    const said = above?.fields.get(name);
    if (said !== undefined) fields.set(name, { ...said, cell });
  }
  return { ...row, fields };
}
