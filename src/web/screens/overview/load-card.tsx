import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SaidLoad, SaidRisk, Stage, StageDay, Work } from '../../engine/engine.ts';
import { wordsIn } from '../../state/language.ts';
import { Segmented } from '../../ui/fields.tsx';
import { Spinner } from '../../ui/parts.tsx';
import { sayDay, sayWeekday } from '../../ui/times.ts';
import type { Asked } from './answer.ts';
import { sayNumber } from './numbers.ts';
import { chanceCells, type HeatCell, hourCells, leadersOf, shortHours, shortPercent, targetsOf } from './summary.ts';
import { OVERVIEW_WORDS } from './words.ts';

type Shows = 'hours' | 'risk';

/** Leaders over the days: hours against the target, or the chance of running late; beside it what the period holds. */
export function LoadCard(props: {
  readonly work: Work;
  readonly stage: Stage;
  readonly loads: Asked<readonly SaidLoad[]>;
  readonly risk: Asked<SaidRisk>;
}): JSX.Element {
  const { work, stage, loads, risk } = props;
  const words = wordsIn(OVERVIEW_WORDS);
  const [shows, setShows] = useState<Shows>('hours');
  const isWaiting = shows === 'hours' ? loads.answer === null : risk.answer === null;
  const isOld = shows === 'hours' ? loads.isOld : risk.isOld;
  return (
    <div class="card overview-load">
      <header class="overview-head">
        <h2 id="overview-load">{words.load}</h2>
        <Segmented
          label={words.show}
          value={shows}
          choices={[
            { value: 'hours', text: words.showHours },
            { value: 'risk', text: words.showRisk },
          ]}
          onChange={setShows}
          testId="load-shows"
        />
        <span class="soft overview-note" role="status">
          {isOld && !isWaiting ? words.renewing : ''}
        </span>
      </header>
      {loads.answer === null || isWaiting ? (
        <Spinner label={words.asking} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <section class={isOld ? 'table-box overview-old' : 'table-box'} aria-labelledby="overview-load" tabIndex={0}>
            <LoadTable {...{ work, stage, shows }} loads={loads.answer} risk={risk.answer} />
          </section>
          <p class="overview-note">{shows === 'hours' ? words.loadLegend : words.riskLegend}</p>
        </>
      )}
    </div>
  );
}

function LoadTable(props: {
  readonly work: Work;
  readonly stage: Stage;
  readonly shows: Shows;
  readonly loads: readonly SaidLoad[];
  readonly risk: SaidRisk | null;
}): JSX.Element {
  const { work, stage, shows, loads, risk } = props;
  const words = wordsIn(OVERVIEW_WORDS);
  const targets = targetsOf(work.problem);
  const dates = stage.days.map(({ date }) => date);
  const byLeader = new Map(loads.map((load) => [load.leader, load]));
  return (
    <table class="table num" data-testid="load-table">
      <caption class="unseen">{words.load}</caption>
      <thead>
        <tr>
          <th scope="col">{words.leader}</th>
          {stage.days.map((day) => (
            <DayHead key={day.date} day={day} />
          ))}
          <th scope="col">{words.total}</th>
          <th scope="col" title={words.freeHint}>
            {words.free}
          </th>
          <th scope="col">{words.travel}</th>
          <th scope="col">{words.longest}</th>
        </tr>
      </thead>
      <tbody>
        {leadersOf(work.problem).flatMap(({ leader, body }) => {
          const load = byLeader.get(leader.id);
          if (load === undefined) return [];
          const target = targets.get(leader.id) ?? null;
          const cells =
            shows === 'hours' ? hourCells(load.byDay, target) : chanceCells(leader.id, dates, risk?.days ?? []);
          return (
            <tr key={leader.id}>
              <th scope="row" title={body === null ? load.name : `${load.name} · ${body}`}>
                {load.name}
              </th>
              {cells.map((cell, at) => (
                <Cell key={cell.date} cell={cell} shows={shows} target={target} day={stage.days[at]} />
              ))}
              <td>
                <b>{sayNumber(load.hours, 1)}</b>
                {load.targetHours === null ? null : <span class="soft"> / {sayNumber(load.targetHours, 0)}</span>}
              </td>
              <td>{sayNumber(load.freeHalfDays)}</td>
              <td>{load.travelHours === 0 ? words.noTravel : sayNumber(load.travelHours, 1)}</td>
              <td>{words.hours(sayNumber(load.longestFreeHours, 1))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function DayHead({ day }: { readonly day: StageDay }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const { date, name, sessions } = day;
  const text = words.dayHead(sayDay(date), sayWeekday(date), name ?? (sessions.length === 0 ? words.off : null));
  return (
    <th scope="col" class={sessions.length === 0 ? 'overview-day off' : 'overview-day'} title={text}>
      <span class="unseen">{text}</span>
      <span aria-hidden="true">{Number(date.slice(8))}</span>
      <small aria-hidden="true">{sayWeekday(date).slice(0, 2)}</small>
    </th>
  );
}

function Cell(props: {
  readonly cell: HeatCell;
  readonly shows: Shows;
  readonly target: number | null;
  readonly day: StageDay | undefined;
}): JSX.Element {
  const { cell, shows, target, day } = props;
  const words = wordsIn(OVERVIEW_WORDS);
  const text = shows === 'hours' ? shortHours(cell.amount) : shortPercent(cell.amount);
  const said =
    shows === 'hours'
      ? words.cellHours(sayNumber(cell.amount, 1), target === null ? null : sayNumber(target, 1), cell.isOver)
      : words.cellRisk(text === '' ? '0' : text);
  const isOff = day !== undefined && day.sessions.length === 0;
  const classes = ['overview-cell', isOff ? 'off' : '', cell.isOver ? 'over' : '', shows].filter(Boolean).join(' ');
  return (
    <td class={classes} title={`${sayDay(cell.date)} ${said}`}>
      <span class="overview-fill" style={{ height: `${cell.fill * 100}%` }} />
      <span class="overview-cell-text">
        {text}
        {cell.isOver ? <span class="overview-over">▲</span> : null}
      </span>
    </td>
  );
}
