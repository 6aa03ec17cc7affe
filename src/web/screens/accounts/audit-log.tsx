import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { sayInstant } from '../../ui/times.ts';
import { LoadState } from '../feeds/load-state.tsx';
import { useLoad } from '../feeds/use-load.ts';
import { AREAS, type Area, auditView, readAudit, type User } from './users.ts';
import { ACCOUNTS_WORDS } from './words.ts';

const FIRST = 200;
/** The server gives no more at once. */
const MOST = 1000;

/** Who did what, the newest first. */
export function AuditLog({ users }: { readonly users: readonly User[] }): JSX.Element {
  const words = wordsIn(ACCOUNTS_WORDS).audit;
  const [limit, setLimit] = useState(FIRST);
  const [text, setText] = useState('');
  const [area, setArea] = useState<Area | 'all'>('all');
  const log = useLoad(() => readAudit(limit), String(limit));
  const all = log.value ?? [];
  const shown = auditView(all, users, { text, area });
  return (
    <div class="stack">
      <div class="row accounts-filter">
        <TextField label={words.search} type="search" value={text} onInput={setText} testId="audit-search" />
        <SelectField
          label={words.area}
          value={area}
          choices={(['all', ...AREAS] as const).map((one) => ({ value: one, text: words.areas[one] }))}
          onChange={setArea}
          testId="audit-area"
        />
        <p class="soft num accounts-count" role="status">
          {words.shown(shown.length)}
        </p>
      </div>
      {log.value === null || log.fault !== null ? <LoadState of={log} /> : null}
      {log.value === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section class="table-box accounts-box" tabIndex={0} aria-label={wordsIn(ACCOUNTS_WORDS).tabs.audit}>
          <table class="table" data-testid="audit">
            <thead>
              <tr>
                {[words.at, words.by, words.action, words.target, words.detail].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ at, by, action, target, detail }, i) => (
                <tr key={`${i} ${at}`}>
                  <td class="num accounts-when">{sayInstant(at)}</td>
                  <td class="wrap accounts-by">
                    <bdi>{by}</bdi>
                  </td>
                  <td class="accounts-what">{words.actions[action] ?? action}</td>
                  <td class="wrap accounts-cell">
                    <bdi>{target}</bdi>
                  </td>
                  <td class="wrap accounts-cell">
                    <bdi>{detail}</bdi>
                  </td>
                </tr>
              ))}
              {shown.length > 0 ? null : (
                <tr>
                  <td colSpan={5} class="soft">
                    {words.empty}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </section>
      )}
      {all.length < limit || limit >= MOST ? null : (
        <Button onClick={() => setLimit(MOST)} testId="audit-more">
          {words.more}
        </Button>
      )}
    </div>
  );
}
