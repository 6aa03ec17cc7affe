/** How grave each doubt is: an error means that busy times may be missing; a warning, that they may be other than meant. */
const SEVERITIES = {
  'not-a-calendar': 'error',
  'cut-off': 'error',
  'too-deep': 'error',
  'too-many-events': 'error',
  'too-many-occurrences': 'error',
  'bad-start': 'error',
  'bad-end': 'error',
  'bad-rule': 'error',
  'bad-added-date': 'error',
  'bad-period': 'error',
  'bad-excluded-date': 'warning',
  'bad-recurrence-id': 'warning',
  'broken-structure': 'warning',
  'broken-line': 'warning',
  'empty-rule': 'warning',
  'excluding-rule': 'warning',
  'this-and-future': 'warning',
  'unknown-zone': 'warning',
  'floating-time': 'warning',
} as const;

export type BusyIssueCode = keyof typeof SEVERITIES;

/** A fault or doubt in a calendar; the sentence for it is the caller's. */
export interface BusyIssue {
  readonly code: BusyIssueCode;
  readonly severity: 'error' | 'warning';
  /** Line of the file where it shows first, from 1; 0: the whole file. */
  readonly line: number;
  /** What it is about (a TZID, a rule, a value), as it stands in the file; empty for nothing. */
  readonly subject: string;
  /** How often it shows. */
  readonly count: number;
}

/** Collects issues; what shows again is counted. */
export interface IssueLog {
  add(code: BusyIssueCode, line: number, subject?: string): void;
  issues(): readonly BusyIssue[];
}

/** Subjects of one code that are told apart; whatever comes after shares one line. */
const MOST_SUBJECTS = 20;
const LONGEST_SUBJECT = 120;

export function createIssueLog(): IssueLog {
  const entries = new Map<string, { code: BusyIssueCode; line: number; subject: string; count: number }>();
  const subjects = new Map<BusyIssueCode, number>();
  return {
    add(code, line, subject = '') {
      const cut = subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}…` : subject;
      const known = entries.get(`${code} ${cut}`);
      const told = known !== undefined || (subjects.get(code) ?? 0) < MOST_SUBJECTS ? cut : '';
      const entry = entries.get(`${code} ${told}`);
      if (entry) {
        entry.count++;
        return;
      }
      subjects.set(code, (subjects.get(code) ?? 0) + 1);
      entries.set(`${code} ${told}`, { code, line, subject: told, count: 1 });
    },
    issues: () =>
      [...entries.values()]
        .map((entry) => ({ ...entry, severity: SEVERITIES[entry.code] }))
        .sort((a, b) => a.line - b.line),
  };
}
