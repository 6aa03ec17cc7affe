import { type DateFormat, dateFormat } from './read-sheets-dates.ts';
import { attributesOf, scanXml } from './read-sheets-xml.ts';
import type { Zip, ZipFault } from './read-sheets-zip.ts';

// The parts of a workbook beside its sheets (ECMA-376 part 1, 12 and 18).

/** A part that another one names. */
interface Relation {
  readonly id: string;
  /** The last word of its type, which transitional and strict files share. */
  readonly type: string;
  /** As `Zip` names it. */
  readonly part: string;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What all sheets need. */
export interface WorkbookParts {
  readonly is1904: boolean;
  /** Those with cells, in order: none for charts and macros. */
  readonly sheets: readonly SheetPart[];
  /** Shared strings by index. */
  readonly strings: readonly string[];
  /** Of the cell styles by index; null where it shows no date. */
  readonly formats: readonly (DateFormat | null)[];
}

const MAIN = 'xl/workbook.xml';

/** Null where the zip holds no workbook. */
export async function readParts(zip: Zip): Promise<WorkbookParts | ZipFault | null> {
  const root = await relationsOf('', zip);
  if ('code' in root) return root;
  const main = root.find(({ type }) => type === 'officeDocument')?.part ?? MAIN;
  if (!zip.names.includes(main) || !main.endsWith('.xml')) return null;
  const [xml, relations] = [await zip.text(main), await relationsOf(main, zip)];
  if (typeof xml !== 'string') return xml;
  if ('code' in relations) return relations;
  const { isWhole, isBook, ...book } = bookOf(xml, relations);
  if (!isWhole) return damaged(main);
  if (!isBook) return null;
  const strings = await optional('sharedStrings', relations, zip, stringsOf);
  if ('code' in strings) return strings;
  const formats = await optional('styles', relations, zip, formatsOf);
  return 'code' in formats ? formats : { ...book, strings, formats };
}

const damaged = (subject: string): ZipFault => ({ code: 'zip-broken', subject });

async function relationsOf(part: string, zip: Zip): Promise<readonly Relation[] | ZipFault> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.names.includes(name)) return [];
  const xml = await zip.text(name);
  if (typeof xml !== 'string') return xml;
  const found: Relation[] = [];
  const isWhole = scanXml(xml, {
    open(tag, raw) {
      if (tag !== 'Relationship') return;
      const attributes = attributesOf(raw);
      found.push({
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type')?.split('/').at(-1) ?? '',
        part: partName(folder, attributes.get('Target') ?? ''),
      });
    },
  });
  return isWhole ? found : damaged(name);
}

/** `/xl/a.xml`, `a.xml` and `../xl/a.xml` are one part. */
function partName(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

async function optional<T>(
  type: string,
  relations: readonly Relation[],
  zip: Zip,
  read: (xml: string) => readonly T[] | null,
): Promise<readonly T[] | ZipFault> {
  const part = relations.find((relation) => relation.type === type)?.part;
  if (part === undefined) return [];
  const xml = await zip.text(part);
  return typeof xml === 'string' ? (read(xml) ?? damaged(part)) : xml;
}

interface Book extends Pick<WorkbookParts, 'is1904' | 'sheets'> {
  readonly isWhole: boolean;
  /** And no document of another kind. */
  readonly isBook: boolean;
}

function bookOf(xml: string, relations: readonly Relation[]): Book {
  const sheets: SheetPart[] = [];
  let [isBook, is1904] = [false, false];
  const isWhole = scanXml(xml, {
    open(tag, raw) {
      if (tag === 'workbook') isBook = true;
      else if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributesOf(raw).get('date1904') ?? '');
      else if (tag === 'sheet') {
        const attributes = attributesOf(raw);
        const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
        const relation = relations.find((one) => one.id === id);
        if (relation !== undefined && relation.type !== 'worksheet') return;
        const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
        sheets.push({ name: attributes.get('name') ?? '', hidden, part: relation?.part ?? '' });
      }
    },
  });
  return { isWhole, isBook, is1904, sheets };
}

function stringsOf(xml: string): readonly string[] | null {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  const isWhole = scanXml(xml, {
    open(tag) {
      if (tag === 'si') current = '';
      // Readings (pinyin, furigana) stand over the text, and are none of it.
      else if (tag === 'rPh') inReading = true;
      else if (tag === 't') inText = !inReading;
    },
    text(text) {
      if (inText) current += text;
    },
    close(tag) {
      if (tag === 'si') strings.push(unescaped(current));
      else if (tag === 'rPh') inReading = false;
      else if (tag === 't') inText = false;
    },
  });
  return isWhole ? strings : null;
}

/** Undoes the format's own escapes: `_x000A_` is a line feed. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function formatsOf(xml: string): readonly (DateFormat | null)[] | null {
  const codes = new Map<string, string>();
  const ids: string[] = [];
  let inCells = false;
  const isWhole = scanXml(xml, {
    open(tag, raw) {
      if (tag === 'cellXfs') inCells = true;
      else if (tag === 'numFmt') {
        const attributes = attributesOf(raw);
        codes.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '');
      } else if (tag === 'xf' && inCells) ids.push(attributesOf(raw).get('numFmtId') ?? '0');
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  if (!isWhole) return null;
  const formats = new Map([...new Set(ids)].map((id) => [id, dateFormat(Number(id), codes.get(id))]));
  return ids.map((id) => formats.get(id) ?? null);
}
