import type { LeaderLoad } from '../explain/breakdown/loads.ts';
import { breakdownWords, termNames } from '../explain/breakdown/say-match.ts';
import type { Scene } from '../explain/say/scene.ts';
import { dayText, dayTimeText } from '../model/date-words.ts';
import { fullWeights, TERM_NAMES } from '../model/weights.ts';
import type { Breakdown, Match } from '../verify/breakdown.ts';
import { hoursText } from './numbers.ts';
import { textWidth } from './text-width.ts';
import type { AnalyseWords } from './words-analyse.ts';

/** What a term adds to the cost. */
export interface TermRow {
  readonly term: Match['term'];
  /** Unweighted. */
  readonly amount: number;
  readonly weight: number;
  readonly cost: number;
  /** Of the whole cost, 0–1. */
  readonly share: number;
  readonly matches: number;
}

/** `valueLost` and the inconveniences that are not 0, the dearest first. */
export function termRows({ score, matches }: Breakdown, { problem }: Scene): readonly TermRow[] {
  const weights = fullWeights(problem.weights).terms;
  return (['valueLost', ...TERM_NAMES] as const)
    .map((term) => {
      const own = matches.filter((match) => match.term === term);
      const cost = sum(own.map((match) => match.cost));
      return {
        term,
        amount: sum(own.map(({ amount }) => amount)),
        weight: term === 'valueLost' ? 1 : weights[term],
        cost,
        share: score.cost === 0 ? 0 : cost / score.cost,
        matches: own.length,
      };
    })
    .filter((row) => row.matches > 0)
    .sort((a, b) => b.cost - a.cost);
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export const shareText = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Days on which more is counted than the target. */
const overTarget = ({ days }: LeaderLoad): number =>
  days.filter(({ counted, target }) => target !== null && counted > target).length;

/** The head first. */
export function termTable(rows: readonly TermRow[], scene: Scene): readonly (readonly string[])[] {
  const { columns } = breakdownWords(scene.lang);
  const names = termNames(scene);
  return [
    [columns.term, columns.cost, columns.share, columns.amount, columns.weight, columns.matches],
    ...rows.map(({ term, cost, share, amount, weight, matches }) => [
      names[term],
      ...[String(cost), shareText(share), String(amount), String(weight), String(matches)],
    ]),
  ];
}

/** The head first. */
export function leaderTable(
  loads: readonly LeaderLoad[],
  scene: Scene,
  words: AnalyseWords,
): readonly (readonly string[])[] {
  const { columns } = breakdownWords(scene.lang);
  return [
    [
      ...[columns.leader, columns.activities, columns.hours, columns.focusHours, columns.overTarget],
      ...[columns.busiestDay, columns.freeSessions, columns.fragmentation, columns.journeys],
      ...[columns.deputised, columns.standingIn, columns.longestFree],
    ],
    ...loads.map((load) => [
      scene.names.leader(load.leader),
      String(load.activities),
      hoursText(load.minutes),
      hoursText(load.focusMinutes),
      String(overTarget(load)),
      busiestText(load, scene, words),
      `${load.freeSessions}/${load.sessions}`,
      String(load.fragmentation),
      words.journeys(load.journeys.count, hoursText(load.journeys.minutes)),
      String(load.deputised),
      String(load.standingIn),
      longestText(load, scene),
    ]),
  ];
}

function busiestText({ busiestDay, days }: LeaderLoad, { lang }: Scene, words: AnalyseWords): string {
  const minutes = days.find(({ day }) => day === busiestDay)?.minutes ?? 0;
  return busiestDay === null ? '–' : words.busiest(dayText(busiestDay, lang), hoursText(minutes));
}

function longestText({ freeBlocks: [longest] }: LeaderLoad, { lang }: Scene): string {
  return longest === undefined ? '–' : dayTimeText(longest.start, longest.end, lang);
}

/** Columns under one another: the first flush left, numbers flush right; one that ends the row is never padded. */
export function aligned(table: readonly (readonly string[])[]): readonly string[] {
  const [head = []] = table;
  const widths = head.map((_, i) => Math.max(...table.map((row) => textWidth(row[i] ?? ''))));
  return table.map((row) => `  ${row.map((cell, i) => padded(cell, widths[i] ?? 0, i)).join('  ')}`.trimEnd());
}

/** The twelfth column is the last of the leaders: a text, not a number. */
const TEXT_COLUMNS: readonly number[] = [0, 11];

function padded(cell: string, width: number, column: number): string {
  const gap = ' '.repeat(Math.max(0, width - textWidth(cell)));
  return TEXT_COLUMNS.includes(column) ? cell + gap : gap + cell;
}
