import type { Outcome } from '../whatif/compare.ts';
import { gapText, keptText } from './numbers.ts';
import { type Style, section } from './render-summary.ts';
import { summarize } from './summary.ts';
import { textWidth } from './text-width.ts';
import { whatIfWords } from './words-whatif.ts';

/** More changes of a scenario are not read on a terminal. */
const SHOWN = 12;

/** A row per figure, a column per scenario: the head first. */
export function comparisonTable(outcomes: readonly Outcome[], { words: cli }: Style): readonly (readonly string[])[] {
  const words = whatIfWords(cli);
  const { columns, share } = words;
  const row = (label: string, cell: (outcome: Outcome) => string): readonly string[] => [
    label,
    ...outcomes.map((one) => cell(one)),
  ];
  const against = (label: string, count: (outcome: Outcome) => number): readonly string[] =>
    row(label, (one) => (one === outcomes[0] ? '–' : String(count(one))));
  return [
    row(columns.name, ({ name }) => name),
    row(columns.kept, ({ problem, schedule }) => keptText(summarize(problem, schedule).valueKept)),
    row(columns.cost, ({ score }) => String(score.cost)),
    row(columns.lost, ({ score }) => String(score.valueLost)),
    row(columns.inconvenience, ({ score }) => String(score.inconvenience)),
    row(columns.gap, ({ schedule: { gap } }) => (gap === null || gap === undefined ? '–' : gapText(gap))),
    row(columns.mandatory, ({ score }) => String(score.mandatoryMissed)),
    ...[5, 4, 3, 2, 1].map((level, i) =>
      row(columns.priority(level), ({ byPriority }) => share(byPriority[i]?.held ?? 0, byPriority[i]?.asked ?? 0)),
    ),
    row(columns.focus, ({ focus }) => share(focus.held, focus.asked)),
    against(columns.moved, ({ counts }) => counts.moved),
    against(columns.otherDay, ({ counts }) => counts.toAnotherDay),
    against(columns.restaffed, ({ counts }) => counts.restaffed),
    against(columns.rehoused, ({ counts }) => counts.rehoused),
    against(columns.cancelled, ({ counts }) => counts.cancelled),
    against(columns.added, ({ counts }) => counts.added),
    against(columns.leaders, ({ counts }) => counts.leaders),
  ];
}

/** The table, and what each scenario changes, `lines[i]` of scenario i. */
export function renderComparison(
  outcomes: readonly Outcome[],
  lines: readonly (readonly string[])[],
  style: Style,
): string {
  const words = whatIfWords(style.words);
  const changes = outcomes.slice(1).map(({ name }, i) => {
    const own = lines[i + 1] ?? [];
    if (own.length === 0) return words.unchanged(name);
    const rest = own.length - SHOWN;
    const shown = [...own.slice(0, SHOWN), ...(rest > 0 ? [`  ${words.more(rest)}`] : [])];
    return section(words.changesOf(name, own.length), shown.join('\n'), style);
  });
  return [aligned(comparisonTable(outcomes, style), style), ...changes].join('\n\n');
}

function aligned(table: readonly (readonly string[])[], { paint }: Style): string {
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => textWidth(row[i] ?? ''))));
  return table
    .map((row, r) => {
      const line = row
        .map((cell, i) => {
          const gap = ' '.repeat((widths[i] ?? 0) - textWidth(cell));
          return i === 0 ? cell + gap : gap + cell;
        })
        .join('  ');
      return `  ${r === 0 ? paint.bold(line) : line}`;
    })
    .join('\n');
}
