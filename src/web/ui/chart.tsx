import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import './chart.css';
import { lang, wordsIn } from '../state/language.ts';
import { barAt, type ChartData, fitLabel, placesOf } from './chart-layout.ts';
import { CHART_WORDS } from './words-chart.ts';

export interface ChartProps {
  readonly title: string;
  readonly data: ChartData;
  /** What the labels are, over the first column of the table. */
  readonly of: string;
  /** Of the values, such as `小时`. */
  readonly unit: string;
  readonly digits?: number;
  /** In pixels. */
  readonly height?: number;
  readonly testId?: string;
}

/** Grouped bars with a legend, and the same numbers as a table. The library is fetched when the first chart is drawn. */
export function Chart({ title, data, of, unit, digits = 1, height = 220, testId }: ChartProps): JSX.Element {
  const words = wordsIn(CHART_WORDS);
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  // Drawn anew where what is shown differs, not with every new array.
  const key = JSON.stringify([data, unit, height, lang.value]);
  const shown = useMemo(() => data, [key]);
  const say = (value: number): string =>
    new Intl.NumberFormat(lang.value, { maximumFractionDigits: digits }).format(value);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const point = (index: number | null): void => {
      const bar = index === null ? null : barAt(shown, index);
      setPointed(bar === null ? null : words.bar(bar.label, bar.series, say(bar.value), unit));
    };
    return drawn(current, shown, { height, say, point });
  }, [key]);
  return (
    <figure class="chart" {...(testId === undefined ? {} : { 'data-testid': testId })}>
      <figcaption>
        <span class="chart-title">
          {title}
          <span class="soft">{words.unit(unit)}</span>
        </span>
        <Legend data={shown} />
      </figcaption>
      <div class="chart-box" ref={box} style={{ height: `${height}px` }} aria-hidden="true" />
      <p class="chart-pointed num" aria-hidden="true">
        {pointed ?? words.hint}
      </p>
      <details class="chart-table">
        <summary>{words.asTable}</summary>
        <div class="table-box">
          <table class="table">
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                {shown.series.map(({ name }) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.labels.map((label, at) => (
                <tr key={at}>
                  <th scope="row" class="wrap">
                    {label}
                  </th>
                  {shown.series.map(({ name, values }) => (
                    <td key={name} class="num">
                      {values[at] === null || values[at] === undefined ? '—' : say(values[at])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function Legend({ data }: { readonly data: ChartData }): JSX.Element | null {
  if (data.series.length < 2) return null;
  return (
    <ul class="chart-legend">
      {data.series.map(({ name, mark }, at) => (
        <li key={name} class="clip" title={name}>
          <span class={`chart-key k${at % COLOURS.length}`} aria-hidden="true">
            {mark}
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Custom properties of the palette; `chart.css` has the same for the legend. */
const COLOURS = ['--p1', '--p3', '--p4', '--p2', '--p5'] as const;
const EM = 12;
/** Pixels beside the bars. */
const AXIS = 58;
/** Degrees, and pixels of a slanted label. */
const SLANT = 40;
const LONGEST = 7 * EM;

interface Drawing {
  readonly height: number;
  readonly say: (value: number) => string;
  readonly point: (index: number | null) => void;
}

/** Draws into the element and follows its width; what comes back clears it. */
function drawn(element: HTMLElement, data: ChartData, drawing: Drawing): () => void {
  let plot: uPlot | null = null;
  let isOver = false;
  const resized = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height: drawing.height }));
  void import('uplot').then(({ default: UPlot }) => {
    if (isOver) return;
    plot = new UPlot(optionsOf(UPlot, element, data, drawing), tableOf(data), element);
    resized.observe(element);
  });
  return () => {
    isOver = true;
    resized.disconnect();
    plot?.destroy();
  };
}

const tableOf = (data: ChartData): uPlot.AlignedData => {
  const { x, y } = placesOf(data);
  return [[...x], ...y.map((values) => [...values])];
};

function optionsOf(library: typeof uPlot, element: HTMLElement, data: ChartData, drawing: Drawing): uPlot.Options {
  const { middles, range } = placesOf(data);
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const font = `${EM}px ${style.fontFamily}`;
  const [ink, line] = [colour('--soft'), colour('--line')];
  const bars = library.paths.bars?.({ size: [0.86, 34, 2], radius: 0.08 });
  const axis = { stroke: ink, font, ticks: { show: false } };
  // Labels that have no room side by side stand aslant.
  const roomOf = (width: number): number => (width / Math.max(1, data.labels.length)) * 0.94;
  const isAslant = (width: number): boolean =>
    data.labels.some((label) => fitLabel(label, roomOf(width - AXIS), EM) !== label);
  return {
    width: element.clientWidth,
    height: drawing.height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: { x: { time: false, range: [range[0], range[1]] }, y: { range: (_, __, most) => [0, (most || 1) * 1.16] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        splits: () => [...middles],
        values: ({ width }) => {
          const room = isAslant(width) ? LONGEST : roomOf(width - AXIS);
          return data.labels.map((label) => fitLabel(label, room, EM));
        },
        rotate: ({ width }) => (isAslant(width) ? SLANT : 0),
        size: ({ width }) => (isAslant(width) ? 66 : 26),
        gap: 4,
      },
      {
        ...axis,
        grid: { stroke: line, width: 1 },
        values: (_, ticks) => ticks.map((tick) => drawing.say(tick)),
        size: AXIS,
      },
    ],
    series: [
      {},
      ...data.series.map((_, at): uPlot.Series => {
        const fill = colour(COLOURS[at % COLOURS.length] ?? '--p3');
        return {
          stroke: fill,
          fill,
          width: 0,
          points: { show: false },
          ...(bars === undefined ? {} : { paths: bars }),
        };
      }),
    ],
    hooks: {
      draw: [(plot) => drawMarks(plot, data, { font, ink: colour('--ink'), ratio: library.pxRatio })],
      setCursor: [({ cursor }) => drawing.point(cursor.idx ?? null)],
    },
  };
}

/** The mark of its series over each bar, where there is more than one and room for it. */
function drawMarks(
  plot: uPlot,
  data: ChartData,
  { font, ink, ratio }: { readonly font: string; readonly ink: string; readonly ratio: number },
): void {
  if (data.series.length < 2) return;
  const { x, y } = placesOf(data);
  const pitch = plot.valToPos(1, 'x') - plot.valToPos(0, 'x');
  if (pitch < EM * 0.7) return;
  const { ctx } = plot;
  ctx.save();
  ctx.font = font.replace(`${EM}px`, `${Math.round(Math.min(EM - 1, pitch) * ratio)}px`);
  ctx.fillStyle = ink;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  for (const [s, values] of y.entries()) {
    for (const [at, value] of values.entries()) {
      if (value === null) continue;
      const [left, top] = [plot.valToPos(x[at] ?? 0, 'x', true), plot.valToPos(value, 'y', true)];
      ctx.fillText(data.series[s]?.mark ?? '', left, top - 2 * ratio);
    }
  }
  ctx.restore();
}
