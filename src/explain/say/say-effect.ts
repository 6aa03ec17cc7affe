import { TERM_NAMES } from '../../model/weights.ts';
import type { Balance } from '../why-here.ts';
import type { Suggestion } from '../why-not/why-not-types.ts';
import { type Scene, sayWords } from './scene.ts';

/** What a suggestion does to the score, as clauses. */
export function effectClauses({ effect, concession }: Suggestion, scene: Scene): readonly string[] {
  const words = sayWords(scene);
  const { mandatoryMissed, cost, valueLost, inconvenience } = effect;
  const parts = [
    ...(valueLost === 0 ? [] : [words.effect.valueLost(valueLost)]),
    ...(inconvenience === 0 ? [] : [words.effect.inconvenience(inconvenience)]),
  ];
  return [
    ...(mandatoryMissed === 0 ? [] : [words.effect.mandatory(mandatoryMissed)]),
    cost === 0 ? words.effect.same : words.effect.cost(cost, words.clauses(parts)),
    ...(concession === 0 ? [] : [words.effect.concession(concession)]),
  ];
}

/** The terms of a difference, the largest first. */
export function termsText({ terms }: Balance, scene: Scene): string {
  const words = sayWords(scene);
  const entries = TERM_NAMES.map((name) => [words.terms[name], terms[name] ?? 0] as const)
    .filter(([, points]) => points !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return words.clauses(entries.map(([name, points]) => words.whyHere.term(name, points)));
}
