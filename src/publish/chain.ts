import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/hash.ts';
import type { RevisionRecord } from '../store/store.ts';

/** SHA-256, hexadecimal, over the canonical JSON of everything in a revision but its own hash. */
export function revisionHash(content: Omit<RevisionRecord, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Whether a revision is as it was published. */
export function isIntact({ hash, ...content }: RevisionRecord): boolean {
  return revisionHash(content) === hash;
}

/**
 * The number of the first revision of a plan that is missing, has been altered, or does not follow the one before; null
 * where the chain is whole. They may come in any order.
 */
export function verifyChain(revisions: readonly RevisionRecord[]): number | null {
  const ordered = revisions.toSorted((a, b) => a.number - b.number);
  const broken = ordered.findIndex((revision, index) => {
    const before = ordered[index - 1];
    const follows = revision.number === index + 1 && revision.previousHash === (before?.hash ?? null);
    return !follows || revision.plan !== (before ?? revision).plan || !isIntact(revision);
  });
  return broken < 0 ? null : broken + 1;
}
