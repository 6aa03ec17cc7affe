import type { Leader, Problem } from '../../../../model/problem.ts';
import type { Stage, StageSpan } from '../../../engine/engine.ts';
import { type Axis, dayAt, type Span, xOf } from '../time/axis.ts';
import { minutesOf } from '../time/clock.ts';
import { type Form, LANES } from '../time/zoom.ts';
import type { Item, Scene } from './items.ts';
import { type Journey, journeysOf } from './journeys.ts';
import { type Box, boxOf, lanesOf } from './lanes.ts';
import type { RowGroup } from './rows.ts';

export interface Chip extends Box {
  readonly item: Item;
  readonly lane: number;
}

export interface Shade<T> {
  readonly of: T;
  readonly left: number;
  readonly width: number;
}

export interface LeaderRow {
  readonly kind: 'leader';
  readonly leader: Leader;
  readonly top: number;
  readonly height: number;
  /** From left to right. */
  readonly chips: readonly Chip[];
  readonly absences: readonly Shade<StageSpan>[];
  readonly journeys: readonly Shade<Journey>[];
  /** Attended in the period. */
  readonly minutes: number;
}

export interface BodyRow {
  readonly kind: 'body';
  readonly body: string | null;
  readonly top: number;
  readonly height: number;
}

export interface Layout {
  readonly axis: Axis;
  readonly form: Form;
  /** px of a minute on a working day. */
  readonly perMinute: number;
  readonly rows: readonly (LeaderRow | BodyRow)[];
  readonly height: number;
}

/** px of the column of leaders, and of the head of days. */
export const NAME_WIDTH = 172;
export const HEAD_HEIGHT = 50;
export const LANE_GAP = 3;
export const ROW_PAD = 5;
/** Strip for journeys at the foot of a row. */
const ROAD = 6;
const LEAST_ROW = 50;
const BODY_ROW = 26;

export interface LayoutAsk {
  readonly problem: Problem;
  readonly stage: Stage;
  readonly scene: Scene;
  readonly groups: readonly RowGroup[];
  readonly axis: Axis;
  readonly form: Form;
  readonly perMinute: number;
  /** px, at least. */
  readonly chipWidth: number;
  /** What is drawn at all. */
  readonly isShown: (item: Item) => boolean;
}

/** Where everything is drawn, in px of the sheet without its head and its column of leaders. */
export function layoutOf(ask: LayoutAsk): Layout {
  const { groups, axis, form, perMinute } = ask;
  const rows: (LeaderRow | BodyRow)[] = [];
  let top = 0;
  for (const { body, leaders } of groups) {
    if (groups.length > 1 || body !== null) {
      rows.push({ kind: 'body', body, top, height: BODY_ROW });
      top += BODY_ROW;
    }
    for (const leader of leaders) {
      const row = leaderRow(ask, leader, top);
      rows.push(row);
      top += row.height;
    }
  }
  return { axis, form, perMinute, rows, height: top };
}

function leaderRow(ask: LayoutAsk, leader: Leader, top: number): LeaderRow {
  const { problem, stage, scene, axis, form, chipWidth, isShown } = ask;
  const items = scene.byLeader.get(leader.id) ?? [];
  const shown = items.filter(isShown);
  const boxes = shown
    .map((item) => {
      const [from, to] = [xOf(axis, item.start), xOf(axis, item.end)];
      const day = axis.days[dayAt(axis, Math.max(from, to - 1))];
      const { left = 0, width = axis.width } = day ?? {};
      return { item, box: boxOf(from, to, Math.min(chipWidth, width - 2), left + width) };
    })
    .toSorted((a, b) => a.box.left - b.box.left);
  const { lanes, count } = lanesOf(boxes.map(({ box }) => box));
  const journeys = journeysOf(items, scene, problem);
  const height = Math.max(
    LEAST_ROW,
    2 * ROW_PAD + count * (LANES[form] + LANE_GAP) - LANE_GAP + (journeys.length > 0 ? ROAD : 0),
  );
  return {
    kind: 'leader',
    ...{ leader, top, height },
    chips: boxes.map(({ item, box }, index) => ({ item, lane: lanes[index] ?? 0, ...box })),
    absences: (stage.absences[leader.id] ?? []).map((span) => shaded(axis, span)),
    journeys: journeys.map((journey) => shaded(axis, journey)),
    minutes: items.reduce((sum, item) => sum + attendedMinutes(item, stage), 0),
  };
}

const shaded = <T extends Span>(axis: Axis, of: T): Shade<T> => {
  const left = xOf(axis, of.start);
  return { of, left, width: Math.max(2, xOf(axis, of.end) - left) };
};

/** Of what lasts several days, the sessions. */
export function attendedMinutes({ start, end }: Span, { days }: Stage): number {
  const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
  if (from === to) return minutesOf(end) - minutesOf(start);
  return days
    .filter(({ date }) => from <= date && date <= to)
    .flatMap(({ sessions }) => sessions)
    .reduce((sum, [opens, closes]) => sum + minutesOf(closes) - minutesOf(opens), 0);
}

/** The row of a leader at px, or the nearest one. */
export function rowAt({ rows }: Layout, y: number): LeaderRow | null {
  let best: { readonly row: LeaderRow; readonly distance: number } | null = null;
  for (const row of rows) {
    if (row.kind !== 'leader') continue;
    const distance = y < row.top ? row.top - y : Math.max(0, y - row.top - row.height + 1);
    if (best === null || distance < best.distance) best = { row, distance };
  }
  return best?.row ?? null;
}

export const leaderRowOf = ({ rows }: Layout, leader: string): LeaderRow | null =>
  rows.find((row): row is LeaderRow => row.kind === 'leader' && row.leader.id === leader) ?? null;
