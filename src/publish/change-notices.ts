import { fileNames } from '../formats/file-names.ts';
import { createNames, titleOf } from '../formats/names.ts';
import { type Lang, wordsOf } from '../formats/words.ts';
import { fullDayText, periodText } from '../model/date-words.ts';
import { plainLine } from '../model/plain-text.ts';
import { inProtocolOrder } from '../model/protocol-order.ts';
import type { RevisionRecord } from '../store/store.ts';
import { type Change, diffSchedules } from '../whatif/diff.ts';
import { bearingOn, type Reader, readersOf } from './audience.ts';
import { type ChangeTeller, changeTeller, type Sides } from './change-words.ts';
import { noticeHtml, noticeText } from './notice-documents.ts';
import { publishWords } from './words.ts';

/** A 变更通知: what a new revision changes for one leader, body or organising unit. */
export interface ChangeNotice {
  readonly to: Reader;
  /** Of the reader. */
  readonly name: string;
  /** Of the plan's notices, and of the copy: `2-1`. */
  readonly number: string;
  /** Without extension; no two of a store are the same. */
  readonly fileName: string;
  /** A self-contained document. */
  readonly html: string;
  /** Ends with a line feed. */
  readonly text: string;
}

/** What a notice says, in words. */
export interface NoticeContent {
  readonly lang: Lang;
  readonly number: string;
  /** Which revision of which plan follows which. */
  readonly revisions: string;
  readonly reader: string;
  readonly items: readonly NoticeItem[];
  /** Of the whole revision: that it restores an earlier one, and the planner's note. */
  readonly remarks: readonly string[];
  readonly issued: string;
}

export interface NoticeItem {
  readonly labels: readonly string[];
  readonly sentence: string;
}

/**
 * One notice for each leader, body and organising unit that the change from a revision to the next one concerns; none where
 * nothing that people go by has changed. Confidential activities stand only in the notices of those who attend or own
 * them.
 */
export function changeNotices(
  previous: RevisionRecord,
  next: RevisionRecord,
  { lang }: { readonly lang: Lang },
): readonly ChangeNotice[] {
  const teller = changeTeller(previous, next, lang);
  const changes = diffSchedules(previous, next).map((change) => ({ change, sides: teller.sides(change) }));
  const readers = readersOf(
    changes.map(({ sides }) => sides),
    {
      leader: inProtocolOrder(next.problem.leaders).map(({ id }) => id),
      body: (next.problem.bodies ?? []).map(({ id }) => id),
    },
  );
  const files = fileNamesOf(readers, `${next.plan}-notice-${next.number - 1}`);
  return readers.map((reader, index) => {
    const name = readerName(reader, previous, next, lang);
    const number = `${next.number - 1}-${index + 1}`;
    const content: NoticeContent = {
      ...headOf(previous, next, lang),
      number: publishWords(lang).notice.number(number),
      reader: name,
      items: changes.flatMap(({ change, sides }) => itemFor(reader, name, change, sides, teller, lang)),
    };
    const fileName = files.get(`${reader.kind} ${reader.id}`) ?? '';
    return { to: reader, name, number, fileName, html: noticeHtml(content), text: noticeText(content) };
  });
}

type Head = Pick<NoticeContent, 'lang' | 'revisions' | 'remarks' | 'issued'>;

function headOf(previous: RevisionRecord, next: RevisionRecord, lang: Lang): Head {
  const { notice } = publishWords(lang);
  const { problem, publishedAt, publishedBy, note, rollbackOf } = next;
  const { firstDay, lastDay } = problem.horizon;
  const plan = wordsOf(lang).fullTitle(titleOf(problem, lang), periodText(firstDay, lastDay, lang));
  return {
    lang,
    revisions: plainLine(notice.revisions(plan, previous.number, next.number)),
    remarks: [
      ...(rollbackOf === null ? [] : [notice.restored(rollbackOf)]),
      ...(note.trim() === '' ? [] : [plainLine(wordsOf(lang).field(notice.note, note))]),
    ],
    issued: plainLine(notice.issued(publishedBy, fullDayText(localDay(publishedAt, problem.timeZone), lang))),
  };
}

const localDay = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );

function itemFor(
  reader: Reader,
  name: string,
  change: Change,
  sides: Sides,
  teller: ChangeTeller,
  lang: Lang,
): readonly NoticeItem[] {
  const { labels, ...words } = publishWords(lang).change;
  const bearing = bearingOn(reader, sides);
  if (bearing === null) return [];
  const { before, after } = sides;
  if (bearing === 'joins' && after) {
    const [title, facts] = [teller.title(after), teller.facts('after', after)];
    return reader.kind === 'leader'
      ? [{ labels: [labels.joins], sentence: plainLine(words.joining(name, title, facts)) }]
      : [{ labels: [labels.new], sentence: plainLine(words.added(title, facts)) }];
  }
  if (bearing === 'released' && before) {
    const say = reader.kind === 'leader' ? words.released : words.noLongerConcerned;
    const sentence = plainLine(say(name, teller.title(before), teller.facts('before', before)));
    return [{ labels: [labels.released], sentence }];
  }
  return [{ labels: teller.labels(change), sentence: teller.sentence(change) }];
}

function readerName({ kind, id }: Reader, previous: RevisionRecord, next: RevisionRecord, lang: Lang): string {
  if (kind === 'unit') return plainLine(id);
  const [now, then] = [
    createNames(next.problem, 'full', lang)[kind](id),
    createNames(previous.problem, 'full', lang)[kind](id),
  ];
  // Whoever is no longer in the Problem has the name of before.
  return plainLine(now === id ? then : now);
}

function fileNamesOf(readers: readonly Reader[], prefix: string): ReadonlyMap<string, string> {
  const kinds = [...new Set(readers.map(({ kind }) => kind))];
  return new Map(
    kinds.flatMap((kind) => {
      const ids = readers.filter((reader) => reader.kind === kind).map(({ id }) => id);
      return [...fileNames(`${prefix}-${kind}`, ids, 'html')].map(([id, name]): [string, string] => [
        `${kind} ${id}`,
        name.replace(/\.html$/, ''),
      ]);
    }),
  );
}
