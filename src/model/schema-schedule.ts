import * as z from 'zod';
import { RULE_IDS } from './schedule.ts';
import { byTerm, localTime, optional, ref, refs } from './schema-parts.ts';

export const SHA256_PATTERN = '^[0-9a-f]{64}$';

const sha256 = z.string().regex(new RegExp(SHA256_PATTERN)).meta({ pattern: SHA256_PATTERN });

export const assignment = z
  .strictObject({
    activity: ref.meta({ description: 'Id of the activity after repeat is expanded.' }),
    start: localTime,
    end: localTime,
    attendees: refs.meta({ description: 'Everybody who comes.' }),
    venue: optional(ref),
    substitutions: optional(
      z.array(z.strictObject({ leader: ref, by: ref })).meta({ description: 'Who stands in for whom.' }),
    ),
  })
  .meta({ title: 'Assignment' });

const focusBlock = z.strictObject({ goal: ref, start: localTime, end: localTime }).meta({ title: 'FocusBlock' });

const reason = z
  .strictObject({
    id: z.enum([...RULE_IDS, 'cost']).meta({ description: 'A hard constraint, or cost: it fits but is not worth it.' }),
    leader: optional(ref),
    venue: optional(ref),
    activity: optional(ref),
    message: z.string(),
  })
  .meta({ title: 'Reason' });

const unscheduled = z.strictObject({ activity: ref, reasons: z.array(reason) }).meta({ title: 'Unscheduled' });

const terms = z.strictObject(byTerm(optional(z.number()))).meta({ description: 'Unweighted, by term.' });

const score = z
  .strictObject({
    mandatoryMissed: z.number(),
    cost: z.number(),
    valueLost: z.number(),
    inconvenience: z.number(),
    terms,
  })
  .meta({ title: 'Score' });

const bound = z
  .strictObject({ mandatoryMissed: z.number(), cost: z.number() })
  .meta({ title: 'Bound', description: 'Lower bounds valid for every schedule of the Problem.' });

export const scheduleSchema = z
  .strictObject({
    format: z.literal('tongchou/schedule@1'),
    problem: optional(
      z
        .strictObject({
          title: optional(z.string()),
          sha256: optional(sha256),
        })
        .meta({ description: 'The Problem that is answered; sha256 of its RFC 8785 canonical JSON.' }),
    ),
    assignments: z.array(assignment),
    focusBlocks: optional(z.array(focusBlock)),
    unscheduled: optional(z.array(unscheduled)),
    score: optional(score),
    bound: optional(bound.nullable()),
    gap: optional(z.number().nullable()),
    status: optional(z.enum(['optimal', 'feasible', 'infeasible', 'unknown'])),
    stopReason: optional(z.enum(['proven', 'time', 'iterations', 'gap', 'no-improvement', 'cancelled'])),
  })
  .meta({
    title: 'Tongchou Schedule',
    description: 'The answer: which activity is held when, by whom and where (活动安排).',
  });
