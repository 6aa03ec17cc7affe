import type { JSX } from 'preact';
import { lang, wordsIn } from '../../state/language.ts';
import type { ReadBack, Wish } from './shapes.ts';
import { short } from './short.ts';
import { INTAKE_WORDS } from './words.ts';

const MOST_TEXT = 300;

const GROUPS = [
  ['time', ['date', 'time', 'deadline', 'duration']],
  ['attendees', ['attendees', 'optional']],
  ['place', ['place']],
  ['importance', ['importance', 'urgency', 'mandatory']],
] as const;

/** Row by row: what stands there and how it was understood. */
export function WishRows({ wishes }: { readonly wishes: readonly Wish[] }): JSX.Element {
  const all = wordsIn(INTAKE_WORDS);
  return (
    <div class="table-box intake-rows">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{all.read.row}</th>
            <th scope="col">{all.compared.title}</th>
            {GROUPS.map(([name]) => (
              <th key={name} scope="col">
                {all.fields[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wishes.map((wish) => (
            <tr key={wish.key}>
              <td class="num">{wish.place.row ?? ''}</td>
              <th scope="row" class="wrap">
                {short(wish.title, MOST_TEXT)}
              </th>
              {GROUPS.map(([name, fields]) => (
                <td key={name} class="wrap">
                  <Understood cells={fields.flatMap((field) => wish.readBack.filter((one) => one.field === field))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each sentence once, whatever the number of cells that said it. */
export function Understood({ cells }: { readonly cells: readonly ReadBack[] }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).read;
  const seen = new Set<string>();
  return (
    <>
      {cells.map((cell) => {
        const said = cell.words?.[lang.value] ?? null;
        const isTold = said !== null && seen.has(said);
        if (said !== null) seen.add(said);
        const isPlain = cell.text === '' || cell.text === said;
        if (isTold && isPlain) return null;
        return (
          <div key={cell.field} class="intake-cell">
            {isTold ? null : said === null ? <span class="badge warn">{words.notUnderstood}</span> : said}
            {cell.isAssumed ? <span class="soft"> · {words.assumed}</span> : null}
            {isPlain ? null : <span class="intake-said">{words.said(short(cell.text, MOST_TEXT))}</span>}
          </div>
        );
      })}
    </>
  );
}
