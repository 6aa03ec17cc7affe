import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wordsIn } from '../../../state/language.ts';
import type { Project } from '../../../state/project.ts';
import { sayFault } from '../../../ui/toast.tsx';
import { wantedInSight } from '../../panel/show.ts';
import { flipLock } from '../deeds.ts';
import type { Hand } from '../lift/hand.ts';
import type { Lift, LiftWords } from '../lift/lift.ts';
import { LiftLayer } from '../lift/lift-layer.tsx';
import { subjectOf } from '../lift/subject.ts';
import { px } from '../px.ts';
import type { Item, Scene } from '../scene/items.ts';
import { HEAD_HEIGHT, type Layout, type LeaderRow, NAME_WIDTH } from '../scene/layout.ts';
import { BOARD_WORDS } from '../words.ts';
import { onGridKey } from './grid-keys.ts';
import { Backdrop, Head } from './head.tsx';
import { isSamePort, NOTHING_SEEN, type Port, portOf } from './port.ts';
import { GroupRow, Row } from './row.tsx';
import { Tip, tip } from './tip.tsx';

export interface TimelineProps {
  readonly project: Project;
  readonly scene: Scene;
  readonly layout: Layout;
  readonly lift: Lift;
  readonly hand: Hand;
  readonly words: LiftWords;
  /** Keys that the filter lets through. */
  readonly matched: ReadonlySet<string>;
  readonly announce: (text: string) => void;
}

const TIP_AFTER_MS = 350;
/** A pointer that rests on a chip so long may take it up. */
const PREPARE_AFTER_MS = 50;

/** Leaders down, days across. */
export function Timeline(props: TimelineProps): JSX.Element {
  const { project, scene, layout, lift, hand, words, matched, announce } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const port = usePort(scroller, layout);
  const [current, setCurrent] = useState<string | null>(null);
  const focusNext = useRef<string | null>(null);
  const selected = project.selected.value;
  const leaderRows = useMemo(() => layout.rows.filter((row) => row.kind === 'leader'), [layout]);
  const items = useMemo(() => leaderRows.map(inTime), [leaderRows]);
  const holder = current === null ? undefined : items.findIndex((row) => row.some(({ key }) => key === current));
  const tabbed =
    holder === undefined || holder < 0 ? (items.find(({ length }) => length > 0)?.[0]?.key ?? null) : current;

  useEffect(() => {
    const { current: element } = scroller;
    if (element !== null) hand.stand({ scroller: element, layout, scene, words });
    return () => hand.stand(null);
  }, [layout, scene, words]);
  useReveal(scroller, layout, selected);
  useEffect(() => {
    const wanted = focusNext.current;
    const element = wanted === null ? null : chipOf(scroller.current, wanted);
    if (element === null) return;
    focusNext.current = null;
    element.focus();
  });

  const focus = useCallback((key: string): void => {
    focusNext.current = key;
    setCurrent(key);
    tip.value = null;
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = scene.byKey.get(tabbed ?? '') ?? null;
    const leaders = leaderRows.map(({ leader }) => leader.id);
    onGridKey(event, { project, scene, lift, words, rows: items, leaders, current: item, focus, announce });
  };
  const mostMinutes = Math.max(0, ...leaderRows.map(({ minutes }) => minutes));
  const seenDays = layout.axis.days.filter(({ left, width }) => left < port.to && left + width > port.from);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: things stand where their time is, which a table cannot do */}
      <div
        ref={scroller}
        role="grid"
        class="board-scroll"
        aria-label={wordsIn(BOARD_WORDS).gridLabel}
        aria-rowcount={layout.rows.length + 1}
        tabIndex={tabbed === null ? 0 : -1}
        data-testid="timeline"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => pressed(event, props)}
        onClick={(event) => clicked(event, props, setCurrent)}
        onPointerOver={(event) => hovered(event, scroller.current, lift, scene)}
        onPointerOut={() => unhovered(scroller.current)}
        onFocusIn={(event) => focused(event, scroller.current, setCurrent)}
        onFocusOut={() => unhovered(scroller.current)}
      >
        <div
          class="board-sheet"
          style={px({ width: NAME_WIDTH + layout.axis.width, height: HEAD_HEIGHT + layout.height })}
        >
          <Backdrop seen={seenDays} height={layout.height} />
          <Head axis={layout.axis} seen={seenDays} />
          <div class="board-rows" style={px({ top: HEAD_HEIGHT, height: layout.height })}>
            {layout.rows.map((row, index) => {
              const isSeen = index >= port.firstRow && index < port.lastRow;
              if (row.kind === 'body') {
                return isSeen ? <GroupRow key={`body ${row.body}`} row={row} index={index + 2} scene={scene} /> : null;
              }
              const holds = row.chips.some(({ item }) => item.key === tabbed);
              if (!isSeen && !holds) return null;
              return (
                <Row
                  key={row.leader.id}
                  {...{ row, scene, matched, mostMinutes }}
                  index={index + 2}
                  form={layout.form}
                  from={port.from}
                  to={port.to}
                  selected={row.chips.some(({ item }) => item.id === selected) ? selected : null}
                  current={holds ? tabbed : null}
                />
              );
            })}
          </div>
          <div
            class="board-over"
            style={px({ left: NAME_WIDTH, top: HEAD_HEIGHT, width: layout.axis.width, height: layout.height })}
          >
            <LiftLayer {...{ lift, hand, layout, scene }} slot={project.work.value?.problem.slotMinutes ?? 15} />
          </div>
        </div>
      </div>
      <Tip scene={scene} />
    </>
  );
}

const inTime = ({ chips }: LeaderRow): readonly Item[] =>
  chips
    .map(({ item }) => item)
    .toSorted((a, b) => (a.start === b.start ? (a.key < b.key ? -1 : 1) : a.start < b.start ? -1 : 1));

function usePort(scroller: { readonly current: HTMLElement | null }, layout: Layout): Port {
  // Nothing is drawn before it is measured: a guess would be drawn and thrown away.
  const [port, setPort] = useState<Port>(NOTHING_SEEN);
  useLayoutEffect(() => {
    const { current: element } = scroller;
    if (element === null) return;
    const look = (): void => {
      const next = portOf(layout, {
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth - NAME_WIDTH,
        height: element.clientHeight - HEAD_HEIGHT,
      });
      setPort((last) => (isSamePort(last, next) ? last : next));
    };
    const onScroll = (): void => {
      tip.value = null;
      look();
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [layout]);
  return port;
}

/** What is selected comes into sight, wherever it was selected. */
function useReveal(scroller: { readonly current: HTMLElement | null }, layout: Layout, selected: string | null): void {
  const wanted = wantedInSight.value;
  useEffect(() => {
    const { current: element } = scroller;
    if (element === null || selected === null) return;
    const places = layout.rows.flatMap((row) =>
      row.kind === 'leader'
        ? row.chips.filter(({ item }) => item.id === selected).map(({ left, width }) => ({ row, left, width }))
        : [],
    );
    const [width, height] = [element.clientWidth - NAME_WIDTH, element.clientHeight - HEAD_HEIGHT];
    const { scrollLeft, scrollTop } = element;
    const isSeen = (place: (typeof places)[number]): boolean =>
      place.left >= scrollLeft &&
      place.left + place.width <= scrollLeft + width &&
      place.row.top >= scrollTop &&
      place.row.top + place.row.height <= scrollTop + height;
    const [first] = places;
    if (first === undefined || places.some(isSeen)) return;
    element.scrollTo({
      left:
        first.left >= scrollLeft && first.left + first.width <= scrollLeft + width
          ? scrollLeft
          : first.left - width / 3,
      top:
        first.row.top >= scrollTop && first.row.top + first.row.height <= scrollTop + height
          ? scrollTop
          : first.row.top - 60,
    });
  }, [selected, wanted]);
}

const chipAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('.board-chip') : null;

const chipOf = (scroller: HTMLElement | null, key: string): HTMLElement | null =>
  [...(scroller?.querySelectorAll<HTMLElement>('.board-chip') ?? [])].find(({ dataset }) => dataset['key'] === key) ??
  null;

function pressed(event: PointerEvent, { project, scene, hand }: TimelineProps): void {
  const chip = chipAt(event);
  const item = scene.byKey.get(chip?.dataset['key'] ?? '');
  clearTimeout(tipTimer);
  tip.value = null;
  if (chip === null || item === undefined) return;
  const subject = subjectOf(item, project);
  if (subject === null) return;
  hand.press(event, { subject, origin: item.leader });
}

function clicked(event: MouseEvent, { project, scene }: TimelineProps, setCurrent: (key: string) => void): void {
  const unlock = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-unlock]') : null;
  const locked = unlock?.dataset['unlock'];
  if (locked !== undefined) {
    flipLock(project, scene, locked).catch(sayFault);
    return;
  }
  const item = scene.byKey.get(chipAt(event)?.dataset['key'] ?? '');
  if (item === undefined) return;
  setCurrent(item.key);
  project.selected.value = item.id;
}

let tipTimer: ReturnType<typeof setTimeout> | undefined;
let prepareTimer: ReturnType<typeof setTimeout> | undefined;

function hovered(event: PointerEvent, scroller: HTMLElement | null, lift: Lift, scene: Scene): void {
  const chip = chipAt(event);
  if (chip === null || scroller === null) return;
  markKin(scroller, chip);
  clearTimeout(tipTimer);
  clearTimeout(prepareTimer);
  if (event.pointerType === 'touch') return;
  const item = scene.byKey.get(chip.dataset['key'] ?? '');
  if (item?.kind === 'activity') {
    prepareTimer = setTimeout(() => {
      if (lift.state.value === null) lift.prepare(item.id);
    }, PREPARE_AFTER_MS);
  }
  tipTimer = setTimeout(() => {
    if (lift.state.value === null && chip.isConnected) showTip(chip);
  }, TIP_AFTER_MS);
}

function focused(event: FocusEvent, scroller: HTMLElement | null, setCurrent: (key: string) => void): void {
  const chip = chipAt(event);
  const key = chip?.dataset['key'];
  if (chip === null || scroller === null || key === undefined) return;
  setCurrent(key);
  markKin(scroller, chip);
  if (chip.matches(':focus-visible')) showTip(chip);
}

/** The same activity in the rows of others. */
function markKin(scroller: HTMLElement, chip: HTMLElement): void {
  for (const one of scroller.querySelectorAll<HTMLElement>('.board-chip')) {
    one.toggleAttribute('data-kin', one.dataset['activity'] === chip.dataset['activity']);
  }
}

function showTip(chip: HTMLElement): void {
  const { left, top, bottom } = chip.getBoundingClientRect();
  tip.value = { key: chip.dataset['key'] ?? '', left, top, bottom };
}

function unhovered(scroller: HTMLElement | null): void {
  clearTimeout(tipTimer);
  clearTimeout(prepareTimer);
  tip.value = null;
  for (const one of scroller?.querySelectorAll('[data-kin]') ?? []) one.removeAttribute('data-kin');
}
