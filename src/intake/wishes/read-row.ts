import type { Level } from '../../model/problem.ts';
import type { FieldName } from '../columns/fields.ts';
import type { RawField, RawWish } from '../columns/table.ts';
import type { QuestionCode } from '../finding.ts';
import type { Length } from '../phrases/duration.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { BookKind } from '../roster/roster-book.ts';
import type { Wish } from '../wish.ts';
import { sayKind } from './kind-and-topic.ts';
import { levelText, readImportance, readMandatory, readUrgency } from './levels.ts';
import { readOwner } from './owner.ts';
import { newDraft, type Reader, sayLength } from './reader.ts';
import { type Draft, type Matter, take, type Understanding } from './understand.ts';
import { readWhen } from './when.ts';
import type { Where } from './where.ts';
import { readWho } from './who.ts';
import { SAY } from './wish-words.ts';

/** Where a row comes from. */
interface RowSource {
  readonly file: string;
  readonly sheet: string | null;
  /** Whose table it is; null where that is a matter of its rows. */
  readonly body: string | null;
  /** The last date above a row without one, in a table with a column of dates. */
  readonly above: RawField | null;
}

const USUAL: Level = 3;

/** Understands one row, as far as it goes: every row is one wish. */
export function readRow(row: RawWish, source: RowSource, reader: Reader): Wish {
  const field = (name: FieldName): RawField | undefined => row.fields.get(name);
  const { file, sheet, above } = source;
  const title = (field('title')?.text ?? '').replace(/\s+/g, ' ').trim();
  const asked = source.body === null ? bodyMatter(field('unit')?.text ?? baseName(file), reader) : null;
  const body = asked === null ? source.body : take(asked, reader.answers).rule;
  const draft = newDraft(reader.keys.keyOf(body, title), { file, sheet, row: row.row });
  // Without bodies in the roster there is none to ask for.
  if (asked !== null && reader.context.book.bodies.length > 0) reader.ask(asked, draft);

  const topic = reader.kinds.topic(title);
  const kinds = readKind(field('kind'), title, reader, draft);
  const { time, length, dueDay } = readWhen(row, above, reader, draft);
  const people = readWho(field('attendees'), field('optional'), { title, topic, body }, reader, draft);
  const venue = readPlace(field('place'), reader, draft);
  const priority = level(field('importance'), 'importance', readImportance, SAY.priority, reader, draft);
  const urgency = level(field('urgency'), 'urgency', readUrgency, SAY.urgency, reader, draft);
  const mandatory = level(field('mandatory'), 'mandatory', readMandatory, SAY.mandatory, reader, draft);
  const { owner, notes } = readOwner(row, dueDay, reader);
  for (const doubt of [title, ...notes].flatMap(reader.wrongTitles)) reader.lint(doubt, draft);
  return {
    key: draft.key,
    place: draft.place,
    body,
    title,
    kind: kinds.id,
    topic,
    time,
    people,
    length: length ?? usualLength(kinds.kind, reader, draft),
    venue: venue?.wish ?? null,
    placeText: field('place')?.text ?? '',
    priority: priority ?? USUAL,
    urgency: urgency ?? USUAL,
    mandatory: mandatory ?? false,
    owner,
    notes: [...notes, ...kinds.notes],
    readBack: draft.readBack,
    open: [...draft.open],
    activity: null,
  };
}

export const baseName = (file: string): string => file.replace(/^.*[\\/]/s, '').replace(/(?<=.)\.[^.]*$/s, '');

/** Whose wish it is, by what its unit or else its file is called. */
export function bodyMatter(text: string, { bodies }: Reader): Matter<string> {
  const reading = bodies.only === null ? bodies.read(text) : { kind: 'read' as const, rule: bodies.only, doubts: [] };
  return {
    code: 'body',
    field: 'unit',
    subject: text,
    text,
    cells: [],
    reading,
    readAnswer: bodies.read,
    say: (id) => ({ zh: id, en: id }),
  };
}

/** How long one of its kind takes. */
export function usualLength(kind: BookKind | null, reader: Reader, draft: Draft): Length {
  const length = { minutes: kind?.minutes ?? reader.context.book.defaultMinutes, wholeDays: null };
  reader.assume('duration', sayLength(length), draft);
  return length;
}

export function readPlace(
  field: (Pick<RawField, 'text'> & { readonly cell: string | null }) | undefined,
  reader: Reader,
  draft: Draft,
): Where | null {
  if (field === undefined) return null;
  const { text, cell } = field;
  return reader.ask(
    {
      code: 'venue',
      field: 'place',
      subject: text,
      text,
      cells: [{ field: 'place', cell, text }],
      reading: reader.where(text),
      readAnswer: reader.where,
      say: ({ words }) => words,
    },
    draft,
  );
}

function level<T>(
  field: RawField | undefined,
  code: QuestionCode & FieldName,
  readText: (text: string) => Understanding<T>,
  say: (value: T) => Words,
  reader: Reader,
  draft: Draft,
): T | null {
  if (field === undefined) return null;
  const text = levelText(field);
  return reader.ask(
    {
      code,
      field: code,
      subject: text,
      text: field.text,
      cells: [{ field: code, cell: field.cell, text: field.text }],
      reading: readText(text),
      readAnswer: readText,
      say,
    },
    draft,
  );
}

interface KindRead {
  readonly kind: BookKind | null;
  readonly id: string | null;
  readonly notes: readonly string[];
}

/** By its column, else by its title; a kind that the office does not list stands for itself. */
function readKind(field: RawField | undefined, title: string, { kinds, assume }: Reader, draft: Draft): KindRead {
  const titled = kinds.titled(title);
  if (field === undefined) {
    if (titled !== null) assume('kind', sayKind(titled, titled.id), draft);
    return { kind: titled, id: titled?.id ?? null, notes: [] };
  }
  const { text, cell, header } = field;
  const named = kinds.named(text);
  const kind = named ?? titled;
  const id = kind?.id ?? text;
  draft.readBack.push({ field: 'kind', cell, text, words: sayKind(kind, id), isAssumed: false });
  return { kind, id, notes: named === null && titled !== null ? [`${header}：${text}`] : [] };
}
