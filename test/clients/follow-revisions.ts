import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RenderedFeed, renderFeeds } from '../../src/formats/feeds.ts';
import { FEED_OPTIONS, scopeName } from '../formats/feed-fixture.ts';
import type { Client, ShownEvent } from './client.ts';
import { expectedEvents } from './expected.ts';
import { startFeedServer } from './feed-server.ts';
import { REVISIONS } from './revisions.ts';

/** What a client shows of one feed of one revision, and what it should. */
export interface Comparison {
  /** Revision, feed, view. */
  readonly name: string;
  readonly shown: readonly Partial<ShownEvent>[];
  readonly expected: readonly Partial<ShownEvent>[];
}

/** Lets a client subscribe to every feed, and follow three revisions. */
export async function followRevisions(client: Client): Promise<readonly Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tongchou-client-'));
  const server = await startFeedServer();
  try {
    const comparisons: Comparison[] = [];
    for (const { name, at, plan } of REVISIONS) {
      const feeds = renderFeeds([plan], { ...FEED_OPTIONS, at });
      server.publish(feeds);
      const read = feeds
        .map((feed, n) => ({ feed, address: server.address(n) }))
        .filter(({ feed }) => client.reads.includes(feed.kind));
      const shown = await client.read(
        read.map(({ address }) => address),
        folder,
      );
      for (const { feed, address } of read) {
        comparisons.push({
          name: `${name}: ${feedName(feed)}`,
          shown: visible(shown.get(address.id) ?? [], client),
          expected: visible(expectedEvents(plan, feed), client),
        });
      }
    }
    return comparisons;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const feedName = (feed: RenderedFeed): string => `${scopeName(feed)} ${feed.view} ${feed.kind}`;

/** What can be seen in the client, in an order of its own. */
function visible(events: readonly ShownEvent[], { shows }: Client): readonly Partial<ShownEvent>[] {
  const key = (event: Partial<ShownEvent>): string => JSON.stringify(event);
  return events
    .map((event): Partial<ShownEvent> => Object.fromEntries(shows.map((field) => [field, event[field]])))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
