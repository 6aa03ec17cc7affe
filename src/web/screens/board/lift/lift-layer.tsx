import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { wordsIn } from '../../../state/language.ts';
import { px } from '../px.ts';
import type { Scene } from '../scene/items.ts';
import { type Layout, type LeaderRow, leaderRowOf } from '../scene/layout.ts';
import { xOf } from '../time/axis.ts';
import { sayWhen } from '../time/say-when.ts';
import { BOARD_WORDS } from '../words.ts';
import type { Hand } from './hand.ts';
import type { Lift, Lifted, Target } from './lift.ts';
import { bandsOf } from './spots.ts';

export interface LayerProps {
  readonly lift: Lift;
  readonly hand: Hand;
  readonly layout: Layout;
  readonly scene: Scene;
  readonly slot: number;
}

/** Over the chips while something is in the hand: where it may go, where it was, and where it would be. */
export function LiftLayer({ lift, hand, layout, scene, slot }: LayerProps): JSX.Element | null {
  const lifted = lift.state.value;
  if (lifted === null) return null;
  return (
    <div class="board-lift" aria-hidden="true">
      <Bands spots={lifted.spots} layout={layout} slot={slot} />
      <Present lifted={lifted} layout={layout} />
      {lifted.target === null ? null : <Ghost lifted={lifted} target={lifted.target} layout={layout} scene={scene} />}
      <PointerLabel hand={hand} lifted={lifted} scene={scene} />
    </div>
  );
}

function Bands(props: {
  readonly spots: Lifted['spots'];
  readonly layout: Layout;
  readonly slot: number;
}): JSX.Element {
  const { spots, layout, slot } = props;
  return useMemo(
    () => (
      <>
        {layout.rows.map((row) => {
          if (row.kind !== 'leader') return null;
          const known = spots.get(row.leader.id);
          return (
            <div
              key={row.leader.id}
              class={known === undefined ? 'board-veil' : 'board-veil is-open'}
              style={px({ top: row.top, height: row.height, width: layout.axis.width })}
            >
              {known === undefined
                ? null
                : bandsOf(known, layout.axis, slot).map(({ left, width, level }) => (
                    <span key={left} class={`board-band l${level}`} style={px({ left, width })} />
                  ))}
            </div>
          );
        })}
      </>
    ),
    [spots, layout, slot],
  );
}

const rowsOf = ({ rows }: Layout): readonly LeaderRow[] => rows.filter((row) => row.kind === 'leader');

/** A dashed frame around every chip of what is in the hand. */
function Present({ lifted: { subject }, layout }: { readonly lifted: Lifted; readonly layout: Layout }): JSX.Element {
  const from = subject.kind === 'focus' ? subject.from : subject.held;
  return (
    <>
      {rowsOf(layout).flatMap(({ leader, top, height, chips }) =>
        chips
          .filter(({ item }) => item.kind === subject.kind && item.id === subject.id && item.start === from?.start)
          .map(({ left, width }) => (
            <span key={leader.id} class="board-present" style={px({ left, width, top: top + 2, height: height - 4 })} />
          )),
      )}
    </>
  );
}

function Ghost(props: {
  readonly lifted: Lifted;
  readonly target: Target;
  readonly layout: Layout;
  readonly scene: Scene;
}): JSX.Element | null {
  const { lifted, target, layout, scene } = props;
  const row = leaderRowOf(layout, target.leader);
  if (row === null) return null;
  const left = xOf(layout.axis, target.start);
  const width = Math.max(10, xOf(layout.axis, target.end) - left);
  return (
    <>
      <span
        class={`board-ghost is-${target.verdict}`}
        style={px({ left, width, top: row.top + 3, height: row.height - 6 })}
        data-testid="ghost"
        data-verdict={target.verdict}
      />
      {lifted.by === 'keys' ? (
        <span class={`board-label is-${target.verdict}`} style={px({ left, top: row.top + row.height })}>
          <LabelText lifted={lifted} target={target} scene={scene} />
        </span>
      ) : null}
    </>
  );
}

/** Beside the pointer; on the other side of it near the right and lower edge. */
function PointerLabel(props: {
  readonly hand: Hand;
  readonly lifted: Lifted;
  readonly scene: Scene;
}): JSX.Element | null {
  const { hand, lifted, scene } = props;
  const point = hand.point.value;
  if (point === null) return null;
  const across = point.x > innerWidth - 340 ? 'translateX(-100%)' : '';
  const up = point.y > innerHeight - 120 ? 'translateY(-100%)' : '';
  const [dx, dy] = [across === '' ? 16 : -12, up === '' ? 18 : -12];
  return (
    <span
      class={`board-label at-pointer is-${lifted.target?.verdict ?? 'none'}`}
      style={{ ...px({ left: point.x + dx, top: point.y + dy }), transform: `${across} ${up}` }}
      data-testid="drag-label"
    >
      <LabelText lifted={lifted} target={lifted.target} scene={scene} />
    </span>
  );
}

function LabelText(props: {
  readonly lifted: Lifted;
  readonly target: Target | null;
  readonly scene: Scene;
}): JSX.Element {
  const { lifted, target, scene } = props;
  const words = wordsIn(BOARD_WORDS).hand;
  return (
    <>
      <b class="clip">{lifted.subject.title}</b>
      {target === null ? null : (
        <>
          {target.start === target.end ? null : (
            <span class="num">{`${scene.names.leader(target.leader)} ${sayWhen(target.start, target.end)}`}</span>
          )}
          <span class="board-verdict">{verdictText(lifted, target, scene)}</span>
        </>
      )}
      {target === null && lifted.spots.size === 0 ? <span>{words.asking}</span> : null}
    </>
  );
}

/** Whether it may be there, and what would change beside the time. */
export function verdictText({ subject }: Lifted, target: Target, scene: Scene): string {
  const words = wordsIn(BOARD_WORDS).hand;
  if (target.verdict === 'asking') return words.asking;
  if (target.verdict === 'no') return words.forbidden(target.text);
  const parts = [`✓ ${words.allowed}`];
  if (subject.kind === 'activity') parts.push(words.effect(target.effect));
  return [parts.join(' · '), ...besides(subject.kind === 'activity' ? subject.held : null, target, scene)].join('\n');
}

/** Room and people, where they differ from now. */
export function besides(now: Target['held'], { held }: Target, scene: Scene): readonly string[] {
  const words = wordsIn(BOARD_WORDS).hand;
  if (held === null || now === null) return [];
  const isSame =
    now.attendees.length === held.attendees.length && now.attendees.every((one) => held.attendees.includes(one));
  return [
    ...(held.venue === now.venue || held.venue === undefined ? [] : [words.newVenue(scene.names.venue(held.venue))]),
    ...(isSame ? [] : [words.newPeople(held.attendees.map(scene.names.leader))]),
  ];
}
