import { z } from '@hono/zod-openapi';
import { jsonSchema } from '../model/schema.ts';

// What stands in requests and answers of the API. The two documents are described by their own JSON Schema.

const reference = (name: string) =>
  z.unknown().openapi({ type: 'object', allOf: [{ $ref: `#/components/schemas/${name}` }] });

/** Read by `readProblem`, which says more than a schema can. */
export const problemDocument = reference('Problem');
export const scheduleDocument = reference('Schedule');

/** The documents' schemas, to be named in the OpenAPI document. */
export const DOCUMENT_SCHEMAS: { readonly [name: string]: { readonly [keyword: string]: unknown } } = {
  Problem: jsonSchema('problem'),
  Schedule: jsonSchema('schedule'),
};

const instant = z.string().openapi({ example: '2026-11-20T08:00:00Z', description: 'UTC to the second' });
const day = z.string().openapi({ example: '2026-12-01' });

export const issue = z
  .object({
    code: z.string(),
    path: z.string(),
    message: z.string(),
    hint: z.string(),
    severity: z.enum(['error', 'warning']),
  })
  .openapi('Issue');

export const issues = z.object({ issues: z.array(issue) }).openapi('Issues');

/** What came of an intake; the record is described by `IntakeRecord` of the library. */
export const intake = z
  .object({
    problem: problemDocument,
    record: z.unknown().openapi({ type: 'object', description: 'tongchou/intake@1' }),
    files: z.unknown().openapi({ type: 'array', items: {}, description: 'What each file and sheet held' }),
    issues: z.array(issue),
  })
  .openapi('Intake');

export const plan = z
  .object({ id: z.string(), title: z.string(), firstDay: day, lastDay: day, createdAt: instant })
  .openapi('Plan');

export const savedProblem = z
  .object({
    plan: z.string(),
    number: z.int(),
    savedAt: instant,
    savedBy: z.string(),
    hash: z.string(),
    problem: problemDocument,
  })
  .openapi('SavedProblem');

const draftFields = {
  id: z.string(),
  plan: z.string(),
  name: z.string(),
  problem: z.int().openapi({ description: 'Number of the Problem that it answers' }),
  savedAt: instant,
  savedBy: z.string(),
};
export const draftHead = z.object(draftFields).openapi('DraftHead');
export const draft = z.object({ ...draftFields, schedule: scheduleDocument }).openapi('Draft');

const revisionFields = {
  plan: z.string(),
  number: z.int(),
  publishedAt: instant,
  publishedBy: z.string(),
  rollbackOf: z.int().nullable(),
  note: z.string(),
  previousHash: z.string().nullable(),
  hash: z.string(),
};
export const revisionHead = z.object(revisionFields).openapi('RevisionHead');
export const revision = z
  .object({
    ...revisionFields,
    problem: problemDocument,
    schedule: scheduleDocument,
    waivers: z.array(z.object({ activity: z.string(), name: z.string(), reason: z.string() })),
    lines: z.array(z.record(z.string(), z.unknown())),
  })
  .openapi('Revision');
export const published = z
  .object({ plan: z.string(), number: z.int(), publishedAt: instant, hash: z.string() })
  .openapi('Published');
export const changes = z.object({ changes: z.array(z.record(z.string(), z.unknown())) }).openapi('Changes');

export const scope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('master') }),
    z.strictObject({ kind: z.enum(['leader', 'body', 'venue', 'unit']), id: z.string() }),
  ])
  .openapi('FeedScope');
export const view = z.enum(['full', 'normal', 'busy']).openapi('FeedView');

export const subscription = z
  .object({
    id: z.string(),
    label: z.string(),
    scope,
    view,
    createdAt: instant,
    rotatedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .openapi('Subscription');

export const links = z
  .object({ feed: z.string(), webcal: z.string(), freeBusy: z.string(), page: z.string() })
  .openapi('SubscriptionLinks', { description: 'They hold the token, which is never shown again' });

export const issued = z.object({ subscription, links }).openapi('IssuedSubscription');

const client = z.object({
  client: z.string(),
  revision: z.string(),
  firstAt: instant,
  lastAt: instant,
  count: z.int(),
});
export const receipt = z
  .object({
    subscription: z.string(),
    label: z.string(),
    scope,
    view,
    hasNewest: z.boolean().openapi({ description: 'Some client has asked for the newest publication' }),
    fetches: z.array(client),
  })
  .openapi('Receipts');

export const role = z.enum(['planner', 'clerk', 'staff', 'auditor']).openapi('Role');
export const user = z
  .object({
    id: z.string(),
    name: z.string(),
    role,
    of: z.string().nullable().openapi({ description: 'Body of a clerk, leader of staff' }),
    state: z.enum(['invited', 'active', 'disabled']),
  })
  .openapi('User');
export const invited = z
  .object({ user, link: z.string().openapi({ description: 'Works once, for seven days; never shown again' }) })
  .openapi('Invited');

export const auditEntry = z
  .object({ at: instant, by: z.string(), action: z.string(), target: z.string(), detail: z.string() })
  .openapi('AuditEntry');

/** A list under a name, so that an answer can grow. */
export const listOf = <T extends z.ZodType>(name: string, item: T): z.ZodType => z.object({ [name]: z.array(item) });
