import type { JSX } from 'preact';
import type { Issue } from '../../../model/issue.ts';
import { wordsIn } from '../../state/language.ts';
import { Notice } from '../../ui/parts.tsx';
import { PLANS_WORDS } from './words.ts';

const MOST = 200;

/** What is wrong with a document, fault by fault: where, what, and what to do. */
export function Faults({ issues }: { readonly issues: readonly Issue[] }): JSX.Element {
  const words = wordsIn(PLANS_WORDS).importing;
  return (
    <div class="stack" data-testid="faults">
      <Notice tone="bad">{words.faulty(issues.length)}</Notice>
      <div class="table-box plans-faults">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.columns.path}</th>
              <th scope="col">{words.columns.message}</th>
              <th scope="col">{words.columns.hint}</th>
            </tr>
          </thead>
          <tbody>
            {issues.slice(0, MOST).map(({ path, message, hint }, i) => (
              <tr key={`${i} ${path}`}>
                <td class="wrap">{path === '' ? words.whole : <code>{path}</code>}</td>
                <td class="wrap">{message}</td>
                <td class="wrap soft">{hint}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
