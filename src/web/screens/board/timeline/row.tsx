import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Lang, lang, wordsIn } from '../../../state/language.ts';
import { px } from '../px.ts';
import type { Scene } from '../scene/items.ts';
import { type BodyRow, type Chip as ChipBox, type LeaderRow, NAME_WIDTH } from '../scene/layout.ts';
import type { Form } from '../time/zoom.ts';
import { BOARD_WORDS } from '../words.ts';
import { Chip } from './chip.tsx';

export interface RowProps {
  readonly row: LeaderRow;
  readonly index: number;
  readonly form: Form;
  readonly scene: Scene;
  /** px that are drawn, of the sheet without the column of leaders. */
  readonly from: number;
  readonly to: number;
  /** Activity of the side panel, where it stands in this row. */
  readonly selected: string | null;
  /** Key of the chip that has the focus, where it is in this row. */
  readonly current: string | null;
  /** Keys that the filter lets through. */
  readonly matched: ReadonlySet<string>;
  /** Hours of the busiest leader, for the bar. */
  readonly mostMinutes: number;
}

/** Drawn anew only where something of it changed: scrolling draws many rows. */
export function Row(props: RowProps): JSX.Element {
  const { row, index, form, scene, from, to, selected, current, matched, mostMinutes } = props;
  const speech = lang.value;
  const chips = useChips(form, scene, speech);
  return useMemo(() => {
    const { marks } = wordsIn(BOARD_WORDS);
    const name = scene.names.leader(row.leader.id);
    const hours = String(Math.round(row.minutes / 6) / 10);
    const isSeen = (left: number, width: number): boolean => left < to && left + width > from;
    return (
      // biome-ignore lint/a11y/useSemanticElements: rows stand where they are drawn, which a table cannot do
      // biome-ignore lint/a11y/useFocusableInteractive: its chips take the focus
      <div role="row" class="board-row" aria-rowindex={index} style={px({ top: row.top, height: row.height })}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
        <div role="rowheader" class="board-name" style={px({ width: NAME_WIDTH })}>
          <strong class="clip" title={name}>
            {name}
          </strong>
          <span class="board-load" title={marks.hoursHint(hours)}>
            <span class="board-load-bar">
              <span style={{ width: `${mostMinutes === 0 ? 0 : (row.minutes / mostMinutes) * 100}%` }} />
            </span>
            <span class="num soft">{marks.hours(hours)}</span>
          </span>
        </div>
        <div class="board-field" style={px({ left: NAME_WIDTH })}>
          {row.absences
            .filter(({ left, width }) => isSeen(left, width))
            .map(({ of, left, width }) => {
              const text = of.kinds.length === 0 ? marks.absent(of.reason) : marks.absentKinds(of.reason);
              return (
                <span
                  key={`${of.start}${of.reason}`}
                  class={of.kinds.length === 0 ? 'board-absent' : 'board-absent is-partly'}
                  style={px({ left, width })}
                  title={text}
                >
                  {width > 30 ? <span>{text}</span> : null}
                </span>
              );
            })}
          {row.journeys
            .filter(({ left, width }) => isSeen(left, width))
            .map(({ of, left, width }) => (
              <span
                key={of.start}
                class="board-road"
                style={px({ left, width })}
                title={marks.journey(of.from, of.to, of.minutes)}
              />
            ))}
          {row.chips
            .filter(({ item, left, width }) => isSeen(left, width) || item.key === current)
            .map((chip) =>
              chips(chip, chip.item.id === selected, chip.item.key === current, !matched.has(chip.item.key)),
            )}
        </div>
      </div>
    );
  }, [row, index, form, scene, from, to, selected, current, matched, mostMinutes, chips]);
}

type DrawChip = (chip: ChipBox, isSelected: boolean, isCurrent: boolean, isDim: boolean) => JSX.Element;

/** Draws each chip once for as long as nothing of it changes: the same element is not compared again. */
function useChips(form: Form, scene: Scene, speech: Lang): DrawChip {
  return useMemo(() => {
    const drawn = new WeakMap<ChipBox, { readonly look: string; readonly element: JSX.Element }>();
    return (chip, isSelected, isCurrent, isDim) => {
      const look = `${isSelected} ${isCurrent} ${isDim}`;
      const known = drawn.get(chip);
      if (known?.look === look) return known.element;
      const element = <Chip key={chip.item.key} {...{ chip, form, scene, isSelected, isCurrent, isDim }} />;
      drawn.set(chip, { look, element });
      return element;
    };
  }, [form, scene, speech]);
}

export function GroupRow(props: { readonly row: BodyRow; readonly index: number; readonly scene: Scene }): JSX.Element {
  const { row, index, scene } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows stand where they are drawn, which a table cannot do
    // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
    <div role="row" class="board-group" aria-rowindex={index} style={px({ top: row.top, height: row.height })}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="rowheader" class="board-group-name clip">
        {row.body === null ? wordsIn(BOARD_WORDS).noBody : scene.names.body(row.body)}
      </div>
    </div>
  );
}
