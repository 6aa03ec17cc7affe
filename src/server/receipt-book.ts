import type { ReceiptRecord, Store } from '../store/store.ts';
import { instantOf, type Log } from './context.ts';

type Receipt = Pick<ReceiptRecord, 'subscription' | 'revision' | 'client'>;

interface Noted {
  readonly receipt: Receipt;
  readonly at: string;
}

export interface ReceiptBookOptions {
  readonly store: Pick<Store, 'noteReceipt'>;
  readonly now: () => Date;
  readonly log: Log;
  /** Milliseconds until what was noted is written. */
  readonly everyMs: number;
}

/**
 * Who has fetched what, written to the store beside the requests: what one client asks about one revision within one
 * interval is one receipt. Call `close` at the end, or the last interval is lost.
 */
export class ReceiptBook {
  readonly #options: ReceiptBookOptions;
  readonly #waiting = new Map<string, Noted>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: ReceiptBookOptions) {
    this.#options = options;
  }

  note(subscription: string, revision: string, userAgent: string | null): void {
    const receipt: Receipt = { subscription, revision, client: clientName(userAgent) };
    this.#waiting.set(keyOf(receipt), { receipt, at: instantOf(this.#options.now()) });
    this.#arm();
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Writes what waits. What cannot be written waits on. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Writes what waits, for the last time. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.flush();
  }

  #arm(): void {
    if (this.#isClosed) return;
    this.#timer ??= setTimeout(() => void this.flush(), this.#options.everyMs).unref();
  }

  async #write(): Promise<void> {
    const taken = [...this.#waiting];
    this.#waiting.clear();
    let failed = 0;
    for (const [key, noted] of taken) {
      try {
        await this.#options.store.noteReceipt(noted.receipt, noted.at);
      } catch {
        failed += 1;
        if (!this.#waiting.has(key)) this.#waiting.set(key, noted);
      }
    }
    if (failed === 0) return;
    this.#options.log.error({ failed }, 'receipts could not be written; they wait');
    this.#arm();
  }
}

const keyOf = ({ subscription, revision, client }: Receipt): string => JSON.stringify([subscription, revision, client]);

/** A User-Agent of one line, at most 120 characters. */
const clientName = (userAgent: string | null): string =>
  (userAgent ?? '')
    .replace(/[^\x20-\x7e]+/g, '?')
    .trim()
    .slice(0, 120) || '?';
