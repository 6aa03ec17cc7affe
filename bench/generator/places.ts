import type { Travel, Venue } from '../../src/model/problem.ts';
import { type Days, onDay } from './days.ts';
import type { Draw } from './draw.ts';
import { SITES } from './words.ts';

/** Rooms of the two office buildings; the first holds everybody, so that every headcount finds one. */
export function drawVenues(count: number, core: boolean, days: Days, draw: Draw): readonly Venue[] {
  return Array.from({ length: count }, (_, k) => ({
    id: `v${k}`,
    name: `会议室${k + 1}`,
    site: draw.chance(0.6) ? 'hall' : 'gov',
    capacity: k === 0 ? 200 : draw.of([12, 20, 30, 60, 200]),
    exclusive: core || draw.chance(0.92),
    ...(!core && draw.chance(0.35) ? { turnaroundMinutes: 15 } : {}),
    ...(!core && draw.chance(0.38)
      ? { unavailable: [{ ...onDay(draw.of(days.working), '08:30', '18:00'), reason: '检修' }] }
      : {}),
  }));
}

/** Journeys between any two sites; the city is an hour away from all. */
export function drawTravel(draw: Draw): readonly Travel[] {
  return SITES.flatMap((from, k) =>
    SITES.slice(k + 1).map((to) => ({
      from: from.id,
      to: to.id,
      minutes: to.id === 'city' ? 60 : draw.of([15, 20, 20, 30, 40, 40]),
    })),
  );
}
