import type { SaidPlaces } from '../../../engine/engine.ts';
import { type AllowedPlace, allowedPlace } from '../../panel/places-by-day.ts';

/** Starts next to each other that are allowed and cost much the same. */
export interface Band {
  readonly start: string;
  readonly end: string;
  /** 1 the cheapest third … 3 the dearest. */
  readonly tier: 1 | 2 | 3;
}

/** Where an activity may start on the days; a band ends one slot after its last start. */
export function glowOf(places: SaidPlaces, days: readonly string[], slotMinutes: number): readonly Band[] {
  const allowed = places.starts.flatMap((place) => allowedPlace(place) ?? []);
  const tierOf = tiers(allowed);
  const bands: Band[] = [];
  for (const place of allowed) {
    if (!days.includes(place.start.slice(0, 10))) continue;
    const last = bands.at(-1);
    const tier = tierOf(place.effect);
    const end = later(place.start, slotMinutes);
    if (last !== undefined && last.end === place.start && last.tier === tier)
      bands[bands.length - 1] = { ...last, end };
    else bands.push({ start: place.start, end, tier });
  }
  return bands;
}

function tiers(allowed: readonly AllowedPlace[]): (effect: number) => Band['tier'] {
  const effects = allowed.map(({ effect }) => effect);
  const [low, high] = [Math.min(...effects), Math.max(...effects)];
  const third = (high - low) / 3;
  return (effect) => (effect <= low + third ? 1 : effect <= low + 2 * third ? 2 : 3);
}

/** Local wall-clock arithmetic on one day; at most up to its end. */
export function later(time: string, minutes: number): string {
  const at = new Date(`${time}:00Z`);
  at.setUTCMinutes(at.getUTCMinutes() + minutes);
  return at.toISOString().slice(0, 16);
}
