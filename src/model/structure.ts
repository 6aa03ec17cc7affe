import type * as z from 'zod';
import { expectation } from './expectation.ts';
import { showValue } from './issue-value.ts';
import { type JsonPath, pathText, valueAt } from './json-path.ts';
import { type Finding, finding } from './make-issue.ts';
import { nearestName } from './nearest-name.ts';
import type { StringFault } from './schema-parts.ts';
import { branchOf, fieldsAt, schemaAt } from './schema-walk.ts';

/** A fault of structure: a value that does not fit its schema. */
export interface StructureFault extends Finding {
  /** What has to go so that the rest of the document fits its schema. */
  readonly spoils: JsonPath;
}

interface Place {
  readonly root: z.ZodType;
  readonly document: unknown;
}

/** The faults behind zod's issues about a document. */
export function structureFaults(
  root: z.ZodType,
  document: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly StructureFault[] {
  return issues.flatMap((issue) => faultsOf({ root, document }, issue, []));
}

function faultsOf(place: Place, issue: z.core.$ZodIssue, base: JsonPath): readonly StructureFault[] {
  const at = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(place, at, key));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = issue.errors[branchOf(valueAt(place.document, at))] ?? [];
    return branch.flatMap((inner) => faultsOf(place, inner, at));
  }
  // Without its discriminator nothing is known about the rest of an object.
  const spoils = issue.code === 'invalid_union' ? at.slice(0, -1) : at;
  return [{ ...valueFault(place, issue, at), path: pathText(at), spoils }];
}

function unknownField({ root, document }: Place, at: JsonPath, key: string): StructureFault {
  const path = [...at, key];
  const nearest = nearestName(key, fieldsAt(root, document, at));
  const facts = { field: showValue(key), value: showValue(valueAt(document, path)), nearest };
  return { ...finding('unknown-field', pathText(path), facts), spoils: path };
}

function valueFault({ root, document }: Place, issue: z.core.$ZodIssue, at: JsonPath): Pick<Finding, 'code' | 'facts'> {
  const options = optionsOf(issue);
  const schema = schemaAt(root, document, at);
  const expected = lengthOf(issue) ?? (schema ? expectation(schema) : options.map(showValue).join(' | '));
  const field = String(at.at(-1) ?? '');
  if (!isPresent(document, at)) return { code: 'missing-field', facts: { field, expected } };
  const value = valueAt(document, at);
  const facts = { value: showValue(value), expected };
  if (at.length === 1 && field === 'format')
    return { code: 'wrong-format', facts: { ...facts, other: formatOf(value) } };
  if (issue.code === 'custom') return { code: stringFault(issue.params).fault, facts };
  if (isTypeFault(issue, options, value)) return { code: 'wrong-type', facts };
  const words = options.filter((option) => typeof option === 'string');
  return { code: 'bad-value', facts: { ...facts, nearest: nearestName(String(value), words) } };
}

/** Is there a value, be it a wrong one? */
function isPresent(document: unknown, at: JsonPath): boolean {
  const key = at.at(-1);
  const parent = valueAt(document, at.slice(0, -1));
  return key === undefined || (typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key));
}

const optionsOf = (issue: z.core.$ZodIssue): readonly unknown[] => {
  if (issue.code === 'invalid_value') return issue.values;
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
};

function lengthOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'too_small' && issue.origin === 'array') return `[…], length ≥ ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'array') return `[…], length ≤ ${issue.maximum}`;
  return undefined;
}

function isTypeFault(issue: z.core.$ZodIssue, options: readonly unknown[], value: unknown): boolean {
  // To zod, a number that is not whole is of another type.
  if (issue.code === 'invalid_type') return !(issue.expected === 'int' && Number.isFinite(value));
  return options.length > 0 && !options.some((option) => typeof option === typeof value);
}

const stringFault = (params: unknown): StringFault => ({
  fault: valueAt(params, ['fault']) === 'bad-date' ? 'bad-date' : 'bad-time',
});

/** The other kind of document, if that is what was given. */
const formatOf = (value: unknown): string | undefined =>
  value === 'tongchou/problem@1' || value === 'tongchou/schedule@1' ? value : undefined;
