import type { JSX } from 'preact';
import type { Names } from '../../../model/names.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayReason } from '../../ui/say-reason.ts';
import { openPanel } from '../panel/show.ts';
import { boardState, changeBoard } from './filter/board-state.ts';
import type { Waiting } from './scene/waiting.ts';
import { BOARD_WORDS } from './words.ts';

export interface TrayProps {
  readonly project: Project;
  readonly names: Names;
  readonly all: number;
  /** What the filter lets through. */
  readonly shown: readonly Waiting[];
  readonly onPress: (event: PointerEvent, waiting: Waiting) => void;
}

/** What is asked and not in the schedule, the dearest first. */
export function Tray({ project, names, all, shown, onPress }: TrayProps): JSX.Element {
  const words = wordsIn(BOARD_WORDS).tray;
  const { trayOpen } = boardState(project.id).value;
  return (
    <section class="board-tray" aria-label={words.title} data-testid="tray">
      <header>
        <h2>{words.title}</h2>
        <span class="badge num" data-testid="tray-count">
          {words.count(shown.length, all)}
        </span>
        <span class="board-grow" />
        <Button
          small
          look="plain"
          icon={trayOpen ? 'down' : 'up'}
          label={trayOpen ? words.close : words.open}
          onClick={() => changeBoard(project.id, { trayOpen: !trayOpen })}
          testId="tray-toggle"
        />
      </header>
      {trayOpen ? <Cards project={project} names={names} all={all} shown={shown} onPress={onPress} /> : null}
    </section>
  );
}

function Cards({ project, names, all, shown, onPress }: TrayProps): JSX.Element {
  const words = wordsIn(BOARD_WORDS).tray;
  if (shown.length === 0) return <p class="board-tray-empty soft">{all === 0 ? words.empty : words.nothingFound}</p>;
  const selected = project.selected.value;
  return (
    <ul class="board-cards">
      {shown.map((waiting) => (
        <li key={`${waiting.kind} ${waiting.id}`}>
          <Card
            waiting={waiting}
            isSelected={selected === waiting.id}
            project={project}
            names={names}
            onPress={onPress}
          />
        </li>
      ))}
    </ul>
  );
}

function Card(props: {
  readonly waiting: Waiting;
  readonly isSelected: boolean;
  readonly project: Project;
  readonly names: Names;
  readonly onPress: TrayProps['onPress'];
}): JSX.Element {
  const { waiting, isSelected, project, names, onPress } = props;
  const { tray, marks } = wordsIn(BOARD_WORDS);
  const { kind, id, title, priority, isMandatory, minutes, wholeDays, missing } = waiting;
  const schedule = project.work.value?.schedule;
  const reason = waiting.reason === null || schedule === undefined ? '' : sayReason(waiting.reason, names, schedule);
  const content = (
    <>
      <span class="board-card-head">
        {kind === 'focus' ? (
          <span class="board-sign-focus">
            <Icon name="focus" />
          </span>
        ) : (
          <span class={`board-mark p${priority}`}>
            <span class="unseen">{marks.priority(priority)}</span>
            <span aria-hidden="true">{priority}</span>
          </span>
        )}
        {isMandatory ? (
          <span class="board-tag must">
            <span class="unseen">{marks.mandatory}</span>
            <span aria-hidden="true">{marks.mandatoryMark}</span>
          </span>
        ) : null}
        <span class="clip board-card-title">{title}</span>
        <span class="soft num board-card-minutes">
          {minutes === null ? tray.wholeDays(wholeDays) : tray.minutes(minutes)}
        </span>
      </span>
      <span class="board-card-reason soft">
        {kind === 'focus' ? `${tray.focus} · ${tray.missing(missing)}` : reason}
      </span>
    </>
  );
  const common = {
    class: `board-card${isSelected ? ' is-selected' : ''}`,
    title: `${title}\n${reason}`,
    'data-testid': 'tray-item',
    'data-activity': id,
    onPointerDown: (event: PointerEvent): void => onPress(event, waiting),
  };
  return (
    <button
      type="button"
      {...common}
      aria-pressed={isSelected}
      onClick={({ detail }) => {
        // Pressed by a key: the panel is where it goes on.
        if (!isSelected && detail === 0) openPanel(project, id);
        else project.selected.value = isSelected ? null : id;
      }}
    >
      {content}
    </button>
  );
}
