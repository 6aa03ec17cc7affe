import type { Activity, Problem } from '../../src/model/problem.ts';
import { createDraw } from '../generator/draw.ts';
import { workdays } from './edits.ts';

/** So many activities that come up suddenly: each of the highest priority, of one to three leaders, on one or two days. */
export function suddenActivities(problem: Problem, count: number, seed: number): readonly Activity[] {
  const draw = createDraw(seed);
  const days = workdays(problem);
  return Array.from({ length: count }, (_, k): Activity => {
    const first = draw.of(days.slice(0, -1));
    const next = days[days.indexOf(first) + 1] ?? first;
    const required = [...new Set(Array.from({ length: draw.of([1, 2, 3]) }, () => draw.of(problem.leaders).id))];
    return {
      id: `sudden-${k}`,
      title: `突击任务 ${k}`,
      minutes: draw.of([60, 90, 120]),
      priority: 5,
      urgency: 5,
      windows: [{ start: `${first}T00:00`, end: `${next}T23:59` }],
      attendees: { required, deputiesAllowed: draw.of([true, false]) },
    };
  });
}
