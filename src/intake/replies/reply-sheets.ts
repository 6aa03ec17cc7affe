import type { Lang } from '../../formats/words.ts';
import { writeSheets } from '../../formats/write-sheets.ts';
import type { BodyReply, ReplyOptions } from './reply.ts';
import { replyTable } from './reply-table.ts';
import { type ReplyWords, replyWords } from './words.ts';

/** In characters, for landscape A4. */
const WIDTHS: { readonly [C in keyof ReplyWords['columns']]: number } = {
  ...{ index: 5, source: 16, title: 24, time: 20, place: 14, people: 18 },
  ...{ outcome: 12, arranged: 28, reasons: 30, alternatives: 30 },
};

/** The same as a workbook of one sheet (XLSX). */
export function replySheet(reply: BodyReply, lang: Lang, options: ReplyOptions = {}): Promise<Uint8Array> {
  const table = replyTable(reply, lang, options);
  return writeSheets(
    [
      {
        name: replyWords(lang).sheetName,
        title: table.title,
        intro: [table.addressee, table.intro],
        columns: table.columns.map(({ name, header }) => ({
          header,
          width: WIDTHS[name],
          kind: name === 'index' ? ('number' as const) : ('text' as const),
        })),
        rows: table.rows.map(({ cells }) => cells.map((lines, i) => (i === 0 ? Number(lines[0]) : lines.join('\n')))),
        notes: [table.closing, ...table.signature],
      },
    ],
    lang,
  );
}
