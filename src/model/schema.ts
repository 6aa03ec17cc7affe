import * as z from 'zod';
import type { Problem } from './problem.ts';
import type { Schedule } from './schedule.ts';
import { problemSchema } from './schema-problem.ts';
import { scheduleSchema } from './schema-schedule.ts';

/** Readonly and intersections taken away, so that two ways to write one type become the same. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

// Does not compile where a schema and the interface of its document differ in any field.
true satisfies Same<Plain<z.infer<typeof problemSchema>>, Plain<Problem>>;
true satisfies Same<Plain<z.infer<typeof scheduleSchema>>, Plain<Schedule>>;

export type DocumentKind = 'problem' | 'schedule';

export const SCHEMAS = { problem: problemSchema, schedule: scheduleSchema } as const satisfies {
  readonly [K in DocumentKind]: z.ZodType;
};

/** JSON Schema (draft 2020-12) of a document. It says nothing of how ids and times must fit together. */
export function jsonSchema(kind: DocumentKind): { readonly [keyword: string]: unknown } {
  return z.toJSONSchema(SCHEMAS[kind], { target: 'draft-2020-12' });
}
