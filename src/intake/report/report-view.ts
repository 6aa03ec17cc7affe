import { type Words as CommonWords, type Lang, wordsOf } from '../../formats/words.ts';
import { addTo } from '../../model/multi-map.ts';
import type { Finding, FindingKind } from '../finding.ts';
import type { IntakeRecord } from '../record.ts';
import type { Wish } from '../wish.ts';
import type { IntakeFacts } from './intake-report.ts';
import { type ReportWords, reportWordsOf } from './report-words.ts';

/** A finding with its number on the page, from 1. */
export interface NumberedFinding {
  readonly finding: Finding;
  readonly number: number;
  readonly isOpen: boolean;
}

/** A wish with its number on the page, from 1. */
export interface NumberedWish {
  readonly wish: Wish;
  readonly number: number;
}

/** Facts with what the sections look up in them. */
export interface ReportView {
  readonly facts: IntakeFacts;
  readonly lang: Lang;
  readonly words: ReportWords;
  readonly common: CommonWords;
  /** By kind as in `KINDS`, the open ones first. */
  readonly findings: readonly NumberedFinding[];
  readonly findingsOf: (wish: string) => readonly NumberedFinding[];
  readonly wishes: readonly NumberedWish[];
  readonly wish: (key: string) => NumberedWish | undefined;
  /** Name of a body; of none: undefined. */
  readonly bodyName: (id: string | null) => string | undefined;
}

/** In the order in which they are worked through. */
export const KINDS: readonly FindingKind[] = ['question', 'contradiction', 'duplicate', 'lint', 'mergeable'];

export function createView(facts: IntakeFacts, lang: Lang): ReportView {
  const { record, book } = facts;
  const findings = numberFindings(record);
  const findingsOf = new Map<string, NumberedFinding[]>();
  for (const one of findings) {
    for (const wish of new Set(one.finding.wishes)) addTo(findingsOf, wish, one);
  }
  const wishes = record.wishes.map((wish, i) => ({ wish, number: i + 1 }));
  const byKey = new Map(wishes.map((one) => [one.wish.key, one]));
  const bodies = new Map(book.bodies.map(({ it }) => [it.id, it.name ?? it.id]));
  return {
    facts,
    lang,
    words: reportWordsOf(lang),
    common: wordsOf(lang),
    findings,
    findingsOf: (wish) => findingsOf.get(wish) ?? [],
    wishes,
    wish: (key) => byKey.get(key),
    bodyName: (id) => (id === null ? undefined : (bodies.get(id) ?? id)),
  };
}

function numberFindings({ findings, unresolved }: IntakeRecord): readonly NumberedFinding[] {
  const waiting = new Set(unresolved);
  const isOpen = ({ decision, key }: Finding): boolean => decision === null || waiting.has(key);
  return KINDS.flatMap((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    return [...ofKind.filter(isOpen), ...ofKind.filter((finding) => !isOpen(finding))];
  }).map((finding, i) => ({ finding, number: i + 1, isOpen: isOpen(finding) }));
}

/** How many are open, of this kind or of all of these. */
export const openCount = ({ findings }: ReportView, ...kinds: readonly FindingKind[]): number =>
  findings.filter(({ finding, isOpen }) => isOpen && kinds.includes(finding.kind)).length;
