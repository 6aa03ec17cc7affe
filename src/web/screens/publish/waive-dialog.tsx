import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import type { Lack } from './lacks.ts';
import { PUBLISH_WORDS } from './words.ts';

/** As many are named; of more, the number stands in the title. */
const NAMED = 8;

/** Who allows it, and why; the same for all of them. */
export function WaiveDialog(props: {
  readonly lacks: readonly Lack[];
  readonly onWaive: (name: string, reason: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { lacks, onWaive, onClose } = props;
  const words = wordsIn(PUBLISH_WORDS);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const isWhole = name.trim() !== '' && reason.trim() !== '';
  const finish = (): void => {
    if (!isWhole) return;
    onWaive(name, reason);
    onClose();
  };
  return (
    <Dialog
      title={words.waiveTitle(lacks.length)}
      onClose={onClose}
      testId="waive-dialog"
      footer={
        <>
          <Button onClick={onClose}>{wordsIn(UI_WORDS).cancel}</Button>
          <Button look="main" disabled={!isWhole} onClick={finish} testId="waive-do">
            {words.waive}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <ul class="publish-waived">
          {lacks.slice(0, NAMED).map(({ activity, code, text }) => (
            <li key={`${code} ${activity}`} class="wrap">
              <bdi>{text}</bdi>
            </li>
          ))}
          {lacks.length > NAMED ? <li>…</li> : null}
        </ul>
        <p class="soft">{words.waiveHint}</p>
        <TextField
          label={words.allowedBy}
          hint={words.allowedByHint}
          value={name}
          onInput={setName}
          required
          testId="waive-name"
        />
        <TextField label={words.reason} rows={3} value={reason} onInput={setReason} required testId="waive-reason" />
      </form>
    </Dialog>
  );
}
