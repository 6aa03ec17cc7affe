import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { NOTICE_STYLE } from '../../src/publish/notice-documents.ts';
import { type PageFiles, readPageFiles } from '../../src/server/page-files.ts';
import { startServer } from '../../src/server/start.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createOffice, UNLIMITED } from './office.ts';

const SCRIPT = `console.log(${JSON.stringify('统筹'.repeat(500))});\n`;

/** A built page, with a few things beside it that are not of it. */
function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'web', 'assets', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), 'secret');
  const files = {
    'index.html': '<!doctype html><title>统筹</title>',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'notes.txt': 'secret',
    '.hidden.js': 'secret',
    'assets/page-B2x_9.js': SCRIPT,
    'assets/page-B2x_9.css': 'a{}',
    'assets/deep/page.js': 'secret',
    'assets/page.js.map': 'secret',
    'assets/a b.js': 'secret',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'web', name), content);
  symlinkSync(join(folder, 'secret.js'), join(folder, 'web', 'assets', 'link.js'));
  return join(folder, 'web');
}

async function pageFiles(): Promise<PageFiles> {
  const page = await readPageFiles(builtPage());
  if (page === null) throw new Error('there is no page');
  return page;
}

describe("the planner's page", () => {
  test('is the files that were built, and no others', async () => {
    expect([...(await pageFiles()).keys()].sort()).toEqual([
      '/',
      '/assets/page-B2x_9.css',
      '/assets/page-B2x_9.js',
      '/icon.svg',
    ]);
  });

  test('is asked after each time; what has a hash in its name is kept for a year', async () => {
    const office = await createOffice({ page: await pageFiles() });
    const page = await office.call('/');
    expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>统筹</title>']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = await office.call('/assets/page-B2x_9.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await office.call('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
    const head = await office.call('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const call of [page, script]) {
      const etag = call.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{27}"$/);
      const path = call === page ? '/' : '/assets/page-B2x_9.js';
      const again = await office.call(path, { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect((await office.call(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });

  test('is compressed for who takes it, where that is smaller and wanted', async () => {
    const page = await pageFiles();
    const office = await createOffice({ page });
    const get = (path: string, encoding = 'gzip, br') =>
      office.call(path, { headers: { 'accept-encoding': encoding } });
    const packed = await get('/assets/page-B2x_9.js');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('content-length')).toBe(String(bytes.length));
    expect(gunzipSync(bytes).toString()).toBe(SCRIPT);
    expect(packed.headers.get('vary')).toBe('accept-encoding');
    const etag = packed.headers.get('etag') ?? '';
    expect(etag).toMatch(/-gzip"$/);
    const again = await office.call('/assets/page-B2x_9.js', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await get('/assets/page-B2x_9.css')).headers.get('content-encoding')).toBeNull();
    expect((await get('/assets/page-B2x_9.js', 'gzip;q=0')).headers.get('content-encoding')).toBeNull();
    const plain = await createOffice({ page, gzip: false });
    const answer = await plain.call('/assets/page-B2x_9.js', { headers: { 'accept-encoding': 'gzip' } });
    expect([answer.headers.get('content-encoding'), await answer.text()]).toEqual([null, SCRIPT]);
  });

  test('and its workers may load and run what is of this server, and nothing else', async () => {
    const office = await createOffice({ page: await pageFiles(), baseUrl: 'https://plan.example.cn' });
    const style = createHash('sha256').update(NOTICE_STYLE).digest('base64');
    for (const path of ['/', '/assets/page-B2x_9.js']) {
      const { headers } = await office.call(path);
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split('; ').map((part): [string, string] => {
          const [name = '', ...sources] = part.split(' ');
          return [name, sources.join(' ')];
        }),
      );
      expect(Object.fromEntries(policy)).toEqual({
        'default-src': "'none'",
        'script-src': "'self' 'wasm-unsafe-eval'",
        'style-src': `'self' 'sha256-${style}'`,
        'img-src': "'self' data:",
        'connect-src': "'self'",
        'worker-src': "'self'",
        'font-src': "'self'",
        'manifest-src': "'self'",
        'form-action': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    }
  });

  test('is logged by templates, and has limits of its own', async () => {
    const limits = { ...UNLIMITED, pages: { burst: 1, perSecond: 0.001 }, feeds: { burst: 4, perSecond: 0.001 } };
    const office = await createOffice({ page: await pageFiles(), limits });
    const get = async (path: string) => (await office.call(path)).status;
    expect([await get('/'), await get('/assets/page-B2x_9.js'), await get('/assets/page-B2x_9.css')]).toEqual([
      200, 200, 200,
    ]);
    expect(office.logged()).toContain('"route":"/assets/{file}"');
    expect(office.logged()).not.toContain('B2x_9');
    expect([await get('/'), await get('/')]).toEqual([200, 429]);
  });

  test('where it is not built, the address says how to build it', async () => {
    const office = await createOffice();
    const zh = await office.call('/');
    expect([zh.status, zh.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await zh.text()).toMatch(/页面尚未生成.*<code>npm run build<\/code>/s);
    const en = await office.call('/', { headers: { 'accept-language': 'en' } });
    expect(await en.text()).toContain('The page is not built');
    expect(await readPageFiles(join(builtPage(), 'none'))).toBeNull();
    // A folder without the page itself is none either.
    expect(await readPageFiles(join(builtPage(), 'assets'))).toBeNull();
    await expect(readPageFiles(join(builtPage(), 'index.html'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

test('the page of an invitation ends with the way to it', async () => {
  const office = await createOffice({ page: await pageFiles() });
  const cookie = await office.signIn('planner');
  const json = { name: '小李', role: 'clerk', of: 'party' };
  const { link }: { link: string } = await (await office.call('/api/users', { method: 'POST', cookie, json })).json();
  const { pathname } = new URL(link);
  const password = '一句只有自己知道的话呀';
  const body = new URLSearchParams({ password, repeat: password });
  const origin = 'http://127.0.0.1:8080';
  const sent = await office.app.fetch(
    new Request(`${origin}${pathname}`, { method: 'POST', body, headers: { origin } }),
  );
  expect(sent.status).toBe(200);
  expect(await sent.text()).toContain(`<a class="button" href="${origin}/">进入系统</a>`);
});

describe('over a socket', () => {
  test('no path leads to another file', async () => {
    const store = await openSqlite(':memory:');
    const started = await startServer({
      ...{ store, host: '127.0.0.1', port: 0, baseUrl: undefined, gzip: true, lang: 'zh', random: randomBytes },
      ...{ now: () => new Date('2026-11-20T08:00:00Z'), writeLog: () => {}, limits: UNLIMITED, page: builtPage() },
    });
    onTestFinished(async () => {
      await started.stop();
      await store.close();
    });
    expect(started.hasPage).toBe(true);
    const { port } = new URL(started.baseUrl);
    // As it is written: `fetch` would resolve the dots.
    const raw = (path: string) =>
      new Promise<readonly [number | undefined, string]>((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          answer.on('end', () => resolve([answer.statusCode, text]));
        });
        sent.on('error', reject).end();
      });
    expect((await raw('/assets/page-B2x_9.js'))[0]).toBe(200);
    expect((await raw('/index.html'))[0]).toBe(404);
    for (const path of [
      '/../secret.js',
      '/assets/../../secret.js',
      '/assets/../notes.txt',
      '/assets/%2e%2e/%2e%2e/secret.js',
      '/assets/..%2f..%2fsecret.js',
      '/assets/..%5c..%5csecret.js',
      '/assets/....//secret.js',
      '/assets/link.js',
      '/assets/deep/page.js',
      '/assets/page-B2x_9.js%00',
      '/assets/page-B2x_9.js%00.css',
      '/assets/page.js.map',
      '/assets/a%20b.js',
      '/assets/',
      '/assets',
      '/notes.txt',
      '/.hidden.js',
      '//etc/passwd',
      '/%',
      '/%ff',
    ]) {
      const [status, text] = await raw(path);
      expect([path, status, text.includes('secret')]).toEqual([path, 404, false]);
    }
  });
});
