import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, Spinner } from '../../ui/parts.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import type { Loaded } from './use-load.ts';

/** Stands where something of the server is not there: still to come, or failed and to be tried again. Else nothing. */
export function LoadState({ of }: { readonly of: Loaded<unknown> }): JSX.Element | null {
  if (of.fault !== null) {
    return (
      <Notice tone="bad">
        <div class="row">
          <span>{of.fault}</span>
          <Button small onClick={of.reload}>
            {wordsIn(UI_WORDS).retry}
          </Button>
        </div>
      </Notice>
    );
  }
  return of.value === null ? (
    <div class="empty">
      <Spinner />
    </div>
  ) : null;
}
