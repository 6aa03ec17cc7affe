import type { Source } from '../model/problem.ts';

/** Where a wish was read: `plan.xlsx › 12月 › 7`; empty where that is not known. */
export const sourceText = ({ file, sheet, row }: Source = {}): string =>
  [file, sheet, row].filter((part) => part !== undefined && part !== '').join(' › ');
