import type { Language } from '../../model/codes.ts';
import { neededText, numberOf, piecesOf, textOf } from './cells.ts';
import type { ColumnKey } from './layout.ts';
import { idsOf, type Names, nameKey, namesOf } from './names.ts';
import { checkCode } from './read-named.ts';
import type { BookKind } from './roster-book.ts';
import type { RosterLog } from './roster-issues.ts';
import type { RosterRow } from './rows.ts';
import { MOST_MINUTES } from './settings.ts';

interface Default {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly words: string;
  readonly minutes: number;
}

/** Ids are those for which the tables have words. */
const DEFAULTS: readonly Default[] = [
  {
    ...{ id: 'meeting', zh: '会议', en: 'Meeting', minutes: 120 },
    words: '会议|会|座谈|推进|调度|研究|部署|meeting|conference|session',
  },
  { id: 'visit', zh: '调研', en: 'Visit', minutes: 180, words: '调研|走访|考察|视察|慰问|visit|tour' },
  { id: 'inspection', zh: '检查督导', en: 'Inspection', minutes: 180, words: '检查|督导|督查|暗访|inspection' },
  { id: 'reception', zh: '接待', en: 'Reception', minutes: 60, words: '接待|会见|来访|接访|reception' },
  {
    ...{ id: 'ceremony', zh: '活动', en: 'Ceremony', minutes: 120 },
    words: '活动|仪式|典礼|庆典|开工|揭牌|签约|ceremony|celebration',
  },
];

/** The kinds of an office that lists none. */
export const defaultKinds = (lang: Language): readonly BookKind[] =>
  DEFAULTS.map((one) => ({ id: one.id, name: one[lang], titleWords: one.words.split('|'), minutes: one.minutes }));

/** The kinds of the roster; without any, the usual ones. */
export function readKinds(rows: readonly RosterRow<ColumnKey<'kinds'>>[], log: RosterLog): readonly BookKind[] {
  const taken = new Map<string, string>();
  const codes = new Map<string, string>();
  const kinds = rows.flatMap((row): readonly BookKind[] => {
    const name = neededText(row, 'name', log);
    if (name === '') return [];
    const first = taken.get(nameKey(name));
    if (first === undefined) taken.set(nameKey(name), row.at('name'));
    else log.add('roster-name-twice', row.at('name'), { value: name, other: first, what: 'kind' });
    const code = textOf(row, 'code');
    checkCode(code, row.at('code'), codes, log);
    const minutes = numberOf(row, 'minutes', [1, MOST_MINUTES], log);
    return [{ id: code || usualId(name), name, titleWords: piecesOf(row, 'words'), minutes: minutes ?? null }];
  });
  return kinds.length === 0 ? defaultKinds(log.lang) : kinds;
}

/** 会议 is a meeting in every office. */
const usualId = (name: string): string =>
  DEFAULTS.find(({ id, zh, en }) => [id, zh, en].some((one) => nameKey(one) === nameKey(name)))?.id ??
  idsOf('kind', [name]).join('');

/** Kinds as absences name them; `focus` stands for focus blocks. */
export const kindNames = (kinds: readonly BookKind[]): Names =>
  namesOf([
    ...kinds.map(({ id, name }) => ({ id, names: [name] })),
    { id: 'focus', names: ['集中攻坚', '集中', 'focus'] },
  ]);
