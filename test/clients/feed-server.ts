import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RenderedFeed } from '../../src/formats/feeds.ts';
import type { FeedAddress } from './client.ts';

/** Serves feeds on loopback, each always under the same address: `/f0.ics`, `/f1.ics` … */
export interface FeedServer {
  readonly publish: (feeds: readonly RenderedFeed[]) => void;
  /** Of the n-th feed. */
  readonly address: (n: number) => FeedAddress;
  readonly close: () => Promise<void>;
}

export async function startFeedServer(): Promise<FeedServer> {
  let served: readonly RenderedFeed[] = [];
  const server = createServer((request, response) => {
    const feed = served[Number(/^\/f(\d+)\.ics$/.exec(request.url ?? '')?.[1] ?? Number.NaN)];
    if (feed === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(feed.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    publish: (feeds) => {
      served = feeds;
    },
    address: (n) => ({ id: `f${n}`, url: `http://127.0.0.1:${port}/f${n}.ics` }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
