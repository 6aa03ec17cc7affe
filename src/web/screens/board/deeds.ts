import { LABELS } from '../../state/labels.ts';
import { lang, wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { say, sayFault } from '../../ui/toast.tsx';
import type { Dropped } from './lift/lift.ts';
import { besides } from './lift/lift-layer.tsx';
import type { Item, Scene } from './scene/items.ts';
import { sayWhen } from './time/say-when.ts';
import { BOARD_WORDS } from './words.ts';

/** Locks the time, or unlocks it; says so. */
export async function flipLock(project: Project, scene: Scene, id: string): Promise<void> {
  const words = wordsIn(BOARD_WORDS).hand;
  const title = scene.names.activity(id);
  const pinned = scene.activities.get(id)?.pinned;
  const isLocked = pinned?.start !== undefined;
  const label = isLocked ? LABELS.unlocked(title) : LABELS.locked(title);
  const [issue] = await project.do({ deed: 'lock', activity: id, lock: { start: !isLocked } }, label);
  if (issue !== undefined) say(issue.message, 'bad');
  else say(isLocked ? words.unlocked(title) : words.locked(title), 'plain', undo(project));
}

/** Takes it out of the schedule; says so. */
export async function takeOut(project: Project, { kind, id, title, start }: Item): Promise<void> {
  const words = wordsIn(BOARD_WORDS).hand;
  const [issue] = await project.do(
    kind === 'focus'
      ? { deed: 'placeFocus', goal: id, from: start, start: null }
      : { deed: 'unschedule', activity: id },
    LABELS.unscheduled(title),
  );
  if (issue !== undefined) say(issue.message, 'bad');
  else say(words.takenOut(title), 'plain', undo(project));
}

/** What came of letting go. */
export function tellDrop(project: Project, scene: Scene, dropped: Dropped, id: string): void {
  const words = wordsIn(BOARD_WORDS).hand;
  if (dropped === null) return;
  if (!dropped.done) {
    const unlock = { text: words.unlock, run: () => void flipLock(project, scene, id).catch(sayFault) };
    say(words.refused(dropped.text), 'bad', dropped.isPinned ? unlock : null);
    return;
  }
  const { subject, target } = dropped;
  const when = sayWhen(target.start, target.end);
  const from = subject.kind === 'focus' ? subject.from : subject.held;
  const head = from === null ? words.placed(subject.title, when) : words.moved(subject.title, when);
  const more = subject.kind === 'focus' ? [] : besides(subject.held, target, scene);
  say([head, ...more].join(lang.value === 'zh' ? '' : ' '), 'plain', undo(project));
}

/** Takes back the step that was just done; a later one is not taken for it. */
function undo(project: Project): { readonly text: string; readonly run: () => void } {
  const words = wordsIn(BOARD_WORDS).hand;
  const after = project.work.value;
  return {
    text: words.undo,
    run: () => {
      if (project.work.value === after) project.undo().catch(sayFault);
      else say(words.tooLate);
    },
  };
}
