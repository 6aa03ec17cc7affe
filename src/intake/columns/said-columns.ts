import { type FieldName, SYNONYMS } from './fields.ts';
import { headerKey } from './header-text.ts';

/** What the planner said that columns hold: by the key of the decision. `notes`: it is kept as notes and read for nothing. */
export type SaidColumns = ReadonlyMap<string, FieldName>;

export const NOTHING_SAID: SaidColumns = new Map();

/** Key of the decision about a column: the same for the same header on every sheet and in every month. */
export const columnKey = (header: string): string => `column:${headerKey(header)}`;

const PREFIX = 'column:';

/** Of all answers, those about columns; one that names no field says nothing. */
export function saidColumns(answers: ReadonlyMap<string, string>): SaidColumns {
  return new Map(
    [...answers].flatMap(([key, answer]) =>
      key.startsWith(PREFIX) && key.length > PREFIX.length && isField(answer) ? [[key, answer] as const] : [],
    ),
  );
}

const isField = (name: string): name is FieldName => Object.hasOwn(SYNONYMS, name);
