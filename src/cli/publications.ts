import { htmlReport } from '../formats/html.ts';
import { type Layout, tableDocument } from '../formats/html-document.ts';
import { icsFiles } from '../formats/ics.ts';
import type { Paper, ReportOptions } from '../formats/report.ts';
import type { Lang } from '../formats/words.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import type { Target } from './outputs.ts';
import type { Terminal } from './terminal.ts';
import type { Output } from './write-whole.ts';

/** Where feeds and tables are wanted, and which. */
export interface PublicationOptions {
  readonly ics?: string;
  readonly html?: string;
  readonly xlsx?: string;
  /** Layout of the table; absent: the whole report, or all sheets of the workbook. */
  readonly table?: Layout;
  /** Id of the leader whose layout D is wanted. */
  readonly leader?: string;
  readonly paper?: Paper;
  readonly view?: 'full' | 'normal';
}

/** An output with what it holds. */
export type Publication = Output & { readonly what: Written['what'] };

/** What a command has written. */
export interface Written {
  readonly what: 'schedule' | 'ics' | 'html' | 'xlsx';
  readonly path: string;
  readonly files: number;
}

export function publicationTargets({ ics, html, xlsx }: PublicationOptions): readonly Target[] {
  return [
    ...(html === undefined ? [] : [{ kind: 'file' as const, path: html }]),
    ...(xlsx === undefined ? [] : [{ kind: 'file' as const, path: xlsx }]),
    ...(ics === undefined ? [] : [{ kind: 'folder' as const, path: ics }]),
  ];
}

/** Throws a Failure where one leader's table is asked for and cannot be had. */
export function checkLeader({ table, leader }: PublicationOptions, problem: Problem): void {
  if (leader === undefined) return;
  if (table !== undefined && table !== 'D') throw new Failure(EXIT.input, (words) => words.usage.leaderWithoutD);
  if (!problem.leaders.some(({ id }) => id === leader)) {
    const ids = problem.leaders.map(({ id }) => id).join(', ');
    throw new Failure(EXIT.input, (words) => words.usage.noSuchLeader(leader, ids));
  }
}

/** The feeds and the tables, ready to be written. */
export async function publications(
  problem: Problem,
  schedule: Schedule,
  options: PublicationOptions,
  lang: Lang,
  terminal: Terminal,
): Promise<readonly Publication[]> {
  const { ics, html, xlsx, leader, view } = options;
  const layout = options.table ?? (leader === undefined ? undefined : 'D');
  const stamp = stampOf(terminal);
  const shared: ReportOptions = {
    lang,
    generatedOn: localDay(stamp, problem.timeZone),
    ...(options.paper === undefined ? {} : { paper: options.paper }),
    ...(view === undefined ? {} : { view }),
  };
  const own = leader === undefined ? {} : { leader };
  const outputs: Publication[] = [];
  if (html !== undefined) {
    const content =
      layout === undefined
        ? htmlReport(problem, schedule, shared)
        : tableDocument(problem, schedule, { ...shared, ...own, layout });
    outputs.push({ what: 'html', kind: 'file', path: html, content });
  }
  if (xlsx !== undefined) {
    // The library that writes workbooks is large, and seldom needed.
    const { tablesXlsx } = await import('../formats/xlsx.ts');
    const wanted = { ...shared, ...own, ...(layout === undefined ? {} : { layout }) };
    outputs.push({ what: 'xlsx', kind: 'file', path: xlsx, content: await tablesXlsx(problem, schedule, wanted) });
  }
  if (ics !== undefined) {
    const files = icsFiles(problem, schedule, {
      stamp: stamp.toISOString(),
      lang,
      ...(view === undefined ? {} : { view }),
    });
    outputs.push({ what: 'ics', kind: 'folder', path: ics, files });
  }
  return outputs;
}

// https://reproducible-builds.org/specs/source-date-epoch/
function stampOf({ env, now }: Terminal): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  return new Date(epoch !== undefined && /^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : now());
}

const localDay = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

export const writtenOf = (publication: Publication): Written => ({
  what: publication.what,
  path: publication.path,
  files: publication.kind === 'folder' ? publication.files.length : 1,
});
