import type { FileSystem } from './file-system.ts';

/** The world around a command; the real one is made in `main.ts`. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
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
