import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { decisionOf } from './decisions.ts';
import type { Desk } from './desk.ts';
import { type Column, FIELDS, type SheetView } from './sheets.ts';
import { short } from './short.ts';
import { INTAKE_WORDS } from './words.ts';

/** What each column was taken for; the planner may say that it holds something else, for this and every later table. */
export function Columns({ desk, sheet }: { readonly desk: Desk; readonly sheet: SheetView }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).read;
  return (
    <div>
      <h3>{words.mapping}</h3>
      <p class="soft intake-hint">{words.mappingHint}</p>
      <ul class="intake-columns">
        {sheet.columns.map((column) => (
          <ColumnCard key={column.letters} desk={desk} column={column} />
        ))}
      </ul>
    </div>
  );
}

const AUTO = '';

function ColumnCard({ desk, column }: { readonly desk: Desk; readonly column: Column }): JSX.Element {
  const all = wordsIn(INTAKE_WORDS);
  const words = all.read;
  const { header, letters, field, key, filled, sample } = column;
  const given = desk.pending.value[key] ?? decisionOf(desk.decisions.value, key);
  const isSaid = given !== undefined && given.answer !== null;
  const shown = isSaid ? (given.answer ?? AUTO) : (field ?? 'notes');
  const say = (next: string): void =>
    desk.answer(key, { answer: next === AUTO ? null : next, asked: words.columnAsked(header), note: '' });
  return (
    <li class={field === null && !isSaid ? 'unknown' : ''}>
      <span class="intake-letters clip" title={short(header, 200)}>
        {letters} · {short(header, 60)}
      </span>
      <select
        class="input"
        aria-label={words.meansOf(header)}
        data-testid="column"
        data-key={key}
        value={shown}
        onChange={({ currentTarget }) => say(currentTarget.value)}
      >
        {isSaid ? <option value={AUTO}>{words.auto}</option> : null}
        {FIELDS.map((name) => (
          <option key={name} value={name} selected={name === shown}>
            {name === 'notes' && field === null && !isSaid ? words.unknown : (all.fields[name] ?? name)}
          </option>
        ))}
      </select>
      <span class="soft clip" title={short(sample, 300)}>
        {isSaid ? words.saidColumn : filled === null ? words.recognised(field !== null) : words.rows(filled)}
        {sample === '' ? '' : ` · ${short(sample, 60)}`}
      </span>
    </li>
  );
}
