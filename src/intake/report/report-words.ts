import type { Lang } from '../../formats/words.ts';
import type { FieldName } from '../columns/fields.ts';
import type { FindingCode, FindingKind } from '../finding.ts';
import type { Carried, Fate } from '../record.ts';
import { EN } from './report-words-en.ts';
import { ZH } from './report-words-zh.ts';

/** Every word and sentence of the report, in one language. */
export interface ReportWords {
  readonly title: string;
  /** What the page is not: stands where a table says that it may change. */
  readonly standing: string;
  /** What it is made for. */
  readonly madeFor: string;
  readonly sections: {
    readonly todo: string;
    readonly findings: string;
    readonly wishes: string;
    readonly tables: string;
    readonly carried: string;
    readonly outcomes: string;
  };

  readonly cards: {
    readonly wishes: string;
    readonly fromFiles: (files: number) => string;
    readonly clear: string;
    readonly clearMeaning: string;
    readonly toDecide: string;
    readonly toLookAt: (count: number) => string;
    readonly activities: string;
    readonly inProblem: string;
    readonly noProblem: string;
  };
  readonly todo: { readonly [K in FindingKind | 'error']: (count: number) => string };
  readonly thenDecide: string;
  readonly untilThen: string;
  readonly nothingToDo: string;

  readonly kinds: { readonly [K in FindingKind]: string };
  readonly codes: { readonly [C in FindingCode]: string };
  readonly count: (open: number, all: number) => string;
  readonly howToAnswer: string;
  readonly noFindings: string;
  readonly open: string;
  readonly decided: string;
  readonly said: string;
  readonly doubt: string;
  readonly evidence: string;
  readonly confidence: (percent: number) => string;
  readonly places: string;
  readonly entry: string;
  readonly answers: string;
  readonly chosen: string;
  readonly anyPhrase: string;
  /** Where no answer is offered. */
  readonly ownPhrase: string;
  readonly noAnswer: string;

  readonly columns: {
    readonly row: string;
    readonly body: string;
    readonly title: string;
    readonly when: string;
    readonly who: string;
    readonly where: string;
    readonly other: string;
    readonly check: string;
    readonly place: string;
    readonly wishes: string;
    readonly notes: string;
    readonly unknown: string;
    readonly remark: string;
    readonly severity: string;
    readonly complaint: string;
    readonly hint: string;
    readonly times: string;
    readonly since: string;
    readonly cause: string;
    readonly activity: string;
    readonly joined: string;
    readonly reason: string;
  };
  readonly fields: { readonly [F in FieldName]: string };
  readonly howToRead: string;
  readonly noWishes: string;
  readonly assumed: string;
  readonly unanswered: string;
  /** Of a cell that was not understood and is nobody's question. */
  readonly asWritten: string;
  readonly note: string;
  readonly wishCount: (count: number) => string;
  readonly rowNumber: (row: number) => string;

  readonly filesHeading: string;
  readonly issuesHeading: string;
  readonly noIssues: string;
  readonly severities: { readonly error: string; readonly warning: string };
  readonly wholeFile: string;

  readonly noCarried: string;
  readonly causes: { readonly [C in Carried['cause']]: string };
  readonly periods: (times: number) => string;

  readonly mergedHeading: string;
  readonly leftOutHeading: string;
  readonly noMerged: string;
  readonly noLeftOut: string;
  readonly mergedWith: (titles: string) => string;
  readonly leftOut: { readonly [L in Exclude<Fate['leftOut'], null>]: string };
}

const DICTIONARY: { readonly [L in Lang]: ReportWords } = { zh: ZH, en: EN };

export const reportWordsOf = (lang: Lang): ReportWords => DICTIONARY[lang];
