import './feeds.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Me, NamedFeed } from '../../../server/wire-page.ts';
import { api } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import { me } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../ui/fields.tsx';
import { Empty, Notice } from '../../ui/parts.tsx';
import { say } from '../../ui/toast.tsx';
import { Confirm } from './confirm.tsx';
import { type FeedDeed, FeedTable, revisionText } from './feed-table.tsx';
import { Fetches } from './fetches.tsx';
import { LinksDialog } from './links-dialog.tsx';
import { LoadState } from './load-state.tsx';
import { NewSubscription } from './new-subscription.tsx';
import { Reminders } from './reminders.tsx';
import { type FeedFilter, type FeedRow, feedRows, filteredRows, READINGS, toRemind } from './rows.ts';
import { useLoad } from './use-load.ts';
import { type Issued, readFeeds, readSubscribed, revoke, rotate } from './wire.ts';
import { FEEDS_WORDS } from './words.ts';

type Open =
  | { readonly what: 'new' | 'remind' }
  | { readonly what: FeedDeed; readonly row: FeedRow }
  | { readonly what: 'links'; readonly issued: Issued };

/** Subscriptions to feeds, and who has read the newest revision. */
export function FeedsScreen(): JSX.Element {
  const user = me.value;
  return user ? <Feeds user={user} /> : <div class="page" />;
}

function Feeds({ user }: { readonly user: Me }): JSX.Element {
  const words = wordsIn(FEEDS_WORDS);
  const [open, setOpen] = useState<Open | null>(null);
  const [filter, setFilter] = useState<FeedFilter>({ text: '', reading: 'all', withRevoked: false });
  const loaded = useLoad(async () => {
    const [subscribed, feeds] = await Promise.all([readSubscribed(), feedsFor(user)]);
    return { subscribed, feeds, rows: feedRows(subscribed, feeds) };
  });
  const { rows = [], feeds = [], subscribed } = loaded.value ?? {};
  const shown = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const late = toRemind(rows);
  const isOffice = user.role === 'planner' || user.role === 'auditor';
  const mayChange = user.role !== 'auditor';
  const close = (): void => setOpen(null);
  const issued = (one: Issued): void => {
    setOpen({ what: 'links', issued: one });
    loaded.reload();
  };
  const present = READINGS.filter((one) => rows.some(({ reading }) => reading === one));
  return (
    <div class="page feeds">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{isOffice ? words.about : words.aboutOwn(feeds[0]?.name ?? '')}</p>
        </div>
        <div class="row">
          {rows.length === 0 || !isOffice ? null : (
            <Button
              icon="people"
              disabled={late.length === 0}
              onClick={() => setOpen({ what: 'remind' })}
              testId="remind"
            >
              {late.length === 0 ? words.nobodyToRemind : words.remind(late.length)}
            </Button>
          )}
          {mayChange ? (
            <Button look="main" icon="plus" onClick={() => setOpen({ what: 'new' })} testId="new-subscription">
              {words.create}
            </Button>
          ) : null}
        </div>
      </header>
      {subscribed === undefined || loaded.fault !== null ? <LoadState of={loaded} /> : null}
      {subscribed === undefined ? null : rows.length === 0 ? (
        <div class="card">
          <Empty icon="feeds" title={words.empty}>
            <p>{words.emptyHint}</p>
          </Empty>
        </div>
      ) : (
        <div class="stack">
          {subscribed.newest === null ? (
            <Notice tone="info">{words.nothingPublished}</Notice>
          ) : (
            <p class="soft">{words.newestIs(revisionText(subscribed.newest, words))}</p>
          )}
          <div class="row feeds-filter">
            <TextField
              label={words.search}
              type="search"
              value={filter.text}
              onInput={(text) => setFilter({ ...filter, text })}
            />
            <SelectField
              label={words.reading}
              value={filter.reading}
              choices={[
                { value: 'all', text: words.all },
                ...present.map((one) => ({ value: one, text: words.readings[one] })),
              ]}
              onChange={(reading) =>
                setFilter({ ...filter, reading, withRevoked: filter.withRevoked || reading === 'revoked' })
              }
              testId="filter-reading"
            />
            {present.includes('revoked') ? (
              <CheckField
                label={words.withRevoked}
                checked={filter.withRevoked}
                onChange={(withRevoked) => setFilter({ ...filter, withRevoked })}
              />
            ) : null}
          </div>
          <FeedTable rows={shown} mayChange={mayChange} onDeed={(what, row) => setOpen({ what, row })} />
        </div>
      )}
      {open?.what === 'new' ? (
        <NewSubscription feeds={feeds} mayShowAll={user.role === 'planner'} onIssued={issued} onClose={close} />
      ) : null}
      {open?.what === 'links' ? <LinksDialog issued={open.issued} onClose={close} /> : null}
      {open?.what === 'remind' ? <Reminders rows={late} onClose={close} /> : null}
      {open?.what === 'fetches' ? <Fetches row={open.row} onClose={close} /> : null}
      {open?.what === 'rotate' ? (
        <Confirm
          title={words.rotateTitle(open.row.subscription.label)}
          action={words.rotate}
          run={async () => issued(await rotate(open.row.subscription))}
          onClose={close}
        >
          <p>{words.rotateAbout}</p>
        </Confirm>
      ) : null}
      {open?.what === 'revoke' ? (
        <Confirm
          title={words.revokeTitle(open.row.subscription.label)}
          action={words.revoke}
          danger
          run={async () => {
            await revoke(open.row.subscription);
            say(words.revokedNow);
            close();
            loaded.reload();
          }}
          onClose={close}
        >
          <p>{words.revokeAbout}</p>
        </Confirm>
      ) : null}
    </div>
  );
}

/** Clerks and staff subscribe to what is their own. */
async function feedsFor({ role, of }: Me): Promise<readonly NamedFeed[]> {
  if (role === 'planner' || role === 'auditor') return readFeeds();
  if (of === null) return [];
  const { ofName } = await api.get<Me>('/api/me');
  return [{ scope: { kind: role === 'clerk' ? 'body' : 'leader', id: of }, name: ofName ?? of }];
}
