import * as z from 'zod';
import type { Language } from '../model/codes.ts';
import type { Edit } from '../model/edit.ts';
import type { Issue } from '../model/issue.ts';
import { makeIssue } from '../model/make-issue.ts';
import { activity, relation, weights } from '../model/schema-activity.ts';
import { focusGoal, leader, venue } from '../model/schema-leader.ts';
import { day, interval, level, localTime, optional, ref, refs } from '../model/schema-parts.ts';
import { structureFaults } from '../model/structure.ts';

const about = { activity: ref };
const PIN = { start: optional(localTime), day: optional(day), venue: optional(ref), attendees: optional(refs) };
const aspect = z.enum(['start', 'day', 'venue', 'attendees']);
/** Fields of an activity with their new values; null takes a field away. */
const change = z.record(z.string(), z.unknown());

const edit = z.discriminatedUnion('edit', [
  z.strictObject({ edit: z.literal('setPriority'), ...about, priority: level }),
  z.strictObject({ edit: z.literal('setUrgency'), ...about, urgency: level }),
  z.strictObject({ edit: z.literal('setMandatory'), ...about, mandatory: z.boolean() }),
  z.strictObject({ edit: z.literal('setWeights'), weights }),
  z.strictObject({ edit: z.literal('addActivity'), activity }),
  z.strictObject({ edit: z.literal('removeActivity'), ...about }),
  z.strictObject({ edit: z.literal('changeActivity'), ...about, change }),
  z.strictObject({ edit: z.literal('pin'), ...about, ...PIN }),
  z.strictObject({ edit: z.literal('unpin'), ...about, aspects: optional(z.array(aspect).min(1)) }),
  z.strictObject({
    edit: z.literal('leaderAway'),
    leader: ref,
    ...interval.shape,
    reason: optional(z.string()),
    away: optional(z.boolean()),
  }),
  z.strictObject({ edit: z.literal('addLeader'), leader }),
  z.strictObject({ edit: z.literal('addVenue'), venue }),
  z.strictObject({ edit: z.literal('closeVenue'), venue: ref, ...interval.shape, reason: optional(z.string()) }),
  z.strictObject({ edit: z.literal('setHorizon'), firstDay: day, lastDay: day }),
  z.strictObject({ edit: z.literal('addRelation'), relation }),
  z.strictObject({ edit: z.literal('removeRelations'), ...about }),
  z.strictObject({ edit: z.literal('addFocusGoal'), goal: focusGoal }),
  z.strictObject({ edit: z.literal('removeFocusGoal'), goal: ref }),
]);

const SCHEMA = z.strictObject({
  format: z.literal('tongchou/scenario@1'),
  name: z.string().min(1),
  edits: z.array(edit),
});

/** `"format": "tongchou/scenario@1"`: a named list of edits, to be solved beside others. */
export interface Scenario {
  readonly format: 'tongchou/scenario@1';
  readonly name: string;
  /** Applied in this order. */
  readonly edits: readonly Edit[];
}

/** A scenario, or null where it has errors; whether its edits fit a Problem is for `applyEdits` to say. */
export function readScenario(
  document: unknown,
  language: Language,
): { readonly scenario: Scenario | null; readonly issues: readonly Issue[] } {
  const result = SCHEMA.safeParse(document);
  if (result.success) return { scenario: result.data, issues: [] };
  const issues = structureFaults(SCHEMA, document, result.error.issues).map((fault) => makeIssue(fault, language));
  return { scenario: null, issues };
}
