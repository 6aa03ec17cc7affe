import { type Html, html, when } from '../../formats/html-text.ts';
import type { FieldName } from '../columns/fields.ts';
import type { QuestionCode } from '../finding.ts';
import type { ReadBack, Wish } from '../wish.ts';
import type { ReportView } from './report-view.ts';

export type WishColumn = 'title' | 'when' | 'who' | 'where' | 'other';

/** Where on the page a field is read back. */
const COLUMN_OF: { readonly [F in FieldName]: WishColumn } = {
  ...{ title: 'title', place: 'where', attendees: 'who', optional: 'who' },
  ...{ date: 'when', time: 'when', deadline: 'when', duration: 'when' },
  ...{ kind: 'other', importance: 'other', urgency: 'other', mandatory: 'other' },
  ...{ unit: 'other', contact: 'other', phone: 'other', notes: 'other', number: 'other' },
};

const RANKS = Object.keys(COLUMN_OF);

/** Fields that the head of their column names already. */
const UNNAMED: ReadonlySet<FieldName> = new Set(['title', 'time', 'place', 'attendees']);

/** Of which question's answer a field waits. The unit is the owner's and never in doubt: what is open there is the body. */
const QUESTION_OF: { readonly [F in FieldName]?: QuestionCode } = {
  ...{ time: 'time', date: 'time', deadline: 'deadline', duration: 'duration', place: 'venue' },
  ...{ attendees: 'people', optional: 'optional-people' },
  ...{ importance: 'importance', urgency: 'urgency', mandatory: 'mandatory' },
};

/** What the cells of one column said, and how that was understood; what is open is marked. */
export function readBackHtml(wish: Wish, column: WishColumn, view: ReportView): Html {
  const entries = wish.readBack
    .filter((entry) => COLUMN_OF[entry.field] === column && !isTitleItself(entry, wish))
    .sort((a, b) => RANKS.indexOf(a.field) - RANKS.indexOf(b.field));
  const unread = wish.open.filter(
    (field) => COLUMN_OF[field] === column && canBeOpen(field) && wish.readBack.every((entry) => entry.field !== field),
  );
  return html`${runsOf(entries, wish, view).map(({ said, meaning }) => html`<div>${said}${meaning}</div>`)}${unread.map(
    (field) =>
      html`<div>${label(view.words.fields[field], field, null)}${openMark(QUESTION_OF[field], wish, view)}</div>`,
  )}`;
}

interface Run {
  readonly said: Html[];
  readonly meaning: Html;
}

/** Neighbours that were understood together, such as a day and a time, have one meaning. */
function runsOf(entries: readonly ReadBack[], wish: Wish, view: ReportView): readonly Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const said = saidHtml(entry, view);
    const meaning = meaningHtml(entry, wish, view);
    const last = runs.at(-1);
    if (last !== undefined && meaning.markup !== '' && last.meaning.markup === meaning.markup) last.said.push(said);
    else runs.push({ said: [said], meaning });
  }
  return runs;
}

const canBeOpen = (field: FieldName): boolean => field !== 'unit';

/** The field that is open, where this cell is: itself, or the one together with which it was read. */
function openField({ field, words }: ReadBack, { open }: Wish): FieldName | undefined {
  if (canBeOpen(field) && open.includes(field)) return field;
  const isJoined = words === null && COLUMN_OF[field] === 'when';
  return isJoined ? open.find((other) => COLUMN_OF[other] === 'when') : undefined;
}

/** The title stands above already. */
const isTitleItself = ({ field, text, words }: ReadBack, { title }: Wish): boolean =>
  field === 'title' && text === title && (words === null || words.zh === title);

function saidHtml({ field, cell, text, words }: ReadBack, view: ReportView): Html {
  const said = when(text !== '', () => html`<span class="said">${view.common.quoted(text)}</span> `);
  // 「重要程度5」 needs no label.
  const name = view.words.fields[field];
  const isNamed = words?.[view.lang].toLowerCase().includes(name) === true;
  return html`${label(isNamed ? '' : name, field, cell)}${said}`;
}

/** Nothing where it means what it says. */
function meaningHtml(entry: ReadBack, wish: Wish, view: ReportView): Html {
  const { text, words: meaning, isAssumed } = entry;
  const { words, lang } = view;
  const open = openField(entry, wish);
  if (open !== undefined) return openMark(QUESTION_OF[open], wish, view);
  if (meaning === null) return html`<span class="tag">${words.asWritten}</span>`;
  const means = html`<span class="means">${meaning[lang]}</span>`;
  if (isAssumed) return html`<span class="tag">${words.assumed}</span> ${means}`;
  return when(meaning[lang] !== text, () => html`→ ${means}`);
}

function label(name: string, field: FieldName, cell: string | null): Html {
  const parts = [UNNAMED.has(field) ? '' : name, cell ?? ''].filter((part) => part !== '');
  return when(parts.length > 0, () => html`<span class="dim">${parts.join(' ')}</span> `);
}

/** Leads to the question, where there is one. */
export function openMark(code: QuestionCode | undefined, wish: Wish, { words, findingsOf }: ReportView): Html {
  const question = findingsOf(wish.key).find(({ finding }) => finding.kind === 'question' && finding.code === code);
  const mark = html`<span class="tag strong">${words.unanswered}</span>`;
  return question === undefined ? mark : html`<a href="#f${question.number}">${mark}</a>`;
}
