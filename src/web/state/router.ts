import { signal } from '@preact/signals';

/** Screens of one plan. */
export const PLAN_SCREENS = ['board', 'intake', 'what-if', 'overview', 'publish'] as const;
export type PlanScreen = (typeof PLAN_SCREENS)[number];

export type Route =
  | { readonly screen: 'plans' | 'feeds' | 'ledger' | 'accounts' | 'mine' }
  | { readonly screen: PlanScreen; readonly plan: string };

/** `#/plan/2026-12-H1/board`, `#/feeds` … */
export function routeOf(hash: string): Route {
  const [first = '', second = '', third = ''] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (first === 'plan' && second !== '') {
    return { screen: PLAN_SCREENS.find((name) => name === third) ?? 'board', plan: second };
  }
  return { screen: (['feeds', 'ledger', 'accounts', 'mine'] as const).find((name) => name === first) ?? 'plans' };
}

export function hashOf(route: Route): string {
  if ('plan' in route) return `#/plan/${encodeURIComponent(route.plan)}/${route.screen}`;
  return route.screen === 'plans' ? '#/' : `#/${route.screen}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Where the page is. */
export const route = signal<Route>(routeOf(location.hash));

addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});

export function go(to: Route): void {
  location.hash = hashOf(to);
}
