import { crc32, deflateRawSync } from 'node:zlib';
import { cellRef } from 'hucre/xlsx';
import { readSheets, type Sheet, type SheetReading } from '../../src/formats/sheets.ts';
import type { Lang } from '../../src/formats/words.ts';

/** A part of a zip, with lies about it where they are given. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
}

const STORED = 0;
const DEFLATED = 8;
const utf8 = new TextEncoder();

/** A header of little-endian fields: value and width in bytes. */
function header(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}

export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(utf8.encode(part.name));
    const whole = typeof part.data === 'string' ? utf8.encode(part.data) : part.data;
    const packed = part.stored === true ? whole : deflateRawSync(whole);
    const shared = [
      ...([
        [part.flags ?? 0, 2],
        [part.method ?? (part.stored === true ? STORED : DEFLATED), 2],
        [0, 2],
        [0x21, 2],
      ] as const),
      ...([
        [part.crc ?? crc32(whole), 4],
        [packed.length, 4],
        [part.size ?? whole.length, 4],
        [name.length, 2],
        [0, 2],
      ] as const),
    ] as const;
    const local = Buffer.concat([header([0x04034b50, 4], [20, 2], ...shared), name, packed]);
    locals.push(local);
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const;
    directory.push(header([0x02014b50, 4], [20, 2], [20, 2], ...shared, ...rest), name);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = parts.length;
  const end = header([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [entries.length, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...locals, entries, end]));
}

export interface RawSheet {
  readonly name: string;
  /** What stands in `<sheetData>`. */
  readonly rows: string;
  readonly after?: string;
  readonly state?: string;
}

export interface RawBook {
  readonly sheets: readonly RawSheet[];
  readonly date1904?: boolean;
  /** What stands in `<sst>`. */
  readonly strings?: string;
  /** Number formats of the cell styles, in order. */
  readonly formats?: readonly string[];
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0"?><Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const sheetXml = ({ rows, after = '' }: Omit<RawSheet, 'name'>): string =>
  `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The parts of a workbook whose sheets are written by hand. */
export function bookParts({ sheets, date1904 = false, strings = '', formats = [] }: RawBook): readonly ZipPart[] {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="s${i}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${xmlText(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
  return [
    { name: '_rels/.rels', data: relations(['r1', 'officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        ['st', 'styles', 'styles.xml'],
        ['ss', 'sharedStrings', '/xl/sharedStrings.xml'],
        ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ),
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings}</sst>` },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(sheet) })),
  ];
}

export const bookOf = (book: RawBook): Uint8Array => zipOf(bookParts(book));

/** Row 1 of one sheet. */
export const rowOf = (cells: string, book: Omit<RawBook, 'sheets'> = {}): Uint8Array =>
  bookOf({ ...book, sheets: [{ name: '表', rows: `<row r="1">${cells}</row>` }] });

export const read = (bytes: Uint8Array, file = '计划.xlsx', lang: Lang = 'zh'): Promise<SheetReading> =>
  readSheets(file, bytes, lang);

export const readText = (text: string, file = '计划.csv'): Promise<SheetReading> => read(utf8.encode(text), file);

/** Every filled cell by its name. */
export const cellsOf = (sheet: Sheet | undefined): { readonly [name: string]: string } =>
  Object.fromEntries(
    (sheet?.rows ?? []).flatMap(({ row, cells }) =>
      [...cells].map(([column, { text }]) => [cellRef(row - 1, column - 1), text]),
    ),
  );

export const kindsOf = (sheet: Sheet | undefined): readonly string[] =>
  (sheet?.rows ?? []).flatMap(({ cells }) => [...cells.values()].map(({ kind, value }) => `${kind} ${value}`));

export const codesOf = ({ issues }: SheetReading): readonly string[] => issues.map(({ code }) => code);

let codes: ReadonlyMap<string, readonly number[]> | null = null;

/** The bytes of a text in GBK. */
export function gbk(text: string): Uint8Array {
  codes ??= gbkCodes();
  return Uint8Array.from([...text].flatMap((character) => codes?.get(character) ?? [character.charCodeAt(0)]));
}

function gbkCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return found;
}

export const bytesOf = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : part))));
