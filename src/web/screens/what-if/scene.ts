import { namesOf } from '../../../model/names.ts';
import type { Stage, Work } from '../../engine/engine.ts';
import { wordsIn } from '../../state/language.ts';
import { sayDay, sayWeekday } from '../../ui/times.ts';
import type { WishScene } from './say-wish.ts';
import type { Draft, Wish } from './wish.ts';
import { WHAT_IF_WORDS } from './words.ts';

/** What the parts of the editor are given. */
export interface EditorProps {
  readonly work: Work;
  readonly stage: Stage;
  readonly scene: WishScene;
  /** The chosen one; null: the first change makes one. */
  readonly draft: Draft | null;
  readonly onWish: (wish: Wish) => void;
  readonly onUnwish: (key: string) => void;
}

/** In the language of the page. */
export function wishScene({ problem }: Work, { activities }: Stage): WishScene {
  const words = wordsIn(WHAT_IF_WORDS);
  return {
    ...{ problem, activities, words },
    names: namesOf(problem),
    day: (date) => words.day(sayDay(date), sayWeekday(date)),
  };
}
