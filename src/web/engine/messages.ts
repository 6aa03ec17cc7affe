import type { Engine } from './engine.ts';

/** Questions that a worker answers; `cancel` is no question, and `close` ends the worker. */
export type Method = Exclude<keyof Engine, 'cancel' | 'close'>;

/** To the worker. What is told on the way is told by number: functions do not go over. */
export type ToWorker =
  | { readonly id: number; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly cancel: true };

/** From the worker: the answer, or what is told on the way to it. */
export type FromWorker =
  | { readonly id: number; readonly ok: unknown }
  | { readonly id: number; readonly told: readonly unknown[] }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

/** Position of the function in the arguments of those questions that tell something on the way. */
export const TELLS: { readonly [M in Method]?: number } = { improve: 1, scenarios: 2 };
