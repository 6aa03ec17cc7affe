import type { Pending } from './decisions.ts';
import { type Answer, type Finding, type FindingKind, KINDS } from './shapes.ts';

/** A finding with what was answered, saved or not. */
export interface Asked {
  readonly finding: Finding;
  readonly answer: string | null;
  /** Answered here, and not yet read by the server. */
  readonly isPending: boolean;
}

export const ask = (findings: readonly Finding[], pending: Pending): readonly Asked[] =>
  [...findings]
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map((finding) => {
      const given = pending[finding.key];
      return given === undefined
        ? { finding, answer: finding.decision, isPending: false }
        : { finding, answer: given.answer, isPending: true };
    });

export const isOpen = ({ answer }: Asked): boolean => answer === null;

/** Meetings that could be one are proposals: none need be answered. */
export const mustBeAnswered = ({ finding }: Asked): boolean => finding.kind !== 'mergeable';

export interface Progress {
  /** Still to be answered. */
  readonly left: number;
  readonly all: number;
  /** By kind, in the order in which they are shown; only those that there are. */
  readonly kinds: readonly { readonly kind: FindingKind; readonly open: number; readonly all: number }[];
}

export function progressOf(asked: readonly Asked[]): Progress {
  const due = asked.filter(mustBeAnswered);
  return {
    left: due.filter(isOpen).length,
    all: due.length,
    kinds: KINDS.flatMap((kind) => {
      const those = asked.filter(({ finding }) => finding.kind === kind);
      return those.length === 0 ? [] : [{ kind, open: those.filter(isOpen).length, all: those.length }];
    }),
  };
}

export type Filter = 'open' | 'all' | FindingKind;

/** What the list shows; the one that is being looked at stays, also once it is answered. */
export const filtered = (asked: readonly Asked[], filter: Filter, current: string | null): readonly Asked[] =>
  asked.filter((one) => {
    if (filter === 'all' || one.finding.key === current) return true;
    return filter === 'open' ? isOpen(one) : one.finding.kind === filter;
  });

/** The next open one after this, from the beginning where there is none behind it; null where nothing is open. */
export function nextOpen(asked: readonly Asked[], current: string | null): string | null {
  const at = asked.findIndex(({ finding }) => finding.key === current);
  const order = [...asked.slice(at + 1), ...asked.slice(0, Math.max(at, 0))];
  return (order.find((one) => isOpen(one) && mustBeAnswered(one)) ?? order.find(isOpen))?.finding.key ?? null;
}

/** The one `step` places on in the list; stops at its ends. */
export function neighbour(shown: readonly Asked[], current: string | null, step: 1 | -1): string | null {
  const at = shown.findIndex(({ finding }) => finding.key === current);
  const next = shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
  return next?.finding.key ?? null;
}

/** Whether an answer is this one of those offered: a phrase may have been offered in the other language. */
export const isChosen = ({ answer, words }: Answer, given: string | null): boolean =>
  given !== null && (given === answer || given === words.zh || given === words.en);
