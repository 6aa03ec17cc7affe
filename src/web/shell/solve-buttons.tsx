import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Job } from '../../server/wire-page.ts';
import { wordsIn } from '../state/language.ts';
import type { Project } from '../state/project.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/parts.tsx';
import { sayFault } from '../ui/toast.tsx';
import { SHELL_WORDS } from './words.ts';

const SECONDS = [10, 30, 60, 300];
const IMPROVE_MS = 1000;

/** Solving on the server, with progress and stop; improving here. */
export function SolveButtons({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(SHELL_WORDS);
  const [seconds, setSeconds] = useState(10);
  const [isImproving, setImproving] = useState(false);
  const job = project.jobs.job.value;
  if (job !== null) return <Solving project={project} job={job} />;
  const improve = async (): Promise<void> => {
    setImproving(true);
    try {
      await project.improve(IMPROVE_MS);
    } finally {
      setImproving(false);
    }
  };
  const hasSchedule = (project.work.value?.schedule.assignments.length ?? 0) > 0;
  return (
    <span class="row tight solve">
      <Button
        icon="spark"
        title={words.improveHint}
        label={words.improve}
        disabled={isImproving || !hasSchedule}
        onClick={() => void improve().catch(sayFault)}
        testId="improve"
      >
        <span class="wide-only">{words.improve}</span>
      </Button>
      <span class="joined">
        <Button
          look="main"
          icon="play"
          title={words.solveHint}
          onClick={() => void project.solve(seconds * 1000, hasSchedule).catch(sayFault)}
          testId="solve"
        >
          {words.solve}
        </Button>
        <select
          class="input"
          aria-label={words.solveFor}
          title={words.solveFor}
          data-testid="solve-time"
          value={String(seconds)}
          onChange={({ currentTarget }) => setSeconds(Number(currentTarget.value))}
        >
          {SECONDS.map((n) => (
            <option key={n} value={String(n)}>
              {words.seconds(n)}
            </option>
          ))}
        </select>
      </span>
    </span>
  );
}

function Solving({ project, job }: { readonly project: Project; readonly job: Job }): JSX.Element {
  const words = wordsIn(SHELL_WORDS);
  const elapsed = job.progress?.elapsedMs ?? 0;
  const text = job.state === 'waiting' ? words.waiting : words.solving(Math.floor(elapsed / 1000));
  const gap = job.progress?.gap;
  return (
    <span class="row tight solve" data-testid="solving">
      <span class="solving">
        <span class="num">
          {text}
          {gap === null || gap === undefined ? '' : ` · ${words.gap} ${(gap * 100).toFixed(2)}%`}
        </span>
        <ProgressBar share={Math.min(1, elapsed / job.timeMs)} label={text} />
      </span>
      <Button icon="stop" label={words.stop} onClick={() => void project.jobs.cancel().catch(sayFault)} testId="stop" />
    </span>
  );
}
