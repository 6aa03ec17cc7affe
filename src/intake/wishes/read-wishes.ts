import type { SheetFile } from '../../formats/sheets.ts';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import type { IntakeContext } from '../context.ts';
import type { Finding } from '../finding.ts';
import type { Wish } from '../wish.ts';
import { fileIssue } from './intake-issues.ts';
import { readCalendarWishes } from './read-calendar.ts';
import { readProblemWishes } from './read-problem.ts';
import { baseName } from './read-row.ts';
import { readSheet } from './read-sheet.ts';
import { createReader, type Reader } from './reader.ts';
import { type SheetSummary, wholeFile } from './sheet-summary.ts';

/** A file with plans. */
export type WishSource =
  | { readonly kind: 'sheets'; readonly book: SheetFile }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: Problem }
  | { readonly kind: 'calendar'; readonly file: string; readonly text: string };

/** What was found in a file, and what in it was no wish. */
export interface FileSummary {
  readonly file: string;
  /** One, without a name, for a file that has no sheets. */
  readonly sheets: readonly SheetSummary[];
}

interface SourceWishes {
  readonly wishes: readonly Wish[];
  readonly issues: readonly Issue[];
  readonly summary: FileSummary;
}

interface Wishes {
  /** In the order of the files; a row, an activity or an occurrence of an event is exactly one. */
  readonly wishes: readonly Wish[];
  /** Questions and lints about single wishes. */
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
  readonly files: readonly FileSummary[];
}

/**
 * Understands the plans of several bodies wish by wish. Never throws, whatever stands in the cells: what is not
 * understood is a question, with its place.
 */
export function readWishes(sources: readonly WishSource[], context: IntakeContext): Wishes {
  const reserved = sources.flatMap((source) =>
    source.kind === 'problem' ? source.problem.activities.map(({ id }) => id) : [],
  );
  const reader = createReader(context, reserved);
  const read = sources.map((source) => readSource(source, reader));
  return {
    wishes: read.flatMap(({ wishes }) => wishes),
    findings: reader.findings(),
    issues: read.flatMap(({ issues }) => issues),
    files: read.map(({ summary }) => summary),
  };
}

function readSource(source: WishSource, reader: Reader): SourceWishes {
  switch (source.kind) {
    case 'sheets':
      return readBook(source.book, reader);
    case 'problem': {
      const wishes = readProblemWishes(source.file, source.problem, reader);
      return { wishes, issues: [], summary: { file: source.file, sheets: [wholeFile(null, wishes.length)] } };
    }
    default: {
      const { wishes, issues } = readCalendarWishes(source.file, source.text, reader);
      const body = reader.bodies.only ?? reader.bodies.within(baseName(source.file));
      return { wishes, issues, summary: { file: source.file, sheets: [wholeFile(body, wishes.length)] } };
    }
  }
}

function readBook({ file, sheets }: SheetFile, reader: Reader): SourceWishes {
  const read = sheets.map((sheet) => readSheet(file, sheet, reader));
  const wishes = read.flatMap((one) => one.wishes);
  const nothing = wishes.length === 0 ? [fileIssue('no-wishes', file, reader.context.lang)] : [];
  return {
    wishes,
    issues: [...read.flatMap((one) => one.issues), ...nothing],
    summary: { file, sheets: read.map(({ summary }) => summary) },
  };
}
