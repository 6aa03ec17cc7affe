import type { Activity, Leader, Problem } from '../../src/model/problem.ts';
import { createDraw, type Draw } from '../generator/draw.ts';

/** One changed wish, and the Problem with it. */
export interface Edit {
  readonly kind: 'priority' | 'absence' | 'new activity';
  readonly problem: Problem;
}

const KINDS = ['priority', 'absence', 'new activity'] as const;

/** So many random edits of one Problem, the three kinds in turn; the same seed gives the same. */
export function drawEdits(problem: Problem, count: number, seed: number): readonly Edit[] {
  const draw = createDraw(seed);
  return Array.from({ length: count }, (_, k) => {
    const kind = KINDS[k % KINDS.length] ?? 'priority';
    return { kind, problem: EDITORS[kind](problem, draw, k) };
  });
}

type Editor = (problem: Problem, draw: Draw, k: number) => Problem;

const EDITORS: { readonly [kind in Edit['kind']]: Editor } = {
  /** One activity counts more or less. */
  priority(problem, draw) {
    const chosen = draw.of(problem.activities);
    const priority = draw.of(([1, 2, 3, 4, 5] as const).filter((one) => one !== (chosen.priority ?? 3)));
    return { ...problem, activities: problem.activities.map((one) => (one === chosen ? { ...one, priority } : one)) };
  },
  /** A leader is away for half a day. */
  absence(problem, draw) {
    const chosen = draw.of(problem.leaders);
    const day = draw.of(workdays(problem));
    const [start, end] = draw.of([
      ['08:30', '12:00'],
      ['14:30', '18:00'],
    ]);
    const absence = { start: `${day}T${start}`, end: `${day}T${end}`, reason: '临时外出', away: true };
    const absent = (one: Leader): Leader => ({ ...one, unavailable: [...(one.unavailable ?? []), absence] });
    return { ...problem, leaders: problem.leaders.map((one) => (one === chosen ? absent(one) : one)) };
  },
  /** One more of the kind that there is. */
  'new activity'(problem, draw, k) {
    const { repeat: _, ...like } = draw.of(problem.activities.filter((one) => !one.pinned));
    const added: Activity = { ...like, id: `new-${k}`, title: `新增：${like.title ?? like.id}` };
    return { ...problem, activities: [...problem.activities, added] };
  },
};

/** Days on which an activity without windows of its own could be: Monday to Friday. */
export function workdays({ horizon }: Problem): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(horizon.firstDay); at <= Date.parse(horizon.lastDay); at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}
