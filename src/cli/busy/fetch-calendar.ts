import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode } from '../file-system.ts';
import type { AddressGuard } from './addresses.ts';

export interface FetchLimits {
  /** Bytes, after decompression. */
  readonly bytes: number;
  /** Milliseconds for everything, redirects included. */
  readonly ms: number;
  readonly redirects: number;
}

/** Why a calendar could not be fetched; `detail` is a code, a number or a host, never the address with its secret. */
export interface FetchFault {
  readonly fault:
    | ('bad-address' | 'blocked-address' | 'unknown-host' | 'unreachable' | 'bad-status')
    | ('too-many-redirects' | 'bad-redirect' | 'bad-encoding' | 'too-large' | 'too-slow');
  readonly detail: string;
}

const REDIRECTS = [301, 302, 303, 307, 308];

class Refused extends Error {
  readonly reason: FetchFault;

  constructor(fault: FetchFault['fault'], detail: string) {
    super(fault);
    this.reason = { fault, detail };
  }
}

/**
 * Fetches a calendar from an address that somebody has typed. Every address that the name stands for must pass the guard,
 * the connection goes to one of those, and each redirect is looked at anew.
 */
export async function fetchCalendar(
  address: string,
  guard: AddressGuard,
  limits: FetchLimits,
): Promise<Uint8Array | FetchFault> {
  const signal = AbortSignal.timeout(limits.ms);
  try {
    let url = urlOf(address, undefined);
    for (let redirects = 0; ; redirects++) {
      const response = await open(url, guard, signal);
      const { statusCode = 0, headers } = response;
      if (!REDIRECTS.includes(statusCode)) return await bodyOf(response, limits.bytes);
      response.destroy();
      if (redirects >= limits.redirects) throw new Refused('too-many-redirects', String(limits.redirects));
      const next = urlOf(headers.location ?? '', url);
      // What was asked for under cover is not asked for openly.
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw new Refused('bad-redirect', next.hostname);
      url = next;
    }
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.reason;
    if (signal.aborted) return { fault: 'too-slow', detail: String(limits.ms / 1000) };
    const code = errorCode(thrown);
    if (code === '') throw thrown;
    const unknown = code === 'ENOTFOUND' || code === 'EAI_AGAIN';
    return { fault: unknown ? 'unknown-host' : code.startsWith('Z_') ? 'bad-encoding' : 'unreachable', detail: code };
  }
}

/** `webcal:` is http by another name, `webcals:` https. */
function urlOf(text: string, base: URL | undefined): URL {
  const fault = base === undefined ? 'bad-address' : 'bad-redirect';
  let url: URL;
  try {
    url = new URL(text.replace(/^webcal(s?):/i, 'http$1:'), base);
  } catch {
    throw new Refused(fault, '');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused(fault, url.protocol);
  return url;
}

function open(url: URL, guard: AddressGuard, signal: AbortSignal): Promise<IncomingMessage> {
  // A number needs no look-up, so that the one below would not be asked.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !guard(host)) throw new Refused('blocked-address', host);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, {
      agent: false,
      lookup: guardedLookup(guard),
      headers: { Accept: 'text/calendar, */*;q=0.1', 'Accept-Encoding': 'gzip', 'User-Agent': 'tongchou' },
      signal,
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

/** Looks a name up once and hands on nothing but what was checked: a second answer could be another one. */
const guardedLookup =
  (guard: AddressGuard): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) done(error, []);
      else if (!first || !addresses.every((one) => guard(one.address))) done(new Refused('blocked-address', host), []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

async function bodyOf(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const { statusCode = 0, headers } = response;
  const tooLarge = new Refused('too-large', String(limit));
  try {
    if (statusCode !== 200) throw new Refused('bad-status', String(statusCode));
    if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of decoded(response)) {
      const bytes: Uint8Array = chunk;
      size += bytes.length;
      if (size > limit) throw tooLarge;
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}

function decoded(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return response;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') throw new Refused('bad-encoding', encoding);
  // What goes wrong on the way is told to who reads the end of it.
  return pipeline(response, createGunzip(), () => {});
}
