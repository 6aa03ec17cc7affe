import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PublicationPreview, Waiver } from '../../../server/wire-page.ts';
import { ApiFault, api, OfflineError, seg } from '../../state/api.ts';
import { lang } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { faultText } from '../../ui/fault-text.ts';

/** By plan; kept while the planner goes to the board to fill in what is missing. */
const given = signal<{ readonly [plan: string]: readonly Waiver[] }>({});

const NONE: readonly Waiver[] = [];
export const waiversOf = (plan: string): readonly Waiver[] => given.value[plan] ?? NONE;

export function setWaivers(plan: string, waivers: readonly Waiver[]): void {
  given.value = { ...given.value, [plan]: waivers };
}

export interface Check {
  /** Of the last check; kept while the next one runs. */
  readonly preview: PublicationPreview | null;
  /** Number of the work that was checked. */
  readonly work: number;
  /** `stale`: another planner has saved meanwhile; `unsaved`: the work has not reached the server. */
  readonly state: 'checking' | 'ready' | 'stale' | 'unsaved' | 'failed';
  readonly fault: string | null;
  readonly again: () => void;
}

type Found = Omit<Check, 'again'> & { readonly isOffline?: boolean };

/** Several steps soon after one another are checked once. */
const SOON_MS = 250;
/** Until a server that was not reached is asked again. */
const AGAIN_MS = 3000;

/** What would be published, checked by the server whenever the work, the waivers or the language change. */
export function useCheck(project: Project): Check {
  const [found, setFound] = useState<Found>({ preview: null, work: 0, state: 'checking', fault: null });
  const [round, setRound] = useState(0);
  const turn = useRef(0);
  const waivers = waiversOf(project.id);
  const work = project.work.value;
  // Once what was offline or in conflict is saved, it can be checked.
  const isSaved = project.saver.state.value === 'saved';
  useEffect(() => {
    if (found.state === 'unsaved' && isSaved) setRound((n) => n + 1);
  }, [isSaved, found.state]);
  useEffect(() => {
    if (found.state !== 'failed' || !found.isOffline) return;
    const timer = setTimeout(() => setRound((n) => n + 1), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [found.state, found.isOffline]);
  useEffect(() => {
    turn.current += 1;
    const own = turn.current;
    setFound((before) => ({ ...before, state: 'checking', fault: null }));
    const timer = setTimeout(() => {
      void checked(project, waivers).then((next) => {
        if (own === turn.current) setFound((before) => ({ ...before, ...next }));
      });
    }, SOON_MS);
    return () => {
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [project, work, waivers, lang.value, round]);
  return { ...found, again: () => setRound((n) => n + 1) };
}

async function checked(project: Project, waivers: readonly Waiver[]): Promise<Partial<Found>> {
  if (!(await project.saver.flush())) return { state: 'unsaved' };
  const { number } = project.saver.base;
  try {
    const path = `/api/plans/${seg(project.id)}/publication-check`;
    const preview = await api.post<PublicationPreview>(path, { work: number, waivers });
    return { preview, work: number, state: 'ready' };
  } catch (thrown) {
    if (thrown instanceof ApiFault && thrown.isConflict) return { state: 'stale' };
    return { state: 'failed', fault: faultText(thrown), isOffline: thrown instanceof OfflineError };
  }
}
