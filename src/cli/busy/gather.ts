import type { BusyReading } from '../../formats/busy.ts';
import type { Issue } from '../../model/issue.ts';
import type { Terminal } from '../terminal.ts';
import type { BusyWords } from '../words-busy.ts';
import { alsoPrivate, publicOnly } from './addresses.ts';
import type { FetchLimits } from './fetch-calendar.ts';
import type { TimeRange } from './merge.ts';
import { type ReaderFault, type ReaderLimits, readApart } from './read-apart.ts';
import { readSource, type SourceFault, sourceName } from './sources.ts';

const FETCHING: FetchLimits = { bytes: 10 * 1024 * 1024, ms: 20_000, redirects: 5 };
const READING: ReaderLimits = { ms: 20_000, megabytes: 256 };

/** What came of one file or address. */
export interface Gathered {
  readonly name: string;
  /** Null where there is none; the issues say why. */
  readonly reading: BusyReading | null;
  /** In words; an error means that busy times may be missing. */
  readonly issues: readonly Issue[];
}

/** Reads the calendars one after another; a fault of one is no reason to leave the others. */
export async function gather(
  sources: readonly string[],
  range: TimeRange & { readonly timeZone: string },
  allowPrivate: boolean,
  { fileSystem }: Terminal,
  words: BusyWords,
): Promise<readonly Gathered[]> {
  const gathered: Gathered[] = [];
  for (const source of sources) {
    const name = sourceName(source);
    const text = await readSource(source, allowPrivate ? alsoPrivate : publicOnly, FETCHING, fileSystem);
    const reading = typeof text === 'string' ? await readApart(text, range, READING) : text;
    gathered.push(
      'fault' in reading
        ? { name, reading: null, issues: [faultIssue(name, reading, words)] }
        : { name, reading, issues: readingIssues(name, reading, words) },
    );
  }
  return gathered;
}

function faultIssue(name: string, { fault, detail }: SourceFault | ReaderFault, words: BusyWords): Issue {
  return { code: fault, path: words.where(name, 0), severity: 'error', ...words.faults[fault](detail) };
}

const readingIssues = (name: string, { issues }: BusyReading, words: BusyWords): readonly Issue[] =>
  issues.map(({ code, severity, line, subject, count }) => {
    const { message, hint } = words.issues[code](subject);
    return {
      code,
      severity,
      path: words.where(name, line),
      message: message + (count > 1 ? words.times(count) : ''),
      hint,
    };
  });
