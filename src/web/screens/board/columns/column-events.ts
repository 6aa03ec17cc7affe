import { filled, namesOf } from '../../../../model/names.ts';
import type { Activity } from '../../../../model/problem.ts';
import type { Assignment } from '../../../../model/schedule.ts';
import type { Judged, Stage } from '../../../engine/engine.ts';

/** A block of the calendar: what stands in its columns, and how it looks. */
export interface ColumnEvent {
  /** Id of the activity; `focus/…`, `absence/…`, `closed/…` for what lies behind. */
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  /** Ids of the leaders. */
  readonly resourceIds: readonly string[];
  readonly display: 'auto' | 'background';
  readonly classNames: readonly string[];
  readonly startEditable: boolean;
  readonly extendedProps: { readonly chip: Chip | null; readonly note: string };
}

/** What a block says. */
export interface Chip {
  readonly title: string;
  readonly priority: number;
  readonly isLocked: boolean;
  readonly isMandatory: boolean;
  readonly isBroken: boolean;
  readonly place: string;
  readonly people: readonly string[];
  /** Leaders who have a deputy here. */
  readonly stoodFor: readonly string[];
}

export interface Asked {
  readonly judged: Judged;
  readonly stage: Stage;
  readonly days: readonly string[];
  readonly leaders: readonly string[];
  readonly shown: ReadonlySet<string>;
}

/** Hours of the day that are drawn, from and to (`24` is midnight): the sessions, and whatever is held outside them. */
export function hoursShown({
  judged,
  stage,
  days,
}: Pick<Asked, 'judged' | 'stage' | 'days'>): readonly [number, number] {
  const chosen = stage.days.filter(({ date }) => days.includes(date));
  const { assignments, focusBlocks = [] } = judged.work.schedule;
  const held = [...assignments, ...focusBlocks].filter(({ start, end }) => sameDay(start, end));
  const inDays = held.filter(({ start }) => days.includes(start.slice(0, 10)));
  const starts = [
    ...chosen.flatMap(({ sessions }) => sessions.map(([from]) => from)),
    ...inDays.map(({ start }) => start.slice(11)),
  ];
  const ends = [
    ...chosen.flatMap(({ sessions }) => sessions.map(([, to]) => to)),
    ...inDays.map(({ end }) => end.slice(11)),
  ];
  const first = starts.toSorted()[0] ?? '08:00';
  const last = ends.toSorted().at(-1) ?? '18:00';
  const to = Number(last.slice(0, 2)) + (last.endsWith(':00') ? 0 : 1);
  return [Number(first.slice(0, 2)), Math.min(24, Math.max(to, Number(first.slice(0, 2)) + 1))];
}

const sameDay = (start: string, end: string): boolean => start.slice(0, 10) === end.slice(0, 10);

/** Everything that is held on the days, in front; absences, focus and hours without session, behind. */
export function columnEvents(asked: Asked): readonly ColumnEvent[] {
  return [...closedHours(asked), ...absences(asked), ...focusBands(asked), ...chips(asked)];
}

/** Touches one of the days. */
const isOn = (days: readonly string[], start: string, end: string): boolean =>
  days.some((day) => start < `${day}T24:00` && end > `${day}T00:00`);

function chips({ judged, stage, days, leaders, shown }: Asked): readonly ColumnEvent[] {
  const { problem, schedule } = judged.work;
  const names = namesOf(problem);
  const activities = new Map(stage.activities.map((one) => [one.id, one]));
  const broken = new Set(judged.violations.flatMap(({ activities: ids }) => ids));
  return schedule.assignments.flatMap((held): readonly ColumnEvent[] => {
    const activity = activities.get(held.activity);
    const resourceIds = held.attendees.filter((id) => leaders.includes(id));
    if (activity === undefined || resourceIds.length === 0 || !isOn(days, held.start, held.end)) return [];
    const allDay = !sameDay(held.start, held.end) || activity.wholeDays !== undefined;
    const chip = chipOf(activity, held, names, broken.has(held.activity));
    return [
      {
        id: held.activity,
        ...(allDay ? wholeDaysOf(held) : { start: held.start, end: held.end }),
        allDay,
        // All who come, so that dragging exchanges one of them.
        resourceIds: held.attendees,
        display: 'auto',
        startEditable: !allDay,
        classNames: [
          'col-chip',
          `p${chip.priority}`,
          ...lengthLooks(held, allDay),
          ...(shown.has(held.activity) ? [] : ['is-dim']),
          ...(chip.isBroken ? ['is-broken'] : []),
        ],
        extendedProps: { chip, note: '' },
      },
    ];
  });
}

/** How much room there is for words. */
function lengthLooks({ start, end }: Assignment, allDay: boolean): readonly string[] {
  const minutes = (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000;
  return allDay || minutes > 75 ? [] : minutes > 30 ? ['is-short'] : ['is-slim'];
}

function chipOf(activity: Activity, held: Assignment, names: ReturnType<typeof namesOf>, isBroken: boolean): Chip {
  const { venue = {}, pinned = {}, priority = 3 } = activity;
  return {
    title: filled(activity.title, activity.id),
    priority,
    isLocked: pinned.start !== undefined,
    isMandatory: activity.mandatory ?? false,
    isBroken,
    place:
      held.venue === undefined ? (venue.site === undefined ? '' : names.site(venue.site)) : names.venue(held.venue),
    people: held.attendees.map(names.leader),
    stoodFor: (held.substitutions ?? []).map(({ leader }) => names.leader(leader)),
  };
}

/** The calendar takes the day after the last one as its end. */
const wholeDaysOf = ({ start, end }: Assignment): { readonly start: string; readonly end: string } => ({
  start: `${start.slice(0, 10)}T00:00`,
  end: `${dayAfter(end.slice(0, 10))}T00:00`,
});

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const behind = (
  id: string,
  span: { readonly start: string; readonly end: string },
  look: { readonly resourceIds: readonly string[]; readonly classNames: readonly string[]; readonly note: string },
): ColumnEvent => ({
  id,
  start: span.start,
  end: span.end,
  allDay: false,
  resourceIds: look.resourceIds,
  display: 'background',
  startEditable: false,
  classNames: look.classNames,
  extendedProps: { chip: null, note: look.note },
});

function closedHours({ stage, days, leaders }: Asked): readonly ColumnEvent[] {
  return stage.days
    .filter(({ date }) => days.includes(date))
    .flatMap(({ date, sessions }) => {
      const bounds = ['00:00', ...sessions.flat(), '24:00'];
      const gaps = bounds.flatMap((from, k) => (k % 2 === 0 ? [[from, bounds[k + 1] ?? '24:00'] as const] : []));
      return gaps
        .filter(([from, to]) => from < to)
        .map(([from, to]) =>
          behind(`closed/${date}/${from}`, spanOn(date, from, to), {
            resourceIds: leaders,
            classNames: ['col-closed'],
            note: '',
          }),
        );
    });
}

const spanOn = (date: string, from: string, to: string): { readonly start: string; readonly end: string } => ({
  start: `${date}T${from}`,
  end: to === '24:00' ? `${dayAfter(date)}T00:00` : `${date}T${to}`,
});

function absences({ stage, days, leaders }: Asked): readonly ColumnEvent[] {
  return leaders.flatMap((leader) =>
    (stage.absences[leader] ?? [])
      .filter(({ start, end }) => isOn(days, start, end))
      .map((one) =>
        behind(`absence/${leader}/${one.start}`, one, {
          resourceIds: [leader],
          classNames: ['col-absence', ...(one.kinds.length > 0 ? ['is-partial'] : [])],
          note: one.reason,
        }),
      ),
  );
}

function focusBands({ judged, days, leaders }: Asked): readonly ColumnEvent[] {
  const { problem, schedule } = judged.work;
  const names = namesOf(problem);
  return (schedule.focusBlocks ?? [])
    .filter(({ start, end }) => isOn(days, start, end))
    .flatMap((block) => {
      const goal = (problem.focusGoals ?? []).find(({ id }) => id === block.goal);
      const resourceIds = (goal?.leaders ?? []).filter((id) => leaders.includes(id));
      if (resourceIds.length === 0) return [];
      const look = { resourceIds, classNames: ['col-focus'], note: names.goal(block.goal) };
      return [behind(`focus/${block.goal}/${block.start}`, block, look)];
    });
}
