import { createRevision, type RevisionContent } from '../../src/publish/create-revision.ts';
import type { RevisionRecord } from '../../src/store/store.ts';
import { FIRST, OFFICE } from './fixture.ts';

export const AT_1 = '2026-11-20T08:00:00Z';
export const AT_2 = '2026-11-25T08:00:00Z';
export const AT_3 = '2026-11-28T08:00:00Z';

/** The revision after `previous`; by default with the first schedule of the office. */
export const nextOf = (
  previous: RevisionRecord | null,
  content: Partial<RevisionContent> = {},
  at: string = AT_1,
): RevisionRecord =>
  createRevision(
    previous,
    { plan: 'p1', problem: OFFICE, schedule: FIRST, waivers: [], note: '', rollbackOf: null, ...content },
    at,
    '县委办',
  );

/** By key: SEQUENCE, when it changed, and since when it is cancelled. */
export const linesOf = (revision: RevisionRecord): Record<string, readonly [number, string, string | null]> =>
  Object.fromEntries(
    revision.lines.map(({ key, sequence, changedAt, cancelled }) => [
      key,
      [sequence, changedAt, cancelled?.at ?? null] as const,
    ]),
  );
