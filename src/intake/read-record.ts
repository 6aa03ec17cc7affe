import * as z from 'zod';
import type { Language } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';
import { makeIssue } from '../model/make-issue.ts';
import { activity } from '../model/schema-activity.ts';
import { day, level, localTime, weekday } from '../model/schema-parts.ts';
import { structureFaults } from '../model/structure.ts';
import { SYNONYMS } from './columns/fields.ts';
import type { IntakeRecord } from './record.ts';

const text = z.string();
const texts = z.array(text);
const words = z.strictObject({ zh: text, en: text });
const place = z.strictObject({ file: text, sheet: text.nullable(), row: z.int().nullable() });
const intervals = z.array(z.strictObject({ start: localTime, end: localTime }));
const field = z.string().refine((name) => Object.hasOwn(SYNONYMS, name));

const time = z.strictObject({
  windows: intervals,
  preferred: intervals,
  avoid: intervals,
  start: localTime.nullable(),
  deadline: localTime.nullable(),
  weekly: z.strictObject({ days: z.array(weekday), start: text, end: text }).nullable(),
  repeat: z.enum(['week', 'day']).nullable(),
  minutes: z.int().nullable(),
  wholeDays: z.int().nullable(),
});

const people = z.strictObject({
  required: texts,
  choose: z.array(z.strictObject({ from: texts, count: z.int() })),
  optional: texts,
  deputiesAllowed: z.boolean(),
  deputies: z.array(z.strictObject({ leader: text, by: text })),
});

const wish = z.looseObject({
  key: text.min(1),
  place,
  body: text.nullable(),
  title: text,
  kind: text.nullable(),
  topic: text.nullable(),
  time,
  length: z.strictObject({ minutes: z.int().nullable(), wholeDays: z.int().nullable() }),
  people,
  venue: z.looseObject({ anyOf: z.exactOptional(texts), site: z.exactOptional(text) }).nullable(),
  placeText: text,
  priority: level,
  urgency: level,
  mandatory: z.boolean(),
  owner: z.looseObject({}),
  notes: texts,
  readBack: z.array(
    z.looseObject({ field, cell: text.nullable(), text, words: words.nullable(), isAssumed: z.boolean() }),
  ),
  open: z.array(field),
  activity: activity.nullable(),
});

const finding = z.looseObject({
  kind: z.enum(['question', 'duplicate', 'contradiction', 'lint', 'mergeable']),
  code: text,
  key: text,
  places: z.array(place),
  wishes: texts,
  text,
  words,
  decision: text.nullable(),
});

const RECORD = z.strictObject({
  format: z.literal('tongchou/intake@1'),
  period: z.strictObject({ firstDay: day, lastDay: day }),
  problem: z.strictObject({ sha256: text }),
  wishes: z.array(wish),
  fates: z.array(
    z.strictObject({
      wish: text,
      activity: text.nullable(),
      mergedWith: texts,
      leftOut: z.enum(['dropped', 'outside-period']).nullable(),
    }),
  ),
  carried: z.array(
    z.strictObject({ activity: text, times: z.int(), since: text, cause: z.enum(['unscheduled', 'unfinished']) }),
  ),
  findings: z.array(finding),
  unresolved: texts,
});

/** The record of an intake, or null where it is none; its parts are those that `tongchou intake` writes. */
export function readRecord(
  document: unknown,
  lang: Language,
): { readonly record: IntakeRecord | null; readonly issues: readonly Issue[] } {
  const result = RECORD.safeParse(document);
  // The schema says less than the type only where nothing is decided by it: codes and the parts of sentences.
  if (result.success) return { record: document as IntakeRecord, issues: [] };
  const faults = structureFaults(RECORD, document, result.error.issues);
  return { record: null, issues: faults.map((fault) => makeIssue(fault, lang)) };
}
