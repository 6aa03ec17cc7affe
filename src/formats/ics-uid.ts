import type { Problem } from '../model/problem.ts';
import type { Entry } from './agenda.ts';
import { shortHash } from './hash.ts';

/**
 * What tells one plan's activities from another's: the title and the first day, as ids such as `a1` come again in the
 * next plan. The last day and everything else may change from revision to revision. A caller that keeps plans under
 * its own lasting id gives that instead.
 */
export function planKey(problem: Problem, planId?: string): string {
  const parts = planId === undefined ? [problem.title ?? '', problem.horizon.firstDay] : [planId];
  return shortHash(parts, 10);
}

/**
 * The UID of an entry: the same in every feed, view and revision of a plan. An id that is confidential, or that could
 * not stand in a file as it is, is hashed. A focus block is known by its goal and start, as blocks of a goal are alike.
 */
export function entryUid(entry: Entry, plan: string, domain: string): string {
  const id = uidPart(entry.id, entry.confidential, plan);
  const local = entry.kind === 'focus' ? `focus~${id}~${entry.start.replace(/[^0-9T]/g, '')}` : id;
  return `${local}-${plan}@${domain}`;
}

/** Hashed ids begin with `~`, which no plain one holds: they cannot meet. */
function uidPart(id: string, confidential: boolean, plan: string): string {
  const plain = !confidential && /^[A-Za-z0-9._@-]{1,60}$/.test(id);
  return plain ? id : `~${shortHash([plan, id], 24)}`;
}

/** A domain for UIDs; refused where it holds anything but letters, digits, dots and hyphens. */
export function uidDomain(domain = 'tongchou'): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/.test(domain)) {
    throw new RangeError(`uidDomain "${domain}" may hold letters, digits, dots and hyphens only`);
  }
  return domain;
}
