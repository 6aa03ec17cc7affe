/** Where something stands in the files that came in. */
export interface Place {
  readonly file: string;
  /** Null where the file has no sheets. */
  readonly sheet: string | null;
  /** From 1, as the spreadsheet shows it; null where the file has no rows. */
  readonly row: number | null;
}

/** `plan.xlsx › 12月 › 7`, as a person looks it up. */
export const placeText = ({ file, sheet, row }: Place): string =>
  [file, sheet, row].filter((part) => part !== null).join(' › ');
