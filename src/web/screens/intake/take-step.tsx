import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../model/issue.ts';
import type { Problem } from '../../../model/problem.ts';
import { LABELS } from '../../state/labels.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { go } from '../../state/router.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import type { Desk } from './desk.ts';
import { Effect, type HandChoice } from './effect.tsx';
import { ask, progressOf } from './findings.ts';
import { NothingRead } from './nothing-read.tsx';
import type { Reading } from './shapes.ts';
import { short } from './short.ts';
import { takeOver, withoutGone } from './take-over.ts';
import { rememberTaken, takenProblem } from './taken.ts';
import { INTAKE_WORDS } from './words.ts';

const SOLVE_MS = 10_000;

/** What comes of the intake, what it does to the plan, and taking it over. */
export function TakeStep(props: {
  readonly desk: Desk;
  readonly project: Project;
  readonly onFindings: () => void;
}): JSX.Element {
  const { desk, project, onFindings } = props;
  const words = wordsIn(INTAKE_WORDS).take;
  const reading = desk.reading.value;
  const present = project.work.value;
  /** What was taken over last; undefined while that is not known. */
  const [base, setBase] = useState<Problem | null | undefined>(undefined);
  const [choice, setChoice] = useState<HandChoice>('keep');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    takenProblem(project.id)
      .then(setBase)
      .catch(() => setBase(null));
  }, [project.id, desk.isTaken.value]);
  if (reading === null) return <NothingRead desk={desk} />;
  const { left } = progressOf(ask(reading.findings, desk.pending.value));
  const effect = present === null || base === undefined ? null : takeOver(base, present.problem, reading.problem);
  const take = async (): Promise<void> => {
    setBusy(true);
    setIssues([]);
    try {
      if (!(await desk.flush())) return;
      const read = desk.reading.value;
      if (read === null) return;
      const now = project.work.value;
      const hand = now === null ? null : takeOver(base ?? null, now.problem, read.problem);
      const problem = hand !== null && choice === 'keep' && hand.byHand.length > 0 ? hand.kept : read.problem;
      const schedule = now === null ? null : withoutGone(now.schedule, problem);
      const faults = await project.take({ problem, schedule }, LABELS.intake);
      setIssues(faults);
      if (faults.length > 0) return;
      await rememberTaken(project.id, read.problem);
      desk.isTaken.value = true;
    } finally {
      setBusy(false);
    }
  };
  const isTaken = desk.isTaken.value && present !== null;
  return (
    <div class="intake-take stack">
      <Totals reading={reading} left={left} />
      {left === 0 ? null : (
        <Notice tone="warn">
          <span class="row">
            {words.openHint(left)}
            <Button small onClick={onFindings}>
              {words.toFindings}
            </Button>
          </span>
        </Notice>
      )}
      <LeftOut reading={reading} />
      {isTaken ? (
        <Taken project={project} />
      ) : (
        <>
          {effect === null ? null : (
            <Effect
              effect={effect}
              isKnown={base !== null}
              documents={present === null ? [reading.problem] : [present.problem, reading.problem]}
              choice={choice}
              onChoice={setChoice}
            />
          )}
          {issues.length === 0 ? null : (
            <Notice tone="bad">
              <strong>{words.failed}</strong>
              <ul>
                {issues.map(({ path, message, hint }) => (
                  <li key={`${path} ${message}`}>
                    <code>{path}</code> {message} {hint}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <div>
            <Button
              look="main"
              icon="check"
              disabled={isBusy || (present !== null && base === undefined)}
              onClick={() => void take().catch(sayFault)}
              testId="take-over"
            >
              {isBusy ? words.going : words.go}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Totals({ reading, left }: { readonly reading: Reading; readonly left: number }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).take;
  const merged = reading.fates.filter(({ mergedWith, activity }) => mergedWith.length > 0 && activity !== null);
  // Of each group one leads.
  const groups = new Set(merged.map(({ activity }) => activity)).size;
  const gone = reading.fates.filter(({ activity }) => activity === null).length;
  const tiles: readonly (readonly [name: string, figure: number, look: string])[] = [
    [words.activities, reading.problem.activities.length, 'good'],
    [words.merged, merged.length - groups, ''],
    [words.leftOut, gone, ''],
    [words.carried, reading.carried, ''],
    [words.open, left, left > 0 ? 'warn' : ''],
  ];
  return (
    <>
      <p class="soft">{words.from(reading.wishes.length, reading.files.length)}</p>
      <dl class="intake-tiles">
        {tiles.map(([name, figure, look]) => (
          <div key={name} class={look}>
            <dt>{name}</dt>
            <dd class="num">{figure}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function LeftOut({ reading }: { readonly reading: Reading }): JSX.Element | null {
  const words = wordsIn(INTAKE_WORDS).take;
  const gone = reading.fates.filter(({ activity }) => activity === null);
  if (gone.length === 0) return null;
  const wishes = new Map(reading.wishes.map((wish) => [wish.key, wish]));
  return (
    <details class="card">
      <summary>
        {words.leftOutTitle}（{gone.length}）
      </summary>
      <ul class="intake-notes">
        {gone.map(({ wish, leftOut }) => (
          <li key={wish} class="wrap">
            {short(wishes.get(wish)?.title ?? wish, 300)} <span class="soft">· {reasonOf(leftOut)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function reasonOf(leftOut: string | null): string {
  const { reasons } = wordsIn(INTAKE_WORDS).take;
  return leftOut === 'dropped' || leftOut === 'outside-period' ? reasons[leftOut] : reasons.other;
}

/** What comes next, once it is taken over. */
function Taken({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).take;
  const section = useRef<HTMLElement>(null);
  // In place of the button that was pressed; whoever only comes to look stays where he is.
  useEffect(() => {
    const { current } = section;
    if (current !== null && document.activeElement?.contains(current)) current.focus();
  }, []);
  return (
    <section class="card intake-taken" data-testid="taken" ref={section} tabIndex={-1} aria-label={words.done}>
      <Notice tone="good">
        <strong>{words.done}</strong>
        <p>{words.doneHint}</p>
      </Notice>
      <div class="row">
        <Button
          look="main"
          icon="play"
          onClick={() => {
            go({ screen: 'board', plan: project.id });
            project.solve(SOLVE_MS, false).catch(sayFault);
          }}
          testId="solve-after-intake"
        >
          {words.solve}
        </Button>
        <Button onClick={() => go({ screen: 'board', plan: project.id })} testId="board-after-intake">
          {words.toBoard}
        </Button>
      </div>
    </section>
  );
}
