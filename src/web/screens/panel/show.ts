import { signal } from '@preact/signals';
import type { Project } from '../../state/project.ts';
import { go } from '../../state/router.ts';

/** The board brings this activity into sight whenever the object is a new one. */
export const wantedInSight = signal<{ readonly activity: string } | null>(null);

/** The side panel takes the focus whenever the object is a new one. */
export const focusWanted = signal<object | null>(null);

/** Opens the side panel and goes there, as somebody does who works by keys. */
export function openPanel(project: Project, id: string): void {
  project.selected.value = id;
  focusWanted.value = {};
}

export function showOnBoard(project: Project, activity: string): void {
  project.selected.value = activity;
  wantedInSight.value = { activity };
  go({ screen: 'board', plan: project.id });
}
