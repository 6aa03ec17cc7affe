import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import type { SavedWork } from '../../server/wire-page.ts';
import type { Work } from '../engine/engine.ts';
import { wordsIn } from '../state/language.ts';
import { type Difference, mergeWork } from '../state/merge.ts';
import type { Project } from '../state/project.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segmented } from '../ui/fields.tsx';
import { Notice } from '../ui/parts.tsx';
import { sayDay, sayInstant } from '../ui/times.ts';
import { sayFault } from '../ui/toast.tsx';
import { SHELL_WORDS } from './words.ts';

/** Two planners saved: nothing is dropped until this one has chosen. */
export function ConflictDialog({ project }: { readonly project: Project }): JSX.Element | null {
  const theirs = project.saver.theirs.value;
  const mine = project.work.value;
  if (theirs === null || mine === null || project.saver.state.value !== 'conflict') return null;
  return <Choice key={theirs.number} project={project} theirs={theirs} mine={mine} />;
}

type Side = 'mine' | 'theirs';

function Choice(props: { readonly project: Project; readonly theirs: SavedWork; readonly mine: Work }): JSX.Element {
  const { project, theirs, mine } = props;
  const words = wordsIn(SHELL_WORDS).conflict;
  const [sides, setSides] = useState<{ readonly [key: string]: Side }>({});
  const theirWork: Work = { problem: theirs.problem, schedule: theirs.schedule ?? EMPTY };
  const merged = mergeWork(project.saver.base.work, mine, theirWork);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const take = (work: Work): void => void project.resolve(theirs, work).then(setIssues).catch(sayFault);
  const join = (): void => take(merged.join((one) => sides[questionOf(one)] ?? 'mine'));
  const questions = [...new Set(merged.both.map(questionOf))];
  return (
    <Dialog
      wide
      title={words.title(theirs.savedBy, sayInstant(theirs.savedAt))}
      testId="conflict"
      footer={
        <>
          <Button title={words.onlyTheirsHint} onClick={() => take(theirWork)} testId="take-theirs">
            {words.onlyTheirs}
          </Button>
          <Button onClick={() => take(mine)} testId="take-mine">
            {words.onlyMine}
          </Button>
          <Button look="main" onClick={join} testId="join">
            {words.join}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{words.explain}</p>
        {issues.length === 0 ? null : (
          <Notice tone="bad">
            <strong>{words.refused}</strong>
            <ul data-testid="conflict-issues">
              {issues.map(({ path, message, hint }) => (
                <li key={`${path} ${message}`} class="wrap">
                  {message} {hint}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Differences title={words.theirs(merged.theirs.length)} list={merged.theirs} documents={[theirWork, mine]} />
        <Differences title={words.mine(merged.mine.length)} list={merged.mine} documents={[mine, theirWork]} />
        {merged.both.length === 0 ? null : (
          <section>
            <h3>{words.both(questions.length)}</h3>
            <p class="soft">{words.bothHint}</p>
            <ul class="stack">
              {questions.map((question) => {
                const parts = merged.both.filter((one) => questionOf(one) === question);
                const name = nameOf(parts, [mine, theirWork]);
                return (
                  <li key={question} class="row" data-testid="conflict-both">
                    <Segmented<Side>
                      label={name}
                      value={sides[question] ?? 'mine'}
                      choices={[
                        { value: 'mine', text: words.takeMine },
                        { value: 'theirs', text: words.takeTheirs },
                      ]}
                      onChange={(side) => setSides((before) => ({ ...before, [question]: side }))}
                    />
                    <span class="wrap">{name}</span>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

const EMPTY: Work['schedule'] = { format: 'tongchou/schedule@1', assignments: [] };

function Differences(props: {
  readonly title: string;
  readonly list: readonly Difference[];
  readonly documents: readonly Work[];
}): JSX.Element | null {
  if (props.list.length === 0) return null;
  return (
    <details open={props.list.length <= 12}>
      <summary>
        <strong>{props.title}</strong>
      </summary>
      <ul>
        {props.list.map((one) => (
          <li key={one.key} class="wrap">
            {nameOf([one], props.documents)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is asked of an activity is pinned to where it is held: they are chosen together. */
const questionOf = ({ key, part, id }: Difference): string => (part === 'assignments' ? `activities/${id}` : key);

/** Of parts of one thing, such as 活动、安排：县委常委会. */
function nameOf(parts: readonly Difference[], documents: readonly Work[]): string {
  const { conflict } = wordsIn(SHELL_WORDS);
  const names = parts.flatMap(({ part, id }) => documents.map(({ problem }) => titleIn(problem, part, id) ?? ''));
  const id = parts[0]?.id ?? '';
  const name = names.find((one) => one !== '') ?? id;
  const day = DAY_OF_COPY.exec(id)?.[1];
  return conflict.named(
    parts.map(({ part }) => conflict.parts[part] ?? part),
    day === undefined ? name : conflict.copy(name, sayDay(day)),
  );
}

/** Copies of a repeat are named by the first day on which each may be. */
const DAY_OF_COPY = /@(\d{4}-\d{2}-\d{2})$/;

function titleIn(problem: Problem, part: string, id: string): string | undefined {
  const own = id.replace(DAY_OF_COPY, '');
  if (part === 'activities' || part === 'assignments') return problem.activities.find((one) => one.id === own)?.title;
  if (part === 'focusGoals' || part === 'focusBlocks') {
    return (problem.focusGoals ?? []).find((one) => one.id === id)?.title;
  }
  const named = [...problem.leaders, ...(problem.venues ?? []), ...(problem.bodies ?? []), ...(problem.sites ?? [])];
  return named.find((one) => one.id === id)?.name;
}
