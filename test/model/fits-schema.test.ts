import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fitsOf } from '../../src/model/fits-schema.ts';
import { readProblem } from '../../src/model/read.ts';
import { SCHEMAS } from '../../src/model/schema.ts';
import { problems } from '../support/arbitraries.ts';
import { propertyRuns } from '../support/property-runs.ts';
import { RIGHT_PROBLEM } from './right-problem.ts';

const fits = fitsOf(SCHEMAS.problem);
const takes = (value: unknown): boolean => SCHEMAS.problem.safeParse(value).success;

type Path = readonly (string | number)[];

/** Every place in a document. */
function* pathsOf(value: unknown, path: Path = []): Iterable<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** The document with another value in one place. */
function withValue(value: unknown, [key, ...rest]: Path, instead: unknown): unknown {
  if (key === undefined) return instead;
  const copy: { [field: string]: unknown } | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as { readonly [field: string]: unknown }) };
  const inner = Reflect.get(copy, key);
  Reflect.set(copy, key, withValue(inner, rest, instead));
  return copy;
}

describe('the quick test of a schema', () => {
  it('takes every right Problem, and the schema makes nothing else of it', () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        expect(fits(problem)).toBe(true);
        expect(SCHEMAS.problem.parse(problem)).toEqual(problem);
      }),
      propertyRuns(0.2),
    );
    expect(fits(RIGHT_PROBLEM)).toBe(true);
  });

  const OTHERS = [
    undefined,
    null,
    -1,
    0.5,
    Number.NaN,
    1e7,
    '',
    'x',
    '2026-02-30',
    '25:00',
    true,
    [],
    [1],
    {},
    { x: 1 },
  ];

  it.each(OTHERS.map((instead) => ({ instead })))(
    'says of $instead in any place what the schema says',
    ({ instead }) => {
      for (const path of pathsOf(RIGHT_PROBLEM)) {
        const document = withValue(RIGHT_PROBLEM, path, instead);
        expect(fits(document), path.join('.')).toBe(takes(document));
      }
    },
  );

  it('leaves what is no plain data to the schema', () => {
    class Titled {
      readonly start = '2026-12-01T09:00';
      readonly end = '2026-12-01T10:00';
    }
    const interval = fitsOf(z.strictObject({ start: z.string(), end: z.string() }));
    expect(interval({ ...new Titled() })).toBe(true);
    expect(interval(Object.assign(Object.create(null), new Titled()))).toBe(true);
    expect(interval(new Titled())).toBe(false);
    expect(fitsOf(z.looseObject({}))(JSON.parse('{"__proto__": 1}'))).toBe(false);
    expect(fitsOf(z.date())(new Date())).toBe(false);
    expect(fitsOf(z.string().trim())(' x')).toBe(false);
    expect(fitsOf(z.string().trim())('x')).toBe(true);
  });
});

it('a Problem that is in order is the document itself', () => {
  expect(readProblem(RIGHT_PROBLEM).problem).toBe(RIGHT_PROBLEM);
});
