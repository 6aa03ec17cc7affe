import type { Span } from '../../calendar/calendar.ts';
import { type Slot, slotsOf } from '../openings-slots.ts';
import { type Bar, barFinder } from '../why-here-bars.ts';
import type { Obstacle } from './why-not-types.ts';
import type { Case, Workbench } from './workbench.ts';

/** Every start that the wish leaves, and what bars each of them first, beside what is held. */
export function obstaclesOf(
  { compiled, state }: Workbench,
  { asked, item }: Case,
): { readonly starts: number; readonly obstacles: readonly Obstacle[] } {
  const { calendar } = compiled;
  const days = new Set(calendar.days.map(({ date }) => date));
  const slots = slotsOf(asked, days, undefined, calendar).filter(({ isOther }) => !isOther);
  const barOf = barFinder({ compiled, state, item });
  const groups = new Map<string, { readonly bar: Bar; starts: number; readonly days: Set<string> }>();
  for (const { span, firstDay } of inTime(slots)) {
    const day = calendar.days[firstDay]?.date ?? '';
    const bar = barOf(span);
    const key = JSON.stringify([bar.rule, bar.leader, bar.venue, bar.by, bar.span]);
    const group = groups.get(key) ?? { bar, starts: 0, days: new Set() };
    group.starts += 1;
    group.days.add(day);
    groups.set(key, group);
  }
  return {
    starts: slots.length,
    obstacles: [...groups.values()]
      .map((group) => ({ ...group.bar, starts: group.starts, days: [...group.days] }))
      .toSorted((a, b) => b.starts - a.starts),
  };
}

const inTime = (slots: readonly Slot[]): readonly { readonly span: Span; readonly firstDay: number }[] =>
  slots.toSorted((a, b) => a.span.start - b.span.start);
