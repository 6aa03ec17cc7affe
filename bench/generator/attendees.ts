import type { Attendees, Leader } from '../../src/model/problem.ts';
import type { Draw } from './draw.ts';
import type { BodyId } from './words.ts';

/** Leaders of the party who are asked for by everybody. */
const SENIORS = 6;

/** Who is asked to come: mostly of the activity's own body, often with one senior leader, sometimes one of several. */
export function drawAttendees(body: BodyId, leaders: readonly Leader[], draw: Draw): Attendees {
  const own = leaders.filter((l) => l.body === body).map((l) => l.id);
  const required = [
    ...draw.some(
      own,
      draw.weighted([
        [1, 0.45],
        [2, 0.33],
        [3, 0.15],
        [4, 0.07],
      ]),
    ),
  ];
  if (draw.chance(0.25)) {
    const party = leaders.filter((l) => l.body === 'party').slice(0, SENIORS);
    const senior = draw.of(draw.chance(0.85) ? party : leaders).id;
    if (!required.includes(senior)) required.push(senior);
  }
  const rest = leaders.map((l) => l.id).filter((id) => !required.includes(id));
  const from = draw.chance(0.24) ? draw.some(rest, draw.of([2, 3, 4])) : [];
  const optional = draw.chance(0.28)
    ? draw.some(
        rest.filter((id) => !from.includes(id)),
        draw.of([1, 2]),
      )
    : [];
  return {
    required: required.sort(),
    ...(from.length > 1 ? { choose: [{ from, count: 1 }] } : {}),
    ...(optional.length > 0 ? { optional } : {}),
    ...(draw.chance(0.4) ? { deputiesAllowed: true } : {}),
  };
}
