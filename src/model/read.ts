import type * as z from 'zod';
import type { Language } from './codes.ts';
import { excise } from './excise.ts';
import { type Fits, fitsOf } from './fits-schema.ts';
import type { Intact } from './intact.ts';
import { hasErrors, type Issue } from './issue.ts';
import { pathText } from './json-path.ts';
import { lookAt } from './look.ts';
import { type Finding, makeIssue } from './make-issue.ts';
import type { Problem } from './problem.ts';
import type { Schedule } from './schedule.ts';
import { SCHEMAS } from './schema.ts';
import { structureFaults } from './structure.ts';
import { validate } from './validate.ts';

/** What came of reading a document against its schema. */
interface Parsed<T> {
  readonly whole: T | null;
  /** The document without what is at fault. */
  readonly intact: Intact<T>;
  readonly faults: readonly Finding[];
  /** Paths of what is at fault. */
  readonly broken: ReadonlySet<string>;
}

/**
 * A Problem document, or null where it has errors; with every fault and doubt at once, in the words of a language. What is
 * in order is the document itself, not a copy: it must stay as it is while the Problem is in use.
 */
export function readProblem(
  document: unknown,
  language: Language = 'en',
): { readonly problem: Problem | null; readonly issues: readonly Issue[] } {
  const { whole, intact, faults, broken } = parse<Problem>(SCHEMAS.problem, document);
  const issues = inWords([...faults, ...validate(lookAt(intact, broken))], language);
  return { problem: hasErrors(issues) ? null : whole, issues };
}

/** A Schedule document of any origin, or null where it has errors. Whether it is right is for `verify` to say. */
export function readSchedule(
  document: unknown,
  language: Language = 'en',
): { readonly schedule: Schedule | null; readonly issues: readonly Issue[] } {
  const { whole, faults } = parse<Schedule>(SCHEMAS.schedule, document);
  return { schedule: whole, issues: inWords(faults, language) };
}

const inWords = (findings: readonly Finding[], language: Language): readonly Issue[] =>
  findings.map((finding) => makeIssue(finding, language));

/** Per schema, made when the first document is read. */
const QUICK_TESTS = new Map<z.ZodType, Fits>();

function fits<T>(schema: z.ZodType<T>, document: unknown): document is T {
  const test = QUICK_TESTS.get(schema) ?? fitsOf(schema);
  QUICK_TESTS.set(schema, test);
  return test(document);
}

function parse<T extends object>(schema: z.ZodType<T>, document: unknown): Parsed<T> {
  if (fits(schema, document)) return { whole: document, intact: document as Intact<T>, faults: [], broken: new Set() };
  const result = schema.safeParse(document);
  if (result.success) return { whole: result.data, intact: result.data as Intact<T>, faults: [], broken: new Set() };
  const faults = structureFaults(schema, document, result.error.issues);
  const spoilt = faults.map(({ spoils }) => spoils);
  return {
    whole: null,
    // What the schema does not complain of fits it.
    intact: (excise(document, spoilt) ?? {}) as Intact<T>,
    faults,
    broken: new Set(spoilt.map(pathText)),
  };
}
