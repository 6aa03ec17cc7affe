import { signal } from '@preact/signals';
import type { Project } from '../../state/project.ts';
import { go } from '../../state/router.ts';

/** The board brings this activity into sight whenever the object is a new one. */
export const wantedInSight = signal<{ readonly activity: string } | null>(null);

export function showOnBoard(project: Project, activity: string): void {
  project.selected.value = activity;
  wantedInSight.value = { activity };
  go({ screen: 'board', plan: project.id });
}
