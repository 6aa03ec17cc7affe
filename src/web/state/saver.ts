import { signal } from '@preact/signals';
import type { SavedWork, SaveWork, WorkHead } from '../../server/wire-page.ts';
import type { Work } from '../engine/engine.ts';
import { ApiFault, api, OfflineError, seg } from './api.ts';
import { Journal } from './journal.ts';
import { isSame } from './merge.ts';

/**
 * `saved`: the server has it; `unsaved`: it will in a moment; `offline`: kept in this browser until the server is there again; `conflict`:
 * another planner saved before, and this one must choose; `refused`: the server does not take it.
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused';

const SOON_MS = 500;
const AGAIN_MS = 3000;

/** Keeps the work of one plan with the server, and until then in the browser. */
export class Saver {
  readonly state = signal<SaveState>('saved');
  readonly savedAt = signal<{ readonly at: string; readonly by: string } | null>(null);
  readonly refusal = signal<ApiFault | null>(null);
  /** What the other planner saved, while `state` is `conflict`. */
  readonly theirs = signal<SavedWork | null>(null);
  readonly journal: Journal;
  readonly #plan: string;
  #base: { readonly number: number; readonly work: Work | null } = { number: 0, work: null };
  #work: Work | null = null;
  /** What was sent since without an answer: the server may have it. */
  #sent: readonly Work[] = [];
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(user: string, plan: string) {
    this.journal = new Journal(user, plan);
    this.#plan = plan;
  }

  /** Number and content of what was saved last, from here or as it was read. */
  get base(): { readonly number: number; readonly work: Work | null } {
    return this.#base;
  }

  /** This is what the server has, unless it took one of `sent`. */
  begin(number: number, work: Work | null, sent: readonly Work[] = []): void {
    this.#base = { number, work };
    this.#work = work;
    this.#sent = sent;
    this.theirs.value = null;
    this.state.value = 'saved';
  }

  /** To be saved soon. */
  change(work: Work): void {
    this.#work = work;
    this.#note();
    if (this.state.value === 'conflict') return;
    this.state.value = 'unsaved';
    this.#after(SOON_MS);
  }

  /** Saves now; resolves once everything is with the server. False where that cannot be. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
    if (this.state.value === 'unsaved' || this.state.value === 'offline') await this.#run();
    return this.state.value === 'saved';
  }

  /** The choice after a conflict: this, on top of theirs. */
  resolve(theirs: SavedWork, theirWork: Work | null, work: Work): void {
    this.begin(theirs.number, theirWork);
    this.change(work);
  }

  /** What is not with the server yet is sent once more; if that fails, it comes back when the plan is opened again. */
  close(): void {
    clearTimeout(this.#timer);
    this.#isClosed = true;
    if (this.state.value === 'unsaved') void this.#run();
    this.journal.close();
  }

  #note(): void {
    const [work, { number, work: baseWork }] = [this.#work, this.#base];
    if (work === null) return;
    const at = new Date().toISOString();
    void this.journal.write({ base: number, baseWork, work, sent: this.#sent, at });
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.#run(), ms);
  }

  async #run(): Promise<void> {
    if (this.#running !== null) return this.#running;
    this.#running = this.#save();
    try {
      await this.#running;
    } finally {
      this.#running = null;
    }
    if (this.state.value === 'unsaved') this.#after(SOON_MS);
    if (this.state.value === 'offline') this.#after(AGAIN_MS);
  }

  async #save(): Promise<void> {
    const work = this.#work;
    if (work === null) return;
    this.state.value = 'saving';
    if (this.#sent.at(-1) !== work) {
      this.#sent = [...this.#sent, work];
      this.#note();
    }
    const path = `/api/plans/${seg(this.#plan)}/work`;
    try {
      const body: SaveWork = { number: this.#base.number + 1, problem: work.problem, schedule: work.schedule };
      const { number, savedAt, savedBy } = await api.put<WorkHead>(path, body);
      this.#base = { number, work };
      this.#sent = [];
      this.savedAt.value = { at: savedAt, by: savedBy };
      this.refusal.value = null;
      this.state.value = this.#work === work ? 'saved' : 'unsaved';
      if (this.#work === work) await this.journal.clear();
    } catch (thrown) {
      await this.#failed(thrown, path);
    }
  }

  async #failed(thrown: unknown, path: string): Promise<void> {
    if (thrown instanceof ApiFault && thrown.isConflict) {
      try {
        const theirs = await api.get<SavedWork>(path);
        // The answer to an earlier try may have been lost on its way.
        const taken = this.#sent.findLast((one) => isOf(theirs, one));
        if (taken !== undefined) return await this.#caughtUp(theirs, taken);
        this.theirs.value = theirs;
        this.state.value = 'conflict';
      } catch (second) {
        this.#lost(second);
      }
    } else if (thrown instanceof ApiFault && !thrown.isPassing) {
      this.refusal.value = thrown;
      this.state.value = 'refused';
    } else {
      this.#lost(thrown);
    }
  }

  /** The server has this one of mine, and no newer. */
  async #caughtUp({ number, savedAt, savedBy }: SavedWork, taken: Work): Promise<void> {
    this.#base = { number, work: taken };
    this.#sent = [];
    this.savedAt.value = { at: savedAt, by: savedBy };
    this.state.value = this.#work === taken ? 'saved' : 'unsaved';
    if (this.#work === taken) await this.journal.clear();
  }

  #lost(thrown: unknown): void {
    this.state.value = 'offline';
    if (!(thrown instanceof OfflineError) && !(thrown instanceof ApiFault)) throw thrown;
  }
}

const isOf = ({ problem, schedule }: SavedWork, mine: Work): boolean =>
  isSame(problem, mine.problem) && isSame(schedule, mine.schedule);
