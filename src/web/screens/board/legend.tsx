import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from './popover.tsx';
import { BOARD_WORDS } from './words.ts';

const LEVELS = [5, 4, 3, 2, 1];

/** What every mark on the board means. */
export function Legend(): JSX.Element {
  const { legend, marks } = wordsIn(BOARD_WORDS);
  const lines: readonly (readonly [sign: JSX.Element, text: string])[] = [
    ...LEVELS.map((level): readonly [JSX.Element, string] => [
      <span key={level} class={`board-mark p${level}`}>
        {level}
      </span>,
      marks.priority(level),
    ]),
    [<span key="bar" class="board-sign-bar" />, `${marks.duration}：${marks.durationHint}`],
    [
      <span key="must" class="row board-sign-must">
        <span class="is-must">
          <span class="board-mark p4">4</span>
        </span>
        <span class="board-tag must">{marks.mandatoryMark}</span>
      </span>,
      marks.mandatory,
    ],
    [
      <span key="dep" class="board-tag">
        {marks.deputyMark}
      </span>,
      marks.deputy,
    ],
    [
      <span key="lock" class="board-sign-lock">
        <Icon name="lock" />
      </span>,
      marks.locked(Object.values(marks.lock)),
    ],
    [<span key="bad" class="board-sign-broken" />, marks.broken],
    [
      <span key="focus" class="board-sign-focus">
        <Icon name="focus" />
      </span>,
      marks.focus,
    ],
    [<span key="absent" class="board-sign board-absent" />, marks.absentName],
    [<span key="road" class="board-sign board-road" />, marks.journeyName],
    [<span key="off" class="board-sign board-off" />, marks.dayOff],
    [<span key="band" class="board-sign board-band l3" />, marks.band],
  ];
  const days = (['holiday', 'make-up', 'exception'] as const).map((kind): readonly [JSX.Element, string] => [
    <span key={kind} class={`board-day-mark ${kind}`}>
      {marks.dayMarks[kind]}
    </span>,
    marks.days[kind],
  ]);
  return (
    <Popover icon="info" label={legend} testId="legend">
      <dl class="board-legend">
        {[...lines, ...days].map(([sign, text]) => (
          <div key={text}>
            <dt>{sign}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
