import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiFault, OfflineError } from '../../state/api.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { UI_WORDS } from '../../ui/words.ts';

export interface Loaded<T> {
  /** Null until it is there for the first time; kept while it is read again. */
  readonly value: T | null;
  /** Why it could not be read. */
  readonly fault: string | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Something of the server, read again where `key` or the language changes; only the last answer counts. */
export function useLoad<T>(load: () => Promise<T>, key: string = ''): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  const last = useRef(0);
  useEffect(() => {
    last.current += 1;
    const turn = last.current;
    const isLast = (): boolean => turn === last.current;
    const run = async (): Promise<void> => {
      setLoading(true);
      try {
        const found = await load();
        if (!isLast()) return;
        setValue(() => found);
        setFault(null);
      } catch (thrown) {
        if (!isLast()) return;
        setFault(faultText(thrown));
      } finally {
        if (isLast()) setLoading(false);
      }
    };
    void run();
    return () => {
      last.current += 1;
    };
  }, [key, lang.value, round]);
  return { value, fault, isLoading, reload: () => setRound((n) => n + 1) };
}

/** What went wrong, to be shown; anything but an answer of the server is a bug and is thrown on. */
export function faultText(thrown: unknown): string {
  const words = wordsIn(UI_WORDS);
  if (thrown instanceof OfflineError) return words.offline;
  if (!(thrown instanceof ApiFault)) throw thrown;
  const [issue] = thrown.issues;
  return issue === undefined ? words.failed : `${issue.message}${issue.hint === '' ? '' : ` ${issue.hint}`}`;
}
