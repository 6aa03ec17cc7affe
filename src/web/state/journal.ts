import { del, get, set } from 'idb-keyval';
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

const keyOf = (user: string, plan: string): string => `tongchou.unsaved.${user}.${plan}`;

/** In the browser's own database: it outlives a reload, a crash and a lost connection. */
export const journal = {
  read: (user: string, plan: string): Promise<Unsaved | undefined> => get(keyOf(user, plan)),
  write: (user: string, plan: string, unsaved: Unsaved): Promise<void> => set(keyOf(user, plan), unsaved),
  clear: (user: string, plan: string): Promise<void> => del(keyOf(user, plan)),
};
