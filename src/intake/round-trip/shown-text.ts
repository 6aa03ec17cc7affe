import { unescaped } from '../../formats/read-sheets-parts.ts';
import { textCell } from '../../formats/read-sheets-values.ts';
import { cellText } from '../../formats/xlsx-text.ts';

const NOTE = /\s*[（(](?:注|note )\d+[）)]$/;
const OPEN = /^(?:待定|另定|未定|tbd|to be decided|[—–-])?$/i;

/** A text as it comes back from a cell that it was written into. */
export const asRead = (text: string): string => textCell(unescaped(cellText(text)))?.text ?? '';

/** Without the number of a footnote behind it. */
export const withoutNote = (text: string): string => text.replace(NOTE, '');

/** Whether a cell still shows what it showed; footnotes depend on how the table was exported. */
export const isUnchanged = (now: string, before: string): boolean => now === before || withoutNote(now) === before;

/** Nothing is written, or that it is to be decided. */
export const isOpen = (text: string): boolean => OPEN.test(text.trim());
