import type { JSX } from 'preact';
import type { Me, NamedFeed } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Badge, type Tone } from '../../ui/parts.tsx';
import { SHARED_WORDS } from '../feeds/words-shared.ts';
import { type AccountState, nameOfScope, type User } from './users.ts';
import { ACCOUNTS_WORDS } from './words.ts';

const LOOKS: { readonly [S in AccountState]: readonly [tone: Tone | undefined, icon: IconName] } = {
  active: ['good', 'check'],
  invited: ['warn', 'clock'],
  disabled: [undefined, 'close'],
};

export function UserTable(props: {
  readonly users: readonly User[];
  readonly scopes: readonly NamedFeed[];
  readonly user: Me;
  readonly onDeed: (what: 'reinvite' | 'disable', user: User) => void;
}): JSX.Element {
  const { users, scopes, user: own, onDeed } = props;
  const words = wordsIn(ACCOUNTS_WORDS);
  const mayChange = own.role === 'planner';
  const { name, role, of, state, actions } = words.columns;
  return (
    <div class="table-box accounts-box">
      <table class="table" data-testid="users">
        <thead>
          <tr>
            {[name, role, of, state, ...(mayChange ? [actions] : [])].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <Row key={user.id} user={user} scopes={scopes} own={own} mayChange={mayChange} onDeed={onDeed} />
          ))}
          {users.length > 0 ? null : (
            <tr>
              <td colSpan={mayChange ? 5 : 4} class="soft">
                {words.noneFound}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly user: User;
  readonly scopes: readonly NamedFeed[];
  readonly own: Me;
  readonly mayChange: boolean;
  readonly onDeed: (what: 'reinvite' | 'disable', user: User) => void;
}): JSX.Element {
  const { user, scopes, own, mayChange, onDeed } = props;
  const words = wordsIn(ACCOUNTS_WORDS);
  const [tone, icon] = LOOKS[user.state];
  const isOwn = user.id === own.id;
  const named = (text: string): JSX.Element => (
    <>
      {text}
      <span class="unseen"> {user.name}</span>
    </>
  );
  return (
    <tr data-testid="user" data-state={user.state}>
      <th scope="row" class="wrap">
        <bdi>{user.name}</bdi> {isOwn ? <Badge tone="info">{words.you}</Badge> : null}
      </th>
      <td>{wordsIn(SHARED_WORDS).roles[user.role]}</td>
      <td class="wrap accounts-of">
        <bdi>{nameOfScope(user, scopes) ?? words.everything}</bdi>
      </td>
      <td>
        <Badge {...(tone === undefined ? {} : { tone })}>
          <Icon name={icon} />
          {words.states[user.state]}
        </Badge>
      </td>
      {mayChange ? (
        <td>
          <span class="accounts-actions">
            {isOwn ? null : (
              <Button small onClick={() => onDeed('reinvite', user)} testId="reinvite">
                {named(words.reinvite)}
              </Button>
            )}
            {user.state === 'disabled' || isOwn ? null : (
              <Button small look="danger" onClick={() => onDeed('disable', user)} testId="disable">
                {named(words.disable)}
              </Button>
            )}
          </span>
        </td>
      ) : null}
    </tr>
  );
}
