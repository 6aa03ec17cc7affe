import { concernsActivity, concernsLeader } from '../explain/breakdown/concerns.ts';
import type { LeaderLoad } from '../explain/breakdown/loads.ts';
import { sayMatch, termNames } from '../explain/breakdown/say-match.ts';
import { dayName } from '../explain/say/say-parts.ts';
import type { Scene } from '../explain/say/scene.ts';
import { dayTimeText, shortPeriodText } from '../model/date-words.ts';
import type { Breakdown, Match } from '../verify/breakdown.ts';
import { aligned, leaderTable, sum, type TermRow, termTable } from './analyse-tables.ts';
import { hoursText } from './numbers.ts';
import { type Style, section } from './render-summary.ts';
import { type AnalyseWords, analyseWords } from './words-analyse.ts';

/** What a schedule costs, and what the leaders bear. */
export interface Analysis extends Breakdown {
  readonly scene: Scene;
  readonly rows: readonly TermRow[];
  readonly loads: readonly LeaderLoad[];
}

/** A part of the score: what every given aspect selects; ids exist. */
export interface Focus {
  readonly term?: Match['term'];
  readonly leader?: string;
  readonly activity?: string;
}

const FREE_SHOWN = 5;

/** The matches of the focus, the dearest first. */
export function chosenMatches({ matches }: Analysis, { term, leader, activity }: Focus): readonly Match[] {
  return matches
    .filter((match) => term === undefined || match.term === term)
    .filter((match) => leader === undefined || concernsLeader(match, leader))
    .filter((match) => activity === undefined || concernsActivity(match, activity))
    .toSorted((a, b) => b.cost - a.cost);
}

/** The sections of the answer: of all, with `most` matches, or every match of the focus. */
export function analysisText(analysis: Analysis, focus: Focus, most: number, style: Style): readonly string[] {
  const words = analyseWords(style.words);
  const chosen = chosenMatches(analysis, focus);
  if (Object.keys(focus).length === 0) {
    const shown = chosen.slice(0, most);
    const charged = [
      table(words.terms, termTable(analysis.rows, analysis.scene), style),
      list(words.dearest(shown.length, chosen.length), shown, analysis.scene, style),
    ];
    return [
      head(analysis, words, style),
      ...(chosen.length === 0 ? [] : charged),
      table(words.leaders, leaderTable(analysis.loads, analysis.scene, words), style),
    ];
  }
  const name = focusName(focus, analysis.scene);
  const heading = words.every(name, chosen.length, sum(chosen.map(({ cost }) => cost)));
  return [
    ...(focus.leader === undefined ? [] : leaderParts(analysis, focus.leader, words, style)),
    chosen.length === 0 ? words.none(name) : list(heading, chosen, analysis.scene, style),
  ];
}

function head({ score }: Analysis, words: AnalyseWords, { paint }: Style): string {
  const total = `  ${words.total(score.cost, score.valueLost, score.inconvenience)}`;
  return score.mandatoryMissed === 0 ? total : `${total}\n  ${paint.red(words.missed(score.mandatoryMissed))}`;
}

function table(heading: string, rows: readonly (readonly string[])[], style: Style): string {
  const [titles = '', ...lines] = aligned(rows);
  return section(heading, [style.paint.bold(titles), ...lines].join('\n'), style);
}

function list(heading: string, matches: readonly Match[], scene: Scene, style: Style): string {
  const width = String(matches.length).length;
  const lines = matches.map((match, i) => `  ${String(i + 1).padStart(width)}. ${sayMatch(match, scene)}`);
  return section(heading, lines.join('\n'), style);
}

function focusName({ term, leader, activity }: Focus, scene: Scene): string {
  return [
    ...(leader === undefined ? [] : [scene.names.leader(leader)]),
    ...(activity === undefined ? [] : [scene.names.activity(activity)]),
    ...(term === undefined ? [] : [termNames(scene)[term]]),
  ].join(' · ');
}

/** The days and weeks of a leader, and the longer free times. */
function leaderParts({ loads, scene }: Analysis, leader: string, words: AnalyseWords, style: Style): readonly string[] {
  const own = loads.filter((load) => load.leader === leader);
  return own.flatMap(({ days, weeks, freeBlocks }) => [
    table(words.loadOf(scene.names.leader(leader)), leaderTable(own, scene, words), style),
    section(
      words.leaderDays(scene.names.leader(leader)),
      [
        ...days
          .filter(({ activities, minutes }) => activities > 0 || minutes > 0)
          .map(({ day, minutes, activities, counted, target }) => {
            const over = target !== null && counted > target ? hoursText(counted - target) : null;
            return `  ${dayName(day, scene)}  ${words.day(hoursText(minutes), activities, over)}`;
          }),
        ...weeks.map(({ firstDay, lastDay, minutes, limit }) => {
          const period = shortPeriodText(firstDay, lastDay, scene.lang);
          return `  ${period}  ${words.week(hoursText(minutes), limit === null ? null : hoursText(limit))}`;
        }),
      ].join('\n'),
      style,
    ),
    section(
      words.freeBlocks,
      freeBlocks
        .slice(0, FREE_SHOWN)
        .map(
          ({ start, end, minutes }) => `  ${words.freeBlock(hoursText(minutes), dayTimeText(start, end, scene.lang))}`,
        )
        .join('\n'),
      style,
    ),
  ]);
}
