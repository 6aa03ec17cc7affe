import type { JSX } from 'preact';
import { lang, setLanguage, wordsIn } from '../state/language.ts';
import { Button } from '../ui/button.tsx';
import { SHELL_WORDS } from './words.ts';

export function LanguageButton(): JSX.Element {
  return (
    <Button
      look="plain"
      small
      icon="globe"
      testId="language"
      onClick={() => setLanguage(lang.value === 'zh' ? 'en' : 'zh')}
    >
      {wordsIn(SHELL_WORDS).otherLanguage}
    </Button>
  );
}
