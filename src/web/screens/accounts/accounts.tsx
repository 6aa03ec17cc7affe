import './accounts.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Me, PageRole } from '../../../server/wire-page.ts';
import { api, seg } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import { me } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { say } from '../../ui/toast.tsx';
import { Confirm } from '../feeds/confirm.tsx';
import { LoadState } from '../feeds/load-state.tsx';
import { useLoad } from '../feeds/use-load.ts';
import { SHARED_WORDS } from '../feeds/words-shared.ts';
import { AuditLog } from './audit-log.tsx';
import { InviteDialog, LinkDialog } from './invite-dialog.tsx';
import { PasswordForm } from './password-form.tsx';
import { UserTable } from './user-table.tsx';
import { type Invited, ROLES, readScopes, readUsers, type User, usersView } from './users.ts';
import { ACCOUNTS_WORDS } from './words.ts';

const TABS = ['users', 'audit', 'password'] as const;

type Open =
  | { readonly what: 'invite' }
  | { readonly what: 'reinvite' | 'disable'; readonly user: User }
  | { readonly what: 'link'; readonly invited: Invited };

/** Accounts, the own password, and the audit log. */
export function AccountsScreen(): JSX.Element {
  const user = me.value;
  return user ? <Accounts own={user} /> : <div class="page" />;
}

function Accounts({ own }: { readonly own: Me }): JSX.Element {
  const words = wordsIn(ACCOUNTS_WORDS);
  const [tab, setTab] = useState<(typeof TABS)[number]>('users');
  const [open, setOpen] = useState<Open | null>(null);
  const [text, setText] = useState('');
  const [role, setRole] = useState<PageRole | 'all'>('all');
  const isPlanner = own.role === 'planner';
  const loaded = useLoad(async () => {
    const [users, scopes] = await Promise.all([readUsers(), readScopes(isPlanner)]);
    return { users, scopes };
  });
  const { users = [], scopes = [] } = loaded.value ?? {};
  const shown = useMemo(() => usersView(users, scopes, { text, role }), [users, scopes, text, role]);
  const close = (): void => setOpen(null);
  const invited = (one: Invited): void => {
    setOpen({ what: 'link', invited: one });
    loaded.reload();
  };
  return (
    <div class="page accounts">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.about}</p>
        </div>
        {isPlanner ? (
          <Button look="main" icon="plus" onClick={() => setOpen({ what: 'invite' })} testId="invite">
            {words.invite}
          </Button>
        ) : null}
      </header>
      <div class="tabs" role="tablist" aria-label={words.tabList}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`accounts-tab-${one}`}
            aria-selected={one === tab}
            aria-controls="accounts-panel"
            tabIndex={one === tab ? 0 : -1}
            data-testid={`tab-${one}`}
            onClick={() => setTab(one)}
            onKeyDown={({ key }) => {
              const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? TABS.length - 1 : 0;
              const next = TABS[(TABS.indexOf(one) + step) % TABS.length];
              if (step === 0 || next === undefined) return;
              setTab(next);
              document.getElementById(`accounts-tab-${next}`)?.focus();
            }}
          >
            {words.tabs[one]}
          </button>
        ))}
      </div>
      <div class="accounts-panel" id="accounts-panel" role="tabpanel" aria-labelledby={`accounts-tab-${tab}`}>
        {tab === 'password' ? <PasswordForm name={own.name} /> : null}
        {tab === 'audit' ? <AuditLog users={users} /> : null}
        {tab !== 'users' ? null : loaded.value === null || loaded.fault !== null ? (
          <LoadState of={loaded} />
        ) : (
          <div class="stack">
            <div class="row accounts-filter">
              <TextField label={words.search} type="search" value={text} onInput={setText} testId="users-search" />
              <SelectField
                label={words.role}
                value={role}
                choices={[
                  { value: 'all', text: words.allRoles },
                  ...ROLES.map((one) => ({ value: one, text: wordsIn(SHARED_WORDS).roles[one] })),
                ]}
                onChange={setRole}
              />
            </div>
            <UserTable users={shown} scopes={scopes} user={own} onDeed={(what, user) => setOpen({ what, user })} />
          </div>
        )}
      </div>
      {open?.what === 'invite' ? <InviteDialog scopes={scopes} onInvited={invited} onClose={close} /> : null}
      {open?.what === 'link' ? <LinkDialog invited={open.invited} onClose={close} /> : null}
      {open?.what === 'reinvite' ? (
        <Confirm
          title={words.reinviteTitle(open.user.name)}
          action={words.reinvite}
          run={async () => invited(await api.post<Invited>(`/api/users/${seg(open.user.id)}/invitation`, {}))}
          onClose={close}
        >
          <p>{words.reinviteAbout[open.user.state]}</p>
        </Confirm>
      ) : null}
      {open?.what === 'disable' ? (
        <Confirm
          title={words.disableTitle(open.user.name)}
          action={words.disable}
          danger
          run={async () => {
            await api.remove(`/api/users/${seg(open.user.id)}`);
            say(words.disabledNow);
            close();
            loaded.reload();
          }}
          onClose={close}
        >
          <p>{words.disableAbout}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
