import type { Lang } from '../formats/words.ts';
import { Fault, faultIssue } from './faults.ts';
import type { Headers } from './headers.ts';

/** JSON that no cache keeps; no body where undefined. */
export function jsonAnswer(status: number, body: unknown, headers: Headers): Response {
  const common = { ...headers, 'cache-control': 'no-store' };
  if (body === undefined) return new Response(null, { status, headers: common });
  const text = JSON.stringify(body);
  return new Response(text, {
    status,
    headers: {
      ...common,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
    },
  });
}

/** Issues for a Fault; for anything else that was thrown not a word of it, but the number of the request. */
export function faultAnswer(thrown: unknown, lang: Lang, request: string, headers: Headers): Response {
  if (thrown instanceof Fault) {
    return jsonAnswer(thrown.status, { issues: thrown.issues(lang) }, { ...headers, ...thrown.headers });
  }
  return jsonAnswer(500, { issues: [faultIssue('internal', lang, { request })] }, headers);
}

/** Where something was thrown, for the log: not its message, which may quote what is confidential. */
export function whereThrown(thrown: unknown): { readonly name: string; readonly code: string; readonly at: string } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: '', at: '' };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: thrown.name, code, at: frames.slice(0, 5).join(' |') };
}
