import type { Revision } from '../../../server/wire-page.ts';
import type { Work } from '../../engine/engine.ts';

/** Whether the Problem of the work is that of a revision; the order of the fields says nothing. */
export const isSameWork = (revision: Pick<Revision, 'problem'>, work: Pick<Work, 'problem'>): boolean =>
  isAlike(revision.problem, work.problem);

function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => isAlike(one, b[i]));
  }
  const [ours, theirs] = [present(a), present(b)];
  return ours.size === theirs.size && [...ours].every(([key, value]) => isAlike(value, theirs.get(key)));
}

/** A field that is undefined is not there. */
const present = (of: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(of).filter(([, value]) => value !== undefined));
