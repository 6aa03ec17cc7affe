import { signal } from '@preact/signals';
import type { Me } from '../../server/wire-page.ts';
import { api, whenSignedOut } from './api.ts';

/** Who is signed in; undefined until that is known, null: nobody. */
export const me = signal<Me | null | undefined>(undefined);

whenSignedOut(() => {
  me.value = null;
});

export async function loadMe(): Promise<void> {
  me.value = (await api.get<{ readonly user: Me | null }>('/api/session')).user;
}

export async function signIn(name: string, password: string): Promise<void> {
  await api.post('/api/login', { name, password });
  await loadMe();
}

export async function signOut(): Promise<void> {
  await api.post('/api/logout', {});
  me.value = null;
}
