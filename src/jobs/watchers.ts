import type { JobRecord } from '../store/job-store.ts';

/** Null: nothing more will be told, as the queue closes. */
export type JobListener = (job: JobRecord | null) => void;

/** Who is told of which jobs. */
export interface Watchers {
  tell(job: JobRecord): void;
  /** Gives what calls the listener off. */
  add(id: string, listener: JobListener): () => void;
  /** Tells all that this was the end; so is whoever comes later. */
  end(): void;
}

export function createWatchers(): Watchers {
  const watchers = new Map<string, Set<JobListener>>();
  let isOver = false;
  return {
    tell: (job) => {
      for (const listener of [...(watchers.get(job.id) ?? [])]) listener(job);
    },
    add: (id, listener) => {
      if (isOver) {
        queueMicrotask(() => listener(null));
        return () => {};
      }
      const listeners = watchers.get(id) ?? new Set();
      watchers.set(id, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && watchers.get(id) === listeners) watchers.delete(id);
      };
    },
    end: () => {
      isOver = true;
      for (const listener of [...watchers.values()].flatMap((listeners) => [...listeners])) listener(null);
      watchers.clear();
    },
  };
}
