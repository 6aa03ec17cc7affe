import type { Instant } from '../store/store.ts';

const IMF_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** `2026-11-20T08:00:00Z` → `Fri, 20 Nov 2026 08:00:00 GMT`. */
export const httpDate = (instant: Instant): string => new Date(instant).toUTCString();

/** Milliseconds since 1970 of an HTTP date (RFC 9110 §5.6.7, the form that is sent today); null for anything else. */
export function parseHttpDate(text: string): number | null {
  if (!IMF_DATE.test(text)) return null;
  const ms = Date.parse(text);
  // 31 February and the wrong weekday are no dates either.
  return Number.isNaN(ms) || new Date(ms).toUTCString() !== text ? null : ms;
}
