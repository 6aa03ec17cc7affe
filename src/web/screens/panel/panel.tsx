import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { namesOf } from '../../../model/names.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, Empty, PriorityMark } from '../../ui/parts.tsx';
import { EditSection } from './edit.tsx';
import { type Subject, subjectOf } from './facts.ts';
import { GoalSection } from './goal.tsx';
import { keptDrafts } from './kept-drafts.ts';
import './panel.css';
import { focusWanted } from './show.ts';
import { Tabs } from './tabs.tsx';
import { WhereSection } from './where.tsx';
import { WhySection } from './why.tsx';
import { PANEL_WORDS } from './words.ts';
import { FORM_WORDS } from './words-form.ts';

/** `project.selected` of an activity that does not exist yet: an empty form. */
export const NEW_ACTIVITY = '+';

/** Everything about the activity that is selected, and everything that can be done with it. */
export function Panel({ project }: { readonly project: Project }): JSX.Element | null {
  const id = project.selected.value;
  const work = project.work.value;
  const stage = project.stage.value;
  if (id === null || work === null || stage === null) return null;
  if (id === NEW_ACTIVITY) return <NewPanel project={project} />;
  const subject = subjectOf(work, stage, id);
  return <SubjectPanel key={id} id={id} project={project} subject={subject} />;
}

const useClose = (project: Project) => {
  const before = useRef(document.activeElement);
  const close = (): void => {
    project.selected.value = null;
    const { current } = before;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = focusWanted.value;
  useEffect(() => {
    if (wanted === null || heading.current === null) return;
    focusWanted.value = null;
    before.current = document.activeElement;
    heading.current.focus();
  }, [wanted]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
    event.stopPropagation();
    close();
  };
  return { close, onKeyDown, heading };
};

function NewPanel({ project }: { readonly project: Project }): JSX.Element {
  const { close, onKeyDown, heading } = useClose(project);
  const words = wordsIn(PANEL_WORDS);
  const { newTitle } = wordsIn(FORM_WORDS);
  return (
    <aside class="panel" aria-label={newTitle} onKeyDown={onKeyDown} data-testid="panel">
      <header class="panel-head">
        <div class="panel-title">
          <h2 class="wrap" ref={heading} tabIndex={-1}>
            {newTitle}
          </h2>
          <Button icon="close" look="plain" small label={words.close} onClick={close} testId="panel-close" />
        </div>
      </header>
      <EditSection project={project} activity={null} />
    </aside>
  );
}

type Tab = 'where' | 'why' | 'edit';

function SubjectPanel(props: {
  readonly id: string;
  readonly project: Project;
  readonly subject: Subject;
}): JSX.Element {
  const { id, project, subject } = props;
  const { close, onKeyDown, heading } = useClose(project);
  const words = wordsIn(PANEL_WORDS);
  const isHeld = subject.kind === 'activity' && subject.held !== null;
  const [tab, setTab] = useState<Tab>(isHeld ? 'where' : 'why');
  if (subject.kind !== 'activity') {
    const title = subject.kind === 'goal' ? subject.goal.title || subject.goal.id : words.gone;
    return (
      <aside class="panel" aria-label={title} onKeyDown={onKeyDown} data-testid="panel">
        <header class="panel-head">
          <div class="panel-title">
            <h2 class="wrap" ref={heading} tabIndex={-1}>
              {title}
            </h2>
            <Button icon="close" look="plain" small label={words.close} onClick={close} testId="panel-close" />
          </div>
        </header>
        {subject.kind === 'goal' ? (
          <GoalSection project={project} goal={subject.goal} blocks={subject.blocks} />
        ) : (
          <Empty icon="info" title={words.gone}>
            <p>{words.goneHint}</p>
          </Empty>
        )}
      </aside>
    );
  }
  const { activity } = subject;
  const title = activity.title || words.untitled;
  const isDirty = keptDrafts.read(project.id, id) !== null;
  return (
    <aside class="panel" aria-label={words.panel(title)} onKeyDown={onKeyDown} data-testid="panel">
      <header class="panel-head">
        <div class="panel-title">
          <h2 class="wrap" ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <Button icon="close" look="plain" small label={words.close} onClick={close} testId="panel-close" />
        </div>
        <Marks project={project} subject={subject} />
      </header>
      <Tabs<Tab>
        label={words.tabList}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'where', text: words.tabs.where },
          { value: 'why', text: isHeld ? words.tabs.why : words.whyNotTab },
          { value: 'edit', text: words.tabs.edit, ...(isDirty && tab !== 'edit' ? { mark: words.unsaved } : {}) },
        ]}
      >
        {tab === 'where' ? <WhereSection project={project} activity={activity} held={subject.held} /> : null}
        {tab === 'why' ? <WhySection project={project} activity={activity} isHeld={isHeld} /> : null}
        {tab === 'edit' ? <EditSection project={project} activity={activity} /> : null}
      </Tabs>
    </aside>
  );
}

/** What it is at a glance. */
function Marks(props: {
  readonly project: Project;
  readonly subject: Extract<Subject, { kind: 'activity' }>;
}): JSX.Element {
  const { activity, held } = props.subject;
  const words = wordsIn(PANEL_WORDS);
  const { kinds } = wordsIn(FORM_WORDS);
  const { priority = 3, urgency = 3, kind, body, confidentiality = 'normal' } = activity;
  const problem = props.project.work.value?.problem;
  const isCopy = props.project.stage.value?.origins[activity.id] !== undefined;
  return (
    <p class="panel-marks">
      <span class="panel-level">
        <PriorityMark level={priority} />
        <span aria-hidden="true">{words.priority(priority)}</span>
      </span>
      <Badge>{words.urgency(urgency)}</Badge>
      {activity.mandatory ? <Badge tone="bad">{words.mandatory}</Badge> : null}
      {held === null ? <Badge tone="warn">{words.notScheduled}</Badge> : null}
      {confidentiality === 'normal' ? null : (
        <Badge tone={confidentiality === 'confidential' ? 'bad' : 'good'}>
          {words.confidentiality[confidentiality]}
        </Badge>
      )}
      {body === undefined || problem === undefined ? null : <Badge>{namesOf(problem).body(body)}</Badge>}
      {kind === undefined ? null : <Badge>{kinds[kind] ?? kind}</Badge>}
      {isCopy ? <Badge>{words.repeats}</Badge> : null}
    </p>
  );
}
