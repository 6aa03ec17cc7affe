import { CODES_EN } from './codes-en.ts';
import { CODES_ZH } from './codes-zh.ts';
import type { Issue } from './issue.ts';

/** Every Issue code and its severity: an error means that the document cannot be understood (DESIGN §3). */
export const SEVERITIES = {
  'bad-json': 'error',
  'duplicate-key': 'warning',
  'wrong-format': 'error',
  'unknown-field': 'error',
  'missing-field': 'error',
  'wrong-type': 'error',
  'bad-value': 'error',
  'bad-date': 'error',
  'bad-time': 'error',
  'bad-time-zone': 'error',
  'bad-period': 'error',
  'too-deep': 'error',
  'duplicate-id': 'error',
  'repeat-id-taken': 'error',
  'dangling-id': 'error',
  'bare-repeat': 'error',
  'dangling-repeat': 'error',
  'duplicate-leader': 'error',
  'duplicate-day': 'error',
  'duplicate-travel': 'error',
  'duplicate-assignment': 'error',
  'self-deputy': 'error',
  'self-relation': 'error',
  'self-travel': 'warning',
  'empty-interval': 'error',
  'overlapping-sessions': 'error',
  'horizon-too-long': 'error',
  'duration-both': 'error',
  'duration-missing': 'error',
  'venue-both': 'error',
  'venue-missing': 'error',
  'headcount-too-large': 'error',
  'choose-too-many': 'error',
  'choose-starved': 'warning',
  'outside-hours-without-window': 'error',
  'window-outside-horizon': 'warning',
  'release-after-deadline': 'warning',
  'pin-outside-window': 'error',
  'pin-outside-horizon': 'warning',
  'pin-day-differs': 'error',
  'pin-venue-not-offered': 'error',
  'pin-attendee-not-asked': 'error',
  'pin-collision': 'warning',
  'precedence-cycle': 'error',
  'gap-order': 'error',
  'relation-conflict': 'warning',
  'relation-against-pins': 'warning',
  'coverage-too-many': 'warning',
  'coverage-absences': 'warning',
  'weights-too-large': 'error',
  'baseline-unknown': 'warning',
  'frozen-released': 'warning',
  'unpublished-year': 'warning',
  'exception-outside-horizon': 'warning',
  'time-does-not-exist': 'warning',
  'time-twice': 'warning',
  'repeat-empty': 'warning',
  'no-placement': 'warning',
  'duration-no-session': 'warning',
  'engine-unsupported': 'warning',
} as const satisfies { readonly [code: string]: Issue['severity'] };

export type IssueCode = keyof typeof SEVERITIES;

export type Language = 'zh' | 'en';

/**
 * What an Issue says and advises. `{name}` stands for a fact; a part in square brackets is left out where one of its
 * facts is not known.
 */
export interface IssueText {
  readonly message: string;
  readonly hint: string;
}

export interface IssueCodeEntry {
  readonly code: IssueCode;
  readonly severity: Issue['severity'];
  readonly zh: IssueText;
  readonly en: IssueText;
}

const isCode = (name: string): name is IssueCode => name in SEVERITIES;

/** The index of all codes, in the order in which faults are looked for. */
export const ISSUE_CODES: readonly IssueCodeEntry[] = Object.keys(SEVERITIES)
  .filter(isCode)
  .map((code) => ({ code, severity: SEVERITIES[code], zh: CODES_ZH[code], en: CODES_EN[code] }));
