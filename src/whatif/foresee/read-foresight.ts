import * as z from 'zod';
import type { Language } from '../../model/codes.ts';
import { fitsOf } from '../../model/fits-schema.ts';
import type { Issue } from '../../model/issue.ts';
import { makeIssue } from '../../model/make-issue.ts';
import { RULE_IDS } from '../../model/schedule.ts';
import { day, localTime, optional, ref } from '../../model/schema-parts.ts';
import { assignment, SHA256_PATTERN } from '../../model/schema-schedule.ts';
import { structureFaults } from '../../model/structure.ts';
import { EVENT_KINDS, type Foresight, SUDDEN_MINUTES } from './foresight.ts';

const event = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leader-away'), leader: ref, day }),
  z.strictObject({ kind: z.literal('venue-closed'), venue: ref, day }),
  z.strictObject({ kind: z.literal('sudden'), minutes: z.literal([...SUDDEN_MINUTES]), day }),
]);

const block = z.strictObject({ goal: ref, start: localTime, end: localTime });
const reason = z.strictObject({
  id: z.enum([...RULE_IDS, 'cost']),
  leader: optional(ref),
  venue: optional(ref),
  activity: optional(ref),
  message: z.string(),
});
const difference = z.strictObject({
  held: z.array(assignment),
  dropped: z.array(z.strictObject({ activity: ref, reasons: z.array(reason) })),
  focusAdded: z.array(block),
  focusRemoved: z.array(block),
});

const FOUND = {
  difference,
  outcome: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
  mandatoryMissed: z.int(),
  cost: z.int(),
  costMore: z.int(),
  ms: z.int(),
};
const answer = z.discriminatedUnion('status', [
  z.strictObject({ event, status: z.literal('unanswered') }),
  z.strictObject({ event, status: z.literal('unchanged'), ...FOUND }),
  z.strictObject({ event, status: z.literal('changed'), ...FOUND }),
]);

const hash = z.strictObject({ sha256: z.string().regex(new RegExp(SHA256_PATTERN)) });

const SCHEMA = z.strictObject({
  format: z.literal('tongchou/foresight@1'),
  problem: hash,
  schedule: hash,
  made: z.strictObject({ kinds: z.array(z.enum(EVENT_KINDS)), frozenUntil: optional(localTime) }),
  answers: z.array(answer),
});

const quickTest = fitsOf(SCHEMA);
const fits = (document: unknown): document is Foresight => quickTest(document);

/** A Foresight, or null where it has errors. Whether it is of a schedule is for `answerFrom` to say. */
export function readForesight(
  document: unknown,
  language: Language,
): { readonly foresight: Foresight | null; readonly issues: readonly Issue[] } {
  if (fits(document)) return { foresight: document, issues: [] };
  const result = SCHEMA.safeParse(document);
  if (result.success) return { foresight: result.data, issues: [] };
  const issues = structureFaults(SCHEMA, document, result.error.issues).map((fault) => makeIssue(fault, language));
  return { foresight: null, issues };
}
