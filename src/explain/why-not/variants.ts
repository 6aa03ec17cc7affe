import type { Calendar } from '../../calendar/calendar.ts';
import type { Edit } from '../../model/edit.ts';
import type { Activity, Attendees, Interval, Level, Pin, Problem } from '../../model/problem.ts';
import type { SuggestionKind } from './why-not-types.ts';

/** One way to ask for less, or with more weight. */
export interface Variant {
  readonly kind: SuggestionKind;
  readonly edits: readonly Edit[];
  readonly activity: Activity;
  /** What is to follow it, where it is split. */
  readonly second?: Activity;
}

type Change = { readonly [field: string]: unknown };

/** Minutes from which an activity may be split. */
const LEAST_TO_SPLIT = 120;
const FROM = '07:30';
const TO = '21:30';

/**
 * Every variant of an activity (after `repeat`), the one that asks for nothing else first. One change each:
 *
 * - `as-asked`: none; `move` and `drop` are searched with it.
 * - `deputy`: deputies are allowed, where somebody required has one who need not come himself.
 * - `venue`: any venue that is large enough, where one is asked for; a pinned venue is unpinned.
 * - `window`: without `windows`, `outsideHours` and a pinned start or day; a copy of a `repeat` keeps its day or week.
 * - `deadline`: without `releaseTime` and `deadline`.
 * - `outside-hours`: 07:30–21:30 of every day that its windows, or the horizon, touch, and then not
 *   in one session of the calendar; not for whole days or a pinned start.
 * - `people`: for each required leader who is not pinned, once with the leader optional, where others must come, and once
 *   with one colleague of the same body instead, who is not named yet, to be chosen in the order of rank.
 * - `shorter`: by each whole number of slots, not below half.
 * - `split`: two parts of half the length, rounded up to the slot, the second as an activity of its own after the first;
 *   from 120 minutes. The second is not bound to a pinned start; without windows it is then in working hours.
 * - `priority`: each one above its own, unless it is mandatory anyway.
 */
export function variantsOf(asked: Activity, problem: Problem, calendar: Calendar): readonly Variant[] {
  return [
    { kind: 'as-asked', edits: [], activity: asked },
    ...deputyOf(asked, problem),
    ...venueOf(asked, problem),
    ...windowOf(asked, problem, calendar),
    ...deadlineOf(asked),
    ...outsideHoursOf(asked, calendar),
    ...peopleOf(asked, problem),
    ...shorterOf(asked, calendar.slotMinutes),
    ...splitOf(asked, problem, calendar.slotMinutes),
    ...prioritiesOf(asked),
  ];
}

function changed(kind: SuggestionKind, asked: Activity, change: Change): Variant {
  const fields = Object.entries({ ...asked, ...change }).filter(([, value]) => value !== null);
  return {
    kind,
    edits: [{ edit: 'changeActivity', activity: asked.id, change }],
    // As the schema has it: only known fields are changed, each with a value of its own kind.
    activity: Object.fromEntries(fields) as unknown as Activity,
  };
}

/** Without some aspects; null, and so no field at all, where nothing is left. */
function pinWithout(pinned: Pin | undefined, aspects: readonly (keyof Pin)[]): Pin | null {
  const left = Object.entries(pinned ?? {}).filter(([aspect]) => !aspects.some((one) => one === aspect));
  return left.length === 0 ? null : Object.fromEntries(left);
}

function deputyOf(asked: Activity, { leaders }: Problem): readonly Variant[] {
  const { required = [], deputiesAllowed } = asked.attendees ?? {};
  const adds = leaders.some(
    ({ id, deputies = [] }) => required.includes(id) && deputies.some((one) => !required.includes(one)),
  );
  if (deputiesAllowed || !adds) return [];
  return [changed('deputy', asked, { attendees: { ...asked.attendees, deputiesAllowed: true } })];
}

function venueOf(asked: Activity, { venues = [] }: Problem): readonly Variant[] {
  const { venue, pinned, headcount = 0 } = asked;
  if (venue?.anyOf === undefined) return [];
  const anyOf = venues.filter(({ capacity = headcount }) => capacity >= headcount).map(({ id }) => id);
  const now = pinned?.venue === undefined ? venue.anyOf : [pinned.venue];
  if (anyOf.every((id) => now.includes(id))) return [];
  return [
    changed('venue', asked, {
      venue: { anyOf },
      ...(pinned?.venue === undefined ? {} : { pinned: pinWithout(pinned, ['venue']) }),
    }),
  ];
}

function windowOf(asked: Activity, problem: Problem, calendar: Calendar): readonly Variant[] {
  const { windows, pinned } = asked;
  const isPinned = pinned?.start !== undefined || pinned?.day !== undefined;
  const unit = unitOf(asked.id, problem, calendar);
  if (!isPinned && (unit === null ? (windows ?? []).length === 0 : isSame(windows, unit))) return [];
  return [
    changed('window', asked, {
      windows: unit === null ? null : [unit],
      outsideHours: null,
      ...(isPinned ? { pinned: pinWithout(pinned, ['start', 'day']) } : {}),
    }),
  ];
}

const isSame = (windows: readonly Interval[] = [], { start, end }: Interval): boolean =>
  windows.length === 1 && windows[0]?.start === start && windows[0].end === end;

/** The day or week of a copy of a `repeat`, inside the horizon; null for any other activity. */
function unitOf(id: string, { activities }: Problem, calendar: Calendar): Interval | null {
  const [, origin, first = ''] = /^(.+)@(\d{4}-\d{2}-\d{2})$/s.exec(id) ?? [];
  const repeat = activities.find((one) => one.id === origin)?.repeat;
  const from = calendar.days.find(({ date }) => date === first);
  if (repeat === undefined || from === undefined) return null;
  const last = repeat.per === 'day' ? from : calendar.days.findLast(({ isoWeek }) => isoWeek === from.isoWeek);
  return { start: `${first}T00:00`, end: calendar.toLocal(last?.end ?? from.end) };
}

function deadlineOf(asked: Activity): readonly Variant[] {
  const { releaseTime, deadline } = asked;
  if (releaseTime === undefined && deadline === undefined) return [];
  return [changed('deadline', asked, { releaseTime: null, deadline: null })];
}

function outsideHoursOf(asked: Activity, { days, toMinutes }: Calendar): readonly Variant[] {
  const { windows = [], outsideHours, wholeDays, pinned } = asked;
  if (outsideHours || wholeDays !== undefined || pinned?.start !== undefined) return [];
  const spans = windows.map(({ start, end }) => ({ start: toMinutes(start), end: toMinutes(end) }));
  const touched = days.filter(
    (day) => spans.length === 0 || spans.some(({ start, end }) => start < day.end && day.start < end),
  );
  if (touched.length === 0) return [];
  const longDays = touched.map(({ date }) => ({ start: `${date}T${FROM}`, end: `${date}T${TO}` }));
  return [changed('outside-hours', asked, { outsideHours: true, windows: longDays })];
}

function peopleOf(asked: Activity, { leaders }: Problem): readonly Variant[] {
  const { attendees = {}, pinned } = asked;
  const { required = [], choose = [], optional = [] } = attendees;
  const named = new Set([...required, ...optional, ...choose.flatMap(({ from }) => from)]);
  return [...new Set(required)]
    .filter((leader) => !(pinned?.attendees ?? []).includes(leader))
    .flatMap((leader) => {
      const rest = required.filter((one) => one !== leader);
      const body = leaders.find(({ id }) => id === leader)?.body;
      const colleagues = leaders
        .filter((one) => body !== undefined && one.body === body && !named.has(one.id))
        .toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
        .map(({ id }) => id);
      const { required: _, optional: __, choose: ___, ...others } = attendees;
      const withPeople = (people: Attendees): Variant =>
        changed('people', asked, { attendees: { ...others, ...people } });
      const must = rest.length === 0 ? {} : { required: rest };
      const may = optional.length === 0 ? {} : { optional };
      return [
        ...(rest.length + choose.length === 0
          ? []
          : [
              withPeople({
                ...must,
                ...(choose.length === 0 ? {} : { choose }),
                optional: [...optional.filter((one) => one !== leader), leader],
              }),
            ]),
        ...(colleagues.length === 0
          ? []
          : [withPeople({ ...must, choose: [...choose, { from: colleagues, count: 1 }], ...may })]),
      ];
    });
}

function shorterOf(asked: Activity, slot: number): readonly Variant[] {
  const { minutes = 0 } = asked;
  const count = Math.floor(minutes / 2 / slot);
  return Array.from({ length: count }, (_, k) => changed('shorter', asked, { minutes: minutes - (k + 1) * slot }));
}

function splitOf(asked: Activity, { activities }: Problem, slot: number): readonly Variant[] {
  const { minutes = 0, pinned } = asked;
  if (minutes < LEAST_TO_SPLIT) return [];
  const half = Math.ceil(minutes / 2 / slot) * slot;
  const first = changed('split', asked, { minutes: half });
  const taken = new Set(activities.map(({ id }) => id));
  let id = `${asked.id}-2`;
  for (let k = 3; taken.has(id); k++) id = `${asked.id}-${k}`;
  const { pinned: _, outsideHours, ...rest } = first.activity;
  const pin = pinWithout(pinned, ['start']);
  const second: Activity = {
    ...rest,
    id,
    // Without windows or a pinned start there would be no telling when that is.
    ...(outsideHours === undefined || !rest.windows?.length ? {} : { outsideHours }),
    ...(pin === null ? {} : { pinned: pin }),
  };
  const relation = { kind: 'precedes', first: asked.id, second: id } as const;
  return [
    {
      ...first,
      edits: [...first.edits, { edit: 'addActivity', activity: second }, { edit: 'addRelation', relation }],
      second,
    },
  ];
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

const prioritiesOf = (asked: Activity): readonly Variant[] =>
  asked.mandatory
    ? []
    : LEVELS.filter((level) => level > (asked.priority ?? 3)).map((priority) => ({
        kind: 'priority',
        edits: [{ edit: 'setPriority', activity: asked.id, priority }],
        activity: { ...asked, priority },
      }));
