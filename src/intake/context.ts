import type { Language } from '../model/codes.ts';
import type { Horizon } from '../model/problem.ts';
import type { Decisions } from './decisions/decisions.ts';
import type { TimeContext } from './phrases/time-rule.ts';
import type { RosterBook } from './roster/roster-book.ts';

/** What plans are read against. */
export interface IntakeContext {
  readonly book: RosterBook;
  readonly period: Horizon;
  readonly decisions: Decisions;
  /** Of Issues; whatever else is said is said in both languages. */
  readonly lang: Language;
}

export const timeContextOf = ({ book, period }: IntakeContext): TimeContext => ({ period, sessions: book.sessions });
