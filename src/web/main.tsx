import './styles/base.css';
import './styles/ui.css';
import './styles/shell.css';
import { render } from 'preact';
import { App, prefetch } from './app.tsx';
import { lang, setLanguage } from './state/language.ts';
import { loadMe } from './state/session.ts';
import { sayFault } from './ui/toast.tsx';

begin();
prefetch();
setLanguage(lang.value);
const root = document.getElementById('app');
if (root) render(<App />, root);

/** A server that is away just now is asked again. */
function begin(): void {
  loadMe().catch((thrown: unknown) => {
    setTimeout(begin, 3000);
    sayFault(thrown);
  });
}
