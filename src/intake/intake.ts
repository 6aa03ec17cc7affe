import { readSheets } from '../formats/sheets.ts';
import type { Language } from '../model/codes.ts';
import { problemHash } from '../model/hash.ts';
import { hasErrors, type Issue } from '../model/issue.ts';
import type { Horizon, Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { assemble } from './assemble/assemble.ts';
import { carryOver } from './assemble/carry-over.ts';
import { withDocumentParts } from './assemble/document-parts.ts';
import type { IntakeContext } from './context.ts';
import { type Decisions, NO_DECISIONS } from './decisions/decisions.ts';
import type { Finding } from './finding.ts';
import { findMatters } from './merge/find-matters.ts';
import { settle } from './merge/settle.ts';
import type { Fate, IntakeRecord } from './record.ts';
import { readRoster } from './roster/read-roster.ts';
import type { RosterBook } from './roster/roster-book.ts';
import { type IntakeFile, readSource } from './sources.ts';
import { type FileSummary, readWishes, type WishSource } from './wishes/read-wishes.ts';

/** What was planned for the period before. */
export interface LastPeriod {
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly record: IntakeRecord | null;
  /** Ids of activities that were held and are not done with. */
  readonly unfinished: readonly string[];
}

export interface IntakeRequest {
  /** The plans of the bodies: spreadsheets, CSV, calendars, Problem documents. */
  readonly files: readonly IntakeFile[];
  /** The roster: `tongchou template` writes an empty one. */
  readonly roster: IntakeFile;
  readonly period: Horizon;
  readonly decisions?: Decisions;
  /** What was left of it comes in by itself. */
  readonly last?: LastPeriod;
  /** Of Issues. Default Chinese. */
  readonly lang?: Language;
}

export interface IntakeResult {
  /** Null where the roster cannot be used. */
  readonly made: {
    readonly problem: Problem;
    readonly record: IntakeRecord;
    readonly book: RosterBook;
    readonly files: readonly FileSummary[];
  } | null;
  /** Faults of files, rows and the roster, each with its place. What they do not concern is read all the same. */
  readonly issues: readonly Issue[];
}

/**
 * The plans of several bodies as one Problem. Nothing is guessed, merged or corrected without a decision: every doubt is a
 * Finding with the rows that it is about, and what is not understood is left out of its activity and named in `open`.
 */
export async function intake(request: IntakeRequest): Promise<IntakeResult> {
  const { files, roster, period, decisions = NO_DECISIONS, last, lang = 'zh' } = request;
  const rosterSheets = await readSheets(roster.name, roster.bytes, lang);
  const rosterReading = rosterSheets.book === null ? null : readRoster(rosterSheets.book, lang);
  const rosterIssues = [...rosterSheets.issues, ...(rosterReading?.issues ?? [])];
  const sources: WishSource[] = [];
  const fileIssues: Issue[] = [];
  // One after the other: a file as a person fills it in is small, but its unpacked form is not.
  for (const file of files) {
    const { source, issues } = await readSource(file, lang);
    fileIssues.push(...issues);
    if (source !== null) sources.push(source);
  }
  const book = rosterReading?.book ?? null;
  if (book === null) return { made: null, issues: [...rosterIssues, ...fileIssues] };

  const context: IntakeContext = { book, period, decisions, lang };
  const reading = readWishes(sources, context);
  const findings = [...reading.findings, ...findMatters(reading.wishes, context)];
  const settled = settle(reading.wishes, findings, context);
  const carried =
    last === undefined ? { matters: [], carried: [], issues: [] } : carryOver(last, settled.matters, context);
  const assembled = assemble([...settled.matters, ...carried.matters], context);
  const fates = settled.fates.map((fate) => inPeriod(fate, assembled.leftOut));
  const documents = sources.flatMap((source) => (source.kind === 'problem' ? [source] : []));
  const { problem, issues } = withDocumentParts(assembled.problem, documents, fates, lang);
  return {
    made: {
      problem,
      record: {
        format: 'tongchou/intake@1',
        period,
        problem: { sha256: problemHash(problem) },
        wishes: reading.wishes,
        fates,
        carried: carried.carried,
        findings,
        unresolved: findings.filter(isUnresolved).map(({ key }) => key),
      },
      book,
      files: reading.files,
    },
    issues: [...rosterIssues, ...fileIssues, ...reading.issues, ...carried.issues, ...assembled.issues, ...issues],
  };
}

/** Open doubts; that two meetings could be one is none. */
const isUnresolved = ({ kind, decision }: Finding): boolean => decision === null && kind !== 'mergeable';

const inPeriod = (fate: Fate, leftOut: readonly string[]): Fate =>
  fate.activity !== null && (leftOut.includes(fate.wish) || leftOut.includes(fate.activity))
    ? { ...fate, activity: null, leftOut: 'outside-period' }
    : fate;

/** Whether a Problem should be used before the issues are mended: something that was sent in is not in it. */
export const isIncomplete = ({ made, issues }: IntakeResult): boolean => made === null || hasErrors(issues);
