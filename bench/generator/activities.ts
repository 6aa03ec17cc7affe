import type { Activity, Leader, Level, Venue } from '../../src/model/problem.ts';
import { drawAttendees } from './attendees.ts';
import { type Days, onDay } from './days.ts';
import type { Draw } from './draw.ts';
import { createPins, type Pins } from './pins.ts';
import { drawTimes } from './times.ts';
import { AWAY_SITES, type BodyId, OWNERS, TOPICS } from './words.ts';

interface Kind {
  readonly kind: string;
  readonly title: string;
  readonly weight: number;
  readonly minutes: readonly number[];
  /** Held in a booked room; otherwise at a site outside. */
  readonly room: boolean;
}

const KINDS: readonly Kind[] = [
  { kind: 'meeting', title: '工作会议', weight: 50, minutes: [60, 90, 120, 150], room: true },
  { kind: 'visit', title: '调研', weight: 22, minutes: [90, 120, 180, 210], room: false },
  { kind: 'report', title: '专题汇报', weight: 12, minutes: [30, 45, 60], room: true },
  { kind: 'reception', title: '接待', weight: 10, minutes: [45, 60, 90], room: false },
  { kind: 'ceremony', title: '活动', weight: 6, minutes: [60, 90], room: true },
];
const BODY_SHARES: readonly (readonly [BodyId, number])[] = [
  ['gov', 40],
  ['party', 36],
  ['npc', 12],
  ['cppcc', 12],
];
const PRIORITIES: readonly (readonly [Level, number])[] = [
  [1, 15],
  [2, 25],
  [3, 30],
  [4, 18],
  [5, 11],
];
const URGENCIES: readonly (readonly [Level, number])[] = [
  [1, 30],
  [2, 30],
  [3, 20],
  [4, 12],
  [5, 8],
];

interface Office {
  readonly core: boolean;
  readonly days: Days;
  readonly leaders: readonly Leader[];
  readonly venues: readonly Venue[];
}

/** Activities of the shares found in `problems/`: what bodies wish for, and what is convened from above. */
export function drawActivities(count: number, office: Office, draw: Draw): readonly Activity[] {
  const pins = createPins(office.leaders);
  return Array.from({ length: count }, (_, k) => drawActivity(k, office, pins, draw));
}

function drawActivity(index: number, office: Office, pins: Pins, draw: Draw): Activity {
  const { core, days } = office;
  const style = draw.weighted(KINDS.map((k) => [k, k.weight] as const));
  const body = draw.weighted(BODY_SHARES);
  const base = {
    id: `a${index}`,
    title: `${draw.of(TOPICS)}${style.title}${index}`,
    body,
    topic: draw.of(TOPICS),
    urgency: draw.weighted(URGENCIES),
    attendees: drawAttendees(body, office.leaders, draw),
    owner: { unit: draw.of(OWNERS), contact: String(draw.below(1_000_000)).padStart(6, '0') },
  };
  const minutes = draw.of(style.minutes);
  const priority = draw.weighted(PRIORITIES);
  if (draw.chance(0.04)) return superior({ ...base, minutes }, office, pins, draw);
  const times = drawTimes(base.urgency, days, draw);
  if (!core && draw.chance(0.03)) {
    const { windows: _, preferredWindows: __, ...rest } = times;
    const wholeDays = draw.chance(0.7) ? 1 : 2;
    return { ...base, kind: 'research', priority, venue: { site: 'east' }, ...rest, wholeDays };
  }
  const placed = { ...base, kind: style.kind, minutes, priority, ...drawPlace(style, office, draw) };
  if (!core && draw.chance(0.03)) {
    return { ...placed, outsideHours: true, windows: [onDay(draw.of(days.all), '18:00', '22:00')] };
  }
  const anyDay = !times.windows && !times.releaseTime && !times.deadline;
  const day = !core && anyDay && draw.chance(0.03) ? { day: draw.of(days.working) } : {};
  const rooms = placed.venue?.anyOf ?? [];
  const venue = !core && rooms.length > 0 && draw.chance(0.025) ? { venue: draw.of(rooms) } : {};
  const pinned = { ...day, ...venue };
  return { ...placed, ...times, ...(Object.keys(pinned).length > 0 ? { pinned } : {}) };
}

/** Convened by the city at a fixed time; only a wish where one of the required leaders cannot come then. */
function superior(base: Omit<Activity, 'kind'>, office: Office, pins: Pins, draw: Draw): Activity {
  const start = `${draw.of(office.days.working)}T${draw.of(['09:00', '10:00', '15:00'])}`;
  const fixed = pins.take(base.attendees ?? {}, start, base.minutes ?? 0);
  const venue = { site: 'city' };
  const rest = { ...base, kind: 'superior', priority: 5 as const, venue };
  return fixed ? { ...rest, pinned: { start }, mandatory: true } : { ...rest, mandatory: false };
}

/** One to four rooms that hold the headcount, or a site outside (in the core model nowhere in particular). */
function drawPlace({ room }: Kind, { core, venues }: Office, draw: Draw): Pick<Activity, 'headcount' | 'venue'> {
  if (!room) return core ? {} : { venue: { site: draw.of(AWAY_SITES) } };
  const headcount = draw.of([8, 10, 15, 25, 50]);
  const large = venues.filter((v) => (v.capacity ?? headcount) >= headcount).map((v) => v.id);
  return { headcount, venue: { anyOf: draw.some(large, draw.of([1, 2, 3, 4])) } };
}
