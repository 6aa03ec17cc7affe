import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../../engine/engine.ts';
import { type Lang, lang } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { sayFault } from '../../ui/toast.tsx';

/** What the engine said; `isOld` while the plan has changed and the new answer is not there yet. */
export interface Asked<T> {
  readonly answer: T | null;
  readonly isOld: boolean;
}

interface Held<T> {
  readonly work: Work;
  readonly lang: Lang;
  readonly answer: T;
}

/**
 * Asks the engine now and after every change of the plan or the language; not while the page is hidden: then once it is seen again.
 * A late answer to an earlier state never replaces a newer one.
 */
export function useAnswer<T>(project: Project, ask: () => Promise<T>): Asked<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [stops, setStops] = useState(0);
  const seen = useSeen();
  const work = project.work.value;
  const spoken = lang.value;
  const isCurrent = held !== null && held.work === work && held.lang === spoken;
  useEffect(() => {
    if (work === null || !seen || isCurrent) return;
    let isLate = false;
    ask().then(
      (answer) => {
        if (!isLate) setHeld({ work, lang: spoken, answer });
      },
      (thrown: unknown) => {
        // Stopped with something else that the planner no longer waits for: asked again.
        if (!isAbort(thrown)) sayFault(thrown);
        else if (!isLate) setStops(stops + 1);
      },
    );
    return () => {
      isLate = true;
    };
  }, [work, spoken, seen, stops]);
  return { answer: held?.answer ?? null, isOld: !isCurrent };
}

/** The engine was stopped. */
export const isAbort = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'AbortError';

/** False while the browser's tab is in the background. */
function useSeen(): boolean {
  const [seen, setSeen] = useState(!document.hidden);
  useEffect(() => {
    const look = (): void => setSeen(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return seen;
}
