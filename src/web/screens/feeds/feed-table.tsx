import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Badge, type Tone } from '../../ui/parts.tsx';
import { sayInstant } from '../../ui/times.ts';
import { clientName, type FeedRow, isBrowser, type Reading, revisionParts } from './rows.ts';
import { FEEDS_WORDS, type FeedsWords } from './words.ts';
import { SHARED_WORDS } from './words-shared.ts';

export type FeedDeed = 'rotate' | 'revoke' | 'fetches';

const LOOKS: { readonly [R in Reading]: readonly [tone: Tone | undefined, icon: IconName] } = {
  newest: ['good', 'check'],
  behind: ['bad', 'clock'],
  never: ['bad', 'warn'],
  waiting: [undefined, 'minus'],
  revoked: [undefined, 'close'],
};

export function FeedTable(props: {
  readonly rows: readonly FeedRow[];
  readonly mayChange: boolean;
  readonly onDeed: (deed: FeedDeed, row: FeedRow) => void;
}): JSX.Element {
  const { rows, mayChange, onDeed } = props;
  const { columns, noneFound } = wordsIn(FEEDS_WORDS);
  const shown = [
    columns.label,
    columns.scope,
    columns.view,
    columns.state,
    columns.last,
    columns.created,
    columns.actions,
  ];
  return (
    <div class="table-box feeds-box">
      <table class="table" data-testid="subscriptions">
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.subscription.id} row={row} mayChange={mayChange} onDeed={onDeed} />
          ))}
          {rows.length > 0 ? null : (
            <tr>
              <td colSpan={shown.length} class="soft">
                {noneFound}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly row: FeedRow;
  readonly mayChange: boolean;
  readonly onDeed: (deed: FeedDeed, row: FeedRow) => void;
}): JSX.Element {
  const { row, mayChange, onDeed } = props;
  const { subscription, whose, reading, last, fetches } = row;
  const words = wordsIn(FEEDS_WORDS);
  const { kinds } = wordsIn(SHARED_WORDS);
  const [tone, icon] = LOOKS[reading];
  const named = (text: string): JSX.Element => (
    <>
      {text}
      <span class="unseen"> {subscription.label}</span>
    </>
  );
  return (
    <tr data-testid="subscription" data-reading={reading}>
      <th scope="row" class="wrap feeds-label">
        <bdi title={subscription.label}>{subscription.label}</bdi>
      </th>
      <td class="feeds-whose">
        <span class="feeds-scope">
          <Badge>{kinds[subscription.scope.kind]}</Badge>
          {whose === null ? null : (
            <bdi class="wrap" title={whose}>
              {whose}
            </bdi>
          )}
        </span>
      </td>
      <td class="feeds-view">{words.views[subscription.view]}</td>
      <td>
        <Badge {...(tone === undefined ? {} : { tone })}>
          <Icon name={icon} />
          {words.readings[reading]}
        </Badge>
      </td>
      <td class="num">
        {last === null ? (
          <span class="soft">{words.never}</span>
        ) : (
          <>
            <span class="feeds-when">{sayInstant(last.lastAt)}</span>
            <span class="soft feeds-client">
              {clientText(last.client, words)} · {revisionText(last.revision, words)}
            </span>
          </>
        )}
      </td>
      <td class="num">
        <span class="feeds-when">{sayInstant(subscription.createdAt)}</span>
        {subscription.revokedAt !== null ? (
          <span class="soft feeds-client">{words.revoked(sayInstant(subscription.revokedAt))}</span>
        ) : subscription.rotatedAt === null ? null : (
          <span class="soft feeds-client">{words.rotatedAt(sayInstant(subscription.rotatedAt))}</span>
        )}
      </td>
      <td>
        <span class="feeds-actions">
          {fetches.length === 0 ? null : (
            <Button small onClick={() => onDeed('fetches', row)} title={words.fetches(fetches.length)}>
              {named(words.details)}
            </Button>
          )}
          {!mayChange || reading === 'revoked' ? null : (
            <>
              <Button small onClick={() => onDeed('rotate', row)} testId="rotate">
                {named(words.rotate)}
              </Button>
              <Button small look="danger" onClick={() => onDeed('revoke', row)} testId="revoke">
                {named(words.revoke)}
              </Button>
            </>
          )}
        </span>
      </td>
    </tr>
  );
}

/** A client in words: its name, else how it calls itself. */
export const clientText = (client: string, words: FeedsWords): string =>
  clientName(client) ?? (isBrowser(client) ? words.browser : client);

export function revisionText(revision: string, words: FeedsWords): string {
  const [plan, number] = revisionParts(revision);
  return words.revision(plan, number);
}
