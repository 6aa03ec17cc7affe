import type { Issue } from '../../../model/issue.ts';
import type { Activity } from '../../../model/problem.ts';
import type { Draft } from './draft.ts';

/** Where a fault is shown. */
export type FaultField = Exclude<keyof Activity, 'id' | 'pinned' | 'repeat' | 'source'>;

/** What is wrong with what was typed, before the engine is asked. */
export type FaultCode = 'needed' | 'wholeNumber' | 'interval' | 'rooms' | 'site' | 'order';

export type Faults = { readonly [F in FaultField]?: FaultCode };

export function faultsIn(draft: Draft): Faults {
  const { releaseTime, deadline } = draft;
  const found: readonly (readonly [FaultField, FaultCode, boolean])[] = [
    ['title', 'needed', draft.title.trim() === ''],
    ['minutes', 'wholeNumber', draft.lasts === 'minutes' && !isCount(draft.minutes)],
    ['wholeDays', 'wholeNumber', draft.lasts === 'days' && !isCount(draft.wholeDays)],
    ['windows', 'interval', !draft.windows.every(isInterval)],
    ['preferredWindows', 'interval', !draft.preferredWindows.every(isInterval)],
    ['deadline', 'order', releaseTime !== '' && deadline !== '' && deadline <= releaseTime],
    ['venue', 'rooms', draft.place === 'rooms' && draft.rooms.length === 0],
    ['venue', 'site', draft.place === 'site' && draft.site === ''],
    ['headcount', 'wholeNumber', draft.headcount.trim() !== '' && !isCount(draft.headcount)],
  ];
  return Object.fromEntries(found.flatMap(([field, code, isWrong]) => (isWrong ? [[field, code]] : [])));
}

/** A whole number from 1 on. */
export const isCount = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text.trim());

const isInterval = ({ start, end }: { readonly start: string; readonly end: string }): boolean =>
  start !== '' && end !== '' && start < end;

const FIELDS: ReadonlySet<string> = new Set<FaultField>([
  'title',
  'body',
  'kind',
  'topic',
  'minutes',
  'wholeDays',
  'priority',
  'urgency',
  'mandatory',
  'outsideHours',
  'windows',
  'releaseTime',
  'deadline',
  'dueTime',
  'preferredWindows',
  'attendees',
  'venue',
  'headcount',
  'confidentiality',
  'owner',
]);

const isField = (name: string): name is FaultField => FIELDS.has(name);

/** Issues of the edited document by the field that they are about; the rest stands over the form. */
export function issuesByField(issues: readonly Issue[]): {
  readonly fields: ShownFaults;
  readonly rest: readonly Issue[];
} {
  const fields = new Map<FaultField, string>();
  const rest: Issue[] = [];
  for (const issue of issues) {
    if (issue.severity !== 'error') continue;
    // The document was sound before: whatever is wrong with an activity now is wrong with this one.
    const name = /^(?:activities\[\d+\]|edits\[\d+\]\.(?:change|activity))\.(\w+)/.exec(issue.path)?.[1] ?? '';
    if (!isField(name)) rest.push(issue);
    else if (!fields.has(name)) fields.set(name, `${issue.message} ${issue.hint}`.trim());
  }
  return { fields: Object.fromEntries(fields), rest };
}

/** Sentences by the field that they are shown at. */
export type ShownFaults<F extends string = FaultField> = { readonly [K in F]?: string };

/**
 * Faults that are still to be shown after typing: what was changed is as right as `own` says of it, the rest waits to be asked again.
 *
 * @param changed Fields that were typed in.
 * @param own Of the form as it is now, in words.
 */
export function stillShown<F extends string>(
  shown: ShownFaults<F>,
  changed: readonly string[],
  own: { readonly [field: string]: string },
): ShownFaults<F> {
  const left = Object.entries(shown).flatMap(([field, text]) => {
    if (!changed.includes(field)) return [[field, text]];
    const now = own[field];
    return now === undefined ? [] : [[field, now]];
  });
  return Object.fromEntries(left);
}
