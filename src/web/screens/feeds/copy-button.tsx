import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/toast.tsx';
import { SHARED_WORDS } from './words-shared.ts';

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** The icon alone, with the label for readers of screens. */
  readonly bare?: boolean;
  readonly small?: boolean;
  readonly disabled?: boolean;
  readonly testId?: string;
}

export function CopyButton({ text, label, bare, small, disabled, testId }: CopyButtonProps): JSX.Element {
  return (
    <Button
      icon="copy"
      {...(bare ? { label } : {})}
      {...(small === undefined ? {} : { small })}
      {...(disabled === undefined ? {} : { disabled })}
      {...(testId === undefined ? {} : { testId })}
      onClick={({ currentTarget }) => void copy(text, currentTarget)}
    >
      {bare ? null : label}
    </Button>
  );
}

async function copy(text: string, near: EventTarget | null): Promise<void> {
  const words = wordsIn(SHARED_WORDS);
  const isDone = (await byClipboard(text)) || bySelection(text, near);
  say(isDone ? words.copied : words.copyFailed, isDone ? 'plain' : 'bad');
}

async function byClipboard(text: string): Promise<boolean> {
  // Absent where an office reaches its server without TLS.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The old way, which works without TLS too; inside an open dialog nothing outside it can be selected. */
function bySelection(text: string, near: EventTarget | null): boolean {
  const host = (near instanceof Element ? near.closest('dialog') : null) ?? document.body;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  host.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    area.remove();
    if (near instanceof HTMLElement) near.focus();
  }
}
