import type { JSX } from 'preact';
import { inProtocolOrder } from '../../../model/protocol-order.ts';
import { LABELS } from '../../state/labels.ts';
import { lang, wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Notice } from '../../ui/parts.tsx';
import { say, sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { Charts } from './charts.tsx';
import { Compare, type CompareColumn } from './compare.tsx';
import type { Desk } from './desk.ts';
import { Diff } from './diff.tsx';
import { changesPoints } from './edits.ts';
import { hourMeasures, measuresOf } from './measures.ts';
import './results.css';
import { wishScene } from './scene.ts';
import { isCurrent } from './turn.ts';
import type { Draft, Wish } from './wish.ts';
import { WHAT_IF_WORDS } from './words.ts';

interface ResultsProps {
  readonly project: Project;
  readonly desk: Desk;
  readonly chosen: Draft | null;
}

/** The scenarios side by side, a chart of them, and what the chosen one changes. */
export function Results({ project, desk, chosen }: ResultsProps): JSX.Element | null {
  const words = wordsIn(WHAT_IF_WORDS);
  const work = project.work.value;
  const stage = project.stage.value;
  if (work === null || stage === null) return null;
  const drafts = desk.drafts.value;
  if (drafts.length === 0) {
    return (
      <div class="whatif-results">
        <Empty icon="whatif" title={words.emptyTitle}>
          <p class="whatif-empty">{words.emptyText}</p>
          <Button icon="plus" onClick={() => desk.add(words.draftName)} testId="new-draft">
            {words.newDraft}
          </Button>
        </Empty>
      </div>
    );
  }
  const { problem } = work;
  const { names } = wishScene(work, stage);
  const leaders = inProtocolOrder(problem.leaders).map(({ id }) => ({ id, name: names.leader(id) }));
  const present = desk.present.value?.scenario ?? null;
  const answers = drafts.map(({ id }) => desk.answers.value.get(id));
  const columns = [
    { scenario: present, hasOtherPoints: false },
    ...answers.map((answer) => ({
      scenario: answer?.scenario ?? null,
      hasOtherPoints: changesPoints(answer?.wishes ?? []),
    })),
  ];
  const isNow = (draft: Draft): boolean => isCurrent(desk.answers.value.get(draft.id), draft, work, lang.value);
  const heads: readonly CompareColumn[] = [
    { id: null, name: words.present, isSolving: false, isOld: desk.present.value?.work !== work, isFaulty: false },
    ...drafts.map((draft) => ({
      ...{ id: draft.id, name: draft.name, isSolving: desk.solving.value === draft.id, isOld: !isNow(draft) },
      isFaulty: desk.answers.value.get(draft.id)?.scenario.work === null,
    })),
  ];
  const answer = chosen === null ? undefined : desk.answers.value.get(chosen.id);
  return (
    <div class="whatif-results">
      <Tools project={project} desk={desk} chosen={chosen} isReady={chosen !== null && isNow(chosen)} />
      <Compare
        measures={measuresOf(columns, problem, stage.activities)}
        hours={hourMeasures(
          columns,
          leaders.map(({ id }) => id),
        )}
        columns={heads}
        chosen={chosen?.id ?? null}
        nameOf={names.leader}
        onChoose={(id) => {
          desk.chosen.value = id;
        }}
      />
      <div class="whatif-below">
        <div class="card">
          <Charts
            columns={[
              { mark: '', name: words.present, scenario: present },
              ...drafts.map(({ id, name }, at) => ({ mark: id, name, scenario: answers[at]?.scenario ?? null })),
            ]}
            chosen={chosen?.id ?? null}
            leaders={leaders}
            hasGoals={(problem.focusGoals ?? []).length > 0}
          />
        </div>
        <div class="card whatif-diff" data-testid="diff">
          <h2 class="wrap">{chosen === null ? words.diffHint : words.diff(chosen.name)}</h2>
          {answer === undefined || answer.scenario.work === null ? null : (
            <Diff key={chosen?.id} changes={answer.scenario.changes} />
          )}
          {answer?.scenario.work === null ? <Notice tone="warn">{words.faultyHint}</Notice> : null}
        </div>
      </div>
    </div>
  );
}

/** What can be done with the chosen scenario. */
function Tools({ project, desk, chosen, isReady }: ResultsProps & { readonly isReady: boolean }): JSX.Element {
  const words = wordsIn(WHAT_IF_WORDS);
  const work = chosen === null ? undefined : desk.answers.value.get(chosen.id)?.scenario.work;
  const add = (nameOf: (letter: string) => string, wishes: readonly Wish[]): void => {
    if (desk.add(nameOf, wishes) === null) say(words.tooMany);
  };
  const remove = (draft: Draft): void => {
    desk.remove(draft.id);
    say(words.removed(draft.name), 'plain', { text: wordsIn(UI_WORDS).undo, run: () => desk.restore(draft) });
  };
  const take = async (draft: Draft): Promise<void> => {
    if (!work) return;
    const [issue] = await project.take(work, LABELS.scenario(draft.name));
    if (issue !== undefined) return say(issue.message, 'bad');
    desk.remove(draft.id);
    const back = async (): Promise<void> => {
      await project.undo();
      desk.restore(draft);
    };
    say(words.taken(draft.name), 'plain', { text: wordsIn(UI_WORDS).undo, run: () => void back().catch(sayFault) });
  };
  return (
    <div class="row whatif-tools">
      <h2>{words.table}</h2>
      <Button icon="plus" onClick={() => add(words.draftName, [])} testId="new-draft">
        {words.newDraft}
      </Button>
      <span class="grow" />
      {chosen === null ? null : (
        <>
          <Button
            icon="clock"
            look="plain"
            title={words.refineHint}
            disabled={!isReady || !work || desk.solving.value !== null}
            onClick={() => desk.refine(chosen.id)}
            testId="refine-draft"
          >
            {words.refine}
          </Button>
          <Button
            icon="copy"
            look="plain"
            onClick={() => add(() => words.copyName(chosen.name), chosen.wishes)}
            testId="duplicate-draft"
          >
            {words.duplicate}
          </Button>
          <Button icon="trash" look="plain" onClick={() => remove(chosen)} testId="remove-draft">
            {words.remove}
          </Button>
          <Button
            icon="check"
            look="main"
            title={words.takeHint}
            disabled={!isReady || !work}
            onClick={() => void take(chosen).catch(sayFault)}
            testId="take-scenario"
          >
            {words.take}
          </Button>
        </>
      )}
    </div>
  );
}
