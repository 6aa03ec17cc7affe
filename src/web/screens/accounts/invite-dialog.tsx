import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NamedFeed, PageRole } from '../../../server/wire-page.ts';
import { api } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { CopyButton } from '../feeds/copy-button.tsx';
import { SHARED_WORDS } from '../feeds/words-shared.ts';
import { type Invited, ROLES, scopeKindOf } from './users.ts';
import { ACCOUNTS_WORDS } from './words.ts';

const MOST_NAME = 60;

/** A new account: who, as what, and of which body or leader. */
export function InviteDialog(props: {
  readonly scopes: readonly NamedFeed[];
  readonly onInvited: (invited: Invited) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { scopes, onInvited, onClose } = props;
  const words = wordsIn(ACCOUNTS_WORDS);
  const shared = wordsIn(SHARED_WORDS);
  const [name, setName] = useState('');
  const [role, setRole] = useState<PageRole>('clerk');
  const [chosen, setChosen] = useState('');
  const [isBusy, setBusy] = useState(false);
  const kind = scopeKindOf(role);
  const choices = scopes.flatMap(({ scope, name: text }) =>
    scope.kind !== 'master' && scope.kind === kind ? [{ value: scope.id, text: text.slice(0, 60) }] : [],
  );
  const of = kind === null ? null : (choices.find(({ value }) => value === chosen) ?? choices[0])?.value;
  const isTooLong = name.trim().length > MOST_NAME;
  const isWhole = name.trim() !== '' && !isTooLong && of !== undefined;
  const invite = async (): Promise<void> => {
    if (!isWhole) return;
    setBusy(true);
    try {
      onInvited(await api.post<Invited>('/api/users', { name: name.trim(), role, of }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={words.inviteTitle}
      onClose={onClose}
      testId="invite-dialog"
      footer={
        <>
          <Button onClick={onClose}>{wordsIn(UI_WORDS).cancel}</Button>
          <Button
            look="main"
            disabled={!isWhole || isBusy}
            onClick={() => void invite().catch(sayFault)}
            testId="invite-do"
          >
            {words.inviteDo}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          invite().catch(sayFault);
        }}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          fault={isTooLong ? words.nameHint : null}
          value={name}
          onInput={setName}
          autocomplete="off"
          required
          testId="invite-name"
        />
        <SelectField
          label={words.role}
          hint={words.roleHints[role]}
          value={role}
          choices={ROLES.map((one) => ({ value: one, text: shared.roles[one] }))}
          onChange={setRole}
          testId="invite-role"
        />
        {kind === null ? null : choices.length === 0 ? (
          <Notice tone="warn">{words.noScopes}</Notice>
        ) : (
          <SelectField
            label={kind === 'body' ? words.ofBody : words.ofLeader}
            value={of ?? ''}
            choices={choices}
            onChange={setChosen}
            testId="invite-of"
          />
        )}
      </form>
    </Dialog>
  );
}

/** The one-time link, which the server tells only once: closed by its button alone. */
export function LinkDialog({
  invited,
  onClose,
}: {
  readonly invited: Invited;
  readonly onClose: () => void;
}): JSX.Element {
  const words = wordsIn(ACCOUNTS_WORDS);
  const { user, link } = invited;
  return (
    <Dialog
      title={words.linkTitle(user.name)}
      testId="invitation"
      footer={
        <>
          <CopyButton text={words.message(user.name, link)} label={words.copyMessage} />
          <CopyButton text={link} label={words.copyLink} testId="copy-invitation" />
          <Button look="main" onClick={onClose} testId="invitation-close">
            {words.closeLink}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Notice tone="warn">
          {wordsIn(SHARED_WORDS).onceOnly}
          {words.linkAbout}
        </Notice>
        <p class="wrap accounts-link" data-testid="invitation-link">
          {link}
        </p>
      </div>
    </Dialog>
  );
}
