import type { RouteConfig, z } from '@hono/zod-openapi';
import type { Lang } from '../formats/words.ts';
import { makeIssue } from '../model/make-issue.ts';
import { structureFaults } from '../model/structure.ts';
import type { UserRecord } from '../store/store.ts';
import type { RouteName } from './access.ts';
import type { ServerContext } from './context.ts';
import { fault, faultsOf } from './faults.ts';

/** What a handler is called with; `B` and `Q` are body and query, checked. */
export interface Call<B, Q> {
  readonly context: ServerContext;
  /** Null on public routes without a session. */
  readonly user: UserRecord | null;
  readonly grant: 'all' | 'own';
  readonly param: (name: string) => string;
  readonly body: B;
  readonly query: Q;
  readonly lang: Lang;
  /** Address of the client. */
  readonly address: string;
  /** Secret of the session; empty without one. */
  readonly session: string;
}

export interface Answer {
  readonly status: number;
  /** JSON; nothing where undefined. */
  readonly body?: unknown;
  /** Instead of JSON: what is sent as it comes, of the type that the headers say. */
  readonly stream?: ReadableStream<Uint8Array>;
  readonly headers?: { readonly [name: string]: string };
}

export interface Definition<B, Q> {
  readonly route: RouteName;
  readonly summary: string;
  readonly body?: z.ZodType<B>;
  /** Default 64 KiB. */
  readonly maxBytes?: number;
  readonly query?: z.ZodType<Q>;
  /** Schema of the JSON by status, or of each JSON of a stream; null where there is none. Faults are added. */
  readonly answers: { readonly [status: number]: z.ZodType | null };
  /** Of what an answer with a schema is; default JSON. */
  readonly media?: string;
  readonly handle: (call: Call<B, Q>) => Promise<Answer>;
}

/** A body or query that was received but not yet checked. */
export interface Raw extends Omit<Call<unknown, unknown>, 'body' | 'query'> {
  readonly body: unknown;
  readonly query: { readonly [name: string]: string };
}

/** A route of the API with its types closed over. */
export interface Operation {
  readonly route: RouteName;
  readonly summary: string;
  readonly takesBody: boolean;
  readonly maxBytes: number;
  readonly media: string;
  readonly schemas: {
    readonly body: z.ZodType | undefined;
    readonly query: z.ZodType | undefined;
    readonly answers: { readonly [status: number]: z.ZodType | null };
  };
  readonly run: (raw: Raw) => Promise<Answer>;
}

/** Who calls a route that is not public. */
export function signedIn(user: UserRecord | null): UserRecord {
  if (user === null) throw fault('unauthenticated');
  return user;
}

const KIB = 1024;
export const JSON_MEDIA = 'application/json';

/** Closes a definition over its types. */
export function operation<B = undefined, Q = undefined>(definition: Definition<B, Q>): Operation {
  const { route, summary, body, query, answers, maxBytes = 64 * KIB, media = JSON_MEDIA, handle } = definition;
  return {
    ...{ route, summary, maxBytes, media },
    takesBody: body !== undefined,
    schemas: { body, query, answers },
    run: async (raw) =>
      handle({
        ...raw,
        body: checked(body, raw.body, raw.lang),
        query: checked(query, raw.query, raw.lang),
      }),
  };
}

/** @throws Fault with every fault of structure, as for documents. */
function checked<T>(schema: z.ZodType<T> | undefined, value: unknown, lang: Lang): T {
  // A definition without the schema has the type `undefined` for it.
  if (schema === undefined) return undefined as T;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = structureFaults(schema, value, result.error.issues).map((found) => makeIssue(found, lang));
  throw issues.length === 0 ? fault('bad-request') : faultsOf(issues);
}

/** Method and path template of a route's name. */
export function partsOf(route: RouteName): { readonly method: RouteConfig['method']; readonly path: string } {
  const [method = '', path = ''] = route.split(' ');
  const known = (['get', 'post', 'put', 'delete'] as const).find((name) => name === method.toLowerCase());
  return { method: known ?? 'get', path };
}
