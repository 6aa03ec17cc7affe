import type { DoubtCode, PhraseDoubt, TimeContext, TimeRule, Words } from './time-rule.ts';
import type { Meaning, Token } from './time-token.ts';

/** A token that means one of several things. */
export interface Fork {
  readonly token: Token;
  readonly options: readonly Meaning[];
}

/** Why no rule can be made, and what may have been meant. */
interface Trouble {
  readonly ask: Words;
  readonly fork: Fork | null;
  readonly rules: readonly TimeRule[];
}

/** What one reading of a phrase knows and has found. */
export interface Scene {
  readonly context: TimeContext;
  readonly doubts: PhraseDoubt[];
  /** `YYYY-MM` that was named last: days without a month are of it. */
  month: string | null;
  /** The first trouble. */
  trouble: Trouble | null;
}

export const newScene = (context: TimeContext): Scene => ({ context, doubts: [], month: null, trouble: null });

/** Leaves a question; reading goes on, as what follows cannot make it right. */
export function ask(scene: Scene, words: Words, meant: { fork?: Fork; rules?: readonly TimeRule[] } = {}): void {
  scene.trouble ??= { ask: words, fork: meant.fork ?? null, rules: meant.rules ?? [] };
}

/** Leaves a doubt; the same one is left once. */
export function doubt(scene: Scene, code: DoubtCode, text: string, words: Words): void {
  const isKnown = scene.doubts.some((one) => one.code === code && one.text === text);
  if (!isKnown) scene.doubts.push({ code, text, words });
}
