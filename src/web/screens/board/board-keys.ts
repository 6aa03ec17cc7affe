import type { Project } from '../../state/project.ts';
import { sayFault } from '../../ui/toast.tsx';
import { SEARCH_ID } from './toolbar.tsx';

/** Keys that work anywhere on the board, but not while something is typed or a dialog is open. */
export function onBoardKey(event: KeyboardEvent, project: Project, openHelp: () => void): void {
  const { target } = event;
  if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null) return;
  if (event.altKey) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z' && !event.shiftKey) project.undo().catch(sayFault);
    else if (key === 'y' || (key === 'z' && event.shiftKey)) project.redo().catch(sayFault);
    else return;
  } else if (key === '/') {
    document.getElementById(SEARCH_ID)?.focus();
  } else if (key === '?') {
    openHelp();
  } else {
    return;
  }
  event.preventDefault();
}
