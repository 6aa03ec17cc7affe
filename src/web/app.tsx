import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Me } from '../server/wire-page.ts';
import { warmEngine } from './engine/connect.ts';
import { lazy } from './shell/lazy.tsx';
import { ProjectGate } from './shell/project-gate.tsx';
import { OFFICE_SCREENS, Rail } from './shell/rail.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { SHELL_WORDS } from './shell/words.ts';
import { lang, wordsIn } from './state/language.ts';
import { Project } from './state/project.ts';
import { type PlanScreen, type Route, route } from './state/router.ts';
import { me } from './state/session.ts';
import { keepFocus } from './ui/keep-focus.ts';
import { Spinner } from './ui/parts.tsx';
import { sayFault, Toasts } from './ui/toast.tsx';

const PLAN = {
  board: lazy(async () => (await import('./screens/board/board.tsx')).BoardScreen),
  intake: lazy(async () => (await import('./screens/intake/intake.tsx')).IntakeScreen),
  'what-if': lazy(async () => (await import('./screens/what-if/what-if.tsx')).WhatIfScreen),
  overview: lazy(async () => (await import('./screens/overview/overview.tsx')).OverviewScreen),
  publish: lazy(async () => (await import('./screens/publish/publish.tsx')).PublishScreen),
} as const;

/** While it is asked who is here, what a plan needs is fetched; where that fails it is fetched when it is shown. */
export function prefetch(): void {
  if (!('plan' in route.value)) return;
  warmEngine();
  prefetchBoard();
}

const prefetchBoard = (): void => void import('./screens/board/board.tsx').catch(() => {});

const OFFICE = {
  plans: lazy(async () => (await import('./screens/plans/plans.tsx')).PlansScreen),
  feeds: lazy(async () => (await import('./screens/feeds/feeds.tsx')).FeedsScreen),
  ledger: lazy(async () => (await import('./screens/ledger/ledger.tsx')).LedgerScreen),
  accounts: lazy(async () => (await import('./screens/accounts/accounts.tsx')).AccountsScreen),
  mine: lazy(async () => (await import('./screens/mine/mine.tsx')).MineScreen),
} as const;

/** Intake works on plans that hold nothing yet, or nothing that can be read. */
const NEEDS_WORK: { readonly [S in PlanScreen]: boolean } = {
  board: true,
  intake: false,
  'what-if': true,
  overview: true,
  publish: true,
};

export function App(): JSX.Element {
  const user = me.value;
  if (user === undefined) {
    return (
      <div class="empty">
        <Spinner />
      </div>
    );
  }
  return user === null ? <SignIn /> : <Office user={user} />;
}

/** The plan of the route, kept open while screens of it are shown. */
function useProject(user: Me, here: Route): Project | null {
  const plan = 'plan' in here && user.role === 'planner' ? here.plan : null;
  const [project, setProject] = useState<Project | null>(null);
  // Before anything is painted: the server is asked at once.
  useLayoutEffect(() => {
    if (plan === null) return;
    const opened = new Project(user.id, plan);
    prefetchBoard();
    setProject(opened);
    void opened.open(sayFault);
    return () => {
      setProject(null);
      opened.close();
    };
  }, [plan, user.id]);
  useEffect(() => {
    if (project?.state.value === 'ready') project.speak().catch(sayFault);
  }, [lang.value]);
  return project?.id === plan ? project : null;
}

function Office({ user }: { readonly user: Me }): JSX.Element {
  const here = allowed(route.value, user);
  const project = useProject(user, here);
  const words = wordsIn(SHELL_WORDS);
  useEffect(keepFocus, []);
  return (
    <>
      <button type="button" class="skip" onClick={focusContent}>
        {words.skip}
      </button>
      <div class="shell">
        <TopBar user={user} project={project} />
        <Rail role={user.role} />
        <main class="stage" id="content" tabIndex={-1}>
          {'plan' in here ? <PlanPage screen={here.screen} project={project} /> : <OfficePage screen={here.screen} />}
        </main>
      </div>
      <Toasts />
    </>
  );
}

/** The address's hash is taken by the route, so that a link cannot do it. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}

const allowed = (wish: Route, { role }: Me): Route => {
  if ('plan' in wish) return role === 'planner' ? wish : { screen: 'mine' };
  const [first = 'mine'] = OFFICE_SCREENS[role];
  return OFFICE_SCREENS[role].includes(wish.screen) ? wish : { screen: first };
};

function OfficePage({ screen }: { readonly screen: keyof typeof OFFICE }): JSX.Element {
  const Screen = OFFICE[screen];
  return <Screen />;
}

function PlanPage(props: { readonly screen: PlanScreen; readonly project: Project | null }): JSX.Element {
  const { screen, project } = props;
  if (project === null) {
    return (
      <div class="empty">
        <Spinner />
      </div>
    );
  }
  const Screen = PLAN[screen];
  return (
    <ProjectGate project={project} needsWork={NEEDS_WORK[screen]}>
      <Screen project={project} />
    </ProjectGate>
  );
}
