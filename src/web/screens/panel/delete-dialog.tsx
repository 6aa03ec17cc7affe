import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FORM_WORDS } from './words-form.ts';

export function DeleteDialog(props: {
  readonly title: string;
  readonly isCopy: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}): JSX.Element {
  const { title, isCopy, onClose, onDelete } = props;
  const words = wordsIn(FORM_WORDS);
  return (
    <Dialog
      title={words.deleteTitle}
      onClose={onClose}
      testId="delete-dialog"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="danger" icon="trash" onClick={onDelete} testId="delete-confirm">
            {words.delete}
          </Button>
        </>
      }
    >
      <p class="wrap">{words.deleteText(title)}</p>
      {isCopy ? <p class="soft">{words.deleteCopy}</p> : null}
    </Dialog>
  );
}
