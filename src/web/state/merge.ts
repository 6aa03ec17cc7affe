import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Work } from '../engine/engine.ts';

/** One thing that two planners may have changed: a part of the documents that is taken as a whole. */
export interface Difference {
  /** `activities/a1`, `assignments/a1`, `weights` … */
  readonly key: string;
  readonly part: string;
  /** Id of the activity, leader … ; empty for a part without ids. */
  readonly id: string;
}

export interface Merged {
  /** Changed by them only, and by me only. */
  readonly theirs: readonly Difference[];
  readonly mine: readonly Difference[];
  /** Changed by both, and not to the same. */
  readonly both: readonly Difference[];
  /** Everything of both; of `both`, what `prefer` says. */
  readonly join: (prefer: (difference: Difference) => 'mine' | 'theirs') => Work;
}

/** Parts that are lists of things with ids; the others are taken as a whole. */
const LISTS = ['bodies', 'sites', 'venues', 'leaders', 'activities', 'focusGoals'] as const;
type ListName = (typeof LISTS)[number];
const isList = (name: string): name is ListName => (LISTS as readonly string[]).includes(name);

/** A document as its parts by key, in the order of the document. */
type Parts = ReadonlyMap<string, { readonly difference: Difference; readonly value: unknown }>;

/**
 * What two planners made of one state, part by part: an activity, a leader, where an activity is held. What only one of them
 * changed is no conflict. Score, bound and reasons are left to be counted anew.
 */
export function mergeWork(base: Work | null, mine: Work, theirs: Work): Merged {
  const [from, here, there] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const keys = [...new Set([...there.keys(), ...here.keys(), ...from.keys()])];
  const changed = (side: Parts, key: string): boolean => !isSame(side.get(key)?.value, from.get(key)?.value);
  const differences = (test: (key: string) => boolean): readonly Difference[] =>
    keys.filter(test).flatMap((key) => {
      const part = here.get(key) ?? there.get(key) ?? from.get(key);
      return part === undefined ? [] : [part.difference];
    });
  const clash = (key: string): boolean =>
    changed(here, key) && changed(there, key) && !isSame(here.get(key)?.value, there.get(key)?.value);
  return {
    theirs: differences((key) => changed(there, key) && !changed(here, key)),
    mine: differences((key) => changed(here, key) && !changed(there, key)),
    both: differences(clash),
    join: (prefer) => {
      const picked = new Map<string, unknown>();
      for (const key of keys) {
        const own = here.get(key) ?? there.get(key);
        const takesMine = clash(key)
          ? own !== undefined && prefer(own.difference) === 'mine'
          : changed(here, key) && !changed(there, key);
        const value = (takesMine ? here : there).get(key)?.value;
        if (value !== undefined) picked.set(key, value);
      }
      return workOf(picked, theirs);
    },
  };
}

function partsOf(work: Work | null): Parts {
  const parts = new Map<string, { readonly difference: Difference; readonly value: unknown }>();
  if (work === null) return parts;
  const add = (part: string, id: string, value: unknown): void => {
    const key = id === '' ? part : `${part}/${id}`;
    parts.set(key, { difference: { key, part, id }, value });
  };
  for (const [name, value] of Object.entries(work.problem)) {
    if (isList(name)) for (const one of work.problem[name] ?? []) add(name, one.id, one);
    else if (value !== undefined) add(name, '', value);
  }
  for (const one of work.schedule.assignments) add('assignments', one.activity, one);
  const goals = new Set((work.schedule.focusBlocks ?? []).map(({ goal }) => goal));
  for (const goal of goals) {
    add(
      'focusBlocks',
      goal,
      (work.schedule.focusBlocks ?? []).filter((block) => block.goal === goal),
    );
  }
  return parts;
}

function workOf(parts: ReadonlyMap<string, unknown>, { problem, schedule }: Work): Work {
  const listed = (name: string): readonly unknown[] =>
    [...parts].filter(([key]) => key.startsWith(`${name}/`)).map(([, value]) => value);
  const whole = [...parts].filter(([key]) => !key.includes('/'));
  const lists = LISTS.flatMap((name) => {
    const values = listed(name);
    return values.length > 0 || problem[name] !== undefined ? [[name, values]] : [];
  });
  return {
    // Parts came out of two valid documents, under the names that they had there.
    problem: Object.fromEntries([...whole, ...lists]) as unknown as Problem,
    schedule: {
      format: schedule.format,
      assignments: listed('assignments') as Schedule['assignments'],
      focusBlocks: listed('focusBlocks').flat() as NonNullable<Schedule['focusBlocks']>,
    },
  };
}

/** Equal as JSON, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
