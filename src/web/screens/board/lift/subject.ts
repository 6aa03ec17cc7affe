import type { Project } from '../../../state/project.ts';
import type { Item, Scene } from '../scene/items.ts';
import type { Waiting } from '../scene/waiting.ts';
import type { Subject } from './lift.ts';

/** What is taken up with a chip; null where its goal is gone. */
export function subjectOf({ kind, id, title, start, end, held }: Item, project: Project): Subject | null {
  if (kind === 'activity') return { kind, id, title, held };
  const goal = goalOf(id, project);
  return goal === undefined
    ? null
    : { kind, id, title, leaders: goal.leaders, minutes: goal.blockMinutes, from: { goal: id, start, end } };
}

/** What is taken up from the tray. */
export function waitingSubject({ kind, id, title }: Waiting, project: Project, scene: Scene): Subject | null {
  if (kind === 'activity') return scene.activities.has(id) ? { kind, id, title, held: null } : null;
  const goal = goalOf(id, project);
  return goal === undefined ? null : { kind, id, title, leaders: goal.leaders, minutes: goal.blockMinutes, from: null };
}

const goalOf = (id: string, project: Project) =>
  (project.work.value?.problem.focusGoals ?? []).find((goal) => goal.id === id);
