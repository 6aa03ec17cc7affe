import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Judged, Stage } from '../../engine/engine.ts';
import { lazy } from '../../shell/lazy.tsx';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Empty } from '../../ui/parts.tsx';
import './board.css';
import './chips.css';
import './lift.css';
import { onBoardKey } from './board-keys.ts';
import { tellDrop } from './deeds.ts';
import { boardState } from './filter/board-state.ts';
import { conditionsOf, focusMatches, matching } from './filter/filter.ts';
import { FilterPills } from './filter/filter-box.tsx';
import { optionsOf } from './filter/options.ts';
import { HelpDialog } from './help.tsx';
import { Hand } from './lift/hand.ts';
import { Lift } from './lift/lift.ts';
import { waitingSubject } from './lift/subject.ts';
import { printBoard, usePrint } from './print/print.tsx';
import { type Item, sceneOf } from './scene/items.ts';
import { layoutOf } from './scene/layout.ts';
import { groupsOf } from './scene/rows.ts';
import { type Waiting, waitingOf } from './scene/waiting.ts';
import { axisOf } from './time/axis.ts';
import { formOf, leastChipOf, perMinuteOf } from './time/zoom.ts';
import { Timeline } from './timeline/timeline.tsx';
import { Toolbar } from './toolbar.tsx';
import { Tray } from './tray.tsx';
import { useWidth } from './use-width.ts';
import { BOARD_WORDS } from './words.ts';

const Panel = lazy(async () => (await import('../panel/panel.tsx')).Panel);
const Columns = lazy(async () => (await import('./columns/columns.tsx')).Columns);
const SuddenDialog = lazy(async () => (await import('../sudden/sudden.tsx')).SuddenDialog);

/** The schedule as a board: leaders over days, what is not in it, and everything that is done with it by hand. */
export function BoardScreen({ project }: { readonly project: Project }): JSX.Element | null {
  const judged = project.judged.value;
  const stage = project.stage.value;
  return judged === null || stage === null ? null : <Board project={project} judged={judged} stage={stage} />;
}

interface BoardProps {
  readonly project: Project;
  readonly judged: Judged;
  readonly stage: Stage;
}

function Board({ project, judged, stage }: BoardProps): JSX.Element {
  const words = wordsIn(BOARD_WORDS);
  const { problem, schedule } = judged.work;
  const state = boardState(project.id).value;
  const { filter, view } = state;
  const [dialog, setDialog] = useState<'sudden' | 'help' | null>(null);
  const [live, setLive] = useState('');
  const main = useRef<HTMLDivElement>(null);
  const width = useWidth(main);

  const scene = useMemo(() => sceneOf(judged, stage), [judged, stage]);
  const shown = useMemo(() => matching(scene, filter), [scene, filter]);
  const matched = useMemo(() => {
    const isMatch = (item: Item): boolean =>
      item.kind === 'activity' ? shown.has(item.id) : conditionsOf(filter) === 0 || focusMatches(item, filter);
    return new Set([...scene.byKey.values()].filter(isMatch).map(({ key }) => key));
  }, [scene, shown, filter]);
  const groups = useMemo(() => shownGroups(groupsOf(problem), filter.leaders), [problem, filter.leaders]);
  const leaders = groups.flatMap((group) => group.leaders.map(({ id }) => id));
  const waiting = useMemo(() => waitingOf(problem, schedule, stage, scene), [problem, schedule, stage, scene]);
  const options = optionsOf(problem, scene, words.marks.priority, words.filter.none);
  const layout = useMemo(() => {
    if (width === null) return null;
    const held = [...scene.byKey.values()];
    const perMinute = perMinuteOf(state.zoom, width, stage.days, held);
    const form = formOf(perMinute, stage.days);
    return layoutOf({
      ...{ problem, stage, scene, groups, perMinute },
      axis: axisOf(stage.days, held, perMinute),
      form,
      chipWidth: leastChipOf(form, state.zoom),
      isShown: (item) => !filter.hides || matched.has(item.key),
    });
  }, [problem, stage, scene, groups, state.zoom, width, filter.hides, filter.hides ? matched : null]);

  const sceneNow = useRef(scene);
  sceneNow.current = scene;
  const { lift, hand } = useMemo(() => {
    const made = new Lift(project);
    const inHand = { id: '' };
    const hand = new Hand(made, (dropped) => tellDrop(project, sceneNow.current, dropped, inHand.id));
    made.state.subscribe((lifted) => {
      if (lifted !== null) inHand.id = lifted.subject.id;
    });
    return { lift: made, hand };
  }, [project]);
  useEffect(() => () => hand.cancel(), [hand]);
  const liftWords = useMemo(() => ({ notHere: words.hand.notHere, taken: words.hand.taken }), [words]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => onBoardKey(event, project, () => setDialog('help'));
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [project]);
  usePrint({ project, scene, stage, problem, paper: state.paper });

  const isListed = (one: Waiting): boolean =>
    one.kind === 'activity'
      ? shown.has(one.id)
      : conditionsOf(filter) === 0 || one.title.toLowerCase().includes(filter.text.trim().toLowerCase() || '\n');
  const press = (event: PointerEvent, one: Waiting): void => {
    const subject = waitingSubject(one, project, scene);
    if (subject !== null) hand.press(event, { subject, origin: null });
  };
  return (
    <div class="board">
      <h1 class="unseen">{words.heading}</h1>
      <Toolbar
        project={project}
        options={options}
        days={stage.days.map(({ date }) => date)}
        onSudden={() => setDialog('sudden')}
        onHelp={() => setDialog('help')}
        onPrint={printBoard}
      />
      <FilterPills plan={project.id} options={options} found={shown.size} all={scene.activities.size} />
      <div class="board-main" ref={main}>
        <div class="board-left">
          {leaders.length === 0 ? (
            <Empty icon="people" title={words.noLeaders}>
              <p>{words.noLeadersHint}</p>
            </Empty>
          ) : view === 'columns' ? (
            <Columns
              project={project}
              days={columnDays(stage, state.day, state.columns)}
              leaders={leaders}
              shown={shown}
            />
          ) : layout === null ? null : (
            <Timeline {...{ project, scene, layout, lift, hand, matched }} words={liftWords} announce={setLive} />
          )}
          <Tray
            project={project}
            names={scene.names}
            all={waiting.length}
            shown={waiting.filter(isListed)}
            onPress={press}
          />
        </div>
        {project.selected.value === null ? null : <Panel project={project} />}
      </div>
      <p class="unseen" role="status" aria-live="assertive" data-testid="board-live">
        {live}
      </p>
      {dialog === 'help' ? <HelpDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'sudden' ? <SuddenDialog project={project} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

/** Only rows of the leaders that are looked for; all where none is. */
function shownGroups(groups: ReturnType<typeof groupsOf>, wanted: readonly string[]): ReturnType<typeof groupsOf> {
  if (wanted.length === 0) return groups;
  return groups
    .map(({ body, leaders }) => ({ body, leaders: leaders.filter(({ id }) => wanted.includes(id)) }))
    .filter(({ leaders }) => leaders.length > 0);
}

function columnDays({ days }: Stage, first: string | null, count: number): readonly string[] {
  const dates = days.map(({ date }) => date);
  const at = Math.max(0, dates.indexOf(first ?? ''));
  return dates.slice(at, at + count);
}
