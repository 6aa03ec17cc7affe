import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { lang, wordsIn } from '../../state/language.ts';
import { cellsAbout, compare, type Row } from './compare.ts';
import type { Finding, Place, Reading, Wish } from './shapes.ts';
import { short } from './short.ts';
import { INTAKE_WORDS } from './words.ts';

const MOST = 8;
const MOST_TEXT = 300;

const placeText = ({ file, sheet, row }: Place, rowText: (row: number) => string): string =>
  [file, sheet, row === null ? null : rowText(row)].filter((part) => part !== null && part !== '').join(' › ');

/** Every cell that a question is about, as it was written. */
export function Sources({
  finding,
  wishes,
}: {
  readonly finding: Finding;
  readonly wishes: readonly Wish[];
}): JSX.Element {
  const all = wordsIn(INTAKE_WORDS);
  const words = all.finding;
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.sources}</h3>
      <div class="table-box">
        <table class="table intake-sources">
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.text}</th>
            </tr>
          </thead>
          <tbody>
            {wishes.slice(0, MOST).map((wish) => (
              <tr key={wish.key}>
                <td class="wrap">{placeText(wish.place, all.read.rowNumber)}</td>
                <th scope="row" class="wrap">
                  {short(wish.title, MOST_TEXT)}
                </th>
                <td class="wrap">
                  {cellsAbout(finding, wish).map(({ field, cell, text }) => (
                    <div key={field}>
                      <span class="soft">
                        {all.fields[field] ?? field}
                        {cell === null ? '' : ` ${cell}`}：
                      </span>
                      <mark class="intake-written">{text === '' ? words.nothing : short(text, MOST_TEXT)}</mark>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {wishes.length > MOST ? <p class="soft">{words.more(wishes.length - MOST)}</p> : null}
    </section>
  );
}

/** Wishes that may be one matter, or cannot both stand: line by line, with a mark where they differ. */
export function SideBySide(props: {
  readonly finding: Finding;
  readonly wishes: readonly Wish[];
  readonly reading: Reading;
}): JSX.Element {
  const { wishes, reading } = props;
  const all = wordsIn(INTAKE_WORDS);
  const words = all.finding;
  const heading = useId();
  const bodies = reading.problem.bodies ?? [];
  const rows: readonly Row[] = [
    line(
      all.compared.title,
      wishes.map(({ title }) => title),
    ),
    ...compare(wishes, lang.value).map((row) => ({ ...row, name: all.fields[row.name] ?? row.name })),
    line(
      all.compared.notes,
      wishes.map(({ notes }) => notes.join('；')),
    ),
  ].filter(({ cells }) => cells.some(({ said }) => said !== ''));
  const same = rows.filter(({ differs }) => !differs);
  const nameOf = (body: string | null): string => bodies.find(({ id }) => id === body)?.name ?? body ?? '';
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.sideBySide}</h3>
      <div class="table-box">
        <table class="table intake-pair" data-testid="side-by-side">
          <thead>
            <tr>
              <th scope="col">{words.aspect}</th>
              {wishes.map((wish) => (
                <th key={wish.key} scope="col" class="wrap">
                  {nameOf(wish.body)} <span class="intake-place">{placeText(wish.place, all.read.rowNumber)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ differs }) => differs)
              .map(({ name, cells }) => (
                <tr key={name} class="differs">
                  <th scope="row">
                    <span title={words.differs} aria-hidden="true">
                      ≠{' '}
                    </span>
                    {name}
                    <span class="unseen"> {words.differs}</span>
                  </th>
                  {cells.map(({ said, written }, i) => (
                    <td key={wishes[i]?.key} class="wrap">
                      {said === '' ? <span class="soft">{words.nothing}</span> : short(said, MOST_TEXT)}
                      {written === '' ? null : (
                        <span class="intake-said">{all.read.said(short(written, MOST_TEXT))}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            {same.length === 0 ? null : (
              <tr>
                <th scope="row">= {words.same}</th>
                <td colSpan={wishes.length} class="wrap">
                  {same.map(({ name, cells }) => (
                    <span key={name} class="intake-same">
                      <span class="soft">{name}</span> {short(cells[0]?.said ?? '', MOST_TEXT)}
                    </span>
                  ))}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const line = (name: string, texts: readonly string[]): Row => ({
  name,
  differs: new Set(texts).size > 1,
  cells: texts.map((said) => ({ said, written: '' })),
});
