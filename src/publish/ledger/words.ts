import type { Lang } from '../../formats/words.ts';
import type { MatterState } from '../../store/store.ts';
import type { Colour } from './ledger-lines.ts';
import type { LedgerEntry } from './matter.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** What only the ledger says; days and times come as texts. */
export interface LedgerWords {
  readonly title: string;
  readonly asOf: (day: string) => string;
  readonly columns: {
    readonly index: string;
    readonly colour: string;
    readonly title: string;
    readonly unit: string;
    readonly person: string;
    readonly contact: string;
    readonly duty: string;
    readonly dueDay: string;
    readonly progress: string;
    readonly overdueDays: string;
    readonly carryOvers: string;
    readonly askedOn: string;
    readonly ageDays: string;
    readonly plan: string;
    readonly id: string;
    readonly total: string;
    readonly time: string;
    readonly what: string;
    readonly by: string;
    readonly revision: string;
  };
  readonly sheets: { readonly units: string; readonly history: string };
  readonly noUnit: string;
  readonly noDueDay: string;
  readonly empty: string;
  readonly states: { readonly [S in MatterState]: string };
  /** A word and a sign: the colour is never all there is. */
  readonly colours: { readonly [C in Colour]: string };
  readonly overdue: (days: number) => string;
  /** `isToday`: the due day itself. */
  readonly daysLeft: (workingDays: number, isToday: boolean) => string;
  readonly heldUnfinished: string;
  readonly carried: (times: number) => string;
  readonly age: (days: number) => string;
  readonly count: (matters: number) => string;
  readonly wasHeld: (when: string) => string;
  readonly isHeld: (when: string) => string;
  /** `reason` is a clause, or empty. */
  readonly unscheduled: (reason: string) => string;
  readonly unpublished: string;
  /** Since a revision, where it is known. */
  readonly gone: (revision: number | null) => string;
  readonly recorded: (by: string, day: string, note: string) => string;
  readonly dueNow: (day: string) => string;
  readonly dueTaken: string;
  readonly revision: (number: number) => string;
  /** Sentences, one after the other. */
  readonly join: (sentences: readonly string[]) => string;
  readonly what: { readonly [W in LedgerEntry['what']]: string };
}

const DICTIONARY: { readonly [L in Lang]: LedgerWords } = { zh: ZH, en: EN };

/** The dictionary of one language. */
export const ledgerWords = (lang: Lang): LedgerWords => DICTIONARY[lang];
