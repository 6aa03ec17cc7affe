import type { BackendName } from './backend.ts';
import type { Claim, EngineTask, Found } from './engine.ts';
import type { LinearModel } from './linear-model.ts';

/** To a worker: solve this. It answers `started`, any number of `found`, `ended`. */
export interface ToWorker {
  readonly backend: BackendName;
  /** Where `highs.wasm` lies; null: beside the package. */
  readonly wasmUrl: string | null;
  readonly model: LinearModel;
  readonly task: EngineTask;
}

export type FromWorker =
  /** The solver is loaded: its time begins. */
  | { readonly kind: 'started' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'ended'; readonly claim: Claim };

/** A worker seen from outside. */
export interface Remote {
  send(message: ToWorker): void;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
  /** A resting worker does not keep the process alive. */
  rest(resting: boolean): void;
}

/** Starts a worker; `died` is called when it breaks down, not when it is terminated. */
export type Spawn = (receive: (message: FromWorker) => void, died: (reason: string) => void) => Remote;
