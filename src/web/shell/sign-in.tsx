import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordsIn } from '../state/language.ts';
import { signIn } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { faultText } from '../ui/fault-text.ts';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/parts.tsx';
import { LanguageButton } from './language-button.tsx';
import { SHELL_WORDS } from './words.ts';

export function SignIn(): JSX.Element {
  const words = wordsIn(SHELL_WORDS);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      await signIn(name.trim(), password);
    } catch (thrown) {
      setFault(faultText(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <main class="signin">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="brandline">
          <img src="/icon.svg" alt="" />
          <div>
            <h1>{words.product}</h1>
            <p class="soft">{words.tagline}</p>
          </div>
        </div>
        {fault === null ? null : <Notice tone="bad">{fault}</Notice>}
        <TextField label={words.name} value={name} onInput={setName} autocomplete="username" required testId="name" />
        <TextField
          label={words.password}
          value={password}
          onInput={setPassword}
          type="password"
          autocomplete="current-password"
          required
          testId="password"
        />
        <Button type="submit" look="main" disabled={isBusy} testId="sign-in">
          {words.signIn}
        </Button>
        <p class="soft">{words.signInHint}</p>
        <div>
          <LanguageButton />
        </div>
      </form>
    </main>
  );
}
