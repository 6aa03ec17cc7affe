import type { JSX } from 'preact';
import type { Stage, Work } from '../../engine/engine.ts';
import { wordsIn } from '../../state/language.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { sayNumber, sayPercent } from './numbers.ts';
import { mandatoryOf } from './summary.ts';
import { focusOf, rate, type Share, total, valueHeld } from './value.ts';
import { OVERVIEW_WORDS } from './words.ts';

/** The whole in five figures, each with a sentence. */
export function Tiles({ work, stage }: { readonly work: Work; readonly stage: Stage }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const { problem, schedule } = work;
  const held = { held: schedule.assignments.length, asked: stage.activities.length };
  const mandatory = mandatoryOf(stage.activities, schedule);
  const value = valueHeld(problem, stage.activities, schedule);
  const focus = total(focusOf(problem, schedule).map(({ blocks }) => blocks));
  const { gap, score, status } = schedule;
  const isOptimal = status === 'optimal';
  return (
    <ul class="overview-tiles">
      <Tile
        icon="board"
        name={words.held}
        share={held}
        figure={words.of(String(held.held), String(held.asked))}
        note={noteOf(held)}
      />
      <Tile
        icon="check"
        name={words.mandatory}
        share={mandatory}
        figure={words.of(String(mandatory.held), String(mandatory.asked))}
        note={mandatory.asked === 0 ? words.noMandatory : noteOf(mandatory)}
        isBad={mandatory.held < mandatory.asked}
      />
      <Tile icon="spark" name={words.value} share={value} figure={sayPercent(rate(value), 1)} note={words.valueHint} />
      <Tile
        icon="focus"
        name={words.focus}
        share={focus}
        figure={words.of(String(focus.held), String(focus.asked))}
        note={
          focus.asked === 0
            ? words.noGoals
            : focus.held < focus.asked
              ? words.short(focus.asked - focus.held)
              : words.kept
        }
      />
      <Tile
        icon="overview"
        name={words.gap}
        share={null}
        figure={gap === null || gap === undefined ? '—' : sayPercent(gap, 2)}
        note={gap === null || gap === undefined ? words.gapUnknown : isOptimal ? words.optimal : words.gapHint}
        extra={score === undefined ? '' : words.points(sayNumber(score.cost))}
      />
    </ul>
  );
}

const noteOf = ({ held, asked }: Share): string => {
  const words = wordsIn(OVERVIEW_WORDS);
  return held < asked ? words.missing(asked - held) : words.all;
};

function Tile(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly figure: string;
  readonly note: string;
  /** Drawn as a bar; the figure says the same. */
  readonly share: Share | null;
  readonly extra?: string;
  readonly isBad?: boolean;
}): JSX.Element {
  const { icon, name, figure, note, share, extra = '', isBad = false } = props;
  return (
    <li class={isBad ? 'card overview-tile bad' : 'card overview-tile'}>
      <span class="overview-tile-name">
        <Icon name={isBad ? 'warn' : icon} />
        {name}
      </span>
      <strong class="num">{figure}</strong>
      {share === null ? (
        <span class="soft num">{extra}</span>
      ) : (
        <span class="overview-bar" aria-hidden="true">
          <span style={{ width: `${rate(share) * 100}%` }} />
        </span>
      )}
      <span class="overview-tile-note clip" title={note}>
        {note}
      </span>
    </li>
  );
}
