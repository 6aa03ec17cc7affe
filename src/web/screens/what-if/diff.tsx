import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SaidChange } from '../../engine/engine.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { grouped } from './group-changes.ts';
import { WHAT_IF_WORDS } from './words.ts';

const FIRST = 25;

/** Every change of the chosen scenario against the plan, with its cause. */
export function Diff({ changes }: { readonly changes: readonly SaidChange[] }): JSX.Element {
  const words = wordsIn(WHAT_IF_WORDS);
  const [isAll, setAll] = useState(false);
  if (changes.length === 0) return <p class="whatif-hint">{words.noDiff}</p>;
  return (
    <>
      {grouped(changes, isAll ? changes.length : FIRST).map(({ kind, all, shown }) => (
        <section key={kind} class="whatif-kind" aria-label={words.kinds[kind] ?? kind}>
          <h3>
            {words.kinds[kind] ?? kind} <span class="badge num">{all}</span>
          </h3>
          <ul>
            {shown.map(({ subject, id, text, cause }) => (
              <li key={`${subject} ${id} ${text}`} class="wrap">
                {text}
                {cause === null ? null : <span class="soft"> {cause}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {!isAll && changes.length > FIRST ? (
        <Button small onClick={() => setAll(true)}>
          {words.showAll(changes.length)}
        </Button>
      ) : null}
    </>
  );
}
