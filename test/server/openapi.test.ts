import { describe, expect, test } from 'vitest';
import { createOffice, jsonOf } from './office.ts';

/** Every `$ref` in a value. */
function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === '$ref' && typeof inside === 'string' ? [inside] : references(inside),
  );
}

const at = (document: unknown, pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as { readonly [key: string]: unknown } | undefined)?.[key], document);

interface Described {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: object };
}

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: { readonly [status: string]: object };
}

async function described(): Promise<{ readonly document: Described; readonly routes: readonly string[] }> {
  const office = await createOffice();
  const document = (await jsonOf(await office.call('/openapi.json'))) as unknown as Described;
  return { document, routes: office.app.operations.map(({ route }) => route) };
}

describe('/openapi.json', () => {
  test('is OpenAPI 3.1 with every route of the API and no other', async () => {
    const { document, routes } = await described();
    const found = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(document.openapi).toBe('3.1.0');
    expect(found.sort()).toEqual([...routes].sort());
  });

  test('points only at what it holds', async () => {
    const { document } = await described();
    const pointers = [...new Set(references(document))];
    expect(pointers.length).toBeGreaterThan(10);
    expect(pointers.filter((pointer) => at(document, pointer) === undefined)).toEqual([]);
    expect(pointers).toContain('#/components/schemas/Problem');
  });

  test('names path parameters, bodies, faults and who may call', async () => {
    const { document } = await described();
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const save = document.paths['/api/plans/{plan}/drafts/{draft}']?.['put'];
    expect(save?.parameters?.map(({ name }) => name)).toEqual(['plan', 'draft']);
    expect(save?.requestBody).toMatchObject({ required: true });
    expect(Object.keys(save?.responses ?? {})).toEqual(expect.arrayContaining(['200', '403', '413', '422']));
    expect(save?.security).toEqual([{ session: [] }]);
    expect(document.paths['/api/login']?.['post']?.security).toEqual([]);
    const audit = document.paths['/api/audit']?.['get'];
    expect(audit?.parameters).toMatchObject([{ name: 'limit', in: 'query' }]);
  });
});

describe('/healthz and /metrics', () => {
  test('tell that all is well, and how much there was to do', async () => {
    const office = await createOffice();
    expect(await jsonOf(await office.call('/healthz'))).toEqual({ status: 'ok', at: '2026-11-20T08:00:00Z' });
    await office.call('/feeds/unknown.ics');
    const metrics = await office.call('/metrics');
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4');
    expect(await metrics.text()).toContain('{method="GET",route="/feeds/{token}.ics",status="404"} 1');
  });

  test('a store that fails is told', async () => {
    const office = await createOffice({
      wrap: (store) => ({ ...store, feed: () => Promise.reject(new Error('disk')) }),
    });
    expect((await office.call('/healthz')).status).toBe(500);
  });
});
