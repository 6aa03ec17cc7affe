import type { FeedRecord, FeedScope, FeedView, Store } from '../store/store.ts';
import { emptyFeed, type ServedFeed, servedFeed } from './served-feed.ts';

export interface FeedKey {
  readonly scope: FeedScope;
  readonly view: FeedView;
  readonly kind: FeedRecord['kind'];
}

/** Of a publication. */
export interface Mark {
  /** `plan#number`. */
  readonly revision: string;
  readonly renderedAt: string;
}

/** All feeds of one publication; no mark before the first. */
interface Generation {
  readonly mark: Mark | null;
  readonly feeds: Map<string, ServedFeed>;
}

export interface FeedCacheOptions {
  /** Milliseconds since any fixed moment, never set back. */
  readonly clock: () => number;
  /** How old, in milliseconds, the knowledge of the newest publication may be: another process may publish too. */
  readonly checkEveryMs: number;
}

/**
 * The feeds of the newest publication in memory. A new publication replaces all of them at once: a request that comes after
 * one was answered from it is not answered from an older one.
 */
export class FeedCache {
  readonly #store: Pick<Store, 'feed'>;
  readonly #options: FeedCacheOptions;
  #generation: Generation = { mark: null, feeds: new Map() };
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<void> | null = null;

  constructor(store: Pick<Store, 'feed'>, options: FeedCacheOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** Something was published here: the next request looks. */
  renew(): void {
    this.#checkedAt = Number.NEGATIVE_INFINITY;
  }

  /** Of the newest publication; null before the first. */
  async mark(): Promise<Mark | null> {
    return (await this.#current()).mark;
  }

  async feed(key: FeedKey): Promise<ServedFeed> {
    const name = nameOf(key);
    for (let attempt = 1; ; attempt++) {
      const generation = this.#isFresh() ? this.#generation : await this.#current();
      const known = generation.feeds.get(name);
      if (known !== undefined) return known;
      const record = await this.#store.feed(key.scope, key.view, key.kind);
      const isOfIt = record === null || sameMark(record, generation.mark);
      const served = record === null ? emptyFeed(generation.mark?.renderedAt ?? null) : servedFeed(record);
      if (isOfIt) {
        generation.feeds.set(name, served);
        return served;
      }
      // A publication came between the look and the reading; look again, though not for ever.
      this.renew();
      if (attempt === 5) return served;
    }
  }

  #isFresh(): boolean {
    return this.#options.clock() - this.#checkedAt <= this.#options.checkEveryMs;
  }

  async #current(): Promise<Generation> {
    if (!this.#isFresh()) await this.#look();
    // A look that began before a renewal does not count.
    while (this.#checkedAt === Number.NEGATIVE_INFINITY) await this.#look();
    return this.#generation;
  }

  /** One look for all who wait for it. */
  #look(): Promise<void> {
    this.#checking ??= this.#lookOnce().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  async #lookOnce(): Promise<void> {
    const at = this.#options.clock();
    this.#checkedAt = at;
    try {
      // Of all feeds the one with the fewest bytes; all are of one publication.
      const smallest = await this.#store.feed({ kind: 'master' }, 'busy', 'freebusy');
      if (!sameMark(smallest, this.#generation.mark)) {
        const mark = smallest && { revision: smallest.revision, renderedAt: smallest.renderedAt };
        this.#generation = { mark, feeds: new Map() };
      }
    } catch (thrown) {
      this.renew();
      throw thrown;
    }
  }
}

const sameMark = (a: Mark | null, b: Mark | null): boolean =>
  a?.revision === b?.revision && a?.renderedAt === b?.renderedAt;

const nameOf = ({ scope, view, kind }: FeedKey): string =>
  `${kind} ${view} ${scope.kind} ${scope.kind === 'master' ? '' : scope.id}`;
