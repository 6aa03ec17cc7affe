import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { wordsIn } from '../state/language.ts';
import type { Project } from '../state/project.ts';
import { hashOf } from '../state/router.ts';
import { Empty, Notice, Spinner } from '../ui/parts.tsx';
import { sayInstant } from '../ui/times.ts';
import { say } from '../ui/toast.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { FoundNotice } from './found-notice.tsx';
import { SHELL_WORDS } from './words.ts';

/** Shows a screen of a plan, or what stands in its way. */
export function ProjectGate(props: {
  readonly project: Project;
  /** Whether the screen is of use only where there are documents. */
  readonly needsWork: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { project, needsWork, children } = props;
  const words = wordsIn(SHELL_WORDS);
  const state = project.state.value;
  const visitor = project.visitor.value;
  useEffect(() => {
    if (visitor !== null) say(words.visitor(visitor.by, sayInstant(visitor.at)));
  }, [visitor]);
  if (state === 'loading') {
    return (
      <div class="empty">
        <Spinner />
      </div>
    );
  }
  if (state === 'gone') {
    return (
      <Empty icon="warn" title={words.gone} isAll>
        <a class="button" href={hashOf({ screen: 'plans' })}>
          {words.toPlans}
        </a>
      </Empty>
    );
  }
  if (needsWork && state !== 'ready') {
    const intake = (
      <a class="button main" href={hashOf({ screen: 'intake', plan: project.id })} data-testid="to-intake">
        {words.toIntake}
      </a>
    );
    return state === 'empty' ? (
      <Empty icon="intake" title={words.emptyPlan} isAll>
        <p>{words.emptyPlanHint}</p>
        {intake}
      </Empty>
    ) : (
      <div class="page stack">
        <h1>{words.faulty}</h1>
        <Notice tone="bad">
          <p>{words.faultyHint}</p>
          <ul>
            {project.issues.value.map(({ path, message, hint }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message} {hint}
              </li>
            ))}
          </ul>
        </Notice>
        <div>{intake}</div>
      </div>
    );
  }
  return (
    <>
      <FoundNotice project={project} />
      {children}
      <ConflictDialog project={project} />
    </>
  );
}
