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
 * The UID of an entry: the same in every feed, view and revision of a plan. Ids are hashed, as one may be confidential,
 * or become so between two revisions. A focus block is known by its goal and start, as blocks of a goal are alike.
 */
export function entryUid(entry: Pick<Entry, 'kind' | 'id' | 'start'>, plan: string, domain: string): string {
  const parts = entry.kind === 'focus' ? [plan, entry.id, entry.start] : [plan, entry.id];
  return `${shortHash(parts, 24)}-${plan}@${domain}`;
}

/** A domain for UIDs; refused where it holds anything but letters, digits, dots and hyphens. */
export function uidDomain(domain = 'tongchou'): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/.test(domain)) {
    throw new RangeError(`uidDomain "${domain}" may hold letters, digits, dots and hyphens only`);
  }
  return domain;
}
