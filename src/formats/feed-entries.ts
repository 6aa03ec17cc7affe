import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { createAgenda, type Entry } from './agenda.ts';
import type { EventContext } from './ics-event.ts';
import { type IcsZone, icsZone } from './ics-timezone.ts';
import { createNames } from './names.ts';
import { blockKey, type CancelledLine, type PublishedLine } from './published.ts';
import type { View } from './view.ts';
import type { Lang } from './words.ts';

export type PublishedSchedule = Pick<Schedule, 'assignments' | 'focusBlocks'>;

/** What a published document holds, as one view shows it. */
export interface PublishedEntries {
  readonly context: EventContext;
  /** Null: its times are written in UTC. */
  readonly zone: IcsZone | null;
  /** By start, end and id: in the same order in every view. */
  readonly entries: readonly Entry[];
}

export function publishedEntries(
  problem: Problem,
  schedule: PublishedSchedule,
  lang: Lang,
  view: View,
): PublishedEntries {
  const zone = icsZone(problem.timeZone);
  return {
    context: { problem, names: createNames(problem, view, lang), lang, tzid: zone?.tzid ?? null },
    zone,
    entries: createAgenda(problem, schedule, lang, view),
  };
}

/** The line of an entry. @throws Error where there is none: whoever publishes gives each its line. */
export function lineOf(entry: Entry, lines: ReadonlyMap<string, PublishedLine>): PublishedLine {
  const key = keyOf(entry);
  const line = lines.get(key);
  if (line === undefined) throw new Error(`"${key}" is published without a line`);
  return line;
}

/** The key of an entry's line. */
export function keyOf({ kind, id, start, end }: Entry): string {
  return kind === 'focus' ? blockKey({ goal: id, start, end }) : id;
}

/** What cancelled lines held, as a schedule. */
export function onceHeld(lines: readonly CancelledLine[]): PublishedSchedule {
  return {
    assignments: lines.flatMap(({ held }) => ('assignment' in held ? [held.assignment] : [])),
    focusBlocks: lines.flatMap(({ held }) => ('block' in held ? [held.block] : [])),
  };
}
