import type { Colors } from 'picocolors/types.js';
import { createNames } from '../formats/names.ts';
import { type Lang, wordsOf } from '../formats/words.ts';
import { periodText } from '../model/date-words.ts';
import type { Names } from '../model/names.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { gapText, keptText } from './numbers.ts';
import { renderLeaders } from './render-leaders.ts';
import { renderUnscheduled } from './render-unscheduled.ts';
import type { Summary } from './summary.ts';
import { textWidth } from './text-width.ts';
import type { CliWords, SummaryWords } from './words.ts';

/** Language and colours of what is shown. */
export interface Style {
  readonly lang: Lang;
  readonly words: CliWords;
  readonly paint: Colors;
}

/** What was planned: figures in a few sentences, the leaders, and what is not in. */
export function renderSummary(
  problem: Problem,
  schedule: Schedule,
  summary: Summary,
  interrupted: boolean,
  style: Style,
): string {
  const names = createNames(problem, 'full', style.lang);
  const parts = [
    title(problem, style),
    figures(schedule, summary, interrupted, style),
    section(
      style.words.summary.leaders,
      renderLeaders(summary.leaders, names, style.words.summary, style.lang, style.paint),
      style,
    ),
    unscheduled(summary, names, style),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A heading over its lines. */
export const section = (heading: string, body: string, { paint }: Style): string => `${paint.bold(heading)}\n${body}`;

function title({ title: name, horizon }: Problem, { lang, paint }: Style): string {
  const words = wordsOf(lang);
  const period = periodText(horizon.firstDay, horizon.lastDay, lang);
  return paint.bold(`${plainLine(name ?? words.defaultTitle)}  ${period}`);
}

function figures(schedule: Schedule, summary: Summary, interrupted: boolean, { lang, words, paint }: Style): string {
  const { labels } = words.summary;
  const missed = summary.mandatoryMissed > 0;
  const mandatory = mandatoryText(summary, words.summary);
  const lines: readonly (readonly [string, string])[] = [
    [labels.placed, placedText(summary, words.summary)],
    [labels.mandatory, missed ? paint.red(mandatory) : mandatory],
    [labels.kept, keptText(summary.valueKept)],
    [labels.quality, qualityText(schedule, lang)],
    [labels.search, interrupted ? paint.yellow(words.summary.interrupted) : stopText(schedule, lang)],
  ];
  const width = Math.max(...lines.map(([label]) => textWidth(label)));
  return lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `  ${label}${' '.repeat(width - textWidth(label))}  ${text}`)
    .join('\n');
}

function placedText(summary: Summary, words: SummaryWords): string {
  const activities = words.placed(summary.placed, summary.total);
  return summary.blocksWanted === 0 ? activities : words.withFocus(activities, summary.blocks, summary.blocksWanted);
}

function mandatoryText({ mandatory, mandatoryMissed }: Summary, words: SummaryWords): string {
  if (mandatory === 0) return words.noMandatory;
  return mandatoryMissed === 0 ? words.allMandatory(mandatory) : words.someMandatory(mandatoryMissed, mandatory);
}

/** How far from the best possible, as one plain sentence. */
function qualityText({ status, gap }: Schedule, lang: Lang): string {
  const words = wordsOf(lang);
  if (status === 'infeasible') return words.gapInfeasible;
  if (status === 'optimal') return words.gapNone;
  return gap === null || gap === undefined ? words.gapUnknown : words.gapSentence(gapText(gap));
}

const stopText = ({ stopReason }: Schedule, lang: Lang): string =>
  stopReason === undefined ? '' : wordsOf(lang).stopReasons[stopReason];

function unscheduled(summary: Summary, names: Names, style: Style): string {
  const count = summary.unscheduled.length + summary.shortGoals.length;
  if (count === 0) return `  ${wordsOf(style.lang).everythingPlaced}`;
  return section(style.words.summary.unscheduled(count), renderUnscheduled(summary, names, style), style);
}
