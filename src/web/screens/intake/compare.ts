import type { Lang } from '../../state/language.ts';
import type { Finding, ReadBack, Wish } from './shapes.ts';

/** One aspect of some wishes. */
export interface Row {
  readonly name: string;
  readonly differs: boolean;
  /** Of each wish. */
  readonly cells: readonly {
    /** As it was understood; as it was written where it was not. */
    readonly said: string;
    /** As it was written, where that is something else. */
    readonly written: string;
  }[];
}

/** Aspects by the fields that say them; the first that stands there gives the words of all. */
const ASPECTS: readonly (readonly [name: string, fields: readonly string[]])[] = [
  ['time', ['date', 'time']],
  ['deadline', ['deadline']],
  ['duration', ['duration']],
  ['attendees', ['attendees']],
  ['optional', ['optional']],
  ['place', ['place']],
  ['importance', ['importance']],
  ['urgency', ['urgency']],
  ['mandatory', ['mandatory']],
];

/** What the wishes ask for, aspect by aspect; aspects of which none says anything are left out. */
export function compare(wishes: readonly Wish[], lang: Lang): readonly Row[] {
  return ASPECTS.flatMap(([name, fields]) => {
    const cells = wishes.map(({ readBack }) =>
      cellOf(
        readBack.filter(({ field }) => fields.includes(field)),
        lang,
      ),
    );
    if (cells.every(({ said }) => said === '')) return [];
    return [{ name, differs: new Set(cells.map(({ said }) => said)).size > 1, cells }];
  });
}

function cellOf(cells: readonly ReadBack[], lang: Lang): Row['cells'][number] {
  const written = cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
  const said = [...new Set(cells.flatMap(({ words }) => words?.[lang] ?? []))].join('；');
  if (said === '') return { said: written, written: '' };
  return { said, written: written === said ? '' : written };
}

/** Fields that a question about a code is about. */
const FIELDS: { readonly [code: string]: readonly string[] } = {
  time: ['date', 'time', 'deadline'],
  weekday: ['date', 'time', 'deadline'],
  'noon-or-midnight': ['date', 'time', 'deadline'],
  'outside-period': ['date', 'time', 'deadline'],
  vague: ['date', 'time', 'deadline'],
  deadline: ['deadline'],
  'deadline-past': ['deadline', 'time', 'date'],
  duration: ['duration'],
  people: ['attendees'],
  'optional-people': ['optional'],
  'named-twice': ['attendees', 'optional'],
  'stand-in-required': ['attendees', 'optional'],
  'deputies-for-all': ['attendees', 'optional'],
  'scope-near': ['attendees', 'optional'],
  'wrong-title': ['attendees', 'optional'],
  'no-attendees': ['attendees'],
  venue: ['place'],
  'venue-too-small': ['place', 'attendees'],
  importance: ['importance'],
  urgency: ['urgency'],
  mandatory: ['mandatory'],
};

/** The cells of a wish that a finding is about; what is doubted itself where its cells are not known. */
export function cellsAbout(finding: Finding, wish: Wish): readonly Pick<ReadBack, 'field' | 'cell' | 'text'>[] {
  const fields = FIELDS[finding.code] ?? [];
  const cells = wish.readBack.filter(({ field, isAssumed }) => fields.includes(field) && !isAssumed);
  // Of several cells, those that hold the doubtful words.
  const exact = cells.filter(({ text }) => finding.text !== '' && text.includes(finding.text));
  if (exact.length > 0) return exact;
  return cells.length > 0 ? cells : [{ field: fields[0] ?? finding.code, cell: null, text: finding.text }];
}
