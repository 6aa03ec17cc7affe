import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NamedFeed } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented, SelectField, TextField } from '../../ui/fields.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { scopeKey } from './rows.ts';
import { FEED_VIEWS, type FeedScope, type Issued, subscribe } from './wire.ts';
import { FEEDS_WORDS } from './words.ts';
import { SHARED_WORDS } from './words-shared.ts';

const KINDS: readonly FeedScope['kind'][] = ['leader', 'body', 'venue', 'unit', 'master'];
const MOST_LABEL = 120;

/** Whose feed, how much of it is shown, and what it is called. */
export function NewSubscription(props: {
  /** What may be subscribed to. */
  readonly feeds: readonly NamedFeed[];
  readonly mayShowAll: boolean;
  readonly onIssued: (issued: Issued) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { feeds, mayShowAll, onIssued, onClose } = props;
  const words = wordsIn(FEEDS_WORDS);
  const shared = wordsIn(SHARED_WORDS);
  const kinds = KINDS.filter((kind) => feeds.some(({ scope }) => scope.kind === kind));
  const [kind, setKind] = useState<FeedScope['kind']>(kinds[0] ?? 'leader');
  const [key, setKey] = useState('');
  const [view, setView] = useState(FEED_VIEWS[0] ?? 'normal');
  const [typed, setTyped] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ofKind = feeds.filter(({ scope }) => scope.kind === kind);
  const chosen = ofKind.find(({ scope }) => scopeKey(scope) === key) ?? ofKind[0];
  const named = chosen === undefined ? '' : kind === 'master' ? shared.kinds.master : chosen.name;
  const label = typed ?? named.slice(0, MOST_LABEL);
  const isWhole = chosen !== undefined && label.trim() !== '' && label.trim().length <= MOST_LABEL;
  const create = async (): Promise<void> => {
    if (chosen === undefined || !isWhole) return;
    setBusy(true);
    try {
      onIssued(await subscribe({ label: label.trim(), scope: chosen.scope, view }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={words.newTitle}
      onClose={onClose}
      testId="new-subscription-dialog"
      footer={
        <>
          <Button onClick={onClose}>{wordsIn(UI_WORDS).cancel}</Button>
          <Button
            look="main"
            disabled={!isWhole || isBusy}
            onClick={() => void create().catch(sayFault)}
            testId="subscribe"
          >
            {words.createDo}
          </Button>
        </>
      }
    >
      <form
        class="stack feeds-new"
        onSubmit={(event) => {
          event.preventDefault();
          create().catch(sayFault);
        }}
      >
        {kinds.length < 2 ? null : (
          <Segmented
            label={words.scopeKind}
            value={kind}
            choices={kinds.map((one) => ({ value: one, text: shared.kinds[one] }))}
            onChange={setKind}
            testId="scope-kind"
          />
        )}
        {kinds.length === 0 ? <p>{words.noScopes}</p> : null}
        {kind === 'master' || kinds.length === 0 ? null : (
          <SelectField
            label={words.scope}
            value={chosen === undefined ? '' : scopeKey(chosen.scope)}
            choices={ofKind.map(({ scope, name }) => ({ value: scopeKey(scope), text: shortened(name) }))}
            onChange={setKey}
            testId="scope"
          />
        )}
        <SelectField
          label={words.view}
          hint={words.viewHints[view]}
          value={view}
          choices={FEED_VIEWS.filter((one) => one !== 'full' || mayShowAll).map((one) => ({
            value: one,
            text: words.views[one],
          }))}
          onChange={setView}
          testId="view"
        />
        <TextField
          label={words.label}
          hint={words.labelHint}
          value={label}
          onInput={setTyped}
          required
          testId="label"
        />
      </form>
    </Dialog>
  );
}

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
