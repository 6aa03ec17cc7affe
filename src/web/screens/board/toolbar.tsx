import type { JSX } from 'preact';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayDay, sayWeekday } from '../../ui/times.ts';
import { openPanel } from '../panel/show.ts';
import { boardState, changeBoard, changeFilter, PAPERS, type Paper, VIEWS, type View } from './filter/board-state.ts';
import { FilterBox, type Options } from './filter/filter-box.tsx';
import { Legend } from './legend.tsx';
import { Popover } from './popover.tsx';
import { ZOOMS, type Zoom } from './time/zoom.ts';
import { BOARD_WORDS } from './words.ts';

export interface ToolbarProps {
  readonly project: Project;
  readonly options: Options;
  /** Of the period. */
  readonly days: readonly string[];
  readonly onSudden: () => void;
  readonly onHelp: () => void;
  readonly onPrint: () => void;
}

export const SEARCH_ID = 'board-search';

export function Toolbar({ project, options, days, onSudden, onHelp, onPrint }: ToolbarProps): JSX.Element {
  const words = wordsIn(BOARD_WORDS);
  const { view, filter, paper } = boardState(project.id).value;
  return (
    <div class="board-tools">
      <Segmented<View>
        label={words.view}
        value={view}
        choices={VIEWS.map((value) => ({ value, text: words.views[value] }))}
        onChange={(next) => changeBoard(project.id, { view: next })}
        testId="view"
      />
      {view === 'timeline' ? <ZoomChoice plan={project.id} /> : <DayChoice plan={project.id} days={days} />}
      <label class="board-search">
        <Icon name="search" />
        <span class="unseen">{words.search}</span>
        <input
          id={SEARCH_ID}
          class="input"
          type="search"
          placeholder={words.search}
          title={words.searchHint}
          value={filter.text}
          data-testid="search"
          onInput={({ currentTarget }) => changeFilter(project.id, { text: currentTarget.value })}
        />
      </label>
      <FilterBox plan={project.id} options={options} />
      <span class="board-grow" />
      <Button icon="plus" onClick={() => openPanel(project, '+')} testId="new-activity">
        {words.add}
      </Button>
      <Button icon="bolt" title={words.suddenHint} onClick={onSudden} testId="sudden">
        {words.sudden}
      </Button>
      <span class="board-small-tools">
        <Popover icon="print" label={words.print} testId="print">
          <div class="stack">
            <Segmented<Paper>
              label={words.paper}
              value={paper}
              choices={PAPERS.map((value) => ({ value, text: value }))}
              onChange={(next) => changeBoard(project.id, { paper: next })}
            />
            <Button look="main" icon="print" onClick={onPrint} testId="print-now">
              {words.printNow}
            </Button>
          </div>
        </Popover>
        <Legend />
        <Button icon="help" label={words.help} onClick={onHelp} testId="help" />
      </span>
    </div>
  );
}

function ZoomChoice({ plan }: { readonly plan: string }): JSX.Element {
  const words = wordsIn(BOARD_WORDS);
  return (
    <Segmented<Zoom>
      label={words.zoom}
      value={boardState(plan).value.zoom}
      choices={ZOOMS.map((value) => ({ value, text: words.zooms[value] }))}
      onChange={(zoom) => changeBoard(plan, { zoom })}
      testId="zoom"
    />
  );
}

function DayChoice({ plan, days }: { readonly plan: string; readonly days: readonly string[] }): JSX.Element {
  const words = wordsIn(BOARD_WORDS);
  const { day, columns } = boardState(plan).value;
  const at = Math.max(0, days.indexOf(day ?? ''));
  const show = (index: number): void => changeBoard(plan, { day: days[index] ?? null });
  return (
    <span class="board-days">
      <Button
        icon="left"
        label={words.dayBefore}
        disabled={at === 0}
        onClick={() => show(at - 1)}
        testId="day-before"
      />
      <select
        class="input"
        aria-label={words.day}
        value={days[at] ?? ''}
        data-testid="day"
        onChange={({ currentTarget }) => show(days.indexOf(currentTarget.value))}
      >
        {days.map((one) => (
          <option key={one} value={one} selected={one === days[at]}>
            {`${sayDay(one)} ${words.marks.weekday(sayWeekday(one))}`}
          </option>
        ))}
      </select>
      <Button
        icon="right"
        label={words.dayAfter}
        disabled={at >= days.length - 1}
        onClick={() => show(at + 1)}
        testId="day-after"
      />
      <Segmented<'one' | 'two'>
        label={words.columnDays}
        value={columns === 2 ? 'two' : 'one'}
        choices={(['one', 'two'] as const).map((value) => ({ value, text: words.columnChoices[value] }))}
        onChange={(choice) => changeBoard(plan, { columns: choice === 'two' ? 2 : 1 })}
        testId="column-days"
      />
    </span>
  );
}
