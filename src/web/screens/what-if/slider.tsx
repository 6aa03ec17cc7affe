import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { WHAT_IF_WORDS } from './words.ts';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Of the plan; null: not to be told in one number. */
  readonly present: number | null;
  readonly say?: (value: number) => string;
  readonly onInput: (value: number) => void;
  readonly onReset: () => void;
  readonly isChanged: boolean;
  readonly testId?: string;
}

/** A number with its name, what it is in the plan, and the way back to that. */
export function Slider(props: SliderProps): JSX.Element {
  const { label, value, min, max, step = 1, present, say = String, onInput, onReset, isChanged, testId } = props;
  const id = useId();
  const words = wordsIn(WHAT_IF_WORDS);
  /** The button goes away with the change: the focus must not. */
  const reset = (): void => {
    onReset();
    document.getElementById(id)?.focus();
  };
  const before = present === null ? '' : words.now(say(present));
  return (
    <div class={isChanged ? 'whatif-slider changed' : 'whatif-slider'}>
      <label for={id} class="clip" title={label}>
        {label}
      </label>
      <span class="whatif-slider-now num">
        {isChanged ? <span class="soft">{before}</span> : null}
        <output for={id}>{say(value)}</output>
        {isChanged ? <Button small look="plain" icon="undo" label={words.reset(label)} onClick={reset} /> : null}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={isChanged && before !== '' ? `${say(value)} (${before})` : say(value)}
        {...(testId === undefined ? {} : { 'data-testid': testId })}
        onInput={({ currentTarget }) => onInput(Number(currentTarget.value))}
      />
    </div>
  );
}
