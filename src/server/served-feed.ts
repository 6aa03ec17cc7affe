import type { FeedRecord } from '../store/store.ts';
import { httpDate } from './http-date.ts';
import { packedOnce } from './packed.ts';
import { hashOf } from './secrets.ts';

/** A feed ready to be sent. */
export interface ServedFeed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Without quotes. */
  readonly etag: string;
  readonly lastModified: string;
  /** `plan#number`; null where nothing of this scope was published. */
  readonly revision: string | null;
  /** Compressed once, at the first wish; null where that would make it no smaller. */
  readonly gzipped: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Bytes as they are sent. */
export function servedFeed({
  bytes: content,
  etag,
  renderedAt,
  revision,
}: Pick<FeedRecord, 'bytes' | 'etag' | 'renderedAt'> & { readonly revision: string | null }): ServedFeed {
  const bytes = new Uint8Array(content);
  return {
    bytes,
    etag,
    lastModified: httpDate(renderedAt),
    revision,
    gzipped: packedOnce(bytes),
  };
}

/** RFC 5545 wants a component in a calendar: free-busy times without any busy time say that there is nothing. */
const EMPTY = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//tongchou//empty//EN',
  'BEGIN:VFREEBUSY',
  'UID:empty@tongchou',
  'DTSTAMP:20200101T000000Z',
  'END:VFREEBUSY',
  'END:VCALENDAR',
  '',
].join('\r\n');

/**
 * What a subscriber gets of whom nothing is published: a valid feed without events, as many clients refuse an address that
 * fails when they first try it. `renderedAt` is the time of the newest publication, null before the first.
 */
export function emptyFeed(renderedAt: string | null): ServedFeed {
  const bytes = Buffer.from(EMPTY);
  return servedFeed({
    bytes,
    etag: hashOf(EMPTY).slice(0, 27),
    renderedAt: renderedAt ?? '2020-01-01T00:00:00Z',
    revision: null,
  });
}
