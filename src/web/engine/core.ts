import { sayTerms } from '../../explain/judge/say-terms.ts';
import { sayPlaces } from '../../explain/places/say-places.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import type { Language } from '../../model/codes.ts';
import type { Engine } from './engine.ts';
import { saidLoads, saidRisk, saidWhyHere, saidWhyNot } from './explained.ts';
import { improved, inserted, saidBottlenecks } from './found.ts';
import { createHistory, type Present } from './present.ts';
import { presentScenario, saidChanges, solvedScenarios } from './scenarios.ts';

/**
 * The engine itself, without a worker around it. It holds the present work; compiled Problems of the last works are kept, so
 * that undoing is fast.
 */
export function createCore(): Engine {
  const history = createHistory();
  const running = new Set<AbortController>();
  let lang: Language = 'zh';

  const present = (): Present => {
    if (history.present === null) throw new Error('nothing is open');
    return history.present;
  };
  /** Lets a long question be cancelled. */
  const cancellable = async <T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    running.add(controller);
    try {
      const answer = await ask(controller.signal);
      controller.signal.throwIfAborted();
      return answer;
    } finally {
      running.delete(controller);
    }
  };

  return {
    async setLanguage(next) {
      lang = next;
    },
    open: async (problem, schedule) => history.open(problem, schedule, lang),
    try: async (deed) => history.try(deed, lang),
    places: async (activity, keep) => sayPlaces(present().bench, activity, keep, lang),
    improve: (timeMs, onProgress) => cancellable((signal) => improved(present(), { timeMs, signal }, onProgress)),
    whyNot: async (activity) => saidWhyNot(present(), activity, lang),
    whyHere: async (activity) => saidWhyHere(present(), activity, lang),
    insert: (activity, frozenUntil) =>
      cancellable((signal) => inserted(present(), activity, frozenUntil, { signal, lang })),
    scenarios: (scenarios, timeMs, onDone) =>
      cancellable((signal) => solvedScenarios(present(), scenarios, { timeMs, signal, lang }, onDone)),
    present: async () => presentScenario(present()),
    changesTo: async (work) => saidChanges(present(), work, lang),
    loads: async () => saidLoads(present(), lang),
    terms: async () => {
      const { problem, schedule } = present().work;
      return sayTerms(problem, schedule, sceneOf(problem, lang));
    },
    risk: async (options) => saidRisk(present(), options, lang),
    bottlenecks: (most) => cancellable((signal) => saidBottlenecks(present(), most, { signal, lang })),
    cancel() {
      for (const controller of running) controller.abort();
    },
    close() {
      for (const controller of running) controller.abort();
      history.clear();
    },
  };
}
