import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SaidScenario } from '../../engine/engine.ts';
import { wordsIn } from '../../state/language.ts';
import { Chart } from '../../ui/chart.tsx';
import type { ChartSeries } from '../../ui/chart-layout.ts';
import { Segmented } from '../../ui/fields.tsx';
import { WHAT_IF_WORDS, type WhatIfWords } from './words.ts';

export interface ChartColumn {
  /** Letter; empty: the plan. */
  readonly mark: string;
  readonly name: string;
  readonly scenario: SaidScenario | null;
}

type Kind = keyof WhatIfWords['chart'];
const KINDS: readonly Kind[] = ['hours', 'cost', 'focus'];

/** The plan beside the chosen scenario by leader, or all scenarios by what they cost or keep. */
export function Charts(props: {
  /** The plan's first. */
  readonly columns: readonly ChartColumn[];
  readonly chosen: string | null;
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  readonly hasGoals: boolean;
}): JSX.Element {
  const { columns, chosen, leaders, hasGoals } = props;
  const words = wordsIn(WHAT_IF_WORDS);
  const [kind, setKind] = useState<Kind>('hours');
  const markOf = ({ mark, name }: ChartColumn): string => mark || ([...name][0] ?? '');
  const labels = columns.map(({ mark, name }) => (mark === '' || name.includes(mark) ? name : `${mark} ${name}`));
  const ofAll = (name: string, value: (scenario: SaidScenario) => number | null): ChartSeries => ({
    ...{ name, mark: [...name][0] ?? '' },
    values: columns.map(({ scenario }) => (scenario?.work ? value(scenario) : null)),
  });
  const beside = columns.filter(({ mark }, at) => at === 0 || mark === chosen);
  return (
    <section class="whatif-charts" aria-label={words.charts}>
      <Segmented
        label={words.charts}
        value={kind}
        choices={KINDS.filter((one) => one !== 'focus' || hasGoals).map((one) => ({
          value: one,
          text: words.chart[one],
        }))}
        onChange={setKind}
        testId="chart-kind"
      />
      {kind === 'hours' ? (
        <Chart
          title={words.chart.hours}
          of={words.leader}
          unit={words.hours}
          data={{
            labels: leaders.map(({ name }) => name),
            series: beside.map((column) => ({
              name: column.name,
              mark: markOf(column),
              values: leaders.map(({ id }) => (column.scenario?.work ? (column.scenario.hours[id] ?? 0) : null)),
            })),
          }}
          testId="chart"
        />
      ) : null}
      {kind === 'cost' ? (
        <Chart
          title={words.chart.cost}
          of={words.scenario}
          unit={words.points}
          digits={0}
          data={{
            labels,
            series: [
              ofAll(words.valueLost, ({ score }) => score?.valueLost ?? null),
              ofAll(words.inconvenience, ({ score }) => score?.inconvenience ?? null),
            ],
          }}
          testId="chart"
        />
      ) : null}
      {kind === 'focus' ? (
        <Chart
          title={words.chart.focus}
          of={words.scenario}
          unit={words.blocks}
          digits={0}
          data={{ labels, series: [ofAll(words.focusBlocks, ({ focusBlocks }) => focusBlocks)] }}
          testId="chart"
        />
      ) : null}
    </section>
  );
}
