import type { StageDay } from '../../engine/engine.ts';

export type DayPart = 'day' | 'morning' | 'afternoon';

/** From midnight to midnight over whole days; a part is one of the first day only. Null where the days run backwards. */
export function spanOf(
  days: readonly StageDay[],
  from: string,
  to: string,
  part: DayPart,
): { readonly start: string; readonly end: string } | null {
  const sessions = days.find(({ date }) => date === from)?.sessions ?? [];
  const [first, second] = [sessions[0], sessions.at(-1)];
  const isSplit = sessions.length > 1;
  if (part === 'morning') return { start: `${from}T00:00`, end: `${from}T${isSplit && first ? first[1] : '12:00'}` };
  if (part === 'afternoon') {
    return { start: `${from}T${isSplit && second ? second[0] : '12:00'}`, end: `${dayAfter(from)}T00:00` };
  }
  return from <= to ? { start: `${from}T00:00`, end: `${dayAfter(to)}T00:00` } : null;
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
