import type { JSX } from 'preact';
import { namesOf } from '../../../model/names.ts';
import type { FocusGoal } from '../../../model/problem.ts';
import type { FocusBlock } from '../../../model/schedule.ts';
import { LABELS } from '../../state/labels.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, PriorityMark } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { doAndSay } from './deeds.ts';
import { spanName } from './spans.ts';
import { PANEL_WORDS } from './words.ts';

/** Protected time of a focus goal: how much of it is kept, and when. */
export function GoalSection(props: {
  readonly project: Project;
  readonly goal: FocusGoal;
  readonly blocks: readonly FocusBlock[];
}): JSX.Element {
  const { project, goal, blocks } = props;
  const words = wordsIn(PANEL_WORDS);
  const problem = project.work.value?.problem;
  const title = goal.title || goal.id;
  const all = Math.ceil(goal.minutes / goal.blockMinutes);
  return (
    <div class="panel-body panel-sections">
      <p class="panel-marks">
        <PriorityMark level={goal.priority ?? 3} />
        <Badge tone="info">{words.focusGoal}</Badge>
        <Badge tone={blocks.length < all ? 'warn' : 'good'}>{words.focusBlocks(blocks.length, all)}</Badge>
      </p>
      <p class="soft">{words.focusMinutes(goal.blockMinutes, goal.minutes)}</p>
      <section class="panel-section">
        <h3>{words.focusLeaders}</h3>
        <p>{problem === undefined ? null : words.list(goal.leaders.map(namesOf(problem).leader))}</p>
      </section>
      <ul class="panel-cards">
        {blocks.map(({ start, end }) => (
          <li key={start} class="panel-card panel-spread">
            <span class="num">{spanName(start, end)}</span>
            <Button
              small
              onClick={() =>
                void doAndSay(
                  project,
                  { deed: 'placeFocus', goal: goal.id, from: start, start: null },
                  LABELS.unscheduled(title),
                  words.takenOut(title),
                ).catch(sayFault)
              }
            >
              {words.removeBlock}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
