import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Spinner } from '../ui/parts.tsx';

const AGAIN_MS = 3000;

/** A screen whose code is fetched when it is first shown. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P): JSX.Element {
    const [Screen, setScreen] = useState<{ readonly component: ComponentType<P> } | null>(
      loaded === null ? null : { component: loaded },
    );
    useEffect(() => {
      if (Screen !== null) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const fetchIt = (): void => {
        load().then(
          (component) => {
            loaded = component;
            setScreen({ component });
          },
          (thrown: unknown) => {
            if (!(thrown instanceof TypeError)) throw thrown;
            // The server is away; what the page has open goes on meanwhile.
            timer = setTimeout(fetchIt, AGAIN_MS);
          },
        );
      };
      fetchIt();
      return () => clearTimeout(timer);
    }, []);
    return Screen === null ? (
      <div class="empty">
        <Spinner />
      </div>
    ) : (
      <Screen.component {...props} />
    );
  };
}
