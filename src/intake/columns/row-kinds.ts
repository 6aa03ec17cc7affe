import type { SheetRow } from '../../formats/sheets.ts';

/** Below a table: remarks, sums, and who filled in, checked and signed it. */
const REMARK =
  /^(?:注意事项|注意|附注|备注|注|填表说明|填报说明|说明|notes?|remarks?)\s*(?:[:：.、]|\d|[一二三①②③(（]|$)/i;
const SUM = /^(?:本页合计|合\s*计|总\s*计|小\s*计|共\s*计|total|subtotal|sum)\s*(?:[:：(（]|\d|$)/i;
const SIGNATURE =
  /^(?:(?:填报|填表|制表|审核|审批|审定|签发|报送|经办|联系)(?:人|单位|领导|日期|时间|部门)?\s*[:：]|(?:主要|分管)(?:负责人|领导)?\s*(?:签字|审签)|(?:单位)?[(（]?(?:盖章|签章)|(?:prepared|approved|signed|submitted|checked) by\b)/i;

const textsOf = ({ cells }: SheetRow): readonly string[] => [...new Set([...cells.values()].map(({ text }) => text))];

/** A row in one text, each cell once. */
export const rowText = (row: SheetRow): string => textsOf(row).join(' ');

const firstText = (row: SheetRow): string => textsOf(row).slice(0, 1).join('').normalize('NFKC').trim();

export const isRemark = (row: SheetRow): boolean => REMARK.test(firstText(row));

/** A sum or a signature: no wish, whatever else the row holds. */
export function isClosing(row: SheetRow): boolean {
  const first = firstText(row);
  return SUM.test(first) || SIGNATURE.test(first);
}

export const saysOneThing = (row: SheetRow): boolean => textsOf(row).length === 1;

/** A number and nothing else: a line of the form that nobody has filled in. */
export const isCount = (row: SheetRow): boolean =>
  /^[(（]?(?:\d+|[一二三四五六七八九十]+)[)）.、]?$/.test(rowText(row));

/** One text over three columns or more: a heading among the wishes. */
export const isBanner = (row: SheetRow): boolean => row.cells.size > 2 && saysOneThing(row);
