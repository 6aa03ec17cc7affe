import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../model/issue.ts';
import type { Activity } from '../../../model/problem.ts';
import { LABELS } from '../../state/labels.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/fields.tsx';
import { Notice } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { ActivityForm } from './activity-form.tsx';
import { doAndSay, sayWithUndo } from './deeds.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { activityOf, changeOf, type Draft, draftOf, emptyDraft, nextId, rebased } from './draft.ts';
import { faultsIn, issuesByField, type ShownFaults, stillShown } from './draft-faults.ts';
import { keptDrafts } from './kept-drafts.ts';
import { openPanel } from './show.ts';
import { FORM_WORDS } from './words-form.ts';

/** Changes what is asked of an activity; of a repeated one, of this one or of all. Null: a new activity. */
export function EditSection(props: {
  readonly project: Project;
  readonly activity: Activity | null;
}): JSX.Element | null {
  const { project, activity } = props;
  const words = wordsIn(FORM_WORDS);
  const [scope, setScope] = useState<'copy' | 'all'>('copy');
  const problem = project.work.value?.problem;
  if (problem === undefined) return null;
  if (activity === null) return <Form project={project} target={null} isCopy={false} />;
  const origin = project.stage.value?.origins[activity.id];
  const whole = problem.activities.find(({ id }) => id === origin);
  const target = scope === 'all' ? (whole ?? activity) : activity;
  return (
    <div class="panel-form">
      {whole === undefined ? null : (
        <div class="stack panel-scope">
          <Segmented
            label={words.scope}
            value={scope}
            choices={[
              { value: 'copy', text: words.scopes.copy },
              { value: 'all', text: words.scopes.all },
            ]}
            onChange={setScope}
            testId="edit-scope"
          />
          <p class="panel-note">{words.scopeHint[scope]}</p>
        </div>
      )}
      <Form key={target.id} project={project} target={target} isCopy={whole !== undefined && scope === 'copy'} />
    </div>
  );
}

/** Drafts of a new activity are kept under this. */
const NEW_KEY = '+';
const NO_FAULTS: { readonly fields: ShownFaults; readonly rest: readonly Issue[] } = { fields: {}, rest: [] };

function Form(props: {
  readonly project: Project;
  readonly target: Activity | null;
  readonly isCopy: boolean;
}): JSX.Element | null {
  const { project, target, isCopy } = props;
  const words = wordsIn(FORM_WORDS);
  const key = target?.id ?? NEW_KEY;
  const now = target === null ? emptyDraft() : draftOf(target);
  const [state, setState] = useState(() => keptOr(project.id, key, now));
  const [faults, setFaults] = useState(NO_FAULTS);
  const [isDeleting, setDeleting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problem = project.work.value?.problem;
  if (problem === undefined) return null;
  // What was typed stays where the activity has changed meanwhile, by undoing for one.
  const typed = isSame(state.base, now) ? state.typed : rebased(state.base, state.typed, now);
  const change = changeOf(now, typed);
  const isDirty = Object.keys(change).length > 0;
  const set = (part: Partial<Draft>): void => {
    const next = { ...typed, ...part };
    setState({ base: now, typed: next });
    const changed = Object.keys(changeOf(typed, next));
    setFaults({ fields: stillShown(faults.fields, changed, inWords(next)), rest: faults.rest });
    if (isSame(next, now)) keptDrafts.clear(project.id, key);
    else keptDrafts.write(project.id, key, { base: now, typed: next });
  };
  const drop = (): void => {
    keptDrafts.clear(project.id, key);
    setState({ base: now, typed: now });
    setFaults(NO_FAULTS);
  };
  const apply = async (): Promise<void> => {
    const own = inWords(typed);
    if (Object.keys(own).length > 0) {
      setFaults({ fields: own, rest: [] });
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const title = typed.title.trim();
    const id = target?.id ?? nextId(problem);
    const issues = await project.do(
      {
        deed: 'edit',
        edits:
          target === null
            ? [{ edit: 'addActivity', activity: activityOf(id, typed) }]
            : [{ edit: 'changeActivity', activity: id, change }],
      },
      target === null ? LABELS.added(title) : LABELS.edited(title),
    );
    if (issues.length > 0) {
      setFaults(issuesByField(issues));
      return;
    }
    keptDrafts.clear(project.id, key);
    setFaults(NO_FAULTS);
    sayWithUndo(project, target === null ? words.added(title) : words.applied(title));
    if (target === null) openPanel(project, id);
  };
  const remove = (one: Activity): void => {
    setDeleting(false);
    const title = one.title || one.id;
    const deed = { deed: 'edit', edits: [{ edit: 'removeActivity', activity: one.id }] } as const;
    void doAndSay(project, deed, LABELS.removed(title), words.deleted(title))
      .then((isDone) => {
        if (!isDone) return;
        keptDrafts.clear(project.id, key);
        project.selected.value = null;
      })
      .catch(sayFault);
  };
  return (
    <form
      ref={form}
      class="panel-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void apply().catch(sayFault);
      }}
    >
      <div class="panel-form-fields">
        {faults.rest.length === 0 ? null : (
          <Notice tone="bad">
            <strong>{words.refused}</strong>
            <ul>
              {faults.rest.map(({ path, message, hint }) => (
                <li key={`${path}/${message}`}>
                  {message} {hint}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {Object.keys(faults.fields).length === 0 ? null : <Notice tone="bad">{words.faulty}</Notice>}
        <ActivityForm problem={problem} draft={typed} faults={faults.fields} onChange={set} />
      </div>
      <footer class="panel-foot">
        {target === null ? null : (
          <Button small look="danger" icon="trash" onClick={() => setDeleting(true)} testId="delete-activity">
            {words.delete}
          </Button>
        )}
        <span class="panel-grow" />
        {isDirty ? (
          <Button small onClick={drop} testId="drop-edit">
            {words.drop}
          </Button>
        ) : null}
        <Button
          small
          look="main"
          type="submit"
          disabled={!isDirty}
          {...(isDirty ? {} : { title: words.nothingChanged })}
          testId="apply-edit"
        >
          {target === null ? words.add : words.apply}
        </Button>
      </footer>
      {isDeleting && target !== null ? (
        <DeleteDialog
          title={target.title || target.id}
          isCopy={isCopy}
          onClose={() => setDeleting(false)}
          onDelete={() => remove(target)}
        />
      ) : null}
    </form>
  );
}

/** What is wrong with what was typed. */
function inWords(draft: Draft): { readonly [field: string]: string } {
  const { faults } = wordsIn(FORM_WORDS);
  return Object.fromEntries(Object.entries(faultsIn(draft)).map(([field, code]) => [field, faults[code]]));
}

const isSame = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);

function keptOr(plan: string, key: string, now: Draft): { readonly base: Draft; readonly typed: Draft } {
  const kept = keptDrafts.read(plan, key);
  return kept === null ? { base: now, typed: now } : { base: now, typed: rebased(kept.base, kept.typed, now) };
}
