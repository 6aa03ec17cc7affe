import { batch, signal } from '@preact/signals';
import { wallMinutes, wallText } from '../../../../model/local-time.ts';
import type { Assignment, FocusBlock } from '../../../../model/schedule.ts';
import type { Deed, SaidPlaces, Work } from '../../../engine/engine.ts';
import { LABELS } from '../../../state/labels.ts';
import type { Project } from '../../../state/project.ts';
import type { Scene } from '../scene/items.ts';
import type { Span } from '../time/axis.ts';
import { exchanged, focusSpots, leadersFor, nearestSpot, nextAllowed, nextStart, type Spot, spotsOf } from './spots.ts';

/** What is in the hand. */
export type Subject =
  | { readonly kind: 'activity'; readonly id: string; readonly title: string; readonly held: Assignment | null }
  | {
      readonly kind: 'focus';
      readonly id: string;
      readonly title: string;
      readonly leaders: readonly string[];
      readonly minutes: number;
      /** Null: a block that is not placed yet. */
      readonly from: FocusBlock | null;
    };

export interface Target extends Span {
  readonly leader: string;
  readonly held: Assignment | null;
  readonly effect: number;
  /** `asking`: the engine has not answered yet. */
  readonly verdict: 'yes' | 'no' | 'asking';
  /** What forbids it. */
  readonly text: string;
}

export interface Lifted {
  readonly subject: Subject;
  /** Row that it was taken from; null: the tray. */
  readonly origin: string | null;
  readonly by: 'pointer' | 'keys';
  /** By leader, the starts in that row as far as they were asked. */
  readonly spots: ReadonlyMap<string, readonly Spot[]>;
  readonly target: Target | null;
}

/** Sentences of the board itself. */
export interface LiftWords {
  readonly notHere: string;
  readonly taken: string;
}

/** What came of letting go: `null`: back to where it was. */
export type Dropped =
  | { readonly done: true; readonly subject: Subject; readonly target: Target }
  | { readonly done: false; readonly text: string; readonly isPinned: boolean }
  | null;

/** An activity or focus block from taking it up to letting it go; the engine says where it may go. */
export class Lift {
  readonly state = signal<Lifted | null>(null);
  readonly #project: Project;
  #scene: Scene | null = null;
  #words: LiftWords = { notHere: '', taken: '' };
  #asked = new Map<string, Promise<void>>();
  #prepared: { readonly id: string; readonly work: Work | null; readonly asked: Promise<SaidPlaces> } | null = null;
  /** Counts up with each question about a focus block: an older answer is dropped. */
  #turn = 0;

  constructor(project: Project) {
    this.#project = project;
  }

  /** It may be taken up in a moment: its starts are looked for already. */
  prepare(id: string): void {
    if (this.#isPrepared(id)) return;
    const asked = this.#project.engine.places(id, {});
    // Whoever takes it up hears of it, once.
    asked.catch(() => {
      if (this.#prepared?.asked === asked) this.#prepared = null;
    });
    this.#prepared = { id, work: this.#project.work.value, asked };
  }

  /** Takes it up; resolves when the first rows know their starts. */
  async begin(
    subject: Subject,
    origin: string | null,
    by: Lifted['by'],
    scene: Scene,
    words: LiftWords,
  ): Promise<void> {
    this.#scene = scene;
    this.#words = words;
    this.#asked = new Map();
    const lifted: Lifted = { subject, origin, by, spots: new Map(), target: null };
    this.state.value = lifted;
    if (subject.kind === 'focus') {
      const spots = this.#focusSpots(subject, scene);
      this.#merge(subject.leaders.map((leader) => [leader, spots]));
      return;
    }
    const said = await this.#placesOf(subject.id);
    const activity = scene.activities.get(subject.id);
    const deputies = (id: string): readonly string[] =>
      this.#project.work.value?.problem.leaders.find((leader) => leader.id === id)?.deputies ?? [];
    const own = subject.held?.attendees ?? (activity === undefined ? [] : [...leadersFor(activity, null, deputies)]);
    if (this.state.value?.subject === subject) {
      this.#merge(own.map((leader) => [leader, spotsOf(said, leader, words.notHere)]));
    }
  }

  #placesOf(id: string): Promise<SaidPlaces> {
    const asked = this.#isPrepared(id) ? this.#prepared?.asked : undefined;
    return asked ?? this.#project.engine.places(id, {});
  }

  #isPrepared(id: string): boolean {
    return this.#prepared?.id === id && this.#prepared.work === this.#project.work.value;
  }

  /** The hand is over the row of a leader, at a minute of the wall clock. */
  point(leader: string, minute: number, slack: number): void {
    const lifted = this.state.value;
    if (lifted === null) return;
    const spots = lifted.spots.get(leader);
    if (spots === undefined) {
      this.#pointUnknown(lifted, leader, minute, slack);
      return;
    }
    const spot = nearestSpot(spots, minute, slack);
    if (spot !== null) this.#aimAt(leader, spot);
  }

  /** With the keys: it is still where it was. */
  rest(leader: string, start: string, end: string): void {
    this.#aim({ leader, start, end, held: null, effect: 0, verdict: 'yes', text: '' });
  }

  /** With the keys: the next start in the row, an allowed one unless `any`. False where there is none. */
  step(direction: 1 | -1, any: boolean): boolean {
    const lifted = this.state.value;
    if (lifted === null) return false;
    const leader = lifted.target?.leader ?? lifted.origin ?? [...lifted.spots.keys()][0];
    if (leader === undefined) return false;
    const present = lifted.subject.kind === 'focus' ? lifted.subject.from : lifted.subject.held;
    const from = lifted.target?.start ?? present?.start ?? null;
    const spot = (any ? nextStart : nextAllowed)(lifted.spots.get(leader) ?? [], from, direction);
    if (spot === null) return false;
    this.#aimAt(leader, spot);
    return true;
  }

  /** With the keys: what would be at the same time in this row, even where nothing may be. */
  async look(leader: string): Promise<void> {
    await this.ask(leader);
    const lifted = this.state.value;
    if (lifted === null) return;
    const { subject, target } = lifted;
    const start = target?.start ?? (subject.kind === 'focus' ? subject.from : subject.held)?.start;
    if (start !== undefined) this.point(leader, wallMinutes(start), 0);
  }

  /** With the keys: to the first of these leaders, in order, in whose row it may be held at all. False where it is none. */
  async go(leaders: readonly string[]): Promise<boolean> {
    for (const leader of leaders) {
      const lifted = this.state.value;
      if (lifted === null) return false;
      if (!this.#mayGo(lifted, leader)) continue;
      await this.ask(leader);
      const spots = this.state.value?.spots.get(leader) ?? [];
      const { subject, target } = this.state.value ?? lifted;
      const now = target?.start ?? (subject.kind === 'focus' ? subject.from : subject.held)?.start;
      const allowed = spots.filter(({ isAllowed }) => isAllowed);
      const spot = now === undefined ? allowed[0] : nearestSpot(allowed, wallMinutes(now), 0);
      if (!spot) continue;
      this.#aimAt(leader, spot);
      return true;
    }
    return false;
  }

  /** Starts in the row of another leader: that one comes in place of the one whose row it was taken from. */
  ask(leader: string): Promise<void> {
    const lifted = this.state.value;
    if (lifted === null || lifted.spots.has(leader)) return Promise.resolve();
    const known = this.#asked.get(leader);
    if (known !== undefined) return known;
    const { subject, origin } = lifted;
    const people = subject.kind === 'activity' && subject.held !== null ? subject.held.attendees : null;
    const keep = people === null || origin === null ? null : exchanged(people, origin, leader);
    if (keep === null) return Promise.resolve();
    const asked = this.#project.engine.places(subject.id, { attendees: keep }).then((said) => {
      if (this.state.value?.subject === subject) this.#merge([[leader, spotsOf(said, leader, this.#words.notHere)]]);
    });
    this.#asked.set(leader, asked);
    return asked;
  }

  /** The hand is over nothing. */
  leave(): void {
    const lifted = this.state.value;
    if (lifted !== null && lifted.target !== null) this.state.value = { ...lifted, target: null };
  }

  cancel(): void {
    this.state.value = null;
  }

  /** Lets go. */
  async drop(): Promise<Dropped> {
    const lifted = this.state.value;
    if (lifted === null) return null;
    const { subject, target } = lifted;
    if (target !== null && target.verdict === 'asking' && subject.kind === 'activity') await this.ask(target.leader);
    const last = this.state.value?.target ?? target;
    this.cancel();
    if (last === null || isBack(lifted, last)) return null;
    if (last.verdict === 'no') return { done: false, text: last.text, isPinned: this.#isPinned(subject) };
    return subject.kind === 'focus' ? this.#dropFocus(subject, last) : this.#dropActivity(subject, last);
  }

  async #dropActivity(subject: Subject & { readonly kind: 'activity' }, target: Target): Promise<Dropped> {
    if (target.held === null) return null;
    const label = subject.held === null ? LABELS.placed(subject.title) : LABELS.moved(subject.title);
    const [issue] = await this.#project.do({ deed: 'place', held: target.held, lock: ['start'] }, label);
    if (issue !== undefined) return { done: false, text: issue.message, isPinned: false };
    return { done: true, subject, target };
  }

  async #dropFocus(subject: Subject & { readonly kind: 'focus' }, target: Target): Promise<Dropped> {
    const refused = await this.#focusRefusal(subject, target.start);
    if (refused !== null) return { done: false, text: refused, isPinned: false };
    const label = subject.from === null ? LABELS.placed(subject.title) : LABELS.moved(subject.title);
    const [issue] = await this.#project.do(focusDeed(subject, target.start), label);
    if (issue !== undefined) return { done: false, text: issue.message, isPinned: false };
    return { done: true, subject, target };
  }

  /** Why the block may not be there: a rule that it breaks and that is kept now. */
  async #focusRefusal(subject: Subject & { readonly kind: 'focus' }, start: string): Promise<string | null> {
    const { judged, issues } = await this.#project.engine.try(focusDeed(subject, start));
    if (judged === null) return issues[0]?.message ?? '';
    const now = new Set((this.#project.judged.value?.violations ?? []).map(({ text }) => text));
    return judged.violations.find(({ text }) => !now.has(text))?.text ?? null;
  }

  #aimAt(leader: string, spot: Spot): void {
    const { start, end, held, effect, isAllowed, text } = spot;
    const last = this.state.value?.target;
    if (last?.leader === leader && last.start === start && last.verdict !== 'asking') return;
    const subject = this.state.value?.subject;
    const target: Target = { leader, start, end, held, effect, verdict: isAllowed ? 'yes' : 'no', text };
    if (subject?.kind !== 'focus' || !isAllowed) {
      this.#aim(target);
      return;
    }
    this.#turn += 1;
    const turn = this.#turn;
    this.#aim({ ...target, verdict: 'asking' });
    void this.#focusRefusal(subject, start).then((refused) => {
      if (turn !== this.#turn || this.state.value?.subject !== subject) return;
      this.#aim({ ...target, verdict: refused === null ? 'yes' : 'no', text: refused ?? '' });
    });
  }

  #aim(target: Target): void {
    const lifted = this.state.value;
    if (lifted !== null) this.state.value = { ...lifted, target };
  }

  #merge(entries: readonly (readonly [string, readonly Spot[]])[]): void {
    batch(() => {
      const lifted = this.state.value;
      if (lifted !== null) this.state.value = { ...lifted, spots: new Map([...lifted.spots, ...entries]) };
    });
  }

  /** Null: the engine can be asked about this row. */
  #cannot({ subject, origin, spots }: Lifted, leader: string): string | null {
    if (subject.kind === 'focus') return this.#words.notHere;
    if (spots.size === 0) return null;
    return subject.held === null || origin === null || exchanged(subject.held.attendees, origin, leader) === null
      ? this.#words.notHere
      : null;
  }

  #mayGo({ subject, spots }: Lifted, leader: string): boolean {
    if (spots.has(leader)) return true;
    const activity = subject.kind === 'activity' ? this.#scene?.activities.get(subject.id) : undefined;
    if (activity === undefined || subject.kind === 'focus') return false;
    const deputies = (id: string): readonly string[] =>
      this.#project.work.value?.problem.leaders.find((one) => one.id === id)?.deputies ?? [];
    return leadersFor(activity, subject.held, deputies).has(leader);
  }

  /** The row does not know its starts yet, or has none. */
  #pointUnknown(lifted: Lifted, leader: string, minute: number, slack: number): void {
    const text = this.#cannot(lifted, leader);
    const start = wallText(Math.round(minute));
    const target = { leader, start, end: start, held: null, effect: 0 };
    if (text !== null) {
      this.#aim({ ...target, verdict: 'no', text });
      return;
    }
    if (lifted.target?.leader !== leader) this.#aim({ ...target, verdict: 'asking', text: '' });
    // Who is over it when the answer comes is looked at again.
    void this.ask(leader).then(() => {
      const now = this.state.value;
      if (now?.subject === lifted.subject && now.target?.leader === leader && now.spots.has(leader)) {
        this.point(leader, minute, slack);
      }
    });
  }

  #isPinned(subject: Subject): boolean {
    return subject.kind === 'activity' && this.#scene?.activities.get(subject.id)?.pinned?.start !== undefined;
  }

  #focusSpots(subject: Subject & { readonly kind: 'focus' }, scene: Scene): readonly Spot[] {
    const { stage, work } = this.#project;
    const isOwn = (span: Span, id: string): boolean => id === subject.id && span.start === subject.from?.start;
    const attended = subject.leaders.flatMap((leader) => scene.byLeader.get(leader) ?? []);
    const absent = subject.leaders
      .flatMap((leader) => stage.value?.absences[leader] ?? [])
      .filter(({ kinds }) => kinds.length === 0 || kinds.includes('focus'));
    return focusSpots(
      stage.value?.days ?? [],
      subject.minutes,
      work.value?.problem.slotMinutes ?? 15,
      [...attended.filter((item) => !isOwn(item, item.id)), ...absent],
      this.#words.taken,
    );
  }
}

const focusDeed = ({ id, from }: Subject & { readonly kind: 'focus' }, start: string): Deed => ({
  deed: 'placeFocus',
  goal: id,
  from: from?.start ?? null,
  start,
});

/** Whether it would be as it is: same time, same people. */
function isBack({ subject, origin }: Lifted, target: Target): boolean {
  const present = subject.kind === 'focus' ? subject.from : subject.held;
  if (present === null || present.start !== target.start) return false;
  return (
    subject.kind === 'focus' || origin === target.leader || subject.held?.attendees.includes(target.leader) === true
  );
}
