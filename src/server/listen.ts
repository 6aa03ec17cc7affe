import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { ServerApp } from './app.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly patience?: Patience;
}

/** How long slow clients are waited for, in milliseconds. */
export interface Patience {
  /** For the headers of a request. */
  readonly headers: number;
  /** For a request as a whole. */
  readonly request: number;
  /** For a sign of life of a connection. */
  readonly idle: number;
  /** Between two looks at the clock. */
  readonly check: number;
}

const USUAL_PATIENCE: Patience = { headers: 10_000, request: 60_000, idle: 120_000, check: 5000 };

/** A server that answers. */
export interface Listening {
  readonly port: number;
  /** Takes no more requests, answers those that are under way, and writes what is not yet written. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds that requests under way get at the end. */
const GRACE_MS = 5000;

/**
 * Listens, and answers by what is made for the port. Whoever sends headers or a body too slowly, or takes no answer, is
 * cut off.
 *
 * @throws Error with the system's code where the address cannot be had
 */
export async function listen(
  { host, port, patience = USUAL_PATIENCE }: ListenOptions,
  appFor: (port: number) => ServerApp,
): Promise<Listening> {
  const server = createServer({
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: patience.check,
    maxHeaderSize: 16 * 1024,
  });
  server.setTimeout(patience.idle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = portOf(server);
  const app = appFor(bound);
  const listener = getRequestListener((request, { incoming }) => app.fetch(request, incoming));
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));
  return { port: bound, stop: () => stop(server, app) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no network address');
  return address.port;
}

async function stop(server: Server, app: ServerApp): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Clients keep a connection that has been answered open for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  await app.close();
}
