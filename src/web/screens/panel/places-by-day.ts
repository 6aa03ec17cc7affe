import type { Assignment } from '../../../model/schedule.ts';
import type { Place, SaidPlaces } from '../../engine/engine.ts';

/** A start at which it may be held. */
export interface AllowedPlace {
  readonly start: string;
  readonly end: string;
  readonly held: Assignment;
  /** Cost with it less cost now, in points. */
  readonly effect: number;
}

export interface DayOfPlaces {
  readonly day: string;
  readonly allowed: readonly AllowedPlace[];
  /** What forbids the other starts of the day, the most frequent first. */
  readonly blocked: readonly { readonly text: string; readonly starts: number }[];
}

export const allowedPlace = ({ start, end, held, effect }: Place): AllowedPlace | null =>
  held === null ? null : { start, end, held, effect: effect ?? 0 };

/** Each of the days, in order, with what is possible on it. */
export function placesByDay({ starts, sentences }: SaidPlaces, days: readonly string[]): readonly DayOfPlaces[] {
  const byDay = new Map<string, Place[]>(days.map((day) => [day, []]));
  for (const place of starts) byDay.get(place.start.slice(0, 10))?.push(place);
  return [...byDay].map(([day, places]) => ({
    day,
    allowed: places.flatMap((place) => allowedPlace(place) ?? []),
    blocked: blockedIn(places, sentences),
  }));
}

function blockedIn(places: readonly Place[], sentences: readonly string[]): DayOfPlaces['blocked'] {
  const counts = new Map<number, number>();
  for (const { held, sentence } of places) {
    if (held === null) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([sentence, starts]) => {
      const text = sentences[sentence];
      return text === undefined ? [] : [{ text, starts }];
    });
}

/** The day on which it costs least; null where nothing is possible. */
export function cheapestDay(days: readonly DayOfPlaces[]): string | null {
  const all = days.flatMap(({ day, allowed }) => allowed.map(({ effect }) => ({ day, effect })));
  const [first] = all.toSorted((a, b) => a.effect - b.effect);
  return first?.day ?? null;
}

/** What would differ from how it is held now, beside the time. */
export function alsoChanged(
  now: Assignment | null,
  then: Assignment,
): { readonly venue: boolean; readonly people: boolean } {
  if (now === null) return { venue: then.venue !== undefined, people: true };
  const same =
    now.attendees.length === then.attendees.length && now.attendees.every((id) => then.attendees.includes(id));
  return { venue: now.venue !== then.venue && then.venue !== undefined, people: !same };
}
