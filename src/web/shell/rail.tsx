import type { JSX } from 'preact';
import type { PageRole } from '../../server/wire-page.ts';
import { wordsIn } from '../state/language.ts';
import { hashOf, PLAN_SCREENS, type Route, route } from '../state/router.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { SHELL_WORDS } from './words.ts';

const ICONS: { readonly [S in Route['screen']]: IconName } = {
  plans: 'plans',
  board: 'board',
  intake: 'intake',
  'what-if': 'whatif',
  overview: 'overview',
  publish: 'publish',
  feeds: 'feeds',
  ledger: 'ledger',
  accounts: 'accounts',
  mine: 'mine',
};

type Office = Exclude<Route, { readonly plan: string }>['screen'];

/** Screens beside those of a plan, by role. */
export const OFFICE_SCREENS: { readonly [R in PageRole]: readonly Office[] } = {
  planner: ['plans', 'mine', 'feeds', 'ledger', 'accounts'],
  auditor: ['mine', 'feeds', 'ledger', 'accounts'],
  clerk: ['mine', 'feeds'],
  staff: ['mine', 'feeds'],
};

export function Rail({ role }: { readonly role: PageRole }): JSX.Element {
  const words = wordsIn(SHELL_WORDS);
  const here = route.value;
  const link = (to: Route): JSX.Element => (
    <a
      key={to.screen}
      href={hashOf(to)}
      data-testid={`go-${to.screen}`}
      {...(here.screen === to.screen ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon name={ICONS[to.screen]} />
      {words.screens[to.screen]}
    </a>
  );
  return (
    <nav class="rail" aria-label={words.mainMenu}>
      {'plan' in here && role === 'planner' ? (
        <>
          {PLAN_SCREENS.map((screen) => link({ screen, plan: here.plan }))}
          <hr />
        </>
      ) : null}
      {OFFICE_SCREENS[role].map((screen) => link({ screen }))}
    </nav>
  );
}
