import { computed, signal } from '@preact/signals';
import type { Issue } from '../../../model/issue.ts';
import type { IntakeDecided, IntakeRead, Submission } from '../../../server/wire-page.ts';
import { ApiFault, api, OfflineError, seg } from '../../state/api.ts';
import { type Lang, lang } from '../../state/language.ts';
import {
  type Decisions,
  type Given,
  NO_DECISIONS,
  type Pending,
  readDecisions,
  rebase,
  withPending,
} from './decisions.ts';
import { type Kept, keeper } from './keeper.ts';
import { type Reading, readingOf } from './shapes.ts';
import { isTaken } from './taken.ts';
import { send, submissionsOf, takeBack } from './upload.ts';

/**
 * `idle`: read, and everything saved; `waiting`: answers will be saved in a moment; `reading`: the server reads; `offline`: kept in this
 * browser until the server is there again; `refused`: the server could not read, `issues` say why; `strange`: the answer has a shape
 * that this page does not know.
 */
export type DeskState = 'idle' | 'waiting' | 'reading' | 'offline' | 'refused' | 'strange';

/** What came of another planner's answers. */
export interface News {
  /** Findings that were decided anew. */
  readonly theirs: readonly string[];
  /** What this one answered otherwise, and was not saved. */
  readonly clashes: readonly {
    readonly finding: string;
    readonly mine: string | null;
    readonly theirs: string | null;
  }[];
}

const SOON_MS = 350;
const AGAIN_MS = 3000;

/** The intake of one plan: its files, what was decided, and what the server reads from both. */
export class Desk {
  /** Null while they are not known. */
  readonly submissions = signal<readonly Submission[] | null>(null);
  readonly reading = signal<Reading | null>(null);
  readonly issues = signal<readonly Issue[]>([]);
  readonly state = signal<DeskState>('idle');
  readonly pending = signal<Pending>({});
  readonly news = signal<News | null>(null);
  readonly decisions = signal<Decisions>(NO_DECISIONS);
  /** Whether the plan holds what was read, as far as it is known. */
  readonly isTaken = signal(false);
  readonly hasRoster = computed(() => (this.submissions.value ?? []).some(({ role }) => role === 'roster'));
  readonly hasWishes = computed(() => (this.submissions.value ?? []).some(({ role }) => role === 'wishes'));
  readonly #plan: string;
  readonly #kept: Kept;
  /** Of the issues that were read last. */
  #spoken: Lang | null = null;
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  /** The files or the language are others than those that were read. */
  #isStale = false;

  constructor(user: string, plan: string) {
    this.#plan = plan;
    this.#kept = keeper(user, plan);
  }

  get spoken(): Lang | null {
    return this.#spoken;
  }

  /** Files and decisions as they are; answers that never reached the server come back. */
  async load(): Promise<void> {
    const [submissions, decided] = await Promise.all([submissionsOf(this.#plan), this.#decided()]);
    this.submissions.value = submissions;
    this.#take(decided);
    this.pending.value = { ...this.#kept.read(), ...this.pending.value };
    this.readAgain();
  }

  /** Whether files came or went since; reads them where they did. */
  async refresh(): Promise<void> {
    const before = this.submissions.value;
    if (before === null || this.#running !== null) return;
    const now = await submissionsOf(this.#plan);
    if (idsOf(now) === idsOf(before)) return;
    this.submissions.value = now;
    this.readAgain();
  }

  /** Reads the files anew with everything that was answered. */
  readAgain(): void {
    this.#isStale = true;
    this.#after(0);
  }

  answer(finding: string, given: Given): void {
    this.#give({ [finding]: given });
  }

  /** Several answers at once, such as those of the last period. */
  answerAll(given: Pending): void {
    this.#give(given);
  }

  /** @returns whether a file of the same name was replaced */
  async send(role: Submission['role'], file: File): Promise<boolean> {
    const isReplaced = await send(this.#plan, role, file, this.submissions.value ?? [], null);
    this.submissions.value = await submissionsOf(this.#plan);
    this.readAgain();
    return isReplaced;
  }

  async takeBack(id: string): Promise<void> {
    await takeBack(this.#plan, id);
    this.submissions.value = await submissionsOf(this.#plan);
    this.readAgain();
  }

  /** Resolves once every answer is with the server and read; false where that cannot be. */
  async flush(): Promise<boolean> {
    while (this.#running !== null) await this.#running;
    if (this.#isDue()) await this.#run();
    return this.state.value === 'idle' && !this.#isDue();
  }

  #give(given: Pending): void {
    if (Object.keys(given).length === 0) return;
    this.pending.value = { ...this.pending.value, ...given };
    this.#kept.write(this.pending.value);
    if (this.state.value !== 'reading') this.state.value = 'waiting';
    this.#after(SOON_MS);
  }

  #isDue(): boolean {
    return this.#isStale || Object.keys(this.pending.value).length > 0;
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), ms);
  }

  async #run(): Promise<void> {
    if (this.#running !== null) return this.#running;
    clearTimeout(this.#timer);
    this.#running = this.#save();
    try {
      await this.#running;
    } finally {
      this.#running = null;
    }
    if (this.state.value === 'offline') this.#after(AGAIN_MS);
    else if (this.#isDue() && this.state.value !== 'refused') this.#after(SOON_MS);
  }

  async #save(): Promise<void> {
    if (!this.#isDue()) return;
    if (!this.hasRoster.value && Object.keys(this.pending.value).length === 0) {
      // There is nothing to save, and the server reads nothing without a roster.
      this.#isStale = false;
      this.reading.value = null;
      this.issues.value = [];
      this.state.value = 'idle';
      return;
    }
    this.state.value = 'reading';
    const sent = this.pending.value;
    const decisions = withPending(this.decisions.value, sent);
    this.#isStale = false;
    this.#spoken = lang.value;
    try {
      const body = { number: this.#number + 1, decisions };
      const answer = await api.post<IntakeRead>(`/api/plans/${seg(this.#plan)}/intake`, body);
      this.#number = answer.number;
      this.decisions.value = decisions;
      this.#settle(sent);
      const reading = readingOf(answer);
      this.reading.value = reading ?? this.reading.value;
      this.isTaken.value = reading !== null && (await isTaken(this.#plan, reading.problem));
      this.issues.value = [];
      this.state.value = reading === null ? 'strange' : this.#isDue() ? 'waiting' : 'idle';
    } catch (thrown) {
      this.#isStale = true;
      await this.#failed(thrown, sent);
    }
  }

  async #failed(thrown: unknown, sent: Pending): Promise<void> {
    try {
      if (thrown instanceof ApiFault && thrown.isConflict) {
        this.#join(await this.#decided());
        return;
      }
      if (thrown instanceof ApiFault && thrown.status < 500 && thrown.status !== 401) {
        // The answers are saved all the same, unless they are what is wrong.
        this.#take(await this.#decided());
        if (isWithin(sent, this.decisions.value)) this.#settle(sent);
        this.reading.value = null;
        this.issues.value = thrown.issues;
        this.#isStale = false;
        this.state.value = 'refused';
        return;
      }
    } catch (second) {
      if (!(second instanceof ApiFault) && !(second instanceof OfflineError)) throw second;
      this.state.value = 'offline';
      return;
    }
    if (!(thrown instanceof ApiFault) && !(thrown instanceof OfflineError)) throw thrown;
    this.state.value = 'offline';
  }

  /** Somebody else saved before: what is here goes on top of it, and this one is told. */
  #join(decided: IntakeDecided): void {
    const theirs = readDecisions(decided.decisions) ?? NO_DECISIONS;
    const mine = this.pending.value;
    const rebased = rebase(this.decisions.value, mine, theirs);
    this.#take(decided);
    this.pending.value = rebased.pending;
    this.#kept.write(rebased.pending);
    if (rebased.theirs.length > 0) this.news.value = { theirs: rebased.theirs, clashes: rebased.clashes };
    this.state.value = 'waiting';
  }

  #take({ number, decisions }: IntakeDecided): void {
    this.#number = number;
    this.decisions.value = readDecisions(decisions) ?? NO_DECISIONS;
  }

  /** What was sent is no longer pending, unless it was answered anew meanwhile. */
  #settle(sent: Pending): void {
    const left = Object.entries(this.pending.value).filter(([finding, given]) => sent[finding] !== given);
    this.pending.value = Object.fromEntries(left);
    this.#kept.write(this.pending.value);
  }

  #decided(): Promise<IntakeDecided> {
    return api.get<IntakeDecided>(`/api/plans/${seg(this.#plan)}/intake`);
  }
}

const idsOf = (submissions: readonly Submission[]): string => submissions.map(({ id }) => id).join(' ');

/** Whether all of these answers stand in the document. */
function isWithin(sent: Pending, { decisions }: Decisions): boolean {
  const answers = new Map(decisions.map(({ finding, answer }) => [finding, answer]));
  return Object.entries(sent).every(([finding, { answer }]) => answers.get(finding) === answer);
}
