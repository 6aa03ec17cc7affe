import { useEffect, useRef, useState } from 'preact/hooks';
import { sayFault } from '../../ui/toast.tsx';
import { createLatest } from './latest.ts';

export type Answer<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'failed' };

/** Whoever steps quickly through many activities asks about the last one only. */
const SETTLE_MS = 120;

/** What the engine says, asked anew when one of `about` changes. */
export function useAnswer<T>(ask: () => Promise<T>, about: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'asking' });
  const latest = useRef(createLatest());
  useEffect(() => {
    const { current } = latest;
    setAnswer({ state: 'asking' });
    const timer = setTimeout(() => {
      current.ask(ask, {
        take: (value) => setAnswer({ state: 'answered', value }),
        fail: (thrown) => {
          setAnswer({ state: 'failed' });
          if (!isAbort(thrown)) sayFault(thrown);
        },
      });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      current.forget();
    };
  }, about);
  return answer;
}

/** It was cancelled, or the plan was closed meanwhile. */
export const isAbort = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'name' in thrown && thrown.name === 'AbortError';
