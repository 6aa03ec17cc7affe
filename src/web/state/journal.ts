import { del, entries, set } from 'idb-keyval';
import type { Work } from '../engine/engine.ts';

/** What was done here and is not yet with the server. */
export interface Unsaved {
  /** Number of the saved work that it was made from. */
  readonly base: number;
  readonly baseWork: Work | null;
  readonly work: Work;
  /** Earlier states that were sent and not answered: the server may have one of them. */
  readonly sent: readonly Work[];
  readonly at: string;
}

/** What a page that is gone has left unsaved. */
export interface Left {
  readonly unsaved: Unsaved;
  /** It is kept elsewhere now. */
  readonly forget: () => Promise<void>;
}

const KIND = 'tongchou.unsaved';
/** A page that is open answers within this. */
const ANSWER_MS = 250;

type Message = { readonly asks: true } | { readonly keeps: string };

/**
 * Of one plan, in the browser's own database: it outlives a reload, a crash and a lost connection. Each page writes a record of its
 * own, so that two tabs never take one another's away.
 */
export class Journal {
  readonly #user: string;
  readonly #plan: string;
  readonly #id = `${Date.now()}-${Math.random()}`;
  /** Opened with the first record, or where others have left one. */
  #pages: BroadcastChannel | null = null;

  constructor(user: string, plan: string) {
    this.#user = user;
    this.#plan = plan;
  }

  write(unsaved: Unsaved): Promise<void> {
    this.#join();
    return set(this.#key(this.#id), unsaved);
  }

  clear(): Promise<void> {
    return del(this.#key(this.#id));
  }

  /** The latest record of a page that is not open any more; older ones come up when the plan is opened the next time. */
  async left(): Promise<Left | null> {
    const all = await entries<IDBValidKey, Unsaved>();
    const others = all.flatMap(([key, unsaved]) => {
      const [kind, user, plan, id] = Array.isArray(key) ? key : [];
      const isOther = kind === KIND && user === this.#user && plan === this.#plan && id !== this.#id;
      return isOther ? [{ id: String(id), unsaved }] : [];
    });
    if (others.length === 0) return null;
    const open = await this.#openPages();
    const [latest] = others
      .filter(({ id }) => !open.has(id))
      .toSorted((a, b) => (a.unsaved.at < b.unsaved.at ? 1 : -1));
    return latest === undefined ? null : { unsaved: latest.unsaved, forget: () => del(this.#key(latest.id)) };
  }

  close(): void {
    this.#pages?.close();
    this.#pages = null;
  }

  #key(id: string): IDBValidKey {
    return [KIND, this.#user, this.#plan, id];
  }

  #join(): BroadcastChannel {
    if (this.#pages !== null) return this.#pages;
    const pages = new BroadcastChannel(JSON.stringify([KIND, this.#user, this.#plan]));
    pages.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('asks' in data) pages.postMessage({ keeps: this.#id } satisfies Message);
    });
    this.#pages = pages;
    return pages;
  }

  async #openPages(): Promise<ReadonlySet<string>> {
    const open = new Set<string>();
    const pages = this.#join();
    pages.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('keeps' in data) open.add(data.keeps);
    });
    pages.postMessage({ asks: true } satisfies Message);
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    return open;
  }
}
