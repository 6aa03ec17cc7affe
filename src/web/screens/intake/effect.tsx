import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Problem } from '../../../model/problem.ts';
import { wordsIn } from '../../state/language.ts';
import type { Difference } from '../../state/merge.ts';
import { Badge } from '../../ui/parts.tsx';
import { short } from './short.ts';
import { nameOf, type TakeOver } from './take-over.ts';
import { INTAKE_WORDS } from './words.ts';

export type HandChoice = 'keep' | 'replace';

const MOST = 60;

/** What the plan loses and gains, and what becomes of changes by hand. */
export function Effect(props: {
  readonly effect: TakeOver;
  /** Whether it is known what was taken over before, and so what was changed by hand. */
  readonly isKnown: boolean;
  readonly documents: readonly Problem[];
  readonly choice: HandChoice;
  readonly onChoice: (choice: HandChoice) => void;
}): JSX.Element {
  const { effect, isKnown, documents, choice, onChoice } = props;
  const words = wordsIn(INTAKE_WORDS).take;
  const { added, removed, changed, byHand } = effect;
  const isNothing = added.length + removed.length + changed.length + byHand.length === 0;
  return (
    <section class="card stack" data-testid="effect">
      <h2>{words.effect}</h2>
      {isNothing ? (
        <p class="soft">{words.nothingNew}</p>
      ) : (
        <>
          <p class="soft">{words.effectHint}</p>
          <div class="row">
            {added.length > 0 ? <Badge tone="good">＋ {words.added(added.length)}</Badge> : null}
            {removed.length > 0 ? <Badge tone="bad">－ {words.removed(removed.length)}</Badge> : null}
            {changed.length > 0 ? <Badge tone="info">~ {words.changed(changed.length)}</Badge> : null}
          </div>
        </>
      )}
      {byHand.length === 0 ? null : (
        <HandChanges
          list={byHand}
          title={isKnown ? words.byHand(byHand.length) : words.byHandUnknown(byHand.length)}
          documents={documents}
          choice={choice}
          onChoice={onChoice}
        />
      )}
    </section>
  );
}

function HandChanges(props: {
  readonly list: readonly Difference[];
  readonly title: string;
  readonly documents: readonly Problem[];
  readonly choice: HandChoice;
  readonly onChoice: (choice: HandChoice) => void;
}): JSX.Element {
  const { list, title, documents, choice, onChoice } = props;
  const words = wordsIn(INTAKE_WORDS).take;
  const name = useId();
  const option = (value: HandChoice, text: string, hint: string): JSX.Element => (
    <label class="intake-option">
      <input
        type="radio"
        name={name}
        checked={choice === value}
        onChange={() => onChoice(value)}
        data-testid={`hand-${value}`}
      />
      <span>
        <strong>{text}</strong>
        <span class="soft">{hint}</span>
      </span>
    </label>
  );
  return (
    <>
      <details open={list.length <= 12}>
        <summary>{title}</summary>
        <ul class="intake-hand">
          {list.slice(0, MOST).map((one) => (
            <li key={one.key} class="wrap">
              <span class="soft">{words.parts[one.part] ?? one.part}</span> {short(nameOf(one, documents), 120)}
            </li>
          ))}
          {list.length > MOST ? <li class="soft">… {list.length - MOST}</li> : null}
        </ul>
      </details>
      <fieldset class="intake-choice">
        <legend>{words.choice}</legend>
        {option('keep', words.keep, words.keepHint)}
        {option('replace', words.replace, words.replaceHint(list.length))}
      </fieldset>
    </>
  );
}
