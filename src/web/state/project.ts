import { computed, signal } from '@preact/signals';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import type { Job, JobResult, PlanHead, SavedWork } from '../../server/wire-page.ts';
import { createEngine } from '../engine/connect.ts';
import type { Deed, Engine, Judged, Stage, Work } from '../engine/engine.ts';
import { ApiFault, api, OfflineError, seg } from './api.ts';
import { begun, done, type History, type Label, redone, replaced, undone } from './history.ts';
import { JobWatch } from './jobs.ts';
import type { Left } from './journal.ts';
import { LABELS } from './labels.ts';
import { lang } from './language.ts';
import { Saver } from './saver.ts';

/**
 * `empty`: nothing is in the plan yet; `faulty`: the saved Problem has errors, which `issues` say; `gone`: there is no such plan.
 */
export type ProjectState = 'loading' | 'ready' | 'empty' | 'faulty' | 'gone';

/** How often to look whether somebody else has saved. */
const LOOK_MS = 5000;
/** Until a server that was not reached is tried again. */
const AGAIN_MS = 3000;

const isPassing = (thrown: unknown): boolean =>
  thrown instanceof OfflineError || (thrown instanceof ApiFault && thrown.isPassing && thrown.status !== 401);

const joined = (history: History | null, judged: Judged): History => {
  const step = { judged, label: LABELS.joined };
  return history === null ? begun(step.judged, step.label) : done(history, step);
};

/** The plan that is open: its documents, what can be undone, what is saved, and the engine that answers about it. */
export class Project {
  readonly state = signal<ProjectState>('loading');
  readonly head = signal<PlanHead | null>(null);
  readonly issues = signal<readonly Issue[]>([]);
  readonly stage = signal<Stage | null>(null);
  /** What is busy, to be shown; null: nothing. */
  readonly busy = signal<boolean>(false);
  /** Id of the activity that the side panel is about. */
  readonly selected = signal<string | null>(null);
  readonly engine: Engine = createEngine();
  readonly saver: Saver;
  readonly jobs: JobWatch;
  /** A schedule that a job found for an older state of the documents, offered to the planner. */
  readonly found = signal<JobResult | null>(null);
  /** Who else has saved while this page looked on, and when. */
  readonly visitor = signal<{ readonly by: string; readonly at: string } | null>(null);
  readonly #history = signal<History | null>(null);
  readonly judged = computed<Judged | null>(() => this.#history.value?.present.judged ?? null);
  readonly work = computed<Work | null>(() => this.judged.value?.work ?? null);
  readonly past = computed<readonly Label[]>(() => {
    const history = this.#history.value;
    return history === null ? [] : [...history.past.slice(1), history.present].map(({ label }) => label);
  });
  readonly future = computed<readonly Label[]>(() => (this.#history.value?.future ?? []).map(({ label }) => label));
  readonly canUndo = computed<boolean>(() => (this.#history.value?.past.length ?? 0) > 0);
  readonly canRedo = computed<boolean>(() => this.future.value.length > 0);
  readonly id: string;
  #turn: Promise<unknown> = Promise.resolve();
  #watch: ReturnType<typeof setInterval> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(user: string, id: string) {
    this.id = id;
    this.saver = new Saver(user, id);
    this.jobs = new JobWatch(id);
  }

  /** Opens the plan; a server that is not there is tried again until it is, and each time rejects no more than the first. */
  async open(onFault: (thrown: unknown) => void): Promise<void> {
    try {
      await this.load();
    } catch (thrown) {
      if (this.#isClosed) return;
      if (this.state.value === 'loading' && isPassing(thrown)) {
        this.#again = setTimeout(() => void this.open(onFault), AGAIN_MS);
      }
      onFault(thrown);
    }
  }

  /** Reads the plan; what was done here and never reached the server is brought back. */
  async load(): Promise<void> {
    // All at once: on the way they take longer than anything here.
    const [head, saved, left] = await Promise.all([
      this.#found(),
      this.#saved(),
      this.saver.journal.left(),
      this.engine.setLanguage(lang.value),
    ]);
    if (head === null) {
      this.state.value = 'gone';
      return;
    }
    this.head.value = head;
    if (this.#isClosed) return;
    clearInterval(this.#watch);
    this.#watch = setInterval(() => void this.#lookForOthers(), LOOK_MS);
    if (saved === null && left === null) {
      this.saver.begin(0, null);
      this.state.value = 'empty';
      return;
    }
    if (saved !== null) {
      this.saver.savedAt.value = { at: saved.savedAt, by: saved.savedBy };
      if (!(await this.#show(saved.problem, saved.schedule))) {
        // What is taken in next replaces it.
        this.saver.begin(saved.number, null);
        return;
      }
    }
    this.saver.begin(saved?.number ?? 0, saved === null ? null : this.work.value);
    if (left !== null) await this.#recover(left, saved);
    await this.#attach();
  }

  /** One thing done by hand; false, with issues, where it cannot be. Every later call waits its turn. */
  async do(deed: Deed, label: Label): Promise<readonly Issue[]> {
    return this.#inTurn(async () => {
      const { judged, issues } = await this.engine.try(deed);
      if (judged === null) return issues;
      await this.#step(judged, label);
      return [];
    });
  }

  /** Other documents in place of the present ones, as one step that can be undone. Issues where they have errors. */
  async take(
    work: { readonly problem: Problem; readonly schedule: Work['schedule'] | null },
    label: Label,
  ): Promise<readonly Issue[]> {
    return this.#inTurn(async () => {
      const opened = await this.engine.open(work.problem, work.schedule);
      if ('issues' in opened) {
        await this.#reopen();
        return opened.issues;
      }
      this.stage.value = opened.stage;
      this.#push(opened.judged, label);
      return [];
    });
  }

  undo(): Promise<void> {
    return this.#inTurn(() => this.#travel(undone));
  }

  redo(): Promise<void> {
    return this.#inTurn(() => this.#travel(redone));
  }

  /** A better schedule near the present one, by the page's own engine; what is locked stays. */
  async improve(timeMs: number): Promise<void> {
    await this.#inTurn(async () => {
      const work = await this.engine.improve(timeMs);
      const opened = await this.engine.open(work.problem, work.schedule);
      if ('judged' in opened) this.#push(opened.judged, LABELS.improved);
    });
  }

  /**
   * A long search on the server; the schedule comes in as one step. Rejects with ApiFault or OfflineError where it cannot start;
   * does nothing where the work cannot be saved, which is shown.
   */
  async solve(timeMs: number, improve: boolean): Promise<void> {
    if (!(await this.saver.flush())) {
      if (this.saver.state.value === 'offline') throw new OfflineError();
      return;
    }
    const ended = await this.jobs.start({ kind: 'solve', work: this.saver.base.number, timeMs, improve });
    if (ended !== null) await this.#arrived(ended.job, ended.result);
  }

  /** Takes over what a job found for an older state: whatever no longer goes is left out or moved. */
  async takeFound(): Promise<void> {
    const { value: found } = this.found;
    const present = this.work.value;
    this.found.value = null;
    if (!found?.schedule || present === null) return;
    await this.take({ problem: present.problem, schedule: found.schedule }, LABELS.solved);
    if ((this.judged.value?.violations.length ?? 0) > 0) await this.improve(1000);
  }

  /** After a conflict: `work` on top of what the other planner saved. Issues where what both did does not go together. */
  async resolve(theirs: SavedWork, work: Work): Promise<readonly Issue[]> {
    return this.#inTurn(async () => {
      const opened = await this.engine.open(work.problem, work.schedule);
      if ('issues' in opened) {
        await this.#reopen();
        return opened.issues;
      }
      this.stage.value = opened.stage;
      const theirWork = theirs.schedule === null ? null : { problem: theirs.problem, schedule: theirs.schedule };
      this.saver.resolve(theirs, theirWork, opened.judged.work);
      this.#history.value = joined(this.#history.value, opened.judged);
      return [];
    });
  }

  /** Anew in another language. */
  async speak(): Promise<void> {
    await this.engine.setLanguage(lang.value);
    await this.#inTurn(async () => {
      const present = this.work.value;
      const history = this.#history.value;
      if (present === null || history === null) return;
      const opened = await this.engine.open(present.problem, present.schedule);
      if (!('judged' in opened)) return;
      this.stage.value = opened.stage;
      this.#history.value = replaced(history, opened.judged);
    });
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#watch);
    clearTimeout(this.#again);
    this.saver.close();
    this.jobs.leave();
    this.engine.close();
  }

  /** Null where there is no such plan. */
  async #found(): Promise<PlanHead | null> {
    try {
      return await api.get<PlanHead>(`/api/plans/${seg(this.id)}`);
    } catch (thrown) {
      if (thrown instanceof ApiFault && thrown.status === 404) return null;
      throw thrown;
    }
  }

  /** Null where there is nothing in it, or no such plan. */
  async #saved(): Promise<SavedWork | null> {
    try {
      return (await api.get<SavedWork | undefined>(`/api/plans/${seg(this.id)}/work`)) ?? null;
    } catch (thrown) {
      if (thrown instanceof ApiFault && thrown.status === 404) return null;
      throw thrown;
    }
  }

  /** What another planner saved comes in by itself while nothing of this one waits; else the next save finds the conflict. */
  async #lookForOthers(): Promise<void> {
    if (document.hidden || this.state.value === 'loading' || this.saver.state.value !== 'saved') return;
    const { number } = this.saver.base;
    try {
      const theirs = await api.get<SavedWork | undefined>(`/api/plans/${seg(this.id)}/work?after=${number}`);
      if (theirs === undefined || theirs.number <= number) return;
      await this.#inTurn(async () => {
        if (this.saver.state.value !== 'saved' || this.saver.base.number !== number) return;
        const opened = await this.engine.open(theirs.problem, theirs.schedule);
        if ('issues' in opened) return this.#reopen();
        this.stage.value = opened.stage;
        this.#history.value = joined(this.#history.value, opened.judged);
        this.state.value = 'ready';
        this.saver.begin(theirs.number, opened.judged.work);
        this.saver.savedAt.value = { at: theirs.savedAt, by: theirs.savedBy };
        this.visitor.value = { by: theirs.savedBy, at: theirs.savedAt };
      });
    } catch (thrown) {
      if (this.#isClosed) return;
      // It is asked again soon.
      if (!(thrown instanceof OfflineError) && !(thrown instanceof ApiFault)) throw thrown;
    }
  }

  /** False where the Problem has errors. */
  async #show(problem: Problem, schedule: Work['schedule'] | null): Promise<boolean> {
    const opened = await this.engine.open(problem, schedule);
    if ('issues' in opened) {
      this.issues.value = opened.issues;
      this.state.value = 'faulty';
      return false;
    }
    this.stage.value = opened.stage;
    this.#history.value = begun(opened.judged, LABELS.opened);
    this.state.value = 'ready';
    return true;
  }

  /** What was not yet saved comes back as a step; where somebody else saved meanwhile, the conflict says so. */
  async #recover({ unsaved, forget }: Left, saved: SavedWork | null): Promise<void> {
    const { base, baseWork, work, sent } = unsaved;
    const opened = await this.engine.open(work.problem, work.schedule);
    if ('issues' in opened) return;
    this.stage.value = opened.stage;
    const history = this.#history.value;
    const step = { judged: opened.judged, label: LABELS.opened };
    this.#history.value = history === null ? begun(step.judged, step.label) : done(history, step);
    this.state.value = 'ready';
    // From its own base on, so that another planner's save in between shows as a conflict.
    if (saved !== null && saved.number !== base) this.saver.begin(base, baseWork, sent);
    this.saver.change(opened.judged.work);
    await forget();
  }

  /** The engine back to what is shown. */
  async #reopen(): Promise<void> {
    const present = this.work.value;
    if (present !== null) await this.engine.open(present.problem, present.schedule);
  }

  async #attach(): Promise<void> {
    // A schedule that was found while nobody looked answers the work as it is still saved.
    const job = await this.jobs.solveOf(this.saver.base.number);
    if (job === null) return;
    const ended = await this.jobs.follow(job);
    if (ended !== null) await this.#arrived(ended.job, ended.result);
  }

  /** For the documents as they are it is a step; else it is offered. */
  async #arrived(job: Job, result: JobResult): Promise<void> {
    const present = this.work.value;
    const { schedule } = result;
    if (schedule === null || present === null) return;
    const isCurrent = schedule.problem?.sha256 === present.schedule.problem?.sha256;
    if (isCurrent && job.work === this.saver.base.number && this.saver.state.value === 'saved') {
      await this.take({ problem: present.problem, schedule }, LABELS.solved);
    } else {
      this.found.value = result;
    }
  }

  async #step(judged: Judged, label: Label): Promise<void> {
    const opened = await this.engine.open(judged.work.problem, judged.work.schedule);
    if ('issues' in opened) return;
    this.stage.value = opened.stage;
    this.#push(opened.judged, label);
  }

  #push(judged: Judged, label: Label): void {
    const history = this.#history.value;
    this.#history.value = history === null ? begun(judged, label) : done(history, { judged, label });
    this.state.value = 'ready';
    this.saver.change(judged.work);
  }

  async #travel(move: (history: History) => History | null): Promise<void> {
    const history = this.#history.value;
    const next = history && move(history);
    if (!next) return;
    const { work } = next.present.judged;
    const opened = await this.engine.open(work.problem, work.schedule);
    if ('stage' in opened) this.stage.value = opened.stage;
    this.#history.value = next;
    this.saver.change(work);
  }

  #inTurn<T>(what: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      this.busy.value = true;
      try {
        return await what();
      } finally {
        this.busy.value = false;
      }
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }
}
