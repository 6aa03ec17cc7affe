import { type JSX, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../../../model/problem.ts';
import { inProtocolOrder } from '../../../../model/protocol-order.ts';
import type { Stage } from '../../../engine/engine.ts';
import { wordsIn } from '../../../state/language.ts';
import type { Project } from '../../../state/project.ts';
import { sayDay, sayWeekday } from '../../../ui/times.ts';
import type { Paper } from '../filter/board-state.ts';
import type { Scene } from '../scene/items.ts';
import { BOARD_WORDS } from '../words.ts';
import { type Line, printDays } from './days.ts';
import './print.css';

export interface PrintProps {
  readonly project: Project;
  readonly scene: Scene;
  readonly stage: Stage;
  readonly problem: Problem;
  readonly paper: Paper;
}

export const printBoard = (): void => globalThis.print();

/** Whatever the board shows, paper gets the office's customary table of the whole period. It is made when it is needed. */
export function usePrint(props: PrintProps): void {
  const latest = useRef(props);
  latest.current = props;
  // Once: laying out for paper draws the board anew, which must not take the table away.
  useEffect(() => {
    const place = document.createElement('div');
    place.className = 'board-print';
    const paper = new CSSStyleSheet();
    const before = (): void => {
      paper.replaceSync(`@page { size: ${latest.current.paper} landscape; margin: 12mm 10mm; }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
      document.body.append(place);
      render(<PrintTable {...latest.current} />, place);
    };
    const after = (): void => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
      render(null, place);
      place.remove();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
    };
  }, []);
}

function PrintTable({ project, scene, stage, problem }: PrintProps): JSX.Element {
  const { sheet, marks } = wordsIn(BOARD_WORDS);
  const leaders = inProtocolOrder(problem.leaders).map(({ id }) => id);
  const days = printDays(stage, scene, leaders);
  const shownParts = ([0, 1, 2] as const).filter((at) => at < 2 || days.some(({ parts }) => parts[at].length > 0));
  const [first, last] = [sayDay(problem.horizon.firstDay), sayDay(problem.horizon.lastDay)];
  const name = problem.title ?? project.head.value?.title ?? '';
  return (
    <>
      <p class="board-print-keep">{sheet.keep}</p>
      <h1>{name === '' ? sheet.title(first, last) : sheet.plainTitle(name, first, last)}</h1>
      <table>
        <thead>
          <tr>
            <th scope="col" class="board-print-date">
              {sheet.date}
            </th>
            <th scope="col" class="board-print-weekday">
              {sheet.weekday}
            </th>
            {shownParts.map((at) => (
              <th key={at} scope="col">
                {sheet.parts[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, parts }, index) => {
            const day = stage.days[index];
            const mark =
              day?.kind === 'holiday' || day?.kind === 'make-up' || day?.kind === 'exception' ? day.kind : null;
            return (
              <tr key={date} class={day?.sessions.length === 0 ? 'is-off' : ''}>
                <th scope="row">{sayDay(date)}</th>
                <th scope="row">
                  {sayWeekday(date)}
                  {mark === null ? '' : marks.noted('', day?.name ?? marks.dayMarks[mark])}
                </th>
                {shownParts.map((at) => (
                  <td key={at}>
                    {parts[at].map((line) => (
                      <PrintLine key={line.item.key} line={line} scene={scene} />
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{sheet.legend}</p>
      <p>{sheet.mayChange}</p>
    </>
  );
}

function PrintLine({ line: { item, people }, scene }: { readonly line: Line; readonly scene: Scene }): JSX.Element {
  const { sheet, marks } = wordsIn(BOARD_WORDS);
  const { kind, start, end, title, place, priority, isMandatory, locks, isBroken, held } = item;
  const isOneDay = start.slice(0, 10) === end.slice(0, 10);
  const until = isOneDay ? `–${end.slice(11)}` : ` ${sheet.until(`${sayDay(end)} ${end.slice(11)}`)}`;
  const signs = `${isMandatory ? '▲' : ''}${locks.includes('start') ? '◆' : ''}${isBroken ? '＊' : ''}`;
  const named = people.map((id) => {
    const instead = held?.substitutions?.find(({ by }) => by === id);
    const name = scene.names.leader(id);
    return instead === undefined ? name : marks.noted(name, marks.deputyFor(scene.names.leader(instead.leader)));
  });
  return (
    <p>
      <b class="num">{`${start.slice(11)}${until}`}</b>{' '}
      {kind === 'focus' ? `【${sheet.focus}】` : `[${priority}]${signs} `}
      {title}
      {place === '' ? '' : marks.noted('', place)} <i>{marks.names(named)}</i>
    </p>
  );
}
