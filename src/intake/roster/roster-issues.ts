import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { plainLine } from '../../model/plain-text.ts';
import { ISSUES_EN } from './roster-issues-en.ts';
import { ISSUES_ZH } from './roster-issues-zh.ts';

/** How grave each fault of a roster is; with an error there is no book. */
const SEVERITIES = {
  'roster-no-leaders': 'error',
  'roster-no-header': 'error',
  'roster-column-missing': 'error',
  'roster-cell-missing': 'error',
  'roster-unknown-name': 'error',
  'roster-ambiguous-name': 'error',
  'roster-name-twice': 'error',
  'roster-code-twice': 'error',
  'roster-not-a-number': 'error',
  'roster-not-yes-no': 'error',
  'roster-not-a-choice': 'error',
  'roster-bad-zone': 'error',
  'roster-bad-weekdays': 'error',
  'roster-bad-range': 'error',
  'roster-bad-moment': 'error',
  'roster-bad-closure': 'error',
  'roster-bad-day': 'error',
  'roster-bad-sessions': 'error',
  'roster-empty-interval': 'error',
  'roster-day-order': 'error',
  'roster-sessions-overlap': 'error',
  'roster-own-deputy': 'error',
  'roster-apart-alone': 'error',
  'roster-too-many': 'error',
  'roster-day-twice': 'error',
  'roster-travel-twice': 'error',
  'roster-travel-nowhere': 'warning',
  'roster-cell-unused': 'warning',
  'roster-sheet-unknown': 'warning',
  'roster-column-unknown': 'warning',
  'roster-column-twice': 'warning',
  'roster-setting-unknown': 'warning',
  'roster-setting-twice': 'warning',
  'roster-heading-row': 'warning',
} as const satisfies { readonly [code: string]: Issue['severity'] };

export type RosterIssueCode = keyof typeof SEVERITIES;

/** Things that have names. */
export type Kind = 'leader' | 'body' | 'site' | 'venue' | 'kind' | 'group' | 'goal';

interface RosterFacts {
  /** What stands there. */
  readonly value?: string;
  /** What else is concerned: another place, the nearest name, what is expected. */
  readonly other?: string;
  /** Of the name. */
  readonly what?: Kind;
}

interface RosterIssueText {
  readonly message: string;
  readonly hint: string;
}

export type RosterIssueTexts = {
  readonly [C in RosterIssueCode]: (facts: Required<RosterFacts>) => RosterIssueText;
};

/** Collects what is wrong with a roster. */
export interface RosterLog {
  readonly lang: Language;
  /** @param place Such as `领导 › C7`; empty for the whole file. */
  readonly add: (code: RosterIssueCode, place: string, facts?: RosterFacts) => void;
  readonly issues: () => readonly Issue[];
}

const TEXTS: { readonly [L in Language]: RosterIssueTexts } = { zh: ISSUES_ZH, en: ISSUES_EN };
const LONGEST = 80;

export function createRosterLog(file: string, lang: Language): RosterLog {
  const issues: Issue[] = [];
  return {
    lang,
    add(code, place, { value = '', other = '', what = 'leader' } = {}) {
      const text = TEXTS[lang][code]({ value: cut(value), other: cut(other), what });
      const path = plainLine(place === '' ? file : `${file} › ${place}`);
      issues.push({ code, path, ...text, severity: SEVERITIES[code] });
    },
    issues: () => issues,
  };
}

/** In one line, and no longer than a sentence can hold. */
function cut(text: string): string {
  const line = plainLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
