import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { accessTo } from './access.ts';
import { JSON_MEDIA, type Operation, partsOf } from './operation.ts';
import { cookieName } from './sessions.ts';
import { DOCUMENT_SCHEMAS, issues } from './wire.ts';

/** The OpenAPI 3.1 document of the API. */
export function openApiDocument(operations: readonly Operation[], baseUrl: string): object {
  // Only its registry is used: the routes are mounted with the checks of `api.ts`.
  const registry = new OpenAPIHono();
  for (const [name, schema] of Object.entries(DOCUMENT_SCHEMAS)) {
    registry.openAPIRegistry.registerComponent('schemas', name, schema);
  }
  registry.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: cookieName(baseUrl),
  });
  for (const operation of operations) registry.openAPIRegistry.registerPath(routeOf(operation));
  return registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tongchou 统筹',
      version: '1',
      description:
        'Every fault is answered as `{ issues: [{ code, path, message, hint, severity }] }`, in the language of `?lang=zh|en` or ' +
        'Accept-Language. Requests that change something carry the Origin of this server, or none.',
    },
    servers: [{ url: baseUrl }],
  });
}

const FAULTS: { readonly [status: number]: string } = {
  400: 'The body is no JSON',
  401: 'Not signed in',
  403: 'Not allowed, or from another origin',
  404: 'Not found',
  409: 'Somebody else was faster',
  413: 'Too large',
  422: 'The content is at fault; all faults at once',
  429: 'Too many requests; Retry-After says when',
};

function routeOf({ route, summary, schemas, media }: Operation): RouteConfig {
  const { method, path } = partsOf(route);
  const { body, query, answers } = schemas;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const access = accessTo(route);
  return {
    ...{ method, path, summary },
    operationId: operationId(method, path),
    tags: [path.split('/')[2] ?? ''],
    security: access === 'public' ? [] : [{ session: [] }],
    description: access === 'public' ? 'Anybody' : describe(access),
    request: {
      ...(names.length === 0 ? {} : { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(query instanceof z.ZodObject ? { query } : {}),
      ...(body === undefined ? {} : { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [status, response('Done', schema, media)]),
      ),
      ...Object.fromEntries(Object.entries(FAULTS).map(([status, text]) => [status, response(text, issues)])),
    },
  };
}

const response = (description: string, schema: z.ZodType | null, media = JSON_MEDIA) =>
  schema === null ? { description } : { description, content: { [media]: { schema } } };

const describe = (access: { readonly [role: string]: string }): string =>
  Object.entries(access)
    .filter(([, grant]) => grant !== 'none')
    .map(([role, grant]) => (grant === 'own' ? `${role} (own only)` : role))
    .join(', ');

/** `get`, `/api/plans/{plan}/drafts` → `getPlansPlanDrafts`. */
const operationId = (method: string, path: string): string =>
  method +
  path
    .split(/[^A-Za-z]+/)
    .slice(2)
    .filter((word) => word !== '')
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
    .join('');
