import * as z from 'zod';
import { valueAt } from './json-path.ts';
import { CLOCK_END_PATTERN, CLOCK_PATTERN, DAY_PATTERN, TIME_PATTERN } from './local-time.ts';
import { SHA256_PATTERN } from './schema-schedule.ts';

/** What a schema expects, in the language of JSON: `"CN" | null`, `integer 1 … 10080`, `YYYY-MM-DD`. */
export function expectation(schema: unknown): string {
  if (schema instanceof z.ZodExactOptional) return expectation(schema.unwrap());
  if (schema instanceof z.ZodNullable) return `${expectation(schema.unwrap())} | null`;
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => JSON.stringify(value)).join(' | ');
  if (schema instanceof z.ZodEnum) return schema.options.map((value) => JSON.stringify(value)).join(' | ');
  if (schema instanceof z.ZodNumber) return numberExpectation(schema);
  if (schema instanceof z.ZodString) return stringExpectation(schema);
  if (schema instanceof z.ZodBoolean) return 'true | false';
  if (schema instanceof z.ZodArray) return `[${expectation(schema.element)}, …]`;
  if (schema instanceof z.ZodTuple) return `[${schema.def.items.map(expectation).join(', ')}]`;
  if (schema instanceof z.ZodObject) return objectExpectation(schema);
  if (schema instanceof z.ZodUnion) return schema.options.map(expectation).join(' | ');
  return 'JSON';
}

function numberExpectation({ isInt, minValue, maxValue }: z.ZodNumber): string {
  if (!isInt) return 'number';
  return `integer ${minValue} … ${maxValue}`;
}

/** Patterns as people write them. */
function stringExpectation(schema: z.ZodString): string {
  const pattern = valueAt(schema.meta(), ['pattern']);
  return `"${SYNTAXES.get(String(pattern)) ?? '…'}"`;
}

const SYNTAXES: ReadonlyMap<string, string> = new Map([
  [DAY_PATTERN, 'YYYY-MM-DD'],
  [TIME_PATTERN, 'YYYY-MM-DDTHH:mm'],
  [CLOCK_PATTERN, 'HH:mm'],
  [CLOCK_END_PATTERN, 'HH:mm'],
  [SHA256_PATTERN, '[0-9a-f]{64}'],
]);

/** The fields that an object needs. */
function objectExpectation(schema: z.ZodObject): string {
  const required = Object.keys(schema.shape).filter((key) => !(schema.shape[key] instanceof z.ZodExactOptional));
  return `{${[...required, '…'].join(', ')}}`;
}
