import type { Attendees, Leader, Unavailability } from '../../src/model/problem.ts';

/** Fixed times already taken, so that mandatory activities outside do not exclude one another. */
export interface Pins {
  /** Takes the time for those who must come, with an hour on both sides for the journey; false where they are not free. */
  take(attendees: Attendees, start: string, minutes: number): boolean;
}

/** `coverage` lets only one of them be away at a time: they are busy together. */
export const COVERED: readonly string[] = ['party0', 'gov0'];

interface Span {
  readonly start: number;
  readonly end: number;
}

const HOUR = 3_600_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const at = (local: string): number => Date.parse(`${local}Z`);

export function createPins(leaders: readonly Leader[]): Pins {
  const absences = new Map(leaders.map((l) => [l.id, l.unavailable ?? []]));
  const busy = new Map<string, Span[]>(leaders.map((l) => [l.id, []]));
  const isFree = (id: string, span: Span): boolean =>
    (COVERED.includes(id) ? COVERED : [id]).every(
      (who) =>
        (busy.get(who) ?? []).every((other) => other.end <= span.start || other.start >= span.end) &&
        (absences.get(who) ?? []).every((absence) => !overlaps(absence, span)),
    );
  return {
    take({ required = [], choose = [] }, start, minutes) {
      const held = { start: at(start), end: at(start) + minutes * 60_000 };
      const span = { start: held.start - HOUR, end: held.end + HOUR };
      const chosen = choose.map((c) => c.from.find((id) => !COVERED.includes(id) && isFree(id, span)));
      const coming = [...required, ...chosen];
      const covered = coming.filter((id) => id !== undefined && COVERED.includes(id)).length < COVERED.length;
      if (!covered || !coming.every((id) => id !== undefined && isFree(id, span))) return false;
      for (const id of coming) if (id !== undefined) busy.get(id)?.push(held);
      return true;
    },
  };
}

/** Absences of some kinds alone do not bar what is convened from above. */
function overlaps(absence: Unavailability, { start, end }: Span): boolean {
  if (!('weekly' in absence)) return at(absence.start) < end && at(absence.end) > start;
  if (absence.kinds) return false;
  const day = new Date(start).toISOString().slice(0, 10);
  const { weekly } = absence;
  const on = weekly.days.some((d) => d === WEEKDAYS[new Date(start).getUTCDay()]);
  return on && at(`${day}T${weekly.start}`) < end && at(`${day}T${weekly.end}`) > start;
}
