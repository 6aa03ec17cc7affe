import type { Language } from '../../model/codes.ts';
import type { Assignment, RuleId } from '../../model/schedule.ts';
import { type Scene, sceneOf } from '../say/scene.ts';
import type { Bench } from './bench.ts';
import type { Keep } from './holder.ts';
import { placesOf } from './places.ts';
import { sayPlaceBar } from './say-place.ts';

/** `Places` in words. */
interface SaidPlaces {
  readonly activity: string;
  readonly starts: readonly SaidPlace[];
  /** Each once. */
  readonly sentences: readonly string[];
}

interface SaidPlace {
  readonly start: string;
  readonly end: string;
  readonly held: Assignment | null;
  readonly effect: number | null;
  readonly rule: RuleId | null;
  /** Index of `sentences`; −1 where it is allowed. */
  readonly sentence: number;
}

/** Where an activity may be held, and for each other start a short sentence on what forbids it. */
export function sayPlaces(bench: Bench, id: string, keep: Keep, lang: Language): SaidPlaces {
  const { activity, starts, bars } = placesOf(bench, id, keep);
  const asked = bench.compiled.problem.activities[bench.compiled.index.activities.get(id) ?? -1];
  const scene = sceneFor(bench, lang);
  const numbers = new Map<string, number>();
  const numberOf = bars.map((bar) => {
    const text = sayPlaceBar(bar, asked, scene);
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
  return {
    activity,
    starts: starts.map(({ start, end, held, effect, rule, bar }) => ({
      start,
      end,
      held,
      effect,
      rule,
      sentence: numberOf[bar] ?? -1,
    })),
    sentences: [...numbers.keys()],
  };
}

const scenes = new WeakMap<Bench['problem'], Map<Language, Scene>>();

/** Names are looked up once for each Problem. */
function sceneFor({ problem }: Bench, lang: Language): Scene {
  const known = scenes.get(problem) ?? new Map<Language, Scene>();
  scenes.set(problem, known);
  const scene = known.get(lang) ?? sceneOf(problem, lang);
  known.set(lang, scene);
  return scene;
}
