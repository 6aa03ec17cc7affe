import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Spinner } from '../ui/parts.tsx';

/** A screen whose code is fetched when it is first shown. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P): JSX.Element {
    const [Screen, setScreen] = useState<{ readonly component: ComponentType<P> } | null>(
      loaded === null ? null : { component: loaded },
    );
    useEffect(() => {
      if (Screen !== null) return;
      void load().then((component) => {
        loaded = component;
        setScreen({ component });
      });
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
