import type { Calendar } from '@event-calendar/core';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lang, wordsIn } from '../../../state/language.ts';
import { Empty, Spinner } from '../../../ui/parts.tsx';
import { sayFault } from '../../../ui/toast.tsx';
import type { ColumnsProps } from '../columns-props.ts';
import { blockOf, eventInputs, fixedOptions, shownOptions, slotHeight } from './calendar-options.ts';
import { columnEvents, hoursShown } from './column-events.ts';
import './columns.css';
import { createDrag } from './drag.ts';
import { COLUMNS_WORDS } from './words.ts';

/** One or two days with a column per leader. */
export function Columns(props: ColumnsProps): JSX.Element {
  const words = wordsIn(COLUMNS_WORDS);
  if (props.leaders.length === 0) return <Empty icon="filter" title={words.noLeaders} />;
  // The words of a calendar are those of its making.
  return <Board key={lang.value} {...props} />;
}

const load = async () => {
  const [core] = await Promise.all([import('@event-calendar/core'), import('@event-calendar/core/index.css')]);
  return core;
};

interface Shown {
  readonly options: Calendar.Options;
  readonly events: Calendar.EventInput[];
  readonly selected: string | null;
}

function Board({ project, days, leaders, shown }: ColumnsProps): JSX.Element {
  const words = wordsIn(COLUMNS_WORDS);
  const frame = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar | null>(null);
  const [isReady, setReady] = useState(false);
  const [told, setTold] = useState<{ readonly text: string; readonly isAllowed: boolean } | null>(null);
  const judged = project.judged.value;
  const stage = project.stage.value;
  const selected = project.selected.value;
  const now = useRef<{ readonly days: readonly string[]; readonly leaders: readonly string[]; draw: () => void }>({
    days,
    leaders,
    draw: () => {},
  });
  const last = useRef<Shown | null>(null);
  const drag = useRef(
    createDrag({
      project,
      calendar: () => calendar.current,
      days: () => now.current.days,
      leaders: () => now.current.leaders,
      tell: setTold,
      redraw: () => now.current.draw(),
    }),
  );

  const draw = (): void => {
    const { current } = calendar;
    if (current === null || judged === null || stage === null) return;
    const hours = hoursShown({ judged, stage, days });
    const events = columnEvents({ judged, stage, days, leaders, shown });
    const options: Calendar.Options = {
      ...shownOptions(judged.work.problem, days, leaders, hours),
      allDaySlot: events.some(({ allDay }) => allDay),
      slotHeight: slotHeight(frame.current?.clientHeight ?? 0, hours),
    };
    for (const [name, value] of Object.entries(options) as [keyof Calendar.Options, never][]) {
      if (JSON.stringify(value) !== JSON.stringify(last.current?.options[name])) current.setOption(name, value);
    }
    const inputs = eventInputs(events);
    current.setOption('events', inputs);
    mark(current, project.selected.value);
    last.current = { options, events: inputs, selected };
  };
  now.current = { days, leaders, draw };

  useEffect(() => {
    let isGone = false;
    const roles = new MutationObserver(() => withoutTableRoles(frame.current));
    if (frame.current !== null) roles.observe(frame.current, { childList: true, subtree: true });
    load().then(({ createCalendar, destroyCalendar, Interaction, ResourceTimeGrid }) => {
      const { current: target } = frame;
      if (isGone || target === null) return;
      const made = createCalendar(target, [ResourceTimeGrid, Interaction], {
        ...fixedOptions(),
        ...drag.current.options,
        eventClick: ({ event }) => {
          project.selected.value = String(event.id);
        },
        eventDidMount: ({ el, event }) => {
          if (blockOf(event).extendedProps.chip !== null) el.setAttribute('data-activity', String(event.id));
        },
      });
      calendar.current = made;
      cleanUp = () => void destroyCalendar(made);
      now.current.draw();
      setReady(true);
    }, sayFault);
    let cleanUp = (): void => {};
    return () => {
      isGone = true;
      calendar.current = null;
      roles.disconnect();
      cleanUp();
    };
  }, []);

  useEffect(draw, [judged, stage, days.join(), leaders.join(), shown]);
  useEffect(() => {
    if (calendar.current !== null) mark(calendar.current, selected);
  }, [selected]);

  return (
    <section class="cols" aria-label={words.label} data-testid="columns">
      <p class={told !== null && !told.isAllowed ? 'cols-told bad' : 'cols-told'} role="status">
        {told === null ? <span class="soft">{words.dragHint}</span> : told.text}
      </p>
      {isReady ? null : <Spinner />}
      <div class="cols-frame" ref={frame} />
    </section>
  );
}

/**
 * The calendar calls itself a table, but its blocks are no cells of it. Each block says by itself who comes and when: without these
 * roles it is a plain list of buttons.
 */
function withoutTableRoles(frame: HTMLElement | null): void {
  const named = '[role=table],[role=rowgroup],[role=row],[role=columnheader],[role=cell]';
  for (const part of frame?.querySelectorAll(named) ?? []) {
    for (const name of ['role', 'aria-colspan', 'aria-colindex']) part.removeAttribute(name);
  }
}

/** The block that the side panel is about. */
function mark(calendar: Calendar, selected: string | null): void {
  calendar.setOption('eventClassNames', ({ event }: Calendar.EventClassNamesInfo) =>
    String(event.id) === selected ? 'is-selected' : '',
  );
}
