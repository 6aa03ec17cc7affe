import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../model/problem.ts';
import { LABELS } from '../../state/labels.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { go } from '../../state/router.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { changeOf, nextId } from '../panel/draft.ts';
import { stillShown } from '../panel/draft-faults.ts';
import { isAbort } from '../panel/use-answer.ts';
import { FORM_WORDS } from '../panel/words-form.ts';
import { type Found, findPlans } from './find-plans.ts';
import { keptTask } from './kept-task.ts';
import { Plans } from './plans.tsx';
import '../panel/panel.css';
import './sudden.css';
import { emptyTask, type Task, taskActivity, taskFaults, wallClock } from './task.ts';
import { TaskForm } from './task-form.tsx';
import { SUDDEN_WORDS } from './words.ts';

export interface SuddenProps {
  readonly project: Project;
  readonly onClose: () => void;
}

type Step = 'task' | 'finding' | 'plans' | 'done';

/** A sudden task: what it is, the plans that take it in, and the one that is taken. */
export function SuddenDialog({ project, onClose }: SuddenProps): JSX.Element | null {
  const words = wordsIn(SUDDEN_WORDS);
  const work = project.work.value;
  const [step, setStep] = useState<Step>('task');
  const [task, setTask] = useState<Task | null>(() => keptTask.read(project.id));
  const [faults, setFaults] = useState<Found['faults']>({ fields: {}, rest: [] });
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState(0);
  const [submits, setSubmits] = useState(0);
  const [note, setNote] = useState<string | null>(null);
  /** Whoever has left the step does not want its answer any more. */
  const asked = useRef(0);
  const isAsking = useRef(false);
  const stop = (): void => {
    asked.current += 1;
    if (isAsking.current) project.engine.cancel();
    isAsking.current = false;
  };
  useEffect(() => stop, []);
  if (work === null) return null;
  const now = task ?? emptyTask(work.problem, wallClock(new Date(), work.problem.timeZone));
  const change = (part: Partial<Task>): void => {
    const next = { ...now, ...part };
    setTask(next);
    const changed = [
      ...Object.keys(changeOf(now.draft, next.draft)),
      ...Object.keys(part),
      ...(isWindow(part) ? ['windows'] : []),
    ];
    setFaults({ fields: stillShown(faults.fields, changed, inWords(next, work.problem)), rest: faults.rest });
    keptTask.write(project.id, next);
  };
  const find = async (): Promise<void> => {
    const own = inWords(now, work.problem);
    setNote(null);
    if (Object.keys(own).length > 0) {
      setFaults({ fields: own, rest: [] });
      setSubmits(submits + 1);
      return;
    }
    setFaults({ fields: {}, rest: [] });
    setStep('finding');
    asked.current += 1;
    const turn = asked.current;
    isAsking.current = true;
    try {
      const activity = taskActivity(nextId(work.problem), now);
      const answer = await findPlans(project, activity, now.frozenUntil === '' ? null : now.frozenUntil);
      if (turn !== asked.current) return;
      isAsking.current = false;
      setFound(answer);
      setFaults(answer.faults);
      setSubmits(submits + 1);
      setChosen(0);
      setStep(answer.isSound ? 'plans' : 'task');
    } catch (thrown) {
      if (turn !== asked.current) return;
      isAsking.current = false;
      setStep('task');
      if (!isAbort(thrown)) throw thrown;
    }
  };
  const take = async (): Promise<void> => {
    const insertion = found?.insertions[chosen];
    if (found === null || insertion === undefined) return;
    if (found.work !== project.work.value) {
      setNote(words.moved);
      setStep('task');
      return;
    }
    const issues = await project.take(insertion.work, LABELS.inserted(now.draft.title.trim()));
    const [first] = issues;
    if (first !== undefined) {
      setNote(`${words.notSaved}${first.message}`);
      return;
    }
    keptTask.clear(project.id);
    project.selected.value = found.activity.id;
    setStep('done');
  };
  const title = now.draft.title.trim();
  return (
    <Dialog
      wide
      title={words.title}
      onClose={onClose}
      testId="sudden"
      footer={
        <Footer
          step={step}
          canTake={(found?.insertions.length ?? 0) > 0}
          onClose={onClose}
          onStop={() => {
            stop();
            setStep('task');
          }}
          onBack={() => setStep('task')}
          onFind={() => void find().catch(sayFault)}
          onTake={() => void take().catch(sayFault)}
          onPublish={() => {
            onClose();
            go({ screen: 'publish', plan: project.id });
          }}
        />
      }
    >
      <Steps at={step === 'task' ? 0 : step === 'done' ? 2 : 1} />
      {note === null ? null : <Notice tone="bad">{note}</Notice>}
      {step === 'task' ? (
        <TaskForm
          problem={work.problem}
          task={now}
          faults={faults}
          submits={submits}
          onChange={change}
          onSubmit={() => void find().catch(sayFault)}
        />
      ) : null}
      {step === 'finding' ? <Finding /> : null}
      {step === 'plans' && found !== null ? <Plans found={found} chosen={chosen} onChoose={setChosen} /> : null}
      {step === 'done' ? (
        <div class="stack" role="status" data-testid="sudden-done">
          <Notice tone="good">{words.done(title)}</Notice>
          <p>{words.nextStep}</p>
        </div>
      ) : null}
    </Dialog>
  );
}

/** What is wrong with what was typed. */
function inWords(task: Task, problem: Problem): { readonly [field: string]: string } {
  const known = { ...wordsIn(FORM_WORDS).faults, outside: wordsIn(SUDDEN_WORDS).outside };
  return Object.fromEntries(Object.entries(taskFaults(task, problem)).map(([field, code]) => [field, known[code]]));
}

const isWindow = (part: Partial<Task>): boolean => 'from' in part || 'to' in part || 'when' in part;

function Steps({ at }: { readonly at: number }): JSX.Element {
  const words = wordsIn(SUDDEN_WORDS);
  return (
    <ol class="sudden-steps" aria-label={words.stepList}>
      {words.steps.map((name, k) => (
        <li key={name} class={k < at ? 'past' : ''} {...(k === at ? { 'aria-current': 'step' as const } : {})}>
          <span class="sudden-number num">{k + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}

function Finding(): JSX.Element {
  const words = wordsIn(SUDDEN_WORDS);
  return (
    <div class="sudden-finding" role="status">
      <span class="spinner" />
      <strong>{words.computing}</strong>
      <p class="soft">{words.computingHint}</p>
    </div>
  );
}

function Footer(props: {
  readonly step: Step;
  readonly canTake: boolean;
  readonly onClose: () => void;
  readonly onStop: () => void;
  readonly onBack: () => void;
  readonly onFind: () => void;
  readonly onTake: () => void;
  readonly onPublish: () => void;
}): JSX.Element {
  const words = wordsIn(SUDDEN_WORDS);
  switch (props.step) {
    case 'task':
      return (
        <>
          <Button onClick={props.onClose}>{words.cancel}</Button>
          <Button look="main" icon="bolt" onClick={props.onFind} testId="sudden-find">
            {words.next}
          </Button>
        </>
      );
    case 'finding':
      return (
        <Button icon="stop" onClick={props.onStop} testId="sudden-stop">
          {words.stop}
        </Button>
      );
    case 'plans':
      return (
        <>
          <Button onClick={props.onBack} testId="sudden-back">
            {words.back}
          </Button>
          <Button look="main" disabled={!props.canTake} onClick={props.onTake} testId="sudden-take">
            {words.take}
          </Button>
        </>
      );
    case 'done':
      return (
        <>
          <Button onClick={props.onClose} testId="sudden-close">
            {words.toBoard}
          </Button>
          <Button look="main" icon="publish" onClick={props.onPublish} testId="sudden-publish">
            {words.toPublish}
          </Button>
        </>
      );
  }
}
