import { signal } from '@preact/signals';
import { MINUTES_PER_DAY, wallMinutes } from '../../../../model/local-time.ts';
import { sayFault } from '../../../ui/toast.tsx';
import type { Scene } from '../scene/items.ts';
import { HEAD_HEIGHT, type Layout, NAME_WIDTH, rowAt } from '../scene/layout.ts';
import { timeAt } from '../time/axis.ts';
import type { Dropped, Lift, LiftWords, Subject } from './lift.ts';

/** What the hand moves over: the sheet in its scroller. */
export interface Ground {
  readonly scroller: HTMLElement;
  readonly layout: Layout;
  readonly scene: Scene;
  readonly words: LiftWords;
}

/** What is taken hold of. */
export interface Grip {
  readonly subject: Subject;
  /** Row; null: the tray. */
  readonly origin: string | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** px before a press is a drag, by mouse; ms of a long press, by touch, and px that it may waver. */
const DRAG_AFTER = 4;
const HOLD_MS = 280;
const WAVER = 10;
/** px around where it was taken in which it is as good as put back. */
const HOME = 12;
/** px at an edge in which the sheet scrolls, and px of one frame. */
const EDGE = 44;
const SPEED = 14;
/** px within which an allowed start draws the hand. */
const MAGNET = 7;

/** Mouse, pen or finger moving something over the board. */
export class Hand {
  readonly point = signal<Point | null>(null);
  readonly #lift: Lift;
  readonly #onDrop: (dropped: Dropped) => void;
  #ground: Ground | null = null;
  /** Where the scroller is while something is in the hand; asking each time would lay the whole board out anew. */
  #box = new DOMRect();
  /** Holds the pointer, and gives it its look; a look for all elements would style them all anew. */
  readonly #glass = glass();
  #end: (() => void) | null = null;
  /** Where the pointer went down. */
  #taken: Point = { x: 0, y: 0 };

  constructor(lift: Lift, onDrop: (dropped: Dropped) => void) {
    this.#lift = lift;
    this.#onDrop = onDrop;
  }

  get ground(): Ground | null {
    return this.#ground;
  }

  stand(ground: Ground | null): void {
    this.#ground = ground;
  }

  /** A pointer went down on something that can be moved. */
  press(event: PointerEvent, grip: Grip): void {
    if (event.button !== 0 || this.#ground === null || this.#end !== null) return;
    const { pointerId, clientX, clientY, pointerType } = event;
    if (grip.subject.kind === 'activity') this.#lift.prepare(grip.subject.id);
    const isTouch = pointerType === 'touch';
    const start = (): void => this.#begin(pointerId, grip);
    const timer = isTouch ? setTimeout(start, HOLD_MS) : undefined;
    const listeners = new AbortController();
    const { signal: until } = listeners;
    this.#end = () => {
      clearTimeout(timer);
      listeners.abort();
      this.#end = null;
    };
    const isLifted = (): boolean => this.point.value !== null;
    const onMove = (move: PointerEvent): void => {
      if (move.pointerId !== pointerId) return;
      const away = Math.hypot(move.clientX - clientX, move.clientY - clientY);
      if (!isLifted()) {
        if (isTouch && away > WAVER) this.#end?.();
        if (!isTouch && away > DRAG_AFTER) start();
      }
      if (isLifted()) this.#move({ x: move.clientX, y: move.clientY });
    };
    addEventListener('pointermove', onMove, { signal: until });
    addEventListener('pointerup', (up) => up.pointerId === pointerId && this.#release(), { signal: until });
    addEventListener('pointercancel', (gone) => gone.pointerId === pointerId && this.cancel(), { signal: until });
    addEventListener('blur', () => this.cancel(), { signal: until });
    // Once it is in the hand, a finger moves it and not the page.
    addEventListener('touchmove', (touch) => isLifted() && touch.preventDefault(), { signal: until, passive: false });
    addEventListener('selectstart', (select) => select.preventDefault(), { signal: until });
    addEventListener('contextmenu', (menu) => isTouch && menu.preventDefault(), { signal: until });
    const onKey = (key: KeyboardEvent): void => {
      if (key.key !== 'Escape' || !isLifted()) return;
      key.stopPropagation();
      this.cancel();
    };
    addEventListener('keydown', onKey, { signal: until, capture: true });
    this.#taken = { x: clientX, y: clientY };
  }

  /** Puts it back. */
  cancel(): void {
    const wasLifted = this.point.value !== null;
    this.#end?.();
    this.point.value = null;
    this.#glass.remove();
    if (wasLifted) this.#lift.cancel();
  }

  #begin(pointerId: number, grip: Grip): void {
    const ground = this.#ground;
    if (ground === null) return;
    this.point.value = this.#taken;
    this.#box = ground.scroller.getBoundingClientRect();
    document.body.append(this.#glass);
    // What was pressed may be scrolled out of sight and removed; the glass stays.
    this.#glass.setPointerCapture(pointerId);
    const { subject, origin } = grip;
    this.#lift
      .begin(subject, origin, 'pointer', ground.scene, ground.words)
      .then(() => this.#aim())
      .catch(sayFault);
    this.#scroll();
  }

  #move(point: Point): void {
    this.point.value = point;
    this.#aim();
  }

  /** What is in the hand begins where the pointer is: that is what the bands show. */
  #aim(): void {
    const { value: point } = this.point;
    const ground = this.#ground;
    if (point === null || ground === null) return;
    const { scroller, layout } = ground;
    const box = this.#box;
    const isInside = point.x >= box.left && point.x < box.right && point.y >= box.top && point.y < box.bottom;
    const [x, y] = [point.x - box.left + scroller.scrollLeft - NAME_WIDTH, point.y - box.top + scroller.scrollTop];
    const row = rowAt(layout, y - HEAD_HEIGHT);
    const isHome = Math.hypot(point.x - this.#taken.x, point.y - this.#taken.y) < HOME;
    if (!isInside || row === null || isHome) {
      this.#lift.leave();
      return;
    }
    const { date, minute } = timeAt(layout.axis, x);
    const slack = Math.min(60, Math.max(8, MAGNET / layout.perMinute));
    this.#lift.point(row.leader.id, wallMinutes(`${date}T00:00`) + Math.min(minute, MINUTES_PER_DAY - 1), slack);
  }

  /** While it is in the hand, near an edge the sheet moves along. */
  #scroll(): void {
    const frame = (): void => {
      const { value: point } = this.point;
      const ground = this.#ground;
      if (point === null || ground === null) return;
      const box = this.#box;
      const [dx, dy] = [
        pull(point.x, box.left + NAME_WIDTH, box.right),
        pull(point.y, box.top + HEAD_HEIGHT, box.bottom),
      ];
      const isOver = point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom;
      if (isOver && (dx !== 0 || dy !== 0)) {
        ground.scroller.scrollBy(dx, dy);
        this.#aim();
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  #release(): void {
    const wasLifted = this.point.value !== null;
    this.#end?.();
    this.point.value = null;
    this.#glass.remove();
    if (!wasLifted) return;
    swallowClick();
    this.#lift.drop().then(this.#onDrop).catch(sayFault);
  }
}

function glass(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'board-glass';
  return element;
}

const pull = (at: number, low: number, high: number): number =>
  at < low + EDGE ? -SPEED : at > high - EDGE ? SPEED : 0;

/** The click that a browser makes of a press and release. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
}
