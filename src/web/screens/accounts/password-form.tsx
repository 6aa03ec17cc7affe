import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { say, sayFault } from '../../ui/toast.tsx';
import { ACCOUNTS_WORDS } from './words.ts';

/** The own password; the server says what is wrong with a new one. */
export function PasswordForm({ name }: { readonly name: string }): JSX.Element {
  const words = wordsIn(ACCOUNTS_WORDS).password;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isDifferent = again !== '' && again !== next;
  const isWhole = current !== '' && next !== '' && again === next;
  const change = async (): Promise<void> => {
    if (!isWhole) return;
    setBusy(true);
    try {
      await api.post('/api/password', { current, next });
      say(words.changed);
      for (const clear of [setCurrent, setNext, setAgain]) clear('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="card stack accounts-password"
      onSubmit={(event) => {
        event.preventDefault();
        change().catch(sayFault);
      }}
    >
      <h2>{words.title}</h2>
      <p class="soft">{words.about}</p>
      {/* Keepers of passwords want to know whose it is. */}
      <input
        class="unseen"
        type="text"
        autocomplete="username"
        value={name}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <TextField
        label={words.current}
        type="password"
        autocomplete="current-password"
        value={current}
        onInput={setCurrent}
        required
        testId="password-current"
      />
      <TextField
        label={words.next}
        hint={words.nextHint}
        type="password"
        autocomplete="new-password"
        value={next}
        onInput={setNext}
        required
        testId="password-next"
      />
      <TextField
        label={words.again}
        fault={isDifferent ? words.differ : null}
        type="password"
        autocomplete="new-password"
        value={again}
        onInput={setAgain}
        required
        testId="password-again"
      />
      <div class="row">
        <Button type="submit" look="main" disabled={!isWhole || isBusy} testId="password-change">
          {words.change}
        </Button>
      </div>
    </form>
  );
}
