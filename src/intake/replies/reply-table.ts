import { type Lang, wordsOf } from '../../formats/words.ts';
import { fullDayText, periodText } from '../../model/date-words.ts';
import { placeText } from '../place.ts';
import { type BodyReply, OUTCOMES, outcomeCounts, type ReplyOptions, type WishReply } from './reply.ts';
import { type ReplyWords, replyWords } from './words.ts';

/** The texts of a reply, the same on paper and in a workbook. */
export interface ReplyTable {
  readonly title: string;
  readonly addressee: string;
  readonly intro: string;
  readonly columns: readonly { readonly name: keyof ReplyWords['columns']; readonly header: string }[];
  /** A row per wish, a list of lines per cell. */
  readonly rows: readonly { readonly answer: WishReply; readonly cells: readonly (readonly string[])[] }[];
  readonly closing: string;
  /** Who answers, and when. */
  readonly signature: readonly string[];
}

const COLUMNS = [
  ...(['index', 'source', 'title', 'time', 'place', 'people'] as const),
  ...(['outcome', 'arranged', 'reasons', 'alternatives'] as const),
];

export function replyTable(reply: BodyReply, lang: Lang, { unit, date }: ReplyOptions): ReplyTable {
  const words = replyWords(lang);
  const hasAlternatives = reply.answers.some(({ alternatives }) => alternatives.length > 0);
  const period = periodText(reply.period.firstDay, reply.period.lastDay, lang);
  const introduce = reply.body === null ? words.introUnknown : words.intro;
  return {
    title: words.title(period),
    addressee: words.addressee(reply.name ?? words.unknownBody),
    intro: introduce(period, reply.answers.length, countsText(reply, lang)),
    columns: COLUMNS.map((name) => ({ name, header: words.columns[name] })),
    rows: reply.answers.map((answer, i) => ({ answer, cells: cellsOf(answer, i + 1, lang) })),
    closing: hasAlternatives ? `${words.aboutAlternatives}${words.space}${words.closing}` : words.closing,
    signature: [unit ?? words.blankUnit, ...(date === undefined ? [] : [fullDayText(date, lang)])],
  };
}

/** `按原意安排8项、调整安排2项`; nothing is said of what did not occur. */
export function countsText(reply: BodyReply, lang: Lang): string {
  const words = replyWords(lang);
  const counts = outcomeCounts(reply);
  const told = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return wordsOf(lang).list(told.map((outcome) => words.counted(words.outcomes[outcome], counts[outcome])));
}

function cellsOf(answer: WishReply, index: number, lang: Lang): readonly (readonly string[])[] {
  const { wish, outcome, asked, arranged, reasons, alternatives } = answer;
  const words = replyWords(lang);
  const { none } = wordsOf(lang);
  const lines = (texts: readonly string[]): readonly string[] => (texts.length === 0 ? [none] : texts);
  return [
    [String(index)],
    [placeText(wish.place)],
    [wish.title],
    [asked.time[lang]],
    [asked.place[lang]],
    [asked.people[lang]],
    [words.outcomes[outcome]],
    lines(arranged.map((one) => one[lang])),
    lines(reasons.map((one) => one[lang])),
    lines(alternatives.map((one, i) => words.alternative(i + 1, one.words[lang]))),
  ];
}
