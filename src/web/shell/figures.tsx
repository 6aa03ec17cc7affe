import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fullWeights } from '../../model/weights.ts';
import type { Stage, Work } from '../engine/engine.ts';
import { lang, wordsIn } from '../state/language.ts';
import type { Project } from '../state/project.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SHELL_WORDS } from './words.ts';

/** How much is held, what it is worth, and how far it is from the best: always in sight. */
export function Figures({ project }: { readonly project: Project }): JSX.Element | null {
  const words = wordsIn(SHELL_WORDS);
  const [isOpen, setOpen] = useState(false);
  const judged = project.judged.value;
  const stage = project.stage.value;
  if (judged === null || stage === null) return null;
  const { schedule } = judged.work;
  const { score, gap } = schedule;
  const broken = judged.violations.length;
  return (
    <div class="figures num" data-testid="figures">
      <span>{words.held(schedule.assignments.length, stage.activities.length)}</span>
      <span title={words.valueHint} data-testid="value">
        {words.value} <b>{percent(valueKept(judged.work, stage), 1)}</b>
      </span>
      <span title={gap === null || gap === undefined ? words.gapUnknown : words.gapHint} data-testid="gap">
        {words.gap} <b>{gap === null || gap === undefined ? '—' : percent(gap, 2)}</b>
      </span>
      {(score?.mandatoryMissed ?? 0) > 0 ? (
        <span class="badge bad">{words.missed(score?.mandatoryMissed ?? 0)}</span>
      ) : null}
      {broken > 0 ? (
        <Button small look="danger" icon="warn" onClick={() => setOpen(true)} testId="broken">
          {words.broken(broken)}
        </Button>
      ) : null}
      {isOpen ? (
        <Dialog title={words.brokenTitle} onClose={() => setOpen(false)}>
          <ul class="stack">
            {judged.violations.map(({ text, activities }) => (
              <li key={text}>
                <button
                  type="button"
                  class="button plain left"
                  onClick={() => {
                    project.selected.value = activities[0] ?? null;
                    setOpen(false);
                  }}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </div>
  );
}

const percent = (share: number, digits: number): string =>
  new Intl.NumberFormat(lang.value, { style: 'percent', maximumFractionDigits: digits }).format(share);

/** Of the value of everything that is asked, 0 to 1. */
function valueKept({ problem, schedule }: Work, { activities }: Stage): number {
  const { V, U } = fullWeights(problem.weights);
  const worth = (priority: number, urgency: number): number => (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0);
  const ofActivities = activities.map(({ priority = 3, urgency = 3 }) => worth(priority, urgency));
  const ofGoals = (problem.focusGoals ?? []).map(
    ({ minutes, blockMinutes, priority = 3 }) => Math.ceil(minutes / blockMinutes) * worth(priority, 3),
  );
  const all = [...ofActivities, ...ofGoals].reduce((sum, one) => sum + one, 0);
  return all === 0 ? 1 : 1 - (schedule.score?.valueLost ?? all) / all;
}
