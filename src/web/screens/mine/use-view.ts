import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../../server/wire-page.ts';
import { ApiFault, api, OfflineError } from '../../state/api.ts';
import { lang } from '../../state/language.ts';
import { sayFault } from '../../ui/toast.tsx';
import { keepView, keptView } from './keep.ts';

export interface Scope {
  readonly kind: 'master' | 'leader' | 'body' | 'venue' | 'unit';
  readonly id: string;
}

export interface ViewState {
  /** Null while it is loading, or where it cannot be had. */
  readonly view: View | null;
  /** UTC instant at which it was fetched. */
  readonly at: string | null;
  /** The server was not reached: this is what was kept. */
  readonly isOld: boolean;
  readonly isLoading: boolean;
}

const NOTHING: ViewState = { view: null, at: null, isOld: false, isLoading: true };
const AGAIN_MS = 60_000;

/** The published lines of one, fetched again every minute and whenever the page comes to the front. */
export function useView(user: string, scope: Scope | null): ViewState & { readonly refresh: () => void } {
  const [state, setState] = useState<ViewState>(NOTHING);
  const [count, setCount] = useState(0);
  const key = scope === null ? '' : `${scope.kind}.${scope.id}.${lang.value}`;
  useEffect(() => {
    setState(NOTHING);
  }, [key]);
  useEffect(() => {
    if (scope === null) return;
    let isLeft = false;
    const load = async (): Promise<void> => {
      const next = await fetched(user, scope, key);
      if (!isLeft) setState(next);
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') load().catch(sayFault);
    };
    load().catch(sayFault);
    const timer = setInterval(look, AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      isLeft = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    };
  }, [user, key, count]);
  return { ...state, refresh: () => setCount(count + 1) };
}

async function fetched(user: string, scope: Scope, key: string): Promise<ViewState> {
  try {
    const view = await api.get<View>(`/api/view?kind=${scope.kind}&id=${encodeURIComponent(scope.id)}`);
    const at = new Date().toISOString();
    keepView(user, key, { at, view });
    return { view, at, isOld: false, isLoading: false };
  } catch (thrown) {
    const isGone = thrown instanceof OfflineError || (thrown instanceof ApiFault && thrown.status >= 500);
    if (!isGone) throw thrown;
    const kept = keptView(user, key);
    return { view: kept?.view ?? null, at: kept?.at ?? null, isOld: true, isLoading: false };
  }
}
