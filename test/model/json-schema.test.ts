import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonSchema, SCHEMAS } from '../../src/model/schema.ts';
import { editedProblem, RIGHT_PROBLEM } from './right-problem.ts';
import { WRONG_PROBLEMS } from './wrong-problems.ts';

const ajv = new Ajv.Ajv2020({ strict: true, strictRequired: false });
const isProblem = ajv.compile(jsonSchema('problem'));
const isSchedule = ajv.compile(jsonSchema('schedule'));

const CASES = new URL('../data/verifier-cases/', import.meta.url);

/** What a pattern cannot say: that the month has the day. */
const BEYOND_PATTERNS = ['bad-date'];

describe('the JSON Schema', () => {
  it.each(['problem', 'schedule'] as const)('of a %s says what it is', (kind) => {
    const schema = jsonSchema(kind);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.stringContaining('Tongchou'),
      description: expect.any(String),
      additionalProperties: false,
    });
  });

  it('accepts the right documents', () => {
    expect(isProblem(RIGHT_PROBLEM), JSON.stringify(isProblem.errors)).toBe(true);
    for (const name of readdirSync(CASES).filter((file) => /^p\d/.test(file))) {
      const document: unknown = JSON.parse(readFileSync(new URL(name, CASES), 'utf8'));
      const accepts = name.includes('-') ? isSchedule : isProblem;
      expect(accepts(document), `${name} ${JSON.stringify(accepts.errors)}`).toBe(true);
    }
  });

  it.each(WRONG_PROBLEMS)('judges as the reader does: $name', ({ edits, issues }) => {
    const document = JSON.parse(JSON.stringify(editedProblem(edits)));
    const structure = SCHEMAS.problem.safeParse(document).success;
    if (structure) expect(isProblem(document), JSON.stringify(isProblem.errors)).toBe(true);
    else if (!issues.some((issue) => BEYOND_PATTERNS.some((code) => issue.startsWith(code)))) {
      expect(isProblem(document)).toBe(false);
    }
  });
});
