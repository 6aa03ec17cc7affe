import { createHash } from 'node:crypto';
import { NOTICE_STYLE } from '../publish/notice-documents.ts';

export type Headers = { readonly [name: string]: string };

/** On every answer. */
const ALWAYS: Headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
};

/** Nothing may be loaded, run or framed. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const HSTS: Headers = { 'strict-transport-security': 'max-age=31536000' };

/** The security headers of all that is not a page. */
export const plainHeaders = (baseUrl: string): Headers => ({
  ...ALWAYS,
  'content-security-policy': NOTHING,
  ...(isSecure(baseUrl) ? HSTS : {}),
});

/** Those of a page with one of these inline style sheets, known by their hashes; its forms go to this server only. */
export const pageHeaders = (baseUrl: string, styles: { readonly [name: string]: string }): Headers => ({
  ...ALWAYS,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    `default-src 'none'; style-src ${Object.values(styles).map(sourceOf).join(' ')}; ` +
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  ...(isSecure(baseUrl) ? HSTS : {}),
});

/**
 * Those of the planner's page and its files, workers among them, which go by the policy that they are sent with. A
 * change notice in a frame goes by that of the page, which names its inline style sheet for that.
 */
export const appHeaders = (baseUrl: string): Headers => ({
  ...ALWAYS,
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; " +
    `style-src 'self' ${sourceOf(NOTICE_STYLE)}; img-src 'self' data:; connect-src 'self'; worker-src 'self'; ` +
    "font-src 'self'; manifest-src 'self'; " +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  ...(isSecure(baseUrl) ? HSTS : {}),
});

const sourceOf = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Whether browsers reach the server by TLS. */
export const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:');
