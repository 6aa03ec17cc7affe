import { type Signal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { wordsIn } from '../../../state/language.ts';
import { PriorityMark } from '../../../ui/parts.tsx';
import { px } from '../px.ts';
import type { Scene } from '../scene/items.ts';
import { sayWhen } from '../time/say-when.ts';
import { BOARD_WORDS } from '../words.ts';

export interface TipAt {
  readonly key: string;
  /** Of the chip, in the window. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Which chip is explained; null: none. */
export const tip: Signal<TipAt | null> = signal(null);

/** What a chip has no room for, under it or above it. */
export function Tip({ scene }: { readonly scene: Scene }): JSX.Element | null {
  const at = tip.value;
  const item = at === null ? undefined : scene.byKey.get(at.key);
  if (at === null || item === undefined) return null;
  const { marks } = wordsIn(BOARD_WORDS);
  const { names, activities } = scene;
  const isAbove = at.bottom > innerHeight - 220;
  const unit = activities.get(item.id)?.owner?.unit;
  const people = (item.held?.attendees ?? []).map((id) => {
    const instead = item.held?.substitutions?.find(({ by }) => by === id);
    return instead === undefined
      ? names.leader(id)
      : marks.noted(names.leader(id), marks.deputyFor(names.leader(instead.leader)));
  });
  return (
    <div
      class="board-tip"
      role="tooltip"
      style={{
        ...px({ left: Math.min(at.left, innerWidth - 330) }),
        ...(isAbove ? px({ bottom: innerHeight - at.top + 6 }) : px({ top: at.bottom + 6 })),
      }}
    >
      <b class="wrap">{item.title}</b>
      <span class="num">{sayWhen(item.start, item.end)}</span>
      {item.place === '' ? null : <span class="wrap">{`${marks.place}　${item.place}`}</span>}
      {people.length === 0 ? null : <span class="wrap">{`${marks.people}　${marks.names(people)}`}</span>}
      {unit === undefined ? null : <span class="wrap">{`${marks.owner}　${unit}`}</span>}
      <span class="row">
        {item.kind === 'focus' ? <span>{marks.focus}</span> : <PriorityMark level={item.priority} />}
        {item.isMandatory ? <span class="badge">{marks.mandatory}</span> : null}
        {item.locks.length > 0 ? (
          <span class="badge">{marks.locked(item.locks.map((aspect) => marks.lock[aspect]))}</span>
        ) : null}
        {item.isBroken ? <span class="badge bad">{marks.broken}</span> : null}
      </span>
    </div>
  );
}
