import type { JSX } from 'preact';
import { wordsIn } from '../../../state/language.ts';
import { sayDay, sayWeekday } from '../../../ui/times.ts';
import { px } from '../px.ts';
import { HEAD_HEIGHT, NAME_WIDTH } from '../scene/layout.ts';
import type { Axis, DayBox } from '../time/axis.ts';
import { timeOf } from '../time/clock.ts';
import { BOARD_WORDS } from '../words.ts';

/** px: from here on a day shows its whole date, and the hours at which its sessions begin. */
const WIDE = 96;
const HOURS = 150;

/** The days, always in sight. */
export function Head({ axis, seen }: { readonly axis: Axis; readonly seen: readonly DayBox[] }): JSX.Element {
  const words = wordsIn(BOARD_WORDS);
  return (
    // biome-ignore lint/a11y/useSemanticElements: days stand where they are drawn, which a table cannot do
    // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
    <div
      role="row"
      class="board-head"
      aria-rowindex={1}
      style={px({ height: HEAD_HEIGHT, width: NAME_WIDTH + axis.width })}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="columnheader" class="board-corner" style={px({ width: NAME_WIDTH })}>
        {words.leaderColumn}
      </div>
      {seen.map((box) => (
        <DayHead key={box.day.date} box={box} />
      ))}
    </div>
  );
}

function DayHead({ box }: { readonly box: DayBox }): JSX.Element {
  const { day, left, width, parts } = box;
  const { marks } = wordsIn(BOARD_WORDS);
  const weekday = sayWeekday(day.date);
  const mark =
    day.kind === 'holiday' || day.kind === 'make-up' || day.kind === 'exception' ? marks.dayMarks[day.kind] : null;
  const meaning = [marks.days[day.kind], day.name ?? ''].filter(Boolean).join(' ');
  const full = `${sayDay(day.date)} ${marks.weekday(weekday)} ${meaning}`;
  const isWide = width >= WIDE;
  return (
    // biome-ignore lint/a11y/useSemanticElements: days stand where they are drawn, which a table cannot do
    // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
    <div
      role="columnheader"
      class={`board-day ${day.sessions.length === 0 ? 'is-off' : ''} ${isWide ? 'is-wide' : ''}`}
      style={px({ left: NAME_WIDTH + left, width })}
      title={full}
      data-day={day.date}
    >
      <span class="unseen">{full}</span>
      <span class="board-day-line" aria-hidden="true">
        <b class="num">{isWide ? sayDay(day.date) : Number(day.date.slice(8))}</b>
        {isWide ? <span>{marks.weekday(weekday)}</span> : null}
        {mark !== null && (isWide || width > 40) ? <span class={`board-day-mark ${day.kind}`}>{mark}</span> : null}
        {isWide && day.name !== null ? <span class="soft clip">{day.name}</span> : null}
      </span>
      <span class="board-day-line soft" aria-hidden="true">
        {isWide || (mark !== null && width <= 40) ? null : <span>{width < 34 ? weekday.slice(0, 2) : weekday}</span>}
        {mark !== null && width <= 40 ? <span class={`board-day-mark ${day.kind}`}>{mark}</span> : null}
        {width >= HOURS && day.sessions.length > 0
          ? parts.map((part) => (
              <span key={part.from} class="board-hour num" style={px({ left: part.left - left, width: part.width })}>
                <span>{timeOf(part.from)}</span>
                {part.width > 84 ? <span>{timeOf(part.to)}</span> : null}
              </span>
            ))
          : null}
      </span>
    </div>
  );
}

/** Days off, the lines between days, and the folded hours between sessions. */
export function Backdrop(props: { readonly seen: readonly DayBox[]; readonly height: number }): JSX.Element {
  return (
    <div
      class="board-backdrop"
      aria-hidden="true"
      style={px({ left: NAME_WIDTH, top: HEAD_HEIGHT, height: props.height })}
    >
      {props.seen.map(({ day, left, width, parts }) => (
        <span key={day.date} class={day.sessions.length === 0 ? 'board-off' : 'board-on'} style={px({ left, width })}>
          {width < 60
            ? null
            : parts
                .slice(1)
                .map((part) => (
                  <span key={part.from} class="board-fold" style={px({ left: part.left - left - 4, width: 4 })} />
                ))}
        </span>
      ))}
    </div>
  );
}
