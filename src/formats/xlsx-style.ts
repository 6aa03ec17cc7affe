import type { CellStyle } from 'hucre/xlsx';
import type { Lang } from './words.ts';

/** How a cell of the workbook looks. */
export interface Look {
  readonly role: 'title' | 'note' | 'noteRight' | 'head' | 'day' | 'body' | 'centre' | 'strong' | 'name' | 'footnote';
  /** As days are shaded in HTML: days off, days with hours of their own; focus blocks. */
  readonly shade?: 'off' | 'extra' | 'focus' | undefined;
  /** Struck out: cancelled. */
  readonly struck?: boolean;
  /** Less important: what runs on, or that nothing is planned. */
  readonly soft?: boolean;
  /** Date format of a cell that holds a day. */
  readonly numFmt?: string;
}

/** Points. */
export const FONT_SIZE = 10;
export const TITLE_SIZE = 18;

const FILLS = { head: 'F2EEE8', off: 'ECECE8', extra: 'FFF4D6', focus: 'EAF1FB' } as const;
const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;
export const SOFT_INK = '666666';

/** The fonts that office machines have. */
export const fontName = (lang: Lang): string => (lang === 'zh' ? '宋体' : 'Calibri');

export function styleOf(look: Look, lang: Lang): CellStyle {
  const { role, shade, struck = false, soft = false, numFmt } = look;
  const framed = role !== 'title' && role !== 'note' && role !== 'noteRight' && role !== 'footnote';
  const fill = shade ?? (role === 'head' ? 'head' : undefined);
  return {
    font: {
      name: role === 'title' && lang === 'zh' ? '黑体' : fontName(lang),
      size: role === 'title' ? TITLE_SIZE : FONT_SIZE,
      bold: role === 'title' || role === 'head' || role === 'strong' || role === 'name',
      strikethrough: struck,
      ...(struck || soft || role === 'footnote' ? { color: { rgb: SOFT_INK } } : {}),
    },
    alignment: { ...placing(role), wrapText: role !== 'note' && role !== 'noteRight' },
    ...(framed ? { border: BORDER } : {}),
    ...(fill === undefined ? {} : { fill: solid(FILLS[fill]) }),
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

function placing(role: Look['role']): NonNullable<CellStyle['alignment']> {
  if (role === 'noteRight') return { horizontal: 'right', vertical: 'center' };
  if (role === 'note' || role === 'footnote') return { horizontal: 'left', vertical: 'center' };
  if (role === 'body' || role === 'strong') return { horizontal: 'left', vertical: 'center' };
  return { horizontal: 'center', vertical: 'center' };
}
