import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | null;
}

/** A control with its label, hint and fault; `control` is given the attributes that tie them together. */
export function Field({
  label,
  hint,
  fault,
  control,
}: FieldProps & { readonly control: (tie: Tie) => ComponentChildren }): JSX.Element {
  const id = useId();
  const note = fault ?? hint;
  const tie: Tie = {
    id,
    'aria-invalid': fault ? 'true' : 'false',
    ...(note === undefined || note === null ? {} : { 'aria-describedby': `${id}-note` }),
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {control(tie)}
      {note === undefined || note === null ? null : (
        <span id={`${id}-note`} class={fault ? 'fault' : 'hint'}>
          {note}
        </span>
      )}
    </div>
  );
}

export interface Tie {
  readonly id: string;
  readonly 'aria-invalid': 'true' | 'false';
  readonly 'aria-describedby'?: string;
}

export interface TextProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date' | 'time' | 'datetime-local' | 'number' | 'search';
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: number;
  readonly rows?: number;
  readonly required?: boolean;
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'off';
  readonly placeholder?: string;
  readonly testId?: string;
}

/** One line of text, or with `rows` several. (All these types take the attributes of `text`, which Preact's types cannot see.) */
export function TextField(props: TextProps): JSX.Element {
  const { label, hint, fault, value, onInput, type = 'text', rows, testId, ...rest } = props;
  const common = {
    class: 'input',
    value,
    ...rest,
    ...(testId === undefined ? {} : { 'data-testid': testId }),
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === undefined ? {} : { fault })}
      control={(tie) =>
        rows === undefined ? (
          <input
            {...tie}
            {...common}
            type={type as 'text'}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
        ) : (
          <textarea {...tie} {...common} rows={rows} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
        )
      }
    />
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
}

export interface SelectProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly testId?: string;
}

export function SelectField<T extends string>(props: SelectProps<T>): JSX.Element {
  const { label, hint, fault, value, choices, onChange, testId } = props;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === undefined ? {} : { fault })}
      control={(tie) => (
        <select
          {...tie}
          class="input"
          {...(testId === undefined ? {} : { 'data-testid': testId })}
          value={value}
          onChange={({ currentTarget }) => {
            const found = choices.find((choice) => choice.value === currentTarget.value);
            if (found) onChange(found.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function CheckField(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly testId?: string;
}): JSX.Element {
  const { label, checked, onChange, disabled, testId } = props;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled ?? false}
        {...(testId === undefined ? {} : { 'data-testid': testId })}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** One of a few, all seen at once. */
export function Segmented<T extends string>(props: {
  /** Says what is chosen; for readers of screens. */
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly testId?: string;
}): JSX.Element {
  const { label, value, choices, onChange, testId } = props;
  const name = useId();
  return (
    <fieldset class="segmented" aria-label={label} {...(testId === undefined ? {} : { 'data-testid': testId })}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
