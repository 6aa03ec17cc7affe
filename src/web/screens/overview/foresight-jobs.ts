import type { Job, RevisionHead } from '../../../server/wire-page.ts';

export const isGoing = ({ kind, state }: Job): boolean =>
  kind === 'foresee' && (state === 'waiting' || state === 'running');

/** Whether a job has answered for the newest revision: only then there is something to be read. */
export function hasForeseen(jobs: readonly Job[], revisions: readonly RevisionHead[]): boolean {
  const newest = revisions.reduce<RevisionHead | null>(
    (best, one) => (best === null || one.number > best.number ? one : best),
    null,
  );
  return (
    newest !== null &&
    jobs.some(
      ({ kind, state, createdAt }) =>
        kind === 'foresee' && (state === 'done' || state === 'cancelled') && createdAt >= newest.publishedAt,
    )
  );
}
