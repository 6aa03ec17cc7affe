import { z } from '@hono/zod-openapi';
import { issue, role, scope, user } from './wire.ts';

// What the page is answered, beside the documents: the schemas of `wire-page.ts`.

const notice = z
  .object({
    kind: z.enum(['leader', 'body', 'unit']),
    id: z.string(),
    name: z.string(),
    text: z.string().openapi({ description: 'Plain text, to be copied' }),
    html: z.string().openapi({ description: 'A whole document, to be printed' }),
  })
  .openapi('ChangeNotice');

export const notices = z.object({ notices: z.array(notice) });

const lack = z.object({
  activity: z.string(),
  title: z.string(),
  code: z.string(),
  text: z.string(),
  canBeWaived: z.boolean(),
  isWaived: z.boolean(),
});

const change = z.object({
  kind: z.string(),
  subject: z.enum(['activity', 'focus']),
  id: z.string(),
  title: z.string(),
  text: z.string(),
});

export const preview = z
  .object({
    next: z.int().openapi({ description: 'Number that the revision would have' }),
    current: z.int().nullable(),
    issues: z.array(issue).openapi({ description: 'Empty: it can be published' }),
    lacks: z.array(lack),
    changes: z.array(change),
    notices: z.array(notice),
  })
  .openapi('PublicationPreview');

const line = z.object({
  key: z.string(),
  kind: z.enum(['activity', 'focus']),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  place: z.string(),
  people: z.array(z.string()),
  owner: z.string(),
  priority: z.int(),
  isConfidential: z.boolean(),
  isCancelled: z.boolean(),
  isChanged: z.boolean().openapi({ description: 'By the newest revision' }),
});

export const view = z
  .object({
    whose: z.string(),
    plans: z.array(
      z.object({
        plan: z.string(),
        title: z.string(),
        firstDay: z.string(),
        lastDay: z.string(),
        revision: z.int(),
        publishedAt: z.string(),
        lines: z.array(line),
      }),
    ),
  })
  .openapi('View');

const totals = z.object({ red: z.int(), yellow: z.int(), green: z.int() });

export const ledger = z
  .object({
    today: z.string(),
    asOf: z.string().openapi({ description: 'The day in words' }),
    totals: z.object({ all: totals, units: z.array(z.object({ unit: z.string(), totals })) }),
    lines: z.array(z.record(z.string(), z.unknown())),
  })
  .openapi('Ledger');

const wish = z.object({
  plan: z.string(),
  activity: z.string(),
  title: z.string(),
  held: z.record(z.string(), z.unknown()).nullable(),
  heldText: z.string(),
  reasons: z.array(z.record(z.string(), z.unknown())),
});

export const wishes = z.object({ wishes: z.array(wish) });

export const feeds = z.object({ feeds: z.array(z.object({ scope, name: z.string() })) });

export const foresight = z
  .object({
    plan: z.string(),
    revision: z.int(),
    summary: z.string(),
    heading: z.string().openapi({ description: 'Over the lines' }),
    lines: z.array(z.string()).openapi({ description: 'One for each of what costs most' }),
  })
  .openapi('ForesightOverview');

/** Who is signed in; `user` is the account. */
export const me = z
  .object({
    id: z.string(),
    name: z.string(),
    role,
    of: z.string().nullable(),
    ofName: z.string().nullable().openapi({ description: 'Name of the body or leader' }),
    user,
  })
  .openapi('Me');
