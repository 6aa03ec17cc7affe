import { get, set } from 'idb-keyval';
import { TERM_NAMES } from '../../../model/weights.ts';
import { type Draft, LETTERS, type Wish } from './wish.ts';

const keyOf = (user: string, plan: string): string => `tongchou.scenarios.${user}.${plan}`;

/** The scenarios of a plan, in the browser's own database: a reload loses none. */
export const keptDrafts = {
  read: async (user: string, plan: string): Promise<readonly Draft[]> => draftsIn(await get(keyOf(user, plan))),
  write: (user: string, plan: string, drafts: readonly Draft[]): Promise<void> => set(keyOf(user, plan), drafts),
};

/** What is a draft of it; anything else was written by another version of the page, and is left out. */
export function draftsIn(data: unknown): readonly Draft[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((one: unknown): readonly Draft[] => {
    if (!isRecord(one)) return [];
    const { id, name, wishes } = one;
    const isDraft = LETTERS.some((letter) => letter === id) && typeof name === 'string' && Array.isArray(wishes);
    return isDraft ? [{ id: String(id), name, wishes: wishes.filter(isWish) }] : [];
  });
}

const isRecord = (data: unknown): data is { readonly [field: string]: unknown } =>
  typeof data === 'object' && data !== null;

/** Fields of each wish besides its name. */
const FIELDS: { readonly [W in Wish['wish']]: { readonly [field: string]: (value: unknown) => boolean } } = {
  weight: { term: (value) => TERM_NAMES.some((term) => term === value), value: Number.isInteger },
  ratio: { ratio: (value) => typeof value === 'number' && value >= 1 && value <= 10 },
  priority: { activity: isText, priority: (value) => [1, 2, 3, 4, 5].some((level) => level === value) },
  mandatory: { activity: isText, mandatory: isFlag },
  deputies: { activity: isText, allowed: isFlag },
  drop: { activity: isText },
  away: { leader: isText, start: isText, end: isText },
  closed: { venue: isText, start: isText, end: isText },
  horizon: { firstDay: isText, lastDay: isText },
  dropGoal: { goal: isText },
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isWish(data: unknown): data is Wish {
  if (!isRecord(data)) return false;
  const { wish } = data;
  const fields = Object.entries(FIELDS).find(([name]) => name === wish)?.[1];
  return fields !== undefined && Object.entries(fields).every(([field, check]) => check(data[field]));
}
