import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { wordsIn } from '../state/language.ts';
import { Button } from './button.tsx';
import { focusAlong, pathOf } from './keep-focus.ts';
import { UI_WORDS } from './words.ts';

export interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
  /** Buttons; the main one last. */
  readonly footer?: ComponentChildren;
  /** Escape, the cross, or a click beside it. Absent: it must be answered. */
  readonly onClose?: () => void;
  readonly testId?: string;
  /** Nothing in it takes the focus, and it may be longer than the window: then the keyboard must be able to scroll it. */
  readonly isText?: boolean;
}

/** A modal dialog of the browser: it keeps the focus inside and gives it back. It is open as long as it is drawn. */
export function Dialog({ title, wide, children, footer, onClose, testId, isText }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const { current } = element;
    const before = pathOf(document.activeElement ?? document.body);
    current?.showModal();
    return () => {
      current?.close();
      focusAlong(before);
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={({ currentTarget }) => {
        // The browser closes it at a second Escape, whatever is said against it.
        if (!currentTarget.isConnected || currentTarget.open) return;
        if (onClose === undefined) currentTarget.showModal();
        else onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === element.current) onClose?.();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        {onClose === undefined ? null : (
          <Button icon="close" look="plain" label={wordsIn(UI_WORDS).close} onClick={onClose} />
        )}
      </header>
      {isText ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing else in it takes the keys that scroll
        <section class="body" tabIndex={0} aria-labelledby={heading}>
          {children}
        </section>
      ) : (
        <div class="body">{children}</div>
      )}
      {footer === undefined ? null : <footer>{footer}</footer>}
    </dialog>
  );
}
