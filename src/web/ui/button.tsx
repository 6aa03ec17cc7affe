import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly icon?: IconName;
  /** Needed where there is no text: what readers of screens say, and the tooltip. */
  readonly label?: string;
  readonly look?: 'main' | 'danger' | 'plain';
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly type?: 'button' | 'submit';
  readonly title?: string;
  readonly testId?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

export function Button(props: ButtonProps): JSX.Element {
  const { children, icon, label, look, small, disabled, pressed, type = 'button', title, testId, onClick } = props;
  const isBare = children === undefined || children === null;
  return (
    <button
      type={type}
      class={['button', look ?? '', small ? 'small' : '', isBare ? 'icon' : ''].filter(Boolean).join(' ')}
      disabled={disabled ?? false}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...((title ?? label) === undefined ? {} : { title: title ?? label })}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
      {...(onClick === undefined ? {} : { onClick })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}
