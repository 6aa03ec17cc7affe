import type { MatterState } from '../../store/store.ts';
import { type Held, localTime, type Matter } from './matter.ts';

export const isClosed = (state: MatterState | undefined): boolean => state === 'done' || state === 'cancelled';

/** When a matter was held last before the day begins; null where it was not. */
export function heldBefore(day: string, { places, recorded, timeZone }: Matter): Held | null {
  // Whoever records that it is open again says that it was not held by then.
  const since = recorded?.state === 'open' ? localTime(recorded.at, timeZone) : '';
  return (
    places
      .flatMap(({ held }) => (held !== null && held.end <= `${day}T00:00` && held.end > since ? [held] : []))
      .sort((a, b) => (a.end < b.end ? 1 : -1))[0] ?? null
  );
}

/** The state on a day: what somebody recorded; else in hand once it was held on a day before, open until then. */
export function stateOf(matter: Matter, day: string): MatterState {
  const { recorded } = matter;
  if (recorded !== null && recorded.state !== 'open') return recorded.state;
  return heldBefore(day, matter) === null ? 'open' : 'in-hand';
}
