import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { UserRecord } from '../store/store.ts';
import { accessTo, type Grant } from './access.ts';
import { jsonAnswer } from './answers.ts';
import { readJson } from './body.ts';
import type { Bindings } from './client.ts';
import type { ServerContext } from './context.ts';
import { fault } from './faults.ts';
import { plainHeaders } from './headers.ts';
import { type Limiters, take } from './limiters.ts';
import { languageOf } from './negotiate.ts';
import { type Operation, partsOf } from './operation.ts';
import { comesFromHere } from './origin.ts';
import { secretOf, userOf } from './sessions.ts';

type App = OpenAPIHono<{ Bindings: Bindings }>;
type RequestContext = Context<{ Bindings: Bindings }>;

/** Adds the routes of the API; each goes through the checks of this file, in their order. */
export function addApi(app: App, operations: readonly Operation[], context: ServerContext, limiters: Limiters): void {
  for (const one of operations) {
    const { method, path } = partsOf(one.route);
    app.on(method.toUpperCase(), honoPath(path), (c) => answer(one, c, context, limiters));
  }
  const methods = new Map<string, string[]>();
  for (const { route } of operations) {
    const { method, path } = partsOf(route);
    methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  }
  for (const [path, known] of methods) {
    app.all(honoPath(path), (c) => {
      c.env.trace.route = path;
      throw fault('method-not-allowed', {}, { allow: known.join(', ') });
    });
  }
}

/** `/plans/{plan}` → `/plans/:plan`. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

async function answer(
  operation: Operation,
  c: RequestContext,
  context: ServerContext,
  limiters: Limiters,
): Promise<Response> {
  const { trace } = c.env;
  const { raw } = c.req;
  trace.route = partsOf(operation.route).path;
  take(limiters.api, trace.address);
  if (!comesFromHere(c.req.method, raw.headers, context.baseUrl)) throw fault('cross-origin');
  const session = secretOf(raw.headers.get('cookie'), context.baseUrl);
  const user = await userOf(context, session);
  trace.user = user?.id;
  const grant = grantOf(operation, user);
  const lang = languageOf(c.req.query('lang'), raw.headers.get('accept-language'));
  const { lang: _, ...query } = c.req.query();
  const { status, body, stream, headers } = await operation.run({
    ...{ context, user, grant, lang, session, query },
    param: (name) => c.req.param(name) ?? '',
    body: operation.takesBody ? await readJson(raw, operation.maxBytes, lang) : undefined,
    address: trace.address,
  });
  const all = { ...plainHeaders(context.baseUrl), ...headers, 'x-request-id': trace.id };
  return stream === undefined ? jsonAnswer(status, body, all) : new Response(stream, { status, headers: all });
}

/** @throws Fault where the table of access says no. */
function grantOf({ route }: Operation, user: UserRecord | null): Exclude<Grant, 'none'> {
  const access = accessTo(route);
  if (access === 'public') return 'all';
  if (user === null) throw fault('unauthenticated');
  const grant = access[user.role];
  if (grant === 'none') throw fault('forbidden');
  return grant;
}
