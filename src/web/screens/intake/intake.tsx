import './intake.css';
import { type Signal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { lang, wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { me } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice, Spinner } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { namePeriod } from '../plans/periods.ts';
import { Desk } from './desk.ts';
import { FilesStep } from './files-step.tsx';
import { ask, progressOf } from './findings.ts';
import { FindingsStep } from './findings-step.tsx';
import { ReadStep } from './read-step.tsx';
import { TakeStep } from './take-step.tsx';
import { INTAKE_WORDS, STEPS, type Step } from './words.ts';

/** What each open plan has on its desk, kept while one looks at other screens. */
const desks = new WeakMap<Project, { readonly desk: Desk; readonly step: Signal<Step> }>();

function deskOf(project: Project): { readonly desk: Desk; readonly step: Signal<Step> } {
  const known = desks.get(project);
  if (known !== undefined) return known;
  const last = sessionStorage.getItem(stepKey(project));
  const step = signal<Step>(STEPS.find((one) => one === last) ?? 'files');
  const made = { desk: new Desk(me.value?.id ?? '', project.id), step };
  desks.set(project, made);
  return made;
}

const stepKey = ({ id }: Project): string => `tongchou.intake.step.${id}`;

const REFRESH_MS = 20_000;

/** From the files of the bodies to the documents of the plan, in four steps. */
export function IntakeScreen({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS);
  const { desk, step } = deskOf(project);
  const head = project.head.value;
  useEffect(() => {
    (desk.submissions.value === null ? desk.load() : desk.refresh()).catch(sayFault);
    const look = (): void => {
      if (document.visibilityState === 'visible') desk.refresh().catch(sayFault);
    };
    const timer = setInterval(look, REFRESH_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      desk.flush().catch(sayFault);
    };
  }, [desk]);
  useEffect(() => {
    // Issues come in one language.
    if (desk.spoken !== lang.value && desk.submissions.value !== null) desk.readAgain();
  }, [desk, lang.value]);
  const here = step.value;
  const go = (to: Step): void => {
    step.value = to;
    sessionStorage.setItem(stepKey(project), to);
  };
  const next = STEPS[STEPS.indexOf(here) + 1];
  return (
    <div class="page intake">
      <header>
        <div>
          <h1>
            {words.title}
            {head === null ? null : <span class="intake-period"> {namePeriod(head, lang.value, true)}</span>}
          </h1>
          {here === 'files' ? <p>{words.about}</p> : null}
        </div>
        <DeskMark desk={desk} />
      </header>
      <Stepper desk={desk} project={project} here={here} onGo={go} />
      <Trouble desk={desk} />
      {desk.submissions.value === null ? (
        <div class="empty">
          <Spinner />
        </div>
      ) : (
        <Body step={here} desk={desk} project={project} onGo={go} />
      )}
      {next === undefined || here === 'findings' ? null : (
        <footer class="intake-foot">
          <Button look="main" onClick={() => go(next)} testId="next-step">
            {words.next(words.steps[next])}
            <Icon name="right" />
          </Button>
        </footer>
      )}
    </div>
  );
}

function Body(props: {
  readonly step: Step;
  readonly desk: Desk;
  readonly project: Project;
  readonly onGo: (step: Step) => void;
}): JSX.Element {
  const { step, desk, project, onGo } = props;
  switch (step) {
    case 'files':
      return <FilesStep desk={desk} project={project} />;
    case 'read':
      return <ReadStep desk={desk} />;
    case 'findings':
      return <FindingsStep desk={desk} onDone={() => onGo('take')} />;
    default:
      return <TakeStep desk={desk} project={project} onFindings={() => onGo('findings')} />;
  }
}

/** The four steps with how far each has come. */
function Stepper(props: {
  readonly desk: Desk;
  readonly project: Project;
  readonly here: Step;
  readonly onGo: (step: Step) => void;
}): JSX.Element {
  const { desk, here, onGo } = props;
  const words = wordsIn(INTAKE_WORDS);
  const reading = desk.reading.value;
  const files = (desk.submissions.value ?? []).filter(({ role }) => role === 'wishes').length;
  const progress = progressOf(ask(reading?.findings ?? [], desk.pending.value));
  const said: { readonly [S in Step]: string } = {
    files: words.file.summary(files, desk.hasRoster.value),
    read: reading === null ? '—' : words.read.summary(reading.wishes.length),
    findings: reading === null ? '—' : words.finding.summary(progress.left, progress.all),
    take: reading === null ? '—' : desk.isTaken.value ? words.take.taken : words.take.summary,
  };
  const isDone: { readonly [S in Step]: boolean } = {
    files: files > 0 && desk.hasRoster.value,
    read: reading?.issues.every(({ severity }) => severity !== 'error') ?? false,
    findings: reading !== null && progress.left === 0,
    take: desk.isTaken.value,
  };
  return (
    <nav class="intake-steps" aria-label={words.stepsLabel}>
      <ol>
        {STEPS.map((step, i) => (
          <li key={step}>
            <button
              type="button"
              class={isDone[step] ? 'done' : ''}
              onClick={() => onGo(step)}
              data-testid={`step-${step}`}
              {...(step === here ? { 'aria-current': 'step' as const } : {})}
            >
              <span class="intake-step-mark">{isDone[step] ? <Icon name="check" /> : i + 1}</span>
              <span class="intake-step-text">
                <strong>{words.steps[step]}</strong>
                <span class="num">{said[step]}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Whether everything is with the server. */
function DeskMark({ desk }: { readonly desk: Desk }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS);
  const state = desk.state.value;
  const isBad = state === 'offline' || state === 'refused' || state === 'strange';
  return (
    <span class={isBad ? 'intake-mark bad' : 'intake-mark'} role="status" data-testid="intake-state" data-state={state}>
      {state === 'reading' ? (
        <span class="spinner" />
      ) : (
        <Icon name={isBad ? 'warn' : state === 'idle' ? 'check' : 'clock'} />
      )}
      {words.state[state]}
    </span>
  );
}

/** Why nothing could be read, and what another planner has answered. */
function Trouble({ desk }: { readonly desk: Desk }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS);
  const issues = desk.issues.value;
  const news = desk.news.value;
  const textOf = (key: string): string =>
    desk.reading.value?.findings.find((finding) => finding.key === key)?.text ?? key;
  return (
    <div class="intake-trouble">
      {desk.state.value === 'strange' ? <Notice tone="bad">{words.stateHint.strange}</Notice> : null}
      {issues.length === 0 ? null : (
        <Notice tone="bad">
          <strong>{words.stateHint.refused}</strong>
          <ul>
            {issues.slice(0, 30).map(({ path, message, hint }) => (
              <li key={`${path} ${message}`}>
                {path === '' ? null : <code>{path}</code>} {message} {hint}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {news === null ? null : (
        <Notice tone={news.clashes.length > 0 ? 'warn' : 'info'}>
          <p>{words.finding.news(news.theirs.length)}</p>
          {news.clashes.map(({ finding, mine, theirs }) => (
            <p key={finding}>
              {words.finding.clash(
                textOf(finding),
                theirs ?? words.finding.unanswered,
                mine ?? words.finding.unanswered,
              )}
            </p>
          ))}
          <Button
            small
            onClick={() => {
              desk.news.value = null;
            }}
          >
            {words.finding.gotIt}
          </Button>
        </Notice>
      )}
    </div>
  );
}
