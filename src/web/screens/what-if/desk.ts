import { signal } from '@preact/signals';
import type { SaidScenario, Work } from '../../engine/engine.ts';
import { type Lang, lang } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { me } from '../../state/session.ts';
import { sayFault } from '../../ui/toast.tsx';
import { isAbort } from '../overview/answer.ts';
import { keptDrafts } from './drafts.ts';
import { editsOf } from './edits.ts';
import { type Answer, betterOf, nextDraft } from './turn.ts';
import { type Draft, freeLetter, type Wish, withoutWish, withWish } from './wish.ts';

// Short, as the engine is asked one question at a time: whatever is typed meanwhile is in the next one.
const DEBOUNCE_MS = 20;
const SOLVE_MS = 180;
const DEEP_MS = 5000;

/** The scenarios of one plan: kept in the browser, and answered by the engine one at a time as long as they are looked at. */
export class Desk {
  readonly drafts = signal<readonly Draft[]>([]);
  readonly chosen = signal<string | null>(null);
  readonly answers = signal<ReadonlyMap<string, Answer>>(new Map());
  /** The plan itself, for comparison. */
  readonly present = signal<{ readonly work: Work; readonly lang: Lang; readonly scenario: SaidScenario } | null>(null);
  /** Id of the draft that is being solved. */
  readonly solving = signal<string | null>(null);
  /** Drafts that are to be looked at longer, once. */
  readonly deep = signal<ReadonlySet<string>>(new Set());
  readonly isLoaded = signal(false);
  /** The engine was stopped: it is asked again at the next change. */
  readonly isStopped = signal(false);
  readonly #project: Project;
  readonly #user: string;
  #isShown = false;
  #isPumping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(project: Project) {
    this.#project = project;
    this.#user = me.value?.id ?? '';
  }

  async load(): Promise<void> {
    if (this.isLoaded.value) return;
    const drafts = await keptDrafts.read(this.#user, this.#project.id);
    if (this.isLoaded.value) return;
    this.drafts.value = drafts;
    this.chosen.value = drafts[0]?.id ?? null;
    this.isLoaded.value = true;
    this.wake();
  }

  /** Answers are sought only while the screen is seen. */
  show(isShown: boolean): void {
    this.#isShown = isShown;
    if (isShown) this.wake();
    else clearTimeout(this.#timer);
  }

  /** Soon looks for what is not answered. */
  wake(delay = DEBOUNCE_MS): void {
    this.isStopped.value = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#pump().catch(sayFault), delay);
  }

  /** A new draft, the chosen one from now on; null where there are as many as can be. */
  add(nameOf: (letter: string) => string, wishes: readonly Wish[] = []): Draft | null {
    const id = freeLetter(this.drafts.value);
    if (id === null) return null;
    const draft = { id, name: nameOf(id), wishes };
    this.#keep([...this.drafts.value, draft]);
    this.chosen.value = id;
    return draft;
  }

  /** Back where it was after it was taken away. */
  restore(draft: Draft): void {
    if (this.drafts.value.some(({ id }) => id === draft.id)) return;
    this.#keep([...this.drafts.value, draft].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    this.chosen.value = draft.id;
  }

  remove(id: string): void {
    const at = this.drafts.value.findIndex((one) => one.id === id);
    const drafts = this.drafts.value.filter((one) => one.id !== id);
    this.#keep(drafts);
    this.answers.value = new Map([...this.answers.value].filter(([one]) => one !== id));
    if (this.chosen.value === id) this.chosen.value = drafts[Math.min(at, drafts.length - 1)]?.id ?? null;
  }

  /** Looks longer for the same question, as the first answer is a quick one. */
  refine(id: string): void {
    this.deep.value = new Set(this.deep.value).add(id);
    this.wake(0);
  }

  rename(id: string, name: string): void {
    this.#change(id, (draft) => ({ ...draft, name }));
  }

  wish(id: string, wish: Wish): void {
    this.#change(id, (draft) => ({ ...draft, wishes: withWish(draft.wishes, wish) }));
  }

  unwish(id: string, key: string): void {
    this.#change(id, (draft) => ({ ...draft, wishes: withoutWish(draft.wishes, key) }));
  }

  #change(id: string, change: (draft: Draft) => Draft): void {
    this.#keep(this.drafts.value.map((draft) => (draft.id === id ? change(draft) : draft)));
  }

  #keep(drafts: readonly Draft[]): void {
    this.drafts.value = drafts;
    void keptDrafts.write(this.#user, this.#project.id, drafts);
    this.wake();
  }

  /** Answers whatever is open, the chosen draft first; a change meanwhile is met in the next round. */
  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      while (this.#isShown && !document.hidden && (await this.#step()));
    } catch (thrown) {
      if (!isAbort(thrown)) throw thrown;
      this.isStopped.value = true;
    } finally {
      this.#isPumping = false;
      this.solving.value = null;
    }
  }

  /** False where nothing is open. */
  async #step(): Promise<boolean> {
    const work = this.#project.work.value;
    const stage = this.#project.stage.value;
    const spoken = lang.value;
    if (work === null || stage === null) return false;
    if (this.present.value?.work !== work || this.present.value.lang !== spoken) {
      this.present.value = { work, lang: spoken, scenario: await this.#project.engine.present() };
      return true;
    }
    const chosen = this.chosen.value;
    const next = nextDraft(this.drafts.value, this.answers.value, {
      work,
      lang: spoken,
      chosen,
      deep: this.deep.value,
    });
    if (next === null) return false;
    const { draft, isDeep } = next;
    this.solving.value = draft.id;
    if (isDeep) this.deep.value = new Set([...this.deep.value].filter((id) => id !== draft.id));
    const { edits, lost } = editsOf(draft.wishes, work.problem, stage.activities);
    const asked = [{ name: draft.name, edits }];
    const [found] = await this.#project.engine.scenarios(asked, isDeep ? DEEP_MS : SOLVE_MS);
    const before = this.answers.value.get(draft.id);
    if (found !== undefined) {
      const scenario = isDeep && before?.wishes === draft.wishes ? betterOf(found, before.scenario) : found;
      const answer = { wishes: draft.wishes, work, lang: spoken, scenario, lost };
      this.answers.value = new Map(this.answers.value).set(draft.id, answer);
    }
    return true;
  }
}

const desks = new WeakMap<Project, Desk>();

/** One per open plan: what was answered is still there after a look at another screen. */
export function deskOf(project: Project): Desk {
  const known = desks.get(project);
  if (known !== undefined) return known;
  const desk = new Desk(project);
  desks.set(project, desk);
  return desk;
}
