import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from '../formats/html-text.ts';
import type { Lang } from '../formats/words.ts';
import type { Bindings } from './client.ts';
import type { ServerContext } from './context.ts';
import { namesTag } from './entity-tag.ts';
import { appHeaders, type Headers, pageHeaders } from './headers.ts';
import { type Limiters, take } from './limiters.ts';
import { acceptsGzip, languageOf } from './negotiate.ts';
import { PAGE_STYLES, pageOf } from './page.ts';
import { ASSETS, type PageFile } from './page-files.ts';
import { serverWords } from './words.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** The planner's page and its files; where it is not built, how to build it. */
export function addPage(app: OpenAPIHono<{ Bindings: Bindings }>, context: ServerContext, limiters: Limiters): void {
  const { page, baseUrl, gzip } = context;
  const own = appHeaders(baseUrl);
  for (const [path, file] of page ?? []) {
    const isAsset = path.startsWith(ASSETS);
    app.get(path, async (c) => {
      const { trace } = c.env;
      trace.route = isAsset ? `${ASSETS}{file}` : path;
      // One look at the page asks for many.
      take(limiters.feeds, trace.address);
      const headers = { ...own, 'cache-control': isAsset ? YEAR : 'no-cache', 'x-request-id': trace.id };
      return fileAnswer(file, c.req.raw.headers, gzip, headers);
    });
  }
  if (page !== null) return;
  const missing = pageHeaders(baseUrl, PAGE_STYLES);
  app.get('/', (c) => {
    c.env.trace.route = '/';
    take(limiters.pages, c.env.trace.address);
    const lang = languageOf(c.req.query('lang'), c.req.raw.headers.get('accept-language'));
    const headers = { ...missing, vary: 'accept-language', 'x-request-id': c.env.trace.id };
    return new Response(notBuilt(lang), { status: 404, headers });
  });
}

/** 200 or 304 (the body of an answer to HEAD is dropped by who sends it). */
async function fileAnswer(
  file: PageFile,
  request: { readonly get: (name: string) => string | null },
  gzip: boolean,
  headers: Headers,
): Promise<Response> {
  const packed = gzip && acceptsGzip(request.get('accept-encoding')) ? await file.gzipped() : null;
  const common = {
    ...headers,
    etag: packed === null ? `"${file.etag}"` : `"${file.etag}-gzip"`,
    ...(gzip ? { vary: 'accept-encoding' } : {}),
  };
  const tags = request.get('if-none-match');
  if (tags !== null && namesTag(tags, file.etag)) return new Response(null, { status: 304, headers: common });
  const body = packed ?? file.bytes;
  return new Response(body, {
    status: 200,
    headers: {
      ...common,
      'content-type': file.type,
      'content-length': String(body.length),
      ...(packed === null ? {} : { 'content-encoding': 'gzip' }),
    },
  });
}

function notBuilt(lang: Lang): string {
  const { title, hint } = serverWords(lang).notBuilt;
  return pageOf(
    title,
    lang,
    html`<main class="card-page"><h1>${title}</h1><p>${hint} <code>npm run build</code></p></main>`,
  );
}
