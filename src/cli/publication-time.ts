import type { Terminal } from './terminal.ts';

/** The instant of a publication in UTC, to the second. https://reproducible-builds.org/specs/source-date-epoch/ */
export function publicationTime({ env, now }: Pick<Terminal, 'env' | 'now'>): string {
  const epoch = env.SOURCE_DATE_EPOCH;
  const ms = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : now();
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An instant on the office's clock: `2026-11-20 16:00`. */
export const officeTime = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  }).format(new Date(instant));
