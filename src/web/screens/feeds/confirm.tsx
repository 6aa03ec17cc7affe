import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';

export interface ConfirmProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What the button does, such as 停用. */
  readonly action: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Closes it, too, once that is done. */
  readonly run: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before something is done; stays open, with the fault said, where that fails. */
export function Confirm({ title, children, action, danger, disabled, run, onClose }: ConfirmProps): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const confirmed = async (): Promise<void> => {
    setBusy(true);
    try {
      await run();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      testId="confirm"
      footer={
        <>
          <Button onClick={onClose}>{wordsIn(UI_WORDS).cancel}</Button>
          <Button
            look={danger ? 'danger' : 'main'}
            disabled={isBusy || (disabled ?? false)}
            onClick={() => void confirmed().catch(sayFault)}
            testId="confirm-do"
          >
            {action}
          </Button>
        </>
      }
    >
      <div class="stack wrap">{children}</div>
    </Dialog>
  );
}
