import type { Names } from '../model/names.ts';
import type { TermName } from '../model/problem.ts';
import type { Reason, RuleId, Status, StopReason } from '../model/schedule.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** The languages of everything that a user sees. */
export type Lang = 'zh' | 'en';

/** Display names of those whom a reason concerns. */
export interface ReasonNames {
  readonly leader: string | undefined;
  readonly venue: string | undefined;
  readonly activity: string | undefined;
}

/** Every word and sentence shown, in one language; both languages have the same keys. */
export interface Words {
  /** Value of HTML's `lang`. */
  readonly htmlLang: string;
  readonly list: (items: readonly string[]) => string;
  readonly field: (label: string, value: string) => string;
  readonly aside: (text: string) => string;
  readonly quoted: (text: string) => string;

  readonly defaultTitle: string;
  readonly fullTitle: (title: string, period: string) => string;
  readonly internal: string;
  readonly mayChange: string;
  readonly unit: string;
  readonly date: string;
  readonly contents: string;
  /** Title of a leader's own table. */
  readonly leaderTitle: (leader: string) => string;
  readonly feedName: (title: string, whose: string) => string;
  readonly everybody: string;
  /** Everybody who is not away. */
  readonly allAtHand: string;

  readonly hiddenTitle: string;
  readonly focus: string;
  readonly focusTitle: (goal: string) => string;
  readonly toBeDecided: string;
  readonly none: string;
  readonly nothingPlanned: string;
  /** "sec (dep stands in)": the leader who was asked for, and who comes instead. */
  readonly replaced: (leader: string, by: string) => string;
  readonly standsInFor: (leader: string) => string;
  readonly substitutionNote: (day: string, title: string, leader: string, by: string) => string;
  readonly waiverNote: (day: string, title: string, name: string, reason: string) => string;
  readonly note: (index: number) => string;
  readonly kinds: { readonly [kind: string]: string };

  readonly dayOff: string;
  readonly makeupDay: string;
  readonly exceptionDay: string;
  readonly parts: { readonly am: string; readonly pm: string; readonly evening: string };
  readonly continued: string;
  readonly continuedUntil: (time: string) => string;
  readonly week: (isoWeek: string, period: string) => string;

  readonly sections: {
    readonly list: string;
    readonly days: string;
    readonly weeks: string;
    readonly leader: string;
    readonly unscheduled: string;
  };
  readonly columns: {
    readonly index: string;
    readonly date: string;
    readonly weekday: string;
    readonly time: string;
    readonly title: string;
    readonly place: string;
    readonly attendees: string;
    readonly unit: string;
    readonly contact: string;
    readonly person: string;
    readonly phone: string;
    readonly remarks: string;
    readonly leader: string;
    readonly part: string;
    readonly body: string;
    readonly rank: string;
    readonly reasons: string;
    readonly kind: string;
    readonly duty: string;
    readonly dueDay: string;
    /** Of hidden columns of the workbook. */
    readonly id: string;
    readonly source: string;
  };
  readonly pageOf: (page: string, pages: string) => string;
  readonly weekName: (isoWeek: string) => string;
  readonly mandatory: string;
  readonly pinned: string;
  readonly outsideHours: string;
  readonly confidential: string;
  readonly changes: {
    readonly added: string;
    readonly moved: string;
    readonly changed: string;
    readonly dropped: string;
  };
  /** Of a leader who was published to attend and does not. */
  readonly noLongerAttends: string;
  readonly before: (what: string) => string;
  /** What a field held before. */
  readonly formerly: (label: string, value: string) => string;
  readonly importance: (priority: number, urgency: number) => string;

  readonly placed: string;
  readonly ofTotal: (placed: number, total: number) => string;
  readonly mandatoryMissed: string;
  readonly allMandatoryPlaced: string;
  readonly mandatoryMissing: (count: number) => string;
  readonly valueKept: string;
  readonly valueMeaning: string;
  readonly focusBlocks: string;
  readonly quality: string;
  readonly gapSentence: (percent: string) => string;
  readonly gapUnknown: string;
  readonly gapNone: string;
  readonly gapInfeasible: string;
  readonly statusLabel: string;
  readonly statuses: { readonly [K in Status]: string };
  readonly stopReasons: { readonly [K in StopReason]: string };
  readonly everythingPlaced: string;
  readonly noReason: string;
  readonly focusShort: (missing: number, wanted: number) => string;

  /** One sentence per hard constraint: what a schedule that breaks it does wrong. */
  readonly rules: { readonly [K in RuleId]: string };
  /** One sentence per reason why an activity is not scheduled. */
  readonly reasons: { readonly [K in Reason['id']]: (who: ReasonNames) => string };
  /** The inconvenience terms of the score. */
  readonly terms: { readonly [K in TermName]: string };
}

const DICTIONARY: { readonly [L in Lang]: Words } = { zh: ZH, en: EN };

/** The dictionary of one language. */
export function wordsOf(lang: Lang): Words {
  return DICTIONARY[lang];
}

/** Why an activity is not scheduled, as one sentence with the names of those concerned. */
export function reasonText(reason: Reason, names: Names, lang: Lang): string {
  const { leader, venue, activity } = reason;
  return wordsOf(lang).reasons[reason.id]({
    leader: leader === undefined ? undefined : names.leader(leader),
    venue: venue === undefined ? undefined : names.venue(venue),
    activity: activity === undefined ? undefined : names.activity(activity),
  });
}

/** The name of a kind of activity; a kind that the dictionary does not know stands for itself. */
export function kindText(kind: string, lang: Lang): string {
  const { kinds } = wordsOf(lang);
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? kind) : kind;
}
