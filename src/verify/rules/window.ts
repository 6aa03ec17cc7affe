import type { Violation } from '../../model/schedule.ts';
import type { Facts, Held } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';
import { liesIn, type Span } from '../span.ts';

/**
 * Inside the horizon and one of `windows`; not before `releaseTime`; ends by `deadline`; starts on the slot grid, by the
 * wall clock (`wholeDays` and `pinned.start` exempt). Focus blocks lie inside the horizon and on the grid too.
 */
export const windowRule: Rule = (facts) => [
  ...facts.held.flatMap((held) => breachesOf(facts, held)),
  ...facts.blocks.flatMap(({ id, span }) => [...outsideHorizon(facts, id, span), ...offGrid(facts, id, span)]),
];

function breachesOf(facts: Facts, { id, asked, span }: Held): readonly Violation[] {
  const { releaseTime, deadline, wholeDays, pinned } = asked.activity;
  const { clock } = facts;
  const breach = (by: Violation['by']) => violation(facts, 'window', [id], by, span.start);
  return [
    ...outsideHorizon(facts, id, span),
    ...(asked.windows.some((window) => liesIn(span, window)) ? [] : [breach({ windows: asked.windows.length })]),
    ...(releaseTime !== undefined && span.start < clock.instant(releaseTime) ? [breach({ releaseTime })] : []),
    ...(deadline !== undefined && span.end > clock.instant(deadline) ? [breach({ deadline })] : []),
    ...(wholeDays === undefined && pinned?.start === undefined ? offGrid(facts, id, span) : []),
  ];
}

const outsideHorizon = (facts: Facts, id: string, span: Span): readonly Violation[] =>
  liesIn(span, facts.horizon) ? [] : [violation(facts, 'window', [id], { ...facts.problem.horizon }, span.start)];

const offGrid = (facts: Facts, id: string, { start }: Span): readonly Violation[] =>
  facts.clock.minuteOfDay(start) % facts.slotMinutes === 0
    ? []
    : [violation(facts, 'window', [id], { slotMinutes: facts.slotMinutes }, start)];
