import type { ComponentChildren, JSX } from 'preact';
import { wordsIn } from '../state/language.ts';
import { Icon, type IconName } from './icon.tsx';
import { UI_WORDS } from './words.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'info';

export const Badge = ({
  tone,
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}): JSX.Element => <span class={tone === undefined ? 'badge' : `badge ${tone}`}>{children}</span>;

/** The level as colour, number and word: never colour alone. */
export function PriorityMark({ level }: { readonly level: number }): JSX.Element {
  return (
    <span class={`priority p${level}`} title={wordsIn(UI_WORDS).priority(level)}>
      <span class="unseen">{wordsIn(UI_WORDS).priority(level)}</span>
      <span aria-hidden="true">{'▮'.repeat(level)}</span>
    </span>
  );
}

const SIGNS: { readonly [T in Tone]: IconName } = { good: 'check', warn: 'warn', bad: 'warn', info: 'info' };

export const Notice = ({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'note'}>
    <Icon name={SIGNS[tone]} />
    <div class="wrap">{children}</div>
  </div>
);

export const Empty = (props: {
  readonly icon: IconName;
  readonly title: string;
  /** Nothing else is on the screen: the title is its heading. */
  readonly isAll?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <div class="empty">
    <Icon name={props.icon} />
    {props.isAll ? <h1>{props.title}</h1> : <h2>{props.title}</h2>}
    {props.children}
  </div>
);

/** `share` from 0 to 1; null while nothing is known. */
export const ProgressBar = ({
  share,
  label,
}: {
  readonly share: number | null;
  readonly label: string;
}): JSX.Element => (
  <div
    class="bar"
    role="progressbar"
    aria-label={label}
    {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100), 'aria-valuemin': 0, 'aria-valuemax': 100 })}
  >
    <div style={{ width: `${Math.round((share ?? 0.15) * 100)}%` }} />
  </div>
);

export const Spinner = ({ label }: { readonly label?: string }): JSX.Element => (
  <span class="row" role="status">
    <span class="spinner" />
    <span>{label ?? wordsIn(UI_WORDS).loading}</span>
  </span>
);
