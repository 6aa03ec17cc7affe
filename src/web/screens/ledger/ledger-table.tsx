import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SaidLedgerLine } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, PriorityMark } from '../../ui/parts.tsx';
import { sayDay } from '../../ui/times.ts';
import { LEDGER_WORDS } from './words.ts';

export interface LedgerTableProps {
  readonly lines: readonly SaidLedgerLine[];
  readonly today: string;
  readonly mayRecord: boolean;
  readonly onOpen: (line: SaidLedgerLine) => void;
}

export function LedgerTable(props: LedgerTableProps): JSX.Element {
  const words = wordsIn(LEDGER_WORDS);
  const { colour, title, owner, duty, due, progress, actions } = words.columns;
  const { portions, isWhole } = usePortions(props);
  return (
    <div class="table-box ledger-box" aria-busy={!isWhole}>
      {isWhole ? null : <p class="ledger-partial">{words.partial}</p>}
      <table class="table" data-testid="ledger-lines">
        <thead>
          <tr>
            {[colour, title, owner, duty, due, progress].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" class="ledger-deeds">
              {actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {portions}
          {props.lines.length > 0 ? null : (
            <tr>
              <td colSpan={7} class="soft">
                {words.noneFound}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

const AT_ONCE = 50;

/**
 * The first lines at once, the others in portions soon after: a long ledger is never waited for, and is printed whole. Portions that
 * are there stay the same objects, so that they are not compared again.
 */
function usePortions(props: LedgerTableProps): {
  readonly portions: readonly JSX.Element[];
  readonly isWhole: boolean;
} {
  const { lines } = props;
  const portion = (from: number): JSX.Element => (
    <Portion key={from} {...props} lines={lines.slice(from, from + AT_ONCE)} />
  );
  const [drawn, setDrawn] = useState<{ readonly of: typeof lines; readonly portions: readonly JSX.Element[] } | null>(
    null,
  );
  const portions = drawn?.of === lines ? drawn.portions : [portion(0)];
  const next = portions.length * AT_ONCE;
  const isWhole = next >= lines.length;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setDrawn({ of: lines, portions: [...portions, portion(next)] }));
    return () => clearTimeout(timer);
  }, [lines, next]);
  return { portions, isWhole };
}

const Portion = (props: LedgerTableProps): JSX.Element => (
  <>
    {props.lines.map((line) => (
      <Line key={`${line.plan} ${line.activity}`} {...props} line={line} />
    ))}
  </>
);

function Line(props: {
  readonly line: SaidLedgerLine;
  readonly today: string;
  readonly mayRecord: boolean;
  readonly onOpen: (line: SaidLedgerLine) => void;
}): JSX.Element {
  const { line, today, mayRecord, onOpen } = props;
  const { title, unit, person, contact, duty, body, plan, said } = line;
  const words = wordsIn(LEDGER_WORDS);
  return (
    <tr data-testid="ledger-line" data-colour={line.colour}>
      <td class="ledger-colour">
        <span class={`ledger-mark ${line.colour}`}>{words.colours[line.colour]}</span>
        {said.why === '' ? null : <span class="ledger-small">{said.why}</span>}
      </td>
      <th scope="row" class="ledger-title">
        <span class="ledger-text" title={title.length > LONG ? title : undefined}>
          <bdi>{cut(title)}</bdi>
        </span>
        <span class="ledger-small soft">
          <PriorityMark level={line.priority} />
          {line.confidential ? <Badge tone="warn">{words.confidential}</Badge> : null}
          <bdi class="clip" title={plan}>
            {body === '' ? plan : `${body} · ${plan}`}
          </bdi>
        </span>
      </th>
      <td class="ledger-owner">
        <span class="ledger-text">
          <bdi>{unit.trim() === '' ? words.noUnit : cut(unit)}</bdi>
        </span>
        <span class="ledger-small soft">
          <bdi class="wrap">{[person, contact].filter((part) => part !== '').join(' · ')}</bdi>
        </span>
      </td>
      <td class="ledger-duty">
        <span class="ledger-text">
          <bdi>{cut(duty)}</bdi>
        </span>
      </td>
      <td class="num ledger-due">
        {line.dueDay === null ? <span class="soft">{words.noDueDay}</span> : <span>{sayDay(line.dueDay)}</span>}
        <Due line={line} today={today} />
      </td>
      <td class="ledger-progress">
        <span class="ledger-text" title={said.progress.length > LONG ? said.progress : undefined}>
          <bdi>{cut(said.progress)}</bdi>
        </span>
        <span class="ledger-small soft num">
          {[words.age(line.ageDays), ...(line.carryOvers === 0 ? [] : [words.carried(line.carryOvers)])].join(' · ')}
        </span>
      </td>
      <td class="ledger-deeds">
        <Button small onClick={() => onOpen(line)} testId={mayRecord ? 'record' : 'history'}>
          {mayRecord ? words.record : words.history}
          <span class="unseen"> {cut(title)}</span>
        </Button>
      </td>
    </tr>
  );
}

/** What is longer is cut off in its cell, and shown in full by the tooltip and the dialog. */
const LONG = 60;

/** More than a cell shows would only cost time. */
const MOST = 400;
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

function Due({ line, today }: { readonly line: SaidLedgerLine; readonly today: string }): JSX.Element | null {
  const words = wordsIn(LEDGER_WORDS);
  if (line.overdueDays > 0) return <span class="ledger-small ledger-late">{words.overdue(line.overdueDays)}</span>;
  if (line.workingDaysLeft === null) return null;
  const text = line.dueDay === today ? words.dueToday : words.daysLeft(line.workingDaysLeft);
  return <span class="ledger-small soft">{text}</span>;
}
