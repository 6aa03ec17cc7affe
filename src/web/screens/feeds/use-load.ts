import { useEffect, useRef, useState } from 'preact/hooks';
import { lang } from '../../state/language.ts';
import { faultText } from '../../ui/fault-text.ts';

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
