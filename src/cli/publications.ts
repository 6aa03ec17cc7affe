import { htmlReport } from '../formats/html.ts';
import { icsFiles } from '../formats/ics.ts';
import type { Lang } from '../formats/words.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Target } from './outputs.ts';
import type { Terminal } from './terminal.ts';
import type { Output } from './write-whole.ts';

/** Where feeds and table are wanted. */
export interface PublicationOptions {
  readonly ics?: string;
  readonly html?: string;
}

/** An output with what it holds. */
export type Publication = Output & { readonly what: Written['what'] };

/** What a command has written. */
export interface Written {
  readonly what: 'schedule' | 'ics' | 'html';
  readonly path: string;
  readonly files: number;
}

export function publicationTargets({ ics, html }: PublicationOptions): readonly Target[] {
  return [
    ...(html === undefined ? [] : [{ kind: 'file' as const, path: html }]),
    ...(ics === undefined ? [] : [{ kind: 'folder' as const, path: ics }]),
  ];
}

/** The feeds and the table, ready to be written. */
export function publications(
  problem: Problem,
  schedule: Schedule,
  { ics, html }: PublicationOptions,
  lang: Lang,
  terminal: Terminal,
): readonly Publication[] {
  const stamp = stampOf(terminal);
  const outputs: Publication[] = [];
  if (html !== undefined) {
    const generatedOn = localDay(stamp, problem.timeZone);
    outputs.push({
      what: 'html',
      kind: 'file',
      path: html,
      content: htmlReport(problem, schedule, { lang, generatedOn }),
    });
  }
  if (ics !== undefined) {
    const files = icsFiles(problem, schedule, { stamp: stamp.toISOString(), lang });
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
