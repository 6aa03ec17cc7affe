import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { sayInstant } from '../../ui/times.ts';
import { clientText, revisionText } from './feed-table.tsx';
import type { FeedRow } from './rows.ts';
import { FEEDS_WORDS } from './words.ts';

/** Which client has fetched which revision of one subscription, and when. */
export function Fetches({ row, onClose }: { readonly row: FeedRow; readonly onClose: () => void }): JSX.Element {
  const words = wordsIn(FEEDS_WORDS);
  const { client, revision, first, last, count } = words.detailColumns;
  return (
    <Dialog title={`${words.details} · ${row.subscription.label}`} wide onClose={onClose} testId="fetches">
      <div class="table-box feeds-fetches">
        <table class="table">
          <thead>
            <tr>
              {[client, revision, first, last, count].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row.fetches.map((fetch) => (
              <tr key={`${fetch.client} ${fetch.revision}`}>
                <td class="wrap" title={fetch.client}>
                  {clientText(fetch.client, words)}
                </td>
                <td class="num wrap">{revisionText(fetch.revision, words)}</td>
                <td class="num feeds-when">{sayInstant(fetch.firstAt)}</td>
                <td class="num feeds-when">{sayInstant(fetch.lastAt)}</td>
                <td class="num">{fetch.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
