import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Empty, Spinner } from '../../ui/parts.tsx';
import type { Desk } from './desk.ts';
import { INTAKE_WORDS } from './words.ts';

/** In place of what would be shown, while the server reads or where there is nothing to read. */
export function NothingRead({ desk }: { readonly desk: Desk }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).read;
  const { value: state } = desk.state;
  if (state === 'reading' || state === 'waiting') {
    return (
      <div class="empty">
        <Spinner label={words.reading} />
      </div>
    );
  }
  return (
    <Empty icon="file" title={words.none}>
      <p>{words.noneHint}</p>
    </Empty>
  );
}
