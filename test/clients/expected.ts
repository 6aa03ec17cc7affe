import { createHmac } from 'node:crypto';
import type { RenderedFeed } from '../../src/formats/feeds.ts';
import { entryUid, planKey } from '../../src/formats/ics-uid.ts';
import type { PublishedPlan } from '../../src/formats/published.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Assignment, FocusBlock } from '../../src/model/schedule.ts';
import { FEED_OPTIONS } from '../formats/feed-fixture.ts';
import type { ShownEvent } from './client.ts';

/** A line of a plan, as its documents tell. */
interface Line {
  readonly uid: string;
  readonly title: string;
  readonly secret: boolean;
  readonly start: string;
  readonly end: string;
  readonly cancelled: boolean;
  readonly leaders: readonly string[];
  readonly bodies: readonly (string | undefined)[];
  readonly venue: string | undefined;
  readonly unit: string | undefined;
}

/** What a client must show of a feed, read off the published documents and not off the feed. */
export function expectedEvents(plan: PublishedPlan, feed: RenderedFeed): readonly ShownEvent[] {
  const lines = linesOf(plan).filter((line) => isIn(line, feed.scope));
  return feed.kind === 'freebusy' ? periodsOf(lines) : lines.map((line) => shownIn(line, feed.view));
}

function linesOf({ planId, problem, schedule, cancelled }: PublishedPlan): readonly Line[] {
  const line = (held: Assignment | FocusBlock, of: Problem, gone: boolean): Line =>
    'activity' in held
      ? activityLine(held, of, planKey(of, planId), gone)
      : blockLine(held, of, planKey(of, planId), gone);
  return [
    ...[...schedule.assignments, ...(schedule.focusBlocks ?? [])].map((held) => line(held, problem, false)),
    ...cancelled.map(({ held, problem: of }) => line('assignment' in held ? held.assignment : held.block, of, true)),
  ];
}

function activityLine(held: Assignment, problem: Problem, plan: string, cancelled: boolean): Line {
  const activity = problem.activities.find(({ id }) => id === held.activity.replace(/@.*$/, ''));
  return {
    uid: entryUid({ kind: 'activity', id: held.activity, start: held.start }, plan, 'tongchou'),
    title: activity?.title ?? '',
    secret: activity?.confidentiality === 'confidential',
    start: instant(held.start),
    end: instant(held.end),
    cancelled,
    leaders: held.attendees,
    bodies: [activity?.body, ...bodiesOf(held.attendees, problem)],
    venue: held.venue,
    unit: activity?.owner?.unit,
  };
}

function blockLine(held: FocusBlock, problem: Problem, plan: string, cancelled: boolean): Line {
  const goal = problem.focusGoals?.find(({ id }) => id === held.goal);
  const leaders = goal?.leaders ?? [];
  return {
    uid: entryUid({ kind: 'focus', id: held.goal, start: held.start }, plan, 'tongchou'),
    title: `集中精力：${goal?.title}`,
    secret: false,
    start: instant(held.start),
    end: instant(held.end),
    cancelled,
    leaders,
    bodies: bodiesOf(leaders, problem),
    venue: undefined,
    unit: undefined,
  };
}

const bodiesOf = (leaders: readonly string[], problem: Problem): readonly (string | undefined)[] =>
  leaders.map((leader) => problem.leaders.find(({ id }) => id === leader)?.body);

/** China has had one offset since 1991. */
const instant = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

function isIn(line: Line, scope: RenderedFeed['scope']): boolean {
  if (scope.kind === 'master') return true;
  const owners = { leader: line.leaders, body: line.bodies, venue: [line.venue], unit: [line.unit] };
  return owners[scope.kind].includes(scope.id);
}

function shownIn(line: Line, view: RenderedFeed['view']): ShownEvent {
  const { uid, title, secret, start, end, cancelled } = line;
  const hidden = view === 'busy' ? '忙' : view === 'normal' && secret ? '公务活动' : title;
  const digest = createHmac('sha256', FEED_OPTIONS.busyKey).update(uid).digest('hex').slice(0, 40);
  return {
    uid: view === 'busy' ? `${digest}@tongchou` : uid,
    start,
    end,
    summary: cancelled ? `【已取消】${hidden}` : hidden,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
  };
}

/** The minutes at which anything is held, as periods. */
function periodsOf(lines: readonly Line[]): readonly ShownEvent[] {
  const minute = 60_000;
  const busy = new Set<number>();
  for (const { start, end, cancelled } of lines) {
    for (let at = Date.parse(start); !cancelled && at < Date.parse(end); at += minute) busy.add(at);
  }
  const starts = [...busy].filter((at) => !busy.has(at - minute)).sort((a, b) => a - b);
  const ends = [...busy].filter((at) => !busy.has(at + minute)).sort((a, b) => a - b);
  return starts.map((start, i) => ({
    uid: '',
    start: new Date(start).toISOString(),
    end: new Date((ends[i] ?? 0) + minute).toISOString(),
    summary: '',
    status: '',
  }));
}
