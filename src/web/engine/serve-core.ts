import { createCore } from './core.ts';
import type { Engine } from './engine.ts';
import { type FromWorker, type Method, TELLS, type ToWorker } from './messages.ts';

/** Answers the messages of one page with an engine of its own. */
export function serveCore(post: (message: FromWorker) => void): (message: ToWorker) => void {
  const core = createCore();
  return (message) => {
    if ('cancel' in message) {
      core.cancel();
      return;
    }
    const { id, method, args } = message;
    const tell = (...told: readonly unknown[]): void => post({ id, told });
    ask(core, method, args, tell).then(
      (ok) => post({ id, ok }),
      (fault: unknown) => {
        const { name, message: text } = fault instanceof Error ? fault : new Error(String(fault));
        post({ id, error: { name, message: text } });
      },
    );
  };
}

async function ask(
  core: Engine,
  method: Method,
  args: readonly unknown[],
  tell: (...told: readonly unknown[]) => void,
) {
  const at = TELLS[method];
  const given = at === undefined ? args : [...args.slice(0, at), tell];
  // Both ends are of one build: the arguments are those that `connect` took.
  const answer = core[method] as (...all: readonly unknown[]) => Promise<unknown>;
  return answer(...given);
}
