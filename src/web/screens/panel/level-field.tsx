import type { JSX } from 'preact';
import type { Level } from '../../../model/problem.ts';
import { Segmented } from '../../ui/fields.tsx';

const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];

/** One of five, the highest first. */
export function LevelField(props: {
  readonly label: string;
  readonly value: Level;
  readonly onChange: (level: Level) => void;
  readonly testId?: string;
}): JSX.Element {
  const { label, value, onChange, testId } = props;
  return (
    <div class="field">
      <span class="label">{label}</span>
      <Segmented
        label={label}
        value={String(value)}
        choices={LEVELS.map((level) => ({ value: String(level), text: String(level) }))}
        onChange={(text) => onChange(LEVELS.find((level) => String(level) === text) ?? value)}
        {...(testId === undefined ? {} : { testId })}
      />
    </div>
  );
}
