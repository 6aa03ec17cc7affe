import type { JSX } from 'preact';
import { wordsIn } from '../../../state/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { px } from '../px.ts';
import type { Item, Scene } from '../scene/items.ts';
import { type Chip as ChipBox, LANE_GAP, ROW_PAD } from '../scene/layout.ts';
import { sayWhen } from '../time/say-when.ts';
import { type Form, LANES } from '../time/zoom.ts';
import { BOARD_WORDS } from '../words.ts';

export interface ChipProps {
  readonly chip: ChipBox;
  readonly form: Form;
  readonly scene: Scene;
  readonly isSelected: boolean;
  /** The one that the tab key leads to. */
  readonly isCurrent: boolean;
  readonly isDim: boolean;
}

/** One activity or focus block in the row of one leader. It listens to nothing itself: the sheet does. */
export function Chip({ chip, form, scene, isSelected, isCurrent, isDim }: ChipProps): JSX.Element {
  const { item, lane, left, width, barLeft, barWidth } = chip;
  const look = [
    'board-chip',
    `is-${form}`,
    item.kind === 'focus' ? 'is-focus' : `p${item.priority}`,
    isSelected ? 'is-selected' : '',
    isDim ? 'is-dim' : '',
    item.isBroken ? 'is-broken' : '',
    item.isMandatory ? 'is-must' : '',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows and cells stand where their time is, which a table cannot do
    <div
      role="gridcell"
      class={look.filter(Boolean).join(' ')}
      style={px({ left, width, top: ROW_PAD + lane * (LANES[form] + LANE_GAP), height: LANES[form] })}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isSelected}
      data-key={item.key}
      data-activity={item.id}
      data-leader={item.leader}
      data-start={item.start}
      data-testid="chip"
    >
      <span class="unseen">{spoken(item, scene)}</span>
      <span class="board-bar" style={px({ left: barLeft, width: barWidth })} />
      <span class="board-inside" aria-hidden="true">
        <Inside item={item} form={form} width={width} />
      </span>
    </div>
  );
}

function Inside(props: { readonly item: Item; readonly form: Form; readonly width: number }): JSX.Element {
  const { item, form, width } = props;
  const { marks } = wordsIn(BOARD_WORDS);
  const sign =
    item.kind === 'focus' ? <Icon name="focus" /> : <span class={`board-mark p${item.priority}`}>{item.priority}</span>;
  if (form === 'slim')
    return width < 26 ? (
      sign
    ) : (
      <>
        {sign}
        <Signs item={item} isShort />
      </>
    );
  if (form === 'line') {
    return (
      <>
        {sign}
        <Signs item={item} isShort={width < 90} />
        <span class="board-title">{item.title}</span>
      </>
    );
  }
  return (
    <>
      <span class="board-chip-head">
        {sign}
        <span class="num">{item.start.slice(11)}</span>
        {form === 'full' || width > 120 ? <span class="num soft">–{item.end.slice(11)}</span> : null}
        <Signs item={item} isShort={false} />
      </span>
      <span class="board-title">{item.title}</span>
      {form === 'full' ? <span class="board-place">{item.kind === 'focus' ? marks.focus : item.place}</span> : null}
    </>
  );
}

function Signs({ item, isShort }: { readonly item: Item; readonly isShort: boolean }): JSX.Element {
  const { marks } = wordsIn(BOARD_WORDS);
  return (
    <>
      {item.locks.length > 0 ? (
        <span
          class={item.locks.includes('start') ? 'board-lock is-time' : 'board-lock'}
          {...(item.locks.includes('start') ? { 'data-unlock': item.id } : {})}
        >
          <Icon name="lock" />
        </span>
      ) : null}
      {item.isMandatory && !isShort ? <span class="board-tag must">{marks.mandatoryMark}</span> : null}
      {item.isDeputy && !isShort ? <span class="board-tag">{marks.deputyMark}</span> : null}
    </>
  );
}

/** Everything that the chip shows, for readers of screens. */
export function spoken(item: Item, { names }: Scene): string {
  const { marks } = wordsIn(BOARD_WORDS);
  const { kind, start, end, title, place, priority, isMandatory, locks, isBroken, held, leader } = item;
  const standsIn = (held?.substitutions ?? []).find(({ by }) => by === leader);
  return marks.list(
    [
      title,
      sayWhen(start, end),
      place,
      kind === 'focus' ? marks.focus : marks.priority(priority),
      isMandatory ? marks.mandatory : '',
      standsIn === undefined ? '' : marks.deputyFor(names.leader(standsIn.leader)),
      locks.length > 0 ? marks.locked(locks.map((aspect) => marks.lock[aspect])) : '',
      isBroken ? marks.broken : '',
    ].filter(Boolean),
  );
}
