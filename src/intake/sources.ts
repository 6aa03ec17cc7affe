import { readSheets } from '../formats/sheets.ts';
import type { Language } from '../model/codes.ts';
import { hasErrors, type Issue } from '../model/issue.ts';
import { parseJson } from '../model/parse-json.ts';
import { readProblem } from '../model/read.ts';
import type { WishSource } from './wishes/read-wishes.ts';

/** A file as it came in. */
export interface IntakeFile {
  /** As it is called wherever it is spoken of. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SourceReading {
  /** Null where nothing can be read. */
  readonly source: WishSource | null;
  readonly issues: readonly Issue[];
}

/** Tables, calendars and Problem documents, told by what they hold and not by their names. Never fails. */
export async function readSource({ name, bytes }: IntakeFile, lang: Language): Promise<SourceReading> {
  // Both formats say in their first letters what they are, and are UTF-8 by definition.
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (/^begin:vcalendar/i.test(head)) {
    return { source: { kind: 'calendar', file: name, text: new TextDecoder().decode(bytes) }, issues: [] };
  }
  if (head.startsWith('{')) return readDocument(name, bytes, lang);
  const { book, issues } = await readSheets(name, bytes, lang);
  return { source: book === null ? null : { kind: 'sheets', book }, issues };
}

const HEAD_BYTES = 64;

function readDocument(name: string, bytes: Uint8Array, lang: Language): SourceReading {
  const parsed = parseJson(new TextDecoder().decode(bytes), name, lang);
  if (!('value' in parsed)) return { source: null, issues: within(name, parsed.issues) };
  const { problem, issues } = readProblem(parsed.value, lang);
  const all = within(name, [...parsed.issues, ...issues]);
  return {
    source: problem === null || hasErrors(issues) ? null : { kind: 'problem', file: name, problem },
    issues: all,
  };
}

/** Issues of a document, with the file before their paths. */
export const within = (file: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: issue.path === '' ? file : `${file} › ${issue.path}` }));
