import type { JSX } from 'preact';
import { wordsIn } from '../state/language.ts';
import type { Project } from '../state/project.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/parts.tsx';
import { sayFault } from '../ui/toast.tsx';
import { SHELL_WORDS } from './words.ts';

/** A schedule that was found for an older state of the plan. */
export function FoundNotice({ project }: { readonly project: Project }): JSX.Element | null {
  const words = wordsIn(SHELL_WORDS);
  if (project.found.value === null) return null;
  return (
    <Notice tone="info">
      <span class="row">
        {words.found}
        <Button small look="main" onClick={() => void project.takeFound().catch(sayFault)} testId="take-found">
          {words.takeFound}
        </Button>
        <Button
          small
          onClick={() => {
            project.found.value = null;
          }}
        >
          {words.leaveFound}
        </Button>
      </span>
    </Notice>
  );
}
