import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Interval } from '../../../model/problem.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { FORM_WORDS } from './words-form.ts';

export interface WindowsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly fault?: string | undefined;
  readonly value: readonly Interval[];
  /** What a new one begins as. */
  readonly suggested: Interval;
  readonly onChange: (value: readonly Interval[]) => void;
  readonly testId?: string;
}

/** Intervals, each with its start and end. */
export function WindowsField(props: WindowsFieldProps): JSX.Element {
  const { label, hint, fault, value, suggested, onChange, testId } = props;
  const words = wordsIn(FORM_WORDS);
  const id = useId();
  const set = (at: number, part: Partial<Interval>): void =>
    onChange(value.map((one, k) => (k === at ? { ...one, ...part } : one)));
  const note = fault ?? (value.length === 0 ? hint : undefined);
  return (
    <fieldset
      class="field panel-set"
      aria-labelledby={`${id}-label`}
      {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
    >
      <span class="label" id={`${id}-label`}>
        {label}
      </span>
      <ol class="windows">
        {value.map(({ start, end }, at) => (
          <li key={at}>
            <input
              class="input num"
              type="datetime-local"
              aria-label={words.from(at + 1)}
              aria-invalid={fault !== undefined && !(start < end) ? 'true' : 'false'}
              value={start}
              onInput={({ currentTarget }) => set(at, { start: currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <input
              class="input num"
              type="datetime-local"
              aria-label={words.to(at + 1)}
              value={end}
              onInput={({ currentTarget }) => set(at, { end: currentTarget.value })}
            />
            <Button
              icon="close"
              look="plain"
              small
              label={words.removeWindow(at + 1)}
              onClick={() => onChange(value.filter((_, k) => k !== at))}
            />
          </li>
        ))}
      </ol>
      <Button small icon="plus" onClick={() => onChange([...value, suggested])}>
        {words.addWindow}
      </Button>
      {note === undefined ? null : (
        <span id={`${id}-note`} class={fault === undefined ? 'hint' : 'fault'}>
          {note}
        </span>
      )}
    </fieldset>
  );
}
