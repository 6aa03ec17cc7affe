import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Engine } from './engine.ts';
import { createLane, type StartWorker } from './worker-lane.ts';

/**
 * The engine for the page's thread: short questions go to one worker, long ones to another that is started when the first is
 * asked, so that a drag is never behind a search.
 */
export function createEngine(start: StartWorker = startWorker): Engine {
  let lang: 'zh' | 'en' = 'zh';
  let work: readonly [Problem, Schedule | null] | null = null;
  const reopen = (): readonly (readonly ['setLanguage' | 'open', readonly unknown[]])[] => [
    ['setLanguage', [lang]],
    ...(work === null ? [] : [['open', work] as const]),
  ];
  const short = createLane(start, reopen);
  const long = createLane(start, reopen);

  return {
    setLanguage(next) {
      lang = next;
      long.outdate();
      return short.ask('setLanguage', [next]);
    },
    async open(problem, schedule) {
      work = [problem, schedule];
      long.outdate();
      return short.ask('open', work);
    },
    try: (deed) => short.ask('try', [deed]),
    places: (activity, keep) => short.ask('places', [activity, keep]),
    whyNot: (activity) => short.ask('whyNot', [activity]),
    whyHere: (activity) => short.ask('whyHere', [activity]),
    present() {
      // Whoever compares is about to ask for scenarios.
      long.warm();
      return short.ask('present', []);
    },
    changesTo: (other) => short.ask('changesTo', [other]),
    loads: () => short.ask('loads', []),
    terms: () => short.ask('terms', []),
    improve: (timeMs, onProgress) => long.ask('improve', [timeMs], onProgress),
    insert: (activity, frozenUntil) => long.ask('insert', [activity, frozenUntil]),
    scenarios: (scenarios, timeMs, onDone) => long.ask('scenarios', [scenarios, timeMs], onDone),
    risk: (options) => long.ask('risk', [options]),
    bottlenecks: (most) => long.ask('bottlenecks', [most]),
    cancel: () => long.cancel(),
    close() {
      short.close();
      long.close();
    },
  };
}

let spare: Worker | null = null;

/** Has a worker ready for the next engine: its code loads while the page asks the server for the plan. */
export function warmEngine(): void {
  if (spare !== null) return;
  const worker = newWorker();
  worker.addEventListener('error', () => {
    if (spare === worker) spare = null;
  });
  spare = worker;
}

const newWorker = (): Worker => new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });

const startWorker: StartWorker = (listener) => {
  const worker = spare ?? newWorker();
  spare = null;
  worker.addEventListener('message', ({ data }) => listener.message(data));
  for (const event of ['error', 'messageerror']) worker.addEventListener(event, () => listener.lost());
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
};
