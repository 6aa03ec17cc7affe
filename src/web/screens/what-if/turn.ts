import type { SaidScenario, Work } from '../../engine/engine.ts';
import type { Lang } from '../../state/language.ts';
import type { Draft, Wish } from './wish.ts';

/** What the engine found for a draft, and for what exactly. */
export interface Answer {
  readonly wishes: readonly Wish[];
  readonly work: Work;
  readonly lang: Lang;
  readonly scenario: SaidScenario;
  /** Keys of wishes that were left out. */
  readonly lost: ReadonlySet<string>;
}

/** Whether it still answers the draft as it is, for the plan as it is. */
export const isCurrent = (answer: Answer | undefined, draft: Draft, work: Work, lang: Lang): boolean =>
  answer !== undefined && answer.wishes === draft.wishes && answer.work === work && answer.lang === lang;

export interface Waiting {
  readonly draft: Draft;
  /** Looks longer for what was answered already. */
  readonly isDeep: boolean;
}

/**
 * What the engine is to be asked next: what has no answer yet, the chosen one before the others, then what is to be looked at
 * longer; null: nothing.
 */
export function nextDraft(
  drafts: readonly Draft[],
  answers: ReadonlyMap<string, Answer>,
  where: {
    readonly work: Work;
    readonly lang: Lang;
    readonly chosen: string | null;
    readonly deep: ReadonlySet<string>;
  },
): Waiting | null {
  const { work, lang, chosen, deep } = where;
  const open = drafts.filter((draft) => !isCurrent(answers.get(draft.id), draft, work, lang));
  const quick = open.find(({ id }) => id === chosen) ?? open[0];
  if (quick !== undefined) return { draft: quick, isDeep: false };
  const longer = drafts.find(({ id }) => deep.has(id));
  return longer === undefined ? null : { draft: longer, isDeep: true };
}

/** Whichever scores better; of equal ones the first. */
export function betterOf(one: SaidScenario, other: SaidScenario): SaidScenario {
  if (one.score === null) return other;
  if (other.score === null) return one;
  const by = one.score.mandatoryMissed - other.score.mandatoryMissed || one.score.cost - other.score.cost;
  return by <= 0 ? one : other;
}
