import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayInstant } from '../../ui/times.ts';
import { UI_WORDS } from '../../ui/words.ts';
import { CopyButton } from './copy-button.tsx';
import type { FeedRow } from './rows.ts';
import { FEEDS_WORDS } from './words.ts';
import { SHARED_WORDS } from './words-shared.ts';

/** Who has not the newest revision, as a list for phoning. */
export function Reminders({
  rows,
  onClose,
}: {
  readonly rows: readonly FeedRow[];
  readonly onClose: () => void;
}): JSX.Element {
  const words = wordsIn(FEEDS_WORDS);
  const lines = rows.map(({ subscription, whose, last }) =>
    words.remindLine(
      subscription.label,
      whose ?? wordsIn(SHARED_WORDS).kinds.master,
      last === null ? words.remindNever : words.remindLast(sayInstant(last.lastAt)),
    ),
  );
  return (
    <Dialog
      title={words.remindTitle}
      onClose={onClose}
      testId="reminders"
      footer={
        <>
          <CopyButton text={lines.join('\n')} label={words.copyNames} testId="copy-reminders" />
          <Button look="main" onClick={onClose}>
            {wordsIn(UI_WORDS).close}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{words.remindAbout}</p>
        <ol class="feeds-reminders">
          {lines.map((line, i) => (
            <li key={rows[i]?.subscription.id ?? i} class="wrap">
              <bdi>{line}</bdi>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
