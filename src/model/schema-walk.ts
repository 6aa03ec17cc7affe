import * as z from 'zod';
import type { JsonPath } from './json-path.ts';
import { valueAt } from './json-path.ts';

/** The branch of a union that a value was meant for: unavailability is weekly or once. */
export function branchOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'weekly' in value ? 1 : 0;
}

/** The schema of the value at a path of a document; undefined where the document has left the schema. */
export function schemaAt(root: z.ZodType, document: unknown, path: JsonPath): z.ZodType | undefined {
  let schema: unknown = root;
  for (const [depth, key] of path.entries()) {
    schema = child(resolve(schema, valueAt(document, path.slice(0, depth))), key);
  }
  return schema instanceof z.ZodType ? schema : undefined;
}

/** Names of the fields that an object at a path may have. */
export function fieldsAt(root: z.ZodType, document: unknown, path: JsonPath): readonly string[] {
  const schema = resolve(schemaAt(root, document, path), valueAt(document, path));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function child(schema: unknown, key: string | number): unknown {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)];
  return undefined;
}

/** Looks through optional and nullable wrappers, and into the branch of a union that fits. */
function resolve(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable) return resolve(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return schema.options.find((option) => {
      const kind = child(option, 'kind');
      return kind instanceof z.ZodType && kind.safeParse(valueAt(value, ['kind'])).success;
    });
  }
  if (schema instanceof z.ZodUnion) return schema.options[branchOf(value)];
  return schema;
}
