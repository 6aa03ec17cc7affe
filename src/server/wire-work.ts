import { z } from '@hono/zod-openapi';
import { issue, problemDocument, scheduleDocument } from './wire.ts';

// What the page saves, has done and sends in: the schemas of `wire-page.ts`.

const workFields = {
  number: z.int(),
  savedAt: z.string(),
  savedBy: z.string().openapi({ description: 'Name of the user' }),
};
export const workHead = z.object(workFields).openapi('WorkHead');
export const work = z
  .object({ plan: z.string(), ...workFields, problem: problemDocument, schedule: scheduleDocument.nullable() })
  .openapi('SavedWork');

const progress = z
  .object({
    elapsedMs: z.int(),
    placed: z.int().openapi({ description: 'Held: activities and focus blocks; answers, of a `foresee`' }),
    total: z.int(),
    mandatoryMissed: z.int().nullable(),
    cost: z.int().nullable(),
    emptyCost: z.int().nullable(),
    bound: z.object({ mandatoryMissed: z.int(), cost: z.int() }).nullable(),
    gap: z.number().nullable(),
  })
  .openapi('JobProgress');

export const job = z
  .object({
    id: z.string(),
    plan: z.string(),
    kind: z.enum(['solve', 'foresee']),
    state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
    work: z.int().nullable().openapi({ description: 'Number of the work that is solved' }),
    by: z.string(),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    timeMs: z.int(),
    progress: progress.nullable(),
    error: z.string().nullable().openapi({ description: 'Why it failed, in the language asked for' }),
  })
  .openapi('Job');

export const jobResult = z
  .object({ schedule: scheduleDocument.nullable(), issues: z.array(issue) })
  .openapi('JobResult');

export const submission = z
  .object({
    id: z.string(),
    plan: z.string(),
    role: z.enum(['wishes', 'roster']),
    body: z.string().nullable().openapi({ description: 'Body that sent it; null: the planner' }),
    name: z.string(),
    size: z.int().openapi({ description: 'Bytes' }),
    by: z.string(),
    at: z.string(),
  })
  .openapi('Submission');

const decisions = z.unknown().openapi({ type: 'object', description: 'tongchou/decisions@1' });
export const intakeDecided = z.object({ number: z.int(), decisions }).openapi('IntakeDecided');
