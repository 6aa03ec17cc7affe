import type { Issue } from '../model/issue.ts';
import { plainLine } from '../model/plain-text.ts';
import { sheetWords } from './read-sheets-words.ts';
import type { Lang } from './words.ts';

/** How grave each doubt is: an error means that something of the file is not read; a warning, that it may be read wrongly. */
const SEVERITIES = {
  'file-empty': 'error',
  'old-format': 'error',
  password: 'error',
  'not-a-table': 'error',
  'not-a-workbook': 'error',
  'zip-broken': 'error',
  'zip-bomb': 'error',
  'text-too-large': 'error',
  'sheet-broken': 'error',
  'too-many-rows': 'error',
  'too-many-columns': 'error',
  'too-many-cells': 'error',
  undecodable: 'error',
  'open-quote': 'error',
  'mixed-encoding': 'warning',
  'wrong-extension': 'warning',
  'no-cells': 'warning',
  'error-value': 'warning',
  'formula-not-computed': 'warning',
  'impossible-date': 'warning',
} as const satisfies { readonly [code: string]: Issue['severity'] };

export type SheetIssueCode = keyof typeof SEVERITIES;

/** Empty parts are not known, or do not matter. */
interface Place {
  readonly sheet?: string;
  /** Such as `B12`. */
  readonly cell?: string;
}

/** Collects what is wrong with a file. */
export interface SheetIssueLog {
  /** @param subject What it is about, as it stands in the file; empty for nothing. */
  add(code: SheetIssueCode, place?: Place, subject?: string): void;
  issues(): readonly Issue[];
}

interface Entry {
  readonly code: SheetIssueCode;
  readonly sheet: string;
  readonly subject: string;
  readonly cells: string[];
  count: number;
}

/** Codes whose subjects are not told apart: the formulas of one column are alike, but no two the same. */
const ALIKE: ReadonlySet<SheetIssueCode> = new Set(['formula-not-computed']);
/** Subjects of one code in a sheet that are told apart; whatever comes after shares one line. */
const MOST_SUBJECTS = 20;
const LONGEST_SUBJECT = 120;
/** Cells that are named where many have the same fault. */
const MOST_CELLS = 10;

export function createSheetIssueLog(file: string, lang: Lang): SheetIssueLog {
  const entries = new Map<string, Entry>();
  const subjects = new Map<string, number>();
  return {
    add(code, { sheet = '', cell = '' } = {}, subject = '') {
      const key = (text: string): string => JSON.stringify([code, sheet, text]);
      const line = plainLine(subject);
      const cut = line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT)}…` : line;
      const known = subjects.get(key('')) ?? 0;
      const told = entries.has(key(cut)) || known < MOST_SUBJECTS ? cut : '…';
      const group = key(ALIKE.has(code) ? '' : told);
      const entry = entries.get(group) ?? { code, sheet, subject: told, cells: [], count: 0 };
      if (entry.count === 0) {
        entries.set(group, entry);
        subjects.set(key(''), known + 1);
      }
      entry.count++;
      if (cell !== '' && entry.cells.length <= MOST_CELLS) entry.cells.push(cell);
    },
    issues: () => [...entries.values()].map((entry) => issueOf(entry, file, lang)),
  };
}

function issueOf({ code, sheet, subject, cells, count }: Entry, file: string, lang: Lang): Issue {
  const words = sheetWords(lang);
  const { message, hint } = words.issues[code](subject);
  const shown = cells.length > MOST_CELLS ? [...cells.slice(0, MOST_CELLS), '…'] : cells;
  return {
    code,
    path: plainLine([file, sheet, cells[0] ?? ''].filter((part) => part !== '').join(' › ')),
    message: count > 1 && cells.length > 0 ? `${message}${words.cells(shown, count)}` : message,
    hint,
    severity: SEVERITIES[code],
  };
}
