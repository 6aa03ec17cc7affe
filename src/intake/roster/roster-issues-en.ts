import type { Kind, RosterIssueTexts } from './roster-issues.ts';

interface Noun {
  readonly one: string;
  readonly many: string;
  readonly sheet: string;
}

const KINDS: { readonly [K in Kind]: Noun } = {
  leader: { one: 'leader', many: 'leaders', sheet: 'Leaders' },
  body: { one: 'body', many: 'bodies', sheet: 'Bodies' },
  site: { one: 'site', many: 'sites', sheet: 'Sites' },
  venue: { one: 'venue', many: 'venues', sheet: 'Venues' },
  kind: { one: 'kind of activity', many: 'kinds of activities', sheet: 'Kinds' },
  group: { one: 'group', many: 'groups', sheet: 'Groups' },
  goal: { one: 'focus goal', many: 'focus goals', sheet: 'Focus' },
};

const didYouMean = (other: string): string => (other === '' ? '' : `Did you mean "${other}"? `);

export const ISSUES_EN: RosterIssueTexts = {
  'roster-no-leaders': () => ({
    message: 'the roster has no leaders',
    hint: 'Fill in a sheet "Leaders", a row for each, at least with name or post; tongchou template writes an empty one.',
  }),
  'roster-no-header': ({ value, other }) => ({
    message: `the sheet "${value}" has no header`,
    hint: `Name the columns in the first row of the table, such as: ${other}.`,
  }),
  'roster-column-missing': ({ value, other }) => ({
    message: `the sheet "${value}" lacks the column "${other}" and is not read`,
    hint: 'Add the column.',
  }),
  'roster-cell-missing': ({ value }) => ({
    message: `"${value}" is empty`,
    hint: 'Fill it in, or delete the whole row.',
  }),
  'roster-unknown-name': ({ value, other, what }) => ({
    message: `the roster has no ${KINDS[what].one} "${value}"`,
    hint: `${didYouMean(other)}Correct it, or enter it in the sheet "${KINDS[what].sheet}" first.`,
  }),
  'roster-ambiguous-name': ({ value, other, what }) => ({
    message: `"${value}" may be one of several ${KINDS[what].many}: ${other}`,
    hint: 'Write the full name or the code.',
  }),
  'roster-name-twice': ({ value, other, what }) => ({
    message: `the ${KINDS[what].one} "${value}" is there twice, first in ${other}`,
    hint:
      what === 'leader'
        ? 'Delete one of the rows; of two people of one name, give each a code.'
        : 'Delete one of the rows, or give them different names and aliases.',
  }),
  'roster-code-twice': ({ value, other }) => ({
    message: `the code "${value}" is already used in ${other}`,
    hint: 'Choose another code.',
  }),
  'roster-not-a-number': ({ value, other }) => ({
    message: `"${value}" is not a whole number ${other}`,
    hint: 'Write digits only, such as 30.',
  }),
  'roster-not-yes-no': ({ value }) => ({
    message: `"${value}" is neither yes nor no`,
    hint: 'Write yes or no, or leave it empty.',
  }),
  'roster-not-a-choice': ({ value, other }) => ({
    message: `"${value}" is not one of the values allowed`,
    hint: `Write one of: ${other}.`,
  }),
  'roster-bad-zone': ({ value }) => ({
    message: `there is no time zone "${value}"`,
    hint: 'Write an IANA name, such as Asia/Shanghai.',
  }),
  'roster-bad-weekdays': ({ value }) => ({
    message: `"${value}" does not name weekdays`,
    hint: 'Write "Mon-Fri", "Tue, Thu" or "every day".',
  }),
  'roster-bad-range': ({ value }) => ({
    message: `"${value}" is no time range`,
    hint: 'Write start and end by the 24-hour clock, such as 08:30-12:00.',
  }),
  'roster-bad-moment': ({ value, other }) => ({
    message: `"${value}" is not understood as a time`,
    hint: `Write it as ${other}.`,
  }),
  'roster-bad-closure': ({ value }) => ({
    message: `"${value}" does not say when the venue is not available`,
    hint: 'Write "Wed afternoon", "2026-12-03" or "2026-12-03 14:30-18:00", with semicolons between several.',
  }),
  'roster-bad-day': ({ value }) => ({
    message: `"${value}" is no date`,
    hint: 'Write year, month and day, such as 2026-12-05, or 2026-12-05 to 2026-12-07.',
  }),
  'roster-bad-sessions': ({ value }) => ({
    message: `"${value}" does not say when work is done`,
    hint: 'Write 09:00-12:00 (with semicolons between several), "morning", "afternoon", "work" for the usual hours or "off".',
  }),
  'roster-empty-interval': ({ value }) => ({
    message: `"${value}" does not end after it starts`,
    hint: 'Check the order; the clock has 24 hours, and midnight at the end is 24:00.',
  }),
  'roster-day-order': ({ value, other }) => ({
    message: `"${value}" overlaps "${other}" or comes before it`,
    hint: 'Morning, afternoon and evening follow each other; use the 24-hour clock, such as 14:30-18:00.',
  }),
  'roster-sessions-overlap': ({ value, other }) => ({
    message: `the times "${value}" overlap "${other}"`,
    hint: 'Times of one day do not overlap: correct them, or delete a row.',
  }),
  'roster-own-deputy': ({ value }) => ({
    message: `"${value}" cannot be their own deputy`,
    hint: 'Name somebody else, or nobody.',
  }),
  'roster-apart-alone': () => ({
    message: '"Never both away" is yes, but there is no deputy',
    hint: 'Name the deputy, or write no.',
  }),
  'roster-too-many': ({ value, other }) => ({
    message: `at least ${value} must stay, but only ${other} are named`,
    hint: 'Write a smaller number, or name more leaders.',
  }),
  'roster-day-twice': ({ value, other }) => ({
    message: `${value} is there twice, first in ${other}`,
    hint: 'Write one row for each day.',
  }),
  'roster-travel-twice': ({ value, other }) => ({
    message: `the minutes for "${value}" differ from those in ${other}`,
    hint: 'Keep the row that is right.',
  }),
  'roster-travel-nowhere': ({ value }) => ({
    message: `the journey starts and ends at "${value}"; it is not used`,
    hint: 'Correct the row, or delete it.',
  }),
  'roster-cell-unused': ({ value }) => ({
    message: `"${value}" is not used: the evening is the same for everyone`,
    hint: 'Write it in a row that names no leaders.',
  }),
  'roster-sheet-unknown': ({ value, other }) => ({
    message: `the sheet "${value}" is not known and not read`,
    hint: `${didYouMean(other)}Rename it if it matters.`,
  }),
  'roster-column-unknown': ({ value, other }) => ({
    message:
      value === '' ? 'this column has no header and is not read' : `the column "${value}" is not known and not read`,
    hint: `${didYouMean(other)}Rename it if it matters.`,
  }),
  'roster-column-twice': ({ value, other }) => ({
    message: `"${value}" means the same as "${other}"; only the first of them is read`,
    hint: 'Delete one of the two, or rename it.',
  }),
  'roster-setting-unknown': ({ value, other }) => ({
    message: `the item "${value}" is not known and not read`,
    hint: `${didYouMean(other)}Rename it, or delete it.`,
  }),
  'roster-setting-twice': ({ value, other }) => ({
    message: `"${value}" is there twice; ${other} counts`,
    hint: 'Delete one of the rows.',
  }),
  'roster-heading-row': ({ value }) => ({
    message: `"${value}" goes across the whole row; it is taken as a heading and not read`,
    hint: 'If it belongs to the roster, write it in its column.',
  }),
};
