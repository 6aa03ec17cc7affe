import { type Lang, reasonText } from '../formats/words.ts';
import type { Names } from '../model/names.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Reason } from '../model/schedule.ts';

/** Why something is not held, for those who see their own matters only: no other activity is named, as it may be confidential. */
export function ownReasons(reasons: readonly Reason[], names: Names, lang: Lang): readonly Reason[] {
  const told = reasons.map(({ activity: _, message: __, ...reason }): Reason => {
    const message = plainLine(reasonText({ ...reason, message: '' }, names, lang));
    return { ...reason, message };
  });
  return told.filter((one, index) => told.findIndex(({ message }) => message === one.message) === index);
}
