import { effect } from '@preact/signals';
import type { View } from '../../../server/wire-page.ts';
import { me } from '../../state/session.ts';

/** A view as it was fetched last, kept in this browser for when the server is not reached. */
export interface KeptView {
  /** UTC instant. */
  readonly at: string;
  readonly view: View;
}

const PREFIX = 'tongchou.view.';

const keyOf = (user: string, scope: string): string => `${PREFIX}${user}.${scope}`;

export function keepView(user: string, scope: string, kept: KeptView): void {
  try {
    localStorage.setItem(keyOf(user, scope), JSON.stringify(kept));
  } catch {
    // A full disk is no reason not to show it.
  }
}

/** Null where nothing was kept, or not by this page. */
export function keptView(user: string, scope: string): KeptView | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(user, scope)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function isKept(value: unknown): value is KeptView {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('view' in value)) return false;
  const { at, view } = value;
  if (typeof at !== 'string' || typeof view !== 'object' || view === null) return false;
  return 'whose' in view && typeof view.whose === 'string' && 'plans' in view && Array.isArray(view.plans);
}

// Whoever signs in next on this machine must not find it.
effect(() => {
  if (me.value !== null) return;
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
});
