import type { Issue } from '../../../model/issue.ts';
import type { Problem } from '../../../model/problem.ts';
import type { IntakeRead } from '../../../server/wire-page.ts';
import type { Dictionary } from '../../state/language.ts';

// What this screen reads of `tongchou/intake@1` and of the summaries of files, and no more.

export type Said = Dictionary<string>;

export const KINDS = ['question', 'contradiction', 'duplicate', 'lint', 'mergeable'] as const;
/** What a finding is; the gravest first. */
export type FindingKind = (typeof KINDS)[number];

export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
}

export interface Answer {
  readonly answer: string;
  readonly words: Said;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly code: string;
  readonly key: string;
  readonly places: readonly Place[];
  /** Keys of wishes. */
  readonly wishes: readonly string[];
  readonly text: string;
  readonly words: Said;
  /** 0 to 1; null where it is a fact. */
  readonly confidence: number | null;
  readonly answers: readonly Answer[];
  readonly isFree: boolean;
  /** Null while it is open, also where an answer was given that is none. */
  readonly decision: string | null;
}

/** What a cell said, and how it was understood; `words` is null while it is not. */
export interface ReadBack {
  readonly field: string;
  readonly cell: string | null;
  readonly text: string;
  readonly words: Said | null;
  readonly isAssumed: boolean;
}

export interface Wish {
  readonly key: string;
  readonly place: Place;
  readonly body: string | null;
  readonly title: string;
  readonly readBack: readonly ReadBack[];
  readonly notes: readonly string[];
  /** Fields that are open questions. */
  readonly open: readonly string[];
}

export interface Fate {
  readonly wish: string;
  readonly activity: string | null;
  readonly mergedWith: readonly string[];
  readonly leftOut: string | null;
}

/** A column of a table; `field` is null where it is kept as notes, `key` that of a decision that says what it holds. */
export interface SheetColumn {
  readonly letters: string;
  readonly header: string;
  readonly field: string | null;
  readonly key: string;
}

export interface SheetSummary {
  readonly sheet: string;
  readonly body: string | null;
  readonly wishes: number;
  readonly notes: readonly { readonly row: number; readonly text: string }[];
  readonly columns: readonly SheetColumn[];
  readonly skipped: Said | null;
}

export interface FileSummary {
  readonly file: string;
  readonly sheets: readonly SheetSummary[];
}

/** What an intake came to. */
export interface Reading {
  readonly number: number;
  readonly problem: Problem;
  readonly wishes: readonly Wish[];
  readonly fates: readonly Fate[];
  readonly findings: readonly Finding[];
  /** Activities that come in from the last period. */
  readonly carried: number;
  readonly files: readonly FileSummary[];
  readonly issues: readonly Issue[];
}

type Is<T> = (value: unknown) => value is T;
type Fields<T> = { readonly [F in keyof T]-?: (value: unknown) => boolean };

/** An object with at least these fields. */
const shape =
  <T extends object>(fields: Fields<T>): Is<T> =>
  (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return Object.entries<(one: unknown) => boolean>(fields).every(([name, is]) => is(given.get(name)));
  };

const listOf =
  <T>(is: Is<T>): Is<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(is);

const orNull =
  <T>(is: Is<T>): Is<T | null> =>
  (value): value is T | null =>
    value === null || is(value);

const isText: Is<string> = (value) => typeof value === 'string';
const isNumber: Is<number> = (value) => typeof value === 'number';
const isFlag: Is<boolean> = (value) => typeof value === 'boolean';
const isKind: Is<FindingKind> = (value): value is FindingKind => KINDS.some((kind) => kind === value);
const isFormat: Is<'tongchou/intake@1'> = (value) => value === 'tongchou/intake@1';

const isSaid = shape<Said>({ zh: isText, en: isText });
const isPlace = shape<Place>({ file: isText, sheet: orNull(isText), row: orNull(isNumber) });

const isFinding = shape<Finding>({
  kind: isKind,
  code: isText,
  key: isText,
  places: listOf(isPlace),
  wishes: listOf(isText),
  text: isText,
  words: isSaid,
  confidence: orNull(isNumber),
  answers: listOf(shape<Answer>({ answer: isText, words: isSaid })),
  isFree: isFlag,
  decision: orNull(isText),
});

const isWish = shape<Wish>({
  key: isText,
  place: isPlace,
  body: orNull(isText),
  title: isText,
  readBack: listOf(
    shape<ReadBack>({
      field: isText,
      cell: orNull(isText),
      text: isText,
      words: orNull(isSaid),
      isAssumed: isFlag,
    }),
  ),
  notes: listOf(isText),
  open: listOf(isText),
});

interface SeenRecord {
  readonly format: 'tongchou/intake@1';
  readonly wishes: readonly Wish[];
  readonly fates: readonly Fate[];
  readonly findings: readonly Finding[];
  readonly carried: readonly object[];
}

const isObject: Is<object> = (value) => typeof value === 'object' && value !== null;

const isRecord = shape<SeenRecord>({
  format: isFormat,
  wishes: listOf(isWish),
  fates: listOf(
    shape<Fate>({
      wish: isText,
      activity: orNull(isText),
      mergedWith: listOf(isText),
      leftOut: orNull(isText),
    }),
  ),
  findings: listOf(isFinding),
  carried: listOf(isObject),
});

const isFile = shape<FileSummary>({
  file: isText,
  sheets: listOf(
    shape<SheetSummary>({
      sheet: isText,
      body: orNull(isText),
      wishes: isNumber,
      notes: listOf(shape<SheetSummary['notes'][number]>({ row: isNumber, text: isText })),
      columns: listOf(shape<SheetColumn>({ letters: isText, header: isText, field: orNull(isText), key: isText })),
      skipped: orNull(isSaid),
    }),
  ),
});

const isProblem = shape<Pick<Problem, 'activities' | 'leaders'>>({
  activities: listOf(isObject),
  leaders: listOf(isObject),
});

/** Null where the record or the summaries have another shape, such as from another version of the server. */
export function readingOf({ number, problem, record, files, issues }: IntakeRead): Reading | null {
  if (!isRecord(record) || !listOf(isFile)(files) || !isProblem(problem)) return null;
  const { wishes, fates, findings, carried } = record;
  return { number, problem, wishes, fates, findings, carried: carried.length, files, issues };
}
