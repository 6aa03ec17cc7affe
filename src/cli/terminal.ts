import type { FileSystem } from './file-system.ts';

/** The world around a command; the real one is made in `main.ts`. */
export interface Terminal {
  readonly env: Environment;
  readonly fileSystem: FileSystem;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
  readonly outIsTerminal: boolean;
  /** Where a live line may be drawn; null where stderr is no terminal. */
  readonly live: { readonly write: (text: string) => void; readonly columns: number } | null;
  /** Milliseconds since 1970, for stamps. */
  readonly now: () => number;
  /** Calls back at the first Ctrl-C (SIGTERM likewise); returns what stops listening. */
  readonly onInterrupt: (callback: () => void) => () => void;
}

/** The environment variables that matter here. */
export interface Environment {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
  readonly TERM?: string | undefined;
  /** https://no-color.org */
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  /** Seconds since 1970, instead of the clock, for the stamps of feeds and tables. */
  readonly SOURCE_DATE_EPOCH?: string | undefined;
  /** Shows where a bug happened. */
  readonly TONGCHOU_DEBUG?: string | undefined;
}
