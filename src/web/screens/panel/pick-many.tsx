import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { FORM_WORDS } from './words-form.ts';

export interface PickManyProps {
  readonly label: string;
  readonly fault?: string | undefined;
  /** In the order in which they are offered. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** Ids, in the order in which they were chosen. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly testId?: string;
}

/** Some of a list: the chosen ones in sight, the list to tick them in opens below. */
export function PickMany({ label, fault, choices, value, onChange, testId }: PickManyProps): JSX.Element {
  const words = wordsIn(FORM_WORDS);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const nameOf = (one: string): string => choices.find((choice) => choice.id === one)?.name ?? one;
  const without = (one: string): readonly string[] => value.filter((other) => other !== one);
  return (
    <fieldset
      class="field panel-set"
      aria-labelledby={`${id}-label`}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
    >
      <span class="label" id={`${id}-label`}>
        {label}
      </span>
      <div class="pick-line">
        {value.length === 0 ? <span class="soft">{words.nothing}</span> : null}
        <ul class="pick-chips">
          {value.map((one) => (
            <li key={one} class="pick-chip">
              <span class="wrap">{nameOf(one)}</span>
              <button type="button" aria-label={words.remove(nameOf(one))} onClick={() => onChange(without(one))}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="button small"
          aria-expanded={isOpen}
          aria-invalid={fault === undefined ? 'false' : 'true'}
          aria-label={`${isOpen ? words.done : words.pick} ${label}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.done : words.pick}
        </button>
      </div>
      {isOpen ? (
        <div class="pick-list">
          {choices.map((choice) => (
            <label key={choice.id} class="check">
              <input
                type="checkbox"
                checked={value.includes(choice.id)}
                onChange={({ currentTarget }) =>
                  onChange(currentTarget.checked ? [...value, choice.id] : without(choice.id))
                }
              />
              <span class="wrap">{choice.name}</span>
            </label>
          ))}
        </div>
      ) : null}
      {fault === undefined ? null : <span class="fault">{fault}</span>}
    </fieldset>
  );
}
