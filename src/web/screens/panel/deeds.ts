import type { Assignment } from '../../../model/schedule.ts';
import type { Deed } from '../../engine/engine.ts';
import type { Label } from '../../state/history.ts';
import { LABELS } from '../../state/labels.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { say } from '../../ui/toast.tsx';
import { spanName } from './spans.ts';
import { PANEL_WORDS } from './words.ts';

/** Does it and says so, with undo; where it cannot be done, says why. True where it was done. */
export async function doAndSay(project: Project, deed: Deed, label: Label, done: string): Promise<boolean> {
  const words = wordsIn(PANEL_WORDS);
  const issues = await project.do(deed, label);
  const [first] = issues;
  if (first !== undefined) {
    say(`${words.refused}：${first.message}`, 'bad');
    return false;
  }
  sayWithUndo(project, done);
  return true;
}

export function sayWithUndo(project: Project, done: string): void {
  say(done, 'plain', { text: wordsIn(PANEL_WORDS).undo, run: () => void project.undo() });
}

/** Moves it there, or takes it in; what a hand has placed is locked in time. */
export function placeByHand(project: Project, held: Assignment, title: string, isHeld: boolean): Promise<boolean> {
  const label = isHeld ? LABELS.moved(title) : LABELS.placed(title);
  const said = wordsIn(PANEL_WORDS).moved(title, spanName(held.start, held.end));
  return doAndSay(project, { deed: 'place', held, lock: ['start'] }, label, said);
}
