import { absentSpans } from '../../calendar/absent-spans.ts';
import type { Calendar, Span } from '../../calendar/calendar.ts';
import type { Leader, Problem } from '../../model/problem.ts';
import type { FocusBlock, Schedule } from '../../model/schedule.ts';

/** The leader's attendances and absences, sorted by start; absences that bar some kinds only leave the time free. */
export function busySpans(leader: Leader, problem: Problem, schedule: Schedule, calendar: Calendar): readonly Span[] {
  const attended = [
    ...schedule.assignments.filter((one) => one.attendees.includes(leader.id)),
    ...focusBlocksOf(leader, problem, schedule),
  ];
  const absences = (leader.unavailable ?? []).filter((one) => one.kinds === undefined);
  const spans = [
    ...attended.map(({ start, end }) => ({ start: calendar.toMinutes(start), end: calendar.toMinutes(end) })),
    ...absentSpans(absences, calendar),
  ];
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The focus blocks that the leader shares. */
export function focusBlocksOf(leader: Leader, problem: Problem, schedule: Schedule): readonly FocusBlock[] {
  const goals = new Set((problem.focusGoals ?? []).filter((g) => g.leaders.includes(leader.id)).map((g) => g.id));
  return (schedule.focusBlocks ?? []).filter((block) => goals.has(block.goal));
}
