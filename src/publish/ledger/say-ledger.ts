import { createNames } from '../../formats/names.ts';
import type { View } from '../../formats/view.ts';
import { type Lang, reasonText, wordsOf } from '../../formats/words.ts';
import { dayTimeText, fullDayText } from '../../model/date-words.ts';
import type { Names } from '../../model/names.ts';
import { plainLine } from '../../model/plain-text.ts';
import type { Problem } from '../../model/problem.ts';
import type { LedgerLine } from './ledger-lines.ts';
import type { LedgerEntry } from './matter.ts';
import { ledgerWords } from './words.ts';

/** The ledger as it is shown on a day. */
export interface LedgerReport {
  readonly lang: Lang;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** `normal`: nothing but owner and dates of what is confidential. Default `full`. */
  readonly view?: View;
  readonly lines: readonly LedgerLine[];
  /** The newest state of a plan, for the names of leaders and venues. */
  readonly problemOf: (plan: string) => Problem | undefined;
}

/** How a ledger's lines are put into words; every text is one line, as somebody typed it. */
export interface LedgerTeller {
  /** Of which day the ledger is. */
  readonly asOf: string;
  readonly title: (line: LedgerLine) => string;
  readonly duty: (line: LedgerLine) => string;
  /** State, when it is held or why not, and what was written down last. */
  readonly progress: (line: LedgerLine) => string;
  /** Why it is red or yellow; empty where it is green. */
  readonly why: (line: LedgerLine) => string;
  readonly entry: (line: LedgerLine, entry: LedgerEntry) => string;
}

export function ledgerTeller({ lang, today, view = 'full', problemOf }: LedgerReport): LedgerTeller {
  const words = ledgerWords(lang);
  const isHidden = (line: LedgerLine): boolean => view === 'normal' && line.confidential;
  const namesOf = new Map<string, Names>();
  const reasonOf = ({ plan, reasons }: LedgerLine): string => {
    const [problem, reason] = [problemOf(plan), reasons[0]];
    if (!problem || !reason) return '';
    const names = namesOf.get(plan) ?? createNames(problem, view, lang);
    namesOf.set(plan, names);
    return reasonText(reason, names, lang);
  };
  const place = (line: LedgerLine): readonly string[] => {
    const { held, wasHeld, inPlan, revision } = line;
    const gone = inPlan ? [] : [words.gone(revision)];
    if (held !== null) {
      const when = dayTimeText(held.start, held.end, lang);
      return [wasHeld ? words.wasHeld(when) : words.isHeld(when), ...gone];
    }
    if (!inPlan) return gone;
    return [revision === null ? words.unpublished : words.unscheduled(isHidden(line) ? '' : reasonOf(line))];
  };
  const noted = ({ noted: last }: LedgerLine, hidden: boolean): readonly string[] =>
    last === null ? [] : [words.recorded(last.by, fullDayText(last.on, lang), hidden ? '' : last.note)];
  return {
    asOf: words.asOf(fullDayText(today, lang)),
    title: (line) => plainLine(isHidden(line) ? wordsOf(lang).hiddenTitle : line.title),
    duty: (line) => (isHidden(line) ? '' : plainLine(line.duty)),
    progress: (line) =>
      plainLine(words.join([words.states[line.state], ...place(line), ...noted(line, isHidden(line))])),
    why: ({ why, dueDay, overdueDays, workingDaysLeft, carryOvers }) => {
      if (why === null) return '';
      if (why === 'overdue') return words.overdue(overdueDays);
      if (why === 'due-soon') return words.daysLeft(workingDaysLeft ?? 0, dueDay === today);
      return why === 'held' ? words.heldUnfinished : words.carried(carryOvers);
    },
    entry: (line, { what, held, state, dueDay, note }) => {
      const facts = [
        ...(held === null ? [] : [dayTimeText(held.start, held.end, lang)]),
        ...(state === null ? [] : [words.states[state]]),
        ...(dueDay === null ? [] : [words.dueNow(fullDayText(dueDay, lang))]),
        ...(what === 'due' && dueDay === null ? [words.dueTaken] : []),
        ...(note === '' || isHidden(line) ? [] : [note]),
      ];
      return plainLine(facts.length === 0 ? words.what[what] : words.join([words.what[what], ...facts]));
    },
  };
}
