import type { IncomingHttpHeaders } from 'node:http';

/** What the logs and limits know of a request; filled in as it goes its way. */
export interface Trace {
  readonly id: string;
  /** The path's template: paths hold tokens. */
  route: string;
  /** Ids, never names. */
  user: string | undefined;
  subscription: string | undefined;
  /** Of the peer, or of the client that a proxy on this machine names. */
  readonly address: string;
}

export interface Bindings {
  readonly trace: Trace;
}

/** What is read of Node's own request, HTTP/1 or 2. */
export interface Incoming {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * The client's address. A proxy in front of the server runs on the same machine and appends the address that it sees to
 * X-Forwarded-For; from anybody else the header says nothing.
 */
export function addressOf(incoming: Incoming | undefined): string {
  const peer = incoming?.socket.remoteAddress ?? 'unknown';
  const forwarded = incoming?.headers['x-forwarded-for'];
  if (forwarded === undefined || !LOOPBACK.test(peer)) return peer;
  const last = String(forwarded).split(',').at(-1)?.trim() ?? '';
  return last === '' ? peer : last.slice(0, 64);
}
