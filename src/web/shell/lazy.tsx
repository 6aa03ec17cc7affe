import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Spinner } from '../ui/parts.tsx';

const AGAIN_MS = 3000;
const FAILED = 'data-failed';

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
        styled()
          .then(load)
          .then(
            (component) => {
              loaded = component;
              setScreen({ component });
            },
            () => {
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

/** A style sheet that could not be fetched is not asked for a second time by the code that imports a screen. */
async function styled(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(
    links
      .filter((link) => link.sheet === null && link.hasAttribute(FAILED))
      .map(
        (link) =>
          new Promise<void>((resolve, reject) => {
            const next = document.createElement('link');
            next.rel = 'stylesheet';
            next.href = link.href;
            next.addEventListener('load', () => resolve());
            next.addEventListener('error', () => reject(new Error('no style sheet')));
            link.replaceWith(next);
          }),
      ),
  );
}

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement) target.setAttribute(FAILED, '');
  },
  // Faults of elements do not bubble.
  true,
);
