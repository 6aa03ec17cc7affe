import type { Calendar } from '@event-calendar/core';
import { namesOf } from '../../../../model/names.ts';
import type { Problem } from '../../../../model/problem.ts';
import { wordsIn } from '../../../state/language.ts';
import { timeOf } from '../../../ui/times.ts';
import { dayName } from '../../panel/spans.ts';
import { chipNodes } from './chip-content.ts';
import { type ColumnEvent, dayAfter } from './column-events.ts';
import { COLUMNS_WORDS } from './words.ts';

/** Room that a half hour takes at least, and the narrowest column, in pixels. */
const SLOT_PX = 30;
const COLUMN_PX = 118;

/** The calendar's own times are those of the wall clock. */
export function localOf(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

const clock = (date: Date): string => timeOf(date.getHours() * 60 + date.getMinutes());

const dayText = (date: Date): string => dayName(localOf(date).slice(0, 10));

/** What is shown; all of it may change while the calendar stands. */
export function shownOptions(
  problem: Problem,
  days: readonly string[],
  leaders: readonly string[],
  [from, to]: readonly [number, number],
): Calendar.Options {
  const names = namesOf(problem);
  const [first = problem.horizon.firstDay] = days;
  const last = days.at(-1) ?? first;
  const span = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  return {
    date: first,
    duration: { days: span },
    // Days between the two, such as a weekend.
    hiddenDays: weekdaysBetween(first, last),
    datesAboveResources: days.length > 1,
    resources: leaders.map((id) => ({ id, title: names.leader(id) })),
    slotMinTime: `${timeOf(from * 60)}:00`,
    slotMaxTime: `${timeOf(to * 60)}:00`,
    snapDuration: { minutes: problem.slotMinutes ?? 15 },
    scrollTime: `${timeOf(from * 60)}:00`,
  };
}

/** Header, whole days and borders, in pixels. */
const HEAD_PX = 120;

/** Of a half hour, in pixels: what the height gives, but always enough to read. */
export const slotHeight = (height: number, [from, to]: readonly [number, number]): number =>
  Math.max(SLOT_PX, Math.floor((height - HEAD_PX) / (2 * (to - from))));

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

function weekdaysBetween(first: string, last: string): Weekday[] {
  const between: Weekday[] = [];
  for (let day = dayAfter(first); day < last && between.length < 6; day = dayAfter(day)) {
    between.push(new Date(`${day}T00:00Z`).getUTCDay() as Weekday);
  }
  return between;
}

/** What stays as it is; the words are those of the language at the time. */
export function fixedOptions(): Calendar.Options {
  const words = wordsIn(COLUMNS_WORDS);
  return {
    view: 'resourceTimeGridDay',
    height: '100%',
    headerToolbar: { start: '', center: '', end: '' },
    allDayContent: words.allDay,
    slotDuration: { minutes: 30 },
    slotLabelInterval: { minutes: 60 },
    columnWidth: `minmax(${COLUMN_PX}px, 1fr)`,
    slotLabelFormat: clock,
    dayHeaderFormat: dayText,
    dayHeaderAriaLabelFormat: dayText,
    eventTimeFormat: (start, end) => (end === null ? clock(start) : `${clock(start)}–${clock(end)}`),
    eventContent: ({ event, timeText }) => ({ domNodes: chipNodes(blockOf(event), event.allDay ? '' : timeText) }),
    slotEventOverlap: false,
    editable: false,
    eventStartEditable: true,
    eventDurationEditable: false,
    eventLongPressDelay: 350,
    nowIndicator: false,
    highlightedDates: [],
  };
}

/** The library hands on what it was given. */
export const blockOf = (event: Calendar.Event): Pick<ColumnEvent, 'id' | 'extendedProps'> => ({
  id: String(event.id),
  extendedProps: event.extendedProps as unknown as ColumnEvent['extendedProps'],
});

/** The library wants lists that it may change. */
export const eventInputs = (events: readonly ColumnEvent[]): Calendar.EventInput[] =>
  events.map(({ resourceIds, classNames, ...rest }) => ({
    ...rest,
    resourceIds: [...resourceIds],
    classNames: [...classNames],
  }));
