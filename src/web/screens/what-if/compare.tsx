import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsIn } from '../../state/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { differenceIn, type Measure, type Trend } from './measures.ts';
import { shownAs } from './numbers.ts';
import { WHAT_IF_WORDS } from './words.ts';

export interface CompareProps {
  readonly measures: readonly Measure[];
  readonly hours: readonly Measure[];
  /** The plan's first. */
  readonly columns: readonly CompareColumn[];
  readonly chosen: string | null;
  readonly nameOf: (leader: string) => string;
  readonly onChoose: (id: string) => void;
}

export interface CompareColumn {
  /** Null: the plan. */
  readonly id: string | null;
  readonly name: string;
  readonly isSolving: boolean;
  /** What stands there answers an older state. */
  readonly isOld: boolean;
  readonly isFaulty: boolean;
}

/** All scenarios side by side, each number with its difference from the plan in sign and word. */
export function Compare(props: CompareProps): JSX.Element {
  const { measures, hours, columns, chosen, nameOf, onChoose } = props;
  const words = wordsIn(WHAT_IF_WORDS);
  const [isOpen, setOpen] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector('th.chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const hasOther = measures.some(({ isComparable }) => isComparable.includes(false));
  const rows = (lines: readonly Measure[]): JSX.Element[] =>
    lines.map((measure) => (
      <tr key={`${measure.name} ${measure.leader ?? ''}`}>
        <th scope="row" class={measure.name === 'held5' || measure.name === 'held4' ? 'whatif-sub' : ''}>
          {measure.leader === null ? words.measures[measure.name] : nameOf(measure.leader)}
        </th>
        {columns.map(({ id, isOld }, at) => (
          <td key={id ?? ''} class={cellClass(id === chosen && id !== null, isOld)}>
            <Cell measure={measure} column={at} />
          </td>
        ))}
      </tr>
    ));
  return (
    <div class="stack whatif-compare">
      <div class="table-box">
        <table class="table num" data-testid="compare" ref={table}>
          <caption class="unseen">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              {columns.map((column) => (
                <th
                  scope="col"
                  key={column.id ?? ''}
                  class={cellClass(column.id === chosen && column.id !== null, false)}
                >
                  <ColumnHead column={column} isChosen={column.id === chosen} onChoose={onChoose} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows(measures)}</tbody>
          <tbody>
            <tr class="whatif-group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <button
                  type="button"
                  aria-expanded={isOpen}
                  data-testid="compare-hours"
                  onClick={() => setOpen(!isOpen)}
                >
                  <Icon name={isOpen ? 'down' : 'right'} />
                  {words.perLeader}
                </button>
              </th>
            </tr>
            {isOpen ? rows(hours) : null}
          </tbody>
        </table>
      </div>
      <p class="whatif-hint">{words.yardstick}</p>
      {hasOther ? <p class="whatif-hint">{words.otherPointsNote}</p> : null}
    </div>
  );
}

const cellClass = (isChosen: boolean, isOld: boolean): string =>
  [isChosen ? 'chosen' : '', isOld ? 'old' : ''].filter(Boolean).join(' ');

function ColumnHead(props: {
  readonly column: CompareColumn;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const { column, isChosen, onChoose } = props;
  const { id, name, isSolving, isFaulty } = column;
  const words = wordsIn(WHAT_IF_WORDS);
  if (id === null) return <span class="whatif-head">{name}</span>;
  return (
    <button
      type="button"
      class="whatif-head"
      aria-pressed={isChosen}
      data-testid={`choose-${id}`}
      onClick={() => onChoose(id)}
    >
      <span class="whatif-letter" aria-hidden="true">
        {id}
      </span>
      <span class="clip" title={name}>
        {name}
      </span>
      {isSolving ? <span class="spinner" title={words.solving} /> : null}
      {isFaulty ? <span class="badge bad">!</span> : null}
    </button>
  );
}

const SIGN: { readonly [T in Trend]: string } = { better: '', worse: '', more: '▲', less: '▼', same: '' };

function Cell({ measure, column }: { readonly measure: Measure; readonly column: number }): JSX.Element {
  const words = wordsIn(WHAT_IF_WORDS);
  const { say, sayBy, step } = shownAs(measure);
  const value = measure.values[column];
  const difference = differenceIn(measure, column, step);
  if (value === null || value === undefined) return <span class="soft">—</span>;
  const sign = difference === null ? '' : SIGN[difference.trend] || signOf(difference.by);
  return (
    <>
      <b>{say(value)}</b>
      {measure.isComparable[column] === false ? <span class="whatif-trend">{words.otherPoints}</span> : null}
      {difference === null || measure.name === 'changes' ? null : (
        <span class={`whatif-trend ${difference.trend}`}>
          {sign}
          {words.trend(difference.trend, sayBy(Math.abs(difference.by)))}
        </span>
      )}
    </>
  );
}

const signOf = (by: number): string => (by > 0 ? '▲' : by < 0 ? '▼' : '');
