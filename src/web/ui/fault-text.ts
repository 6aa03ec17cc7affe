import { ApiFault, OfflineError } from '../state/api.ts';
import { wordsIn } from '../state/language.ts';
import { UI_WORDS } from './words.ts';

/** What went wrong and what to do, to be shown; anything but an answer of the server is a bug and is thrown on. */
export function faultText(thrown: unknown): string {
  const words = wordsIn(UI_WORDS);
  if (thrown instanceof OfflineError) return words.offline;
  if (!(thrown instanceof ApiFault)) throw thrown;
  const [issue] = thrown.issues;
  return issue === undefined ? words.failed : words.issue(issue.message, issue.hint);
}
