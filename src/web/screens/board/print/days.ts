import type { Stage } from '../../../engine/engine.ts';
import type { Item, Scene } from '../scene/items.ts';
import { minutesOf } from '../time/clock.ts';

/** One line of a cell: an activity, or a focus block of several leaders. */
export interface Line {
  readonly item: Item;
  /** Ids, in protocol order. */
  readonly people: readonly string[];
}

export interface PrintDay {
  readonly date: string;
  /** Morning, afternoon, evening; by their start. */
  readonly parts: readonly [readonly Line[], readonly Line[], readonly Line[]];
}

const NOON = 12 * 60 + 30;
const EVENING = 18 * 60;

/** Everything by day and part of the day, each activity once. */
export function printDays(stage: Stage, scene: Scene, leaders: readonly string[]): readonly PrintDay[] {
  const lines = new Map<string, { readonly item: Item; readonly people: string[] }>();
  for (const leader of leaders) {
    for (const item of scene.byLeader.get(leader) ?? []) {
      const key = `${item.kind} ${item.id} ${item.start}`;
      const line = lines.get(key);
      if (line === undefined) lines.set(key, { item, people: [leader] });
      else line.people.push(leader);
    }
  }
  const sorted = [...lines.values()].toSorted(({ item: a }, { item: b }) =>
    a.start === b.start ? b.priority - a.priority : a.start < b.start ? -1 : 1,
  );
  const within = (date: string, from: number, to: number): readonly Line[] =>
    sorted.filter(({ item: { start } }) => start.startsWith(date) && minutesOf(start) >= from && minutesOf(start) < to);
  return stage.days.map(({ date }) => ({
    date,
    parts: [within(date, 0, NOON), within(date, NOON, EVENING), within(date, EVENING, 1440)],
  }));
}
