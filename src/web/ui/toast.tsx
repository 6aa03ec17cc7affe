import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { wordsIn } from '../state/language.ts';
import { Button } from './button.tsx';
import { faultText } from './fault-text.ts';
import { UI_WORDS } from './words.ts';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly look: 'plain' | 'bad';
  readonly action: { readonly text: string; readonly run: () => void } | null;
}

const toasts = signal<readonly Toast[]>([]);
let count = 0;
const SHOWN_MS = 6000;

/** A short message at the foot of the page, read out by readers of screens. */
export function say(text: string, look: Toast['look'] = 'plain', action: Toast['action'] = null): void {
  count += 1;
  const id = count;
  toasts.value = [...toasts.value.slice(-2), { id, text, look, action }];
  setTimeout(() => dismiss(id), SHOWN_MS);
}

/** What went wrong, in the words of the server where there are any. Anything else is a bug and is thrown on. */
export function sayFault(thrown: unknown): void {
  // Broken off, or asked of a plan that has been closed: nobody waits for it.
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return;
  say(faultText(thrown), 'bad');
}

const dismiss = (id: number): void => {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
};

export function Toasts(): JSX.Element {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, text, look, action }) => (
        <div key={id} class={look === 'bad' ? 'toast bad' : 'toast'}>
          <span>{text}</span>
          {action === null ? null : (
            <Button
              small
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.text}
            </Button>
          )}
          <Button small icon="close" label={wordsIn(UI_WORDS).close} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
