import { wordsIn } from '../../../state/language.ts';
import type { Project } from '../../../state/project.ts';
import { sayFault } from '../../../ui/toast.tsx';
import { openPanel } from '../../panel/show.ts';
import { flipLock, takeOut, tellDrop } from '../deeds.ts';
import type { Lift, LiftWords } from '../lift/lift.ts';
import { verdictText } from '../lift/lift-layer.tsx';
import { subjectOf } from '../lift/subject.ts';
import type { Item, Scene } from '../scene/items.ts';
import { type Step, stepFrom } from '../scene/steps.ts';
import { sayWhen } from '../time/say-when.ts';
import { BOARD_WORDS } from '../words.ts';

/** What the keys of the grid work on. */
export interface GridKeys {
  readonly project: Project;
  readonly scene: Scene;
  readonly lift: Lift;
  readonly words: LiftWords;
  /** Chips row by row. */
  readonly rows: readonly (readonly Item[])[];
  readonly leaders: readonly string[];
  /** The chip that has the focus. */
  readonly current: Item | null;
  /** Gives the focus to a chip. */
  readonly focus: (key: string) => void;
  readonly announce: (text: string) => void;
}

const STEPS: { readonly [key: string]: Step } = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Keys on the sheet. */
export function onGridKey(event: KeyboardEvent, grid: GridKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const done = grid.lift.state.value?.by === 'keys' ? onLiftedKey(event, grid) : onChipKey(event.key, grid);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function onChipKey(key: string, grid: GridKeys): boolean {
  const { project, scene, rows, current, focus } = grid;
  const step = STEPS[key];
  if (step !== undefined) {
    const next = stepFrom(rows, current?.key ?? null, step);
    if (next !== null) focus(next.key);
    return true;
  }
  if (current === null) return false;
  const isActivity = current.kind === 'activity';
  switch (key) {
    case 'Enter':
      openPanel(project, current.id);
      return true;
    case ' ':
    case 'm':
    case 'M':
      takeUp(current, grid).catch(sayFault);
      return true;
    case 'l':
    case 'L':
      if (isActivity) flipLock(project, scene, current.id).catch(sayFault);
      return true;
    case 'Delete':
    case 'Backspace': {
      const next = stepFrom(rows, current.key, 'right') ?? stepFrom(rows, current.key, 'left');
      if (next !== null) focus(next.key);
      takeOut(project, current).catch(sayFault);
      return true;
    }
    case 'Escape':
      if (project.selected.value === null) return false;
      project.selected.value = null;
      return true;
    default:
      return false;
  }
}

async function takeUp(item: Item, { project, scene, lift, words, announce }: GridKeys): Promise<void> {
  const said = wordsIn(BOARD_WORDS).hand;
  const subject = subjectOf(item, project);
  if (subject === null) return;
  if (item.locks.includes('start')) {
    tellDrop(project, scene, { done: false, text: said.timeLocked, isPinned: true }, item.id);
    return;
  }
  await lift.begin(subject, item.leader, 'keys', scene, words);
  const spots = [...(lift.state.value?.spots.values() ?? [])].flat();
  const present = spots.find(({ start }) => start === item.start);
  if (spots.some(({ isAllowed }) => isAllowed)) {
    announce(said.lifted(item.title));
    lift.rest(item.leader, item.start, item.end);
    return;
  }
  lift.cancel();
  const text = present?.text || (spots[0]?.text ?? said.nowhere);
  tellDrop(project, scene, { done: false, text, isPinned: false }, item.id);
}

function onLiftedKey({ key, shiftKey }: KeyboardEvent, grid: GridKeys): boolean {
  const { lift, leaders, announce } = grid;
  const said = wordsIn(BOARD_WORDS).hand;
  const lifted = lift.state.value;
  if (lifted === null) return false;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      if (lift.step(key === 'ArrowRight' ? 1 : -1, shiftKey)) tellTarget(grid);
      else announce(said.noFurther);
      return true;
    case 'ArrowUp':
    case 'ArrowDown': {
      const at = leaders.indexOf(lifted.target?.leader ?? lifted.origin ?? '');
      if (shiftKey) {
        const next = leaders[at + (key === 'ArrowDown' ? 1 : -1)];
        if (next === undefined) announce(said.noFurther);
        else
          lift
            .look(next)
            .then(() => tellTarget(grid))
            .catch(sayFault);
        return true;
      }
      const ways = key === 'ArrowDown' ? leaders.slice(at + 1) : leaders.slice(0, Math.max(0, at)).toReversed();
      lift
        .go(ways)
        .then((went) => (went ? tellTarget(grid) : announce(said.noOtherRow)))
        .catch(sayFault);
      return true;
    }
    case 'Enter':
    case ' ':
      letGo(grid).catch(sayFault);
      return true;
    case 'Escape':
      lift.cancel();
      announce(said.putBack(lifted.subject.title));
      return true;
    case 'Tab':
      lift.cancel();
      return false;
    case 'Shift':
      return false;
    default:
      return true;
  }
}

function tellTarget({ lift, scene, announce }: GridKeys): void {
  const lifted = lift.state.value;
  const target = lifted?.target;
  if (!lifted || !target) return;
  announce(
    `${scene.names.leader(target.leader)} ${sayWhen(target.start, target.end)} ${verdictText(lifted, target, scene)}`,
  );
}

async function letGo({ project, scene, lift, focus, announce }: GridKeys): Promise<void> {
  const lifted = lift.state.value;
  const target = lifted?.target;
  if (!lifted) return;
  const dropped = await lift.drop();
  const { subject } = lifted;
  if (dropped === null) announce(wordsIn(BOARD_WORDS).hand.putBack(subject.title));
  else tellDrop(project, scene, dropped, subject.id);
  if (dropped?.done !== true || !target) return;
  focus(
    subject.kind === 'activity'
      ? `${target.leader}\n${subject.id}`
      : `${target.leader}\n${subject.id}\n${target.start}`,
  );
}
