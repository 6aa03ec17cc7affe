import * as z from 'zod';

/** Whether a schema takes a value; false may also mean that only the schema itself can say. */
export type Fits = (value: unknown) => boolean;

/**
 * A quick test made from a schema: true only for plain data that the schema takes as it is. It makes no copy and no
 * list of faults, so that a document in order is read many times faster than by the schema.
 */
export function fitsOf(schema: unknown): Fits {
  if (schema instanceof z.ZodNullable) return orNull(fitsOf(schema.unwrap()));
  if (schema instanceof z.ZodObject) return fitsObject(schema);
  if (schema instanceof z.ZodArray) return fitsArray(schema);
  if (schema instanceof z.ZodTuple) return fitsTuple(schema);
  if (schema instanceof z.ZodUnion) return fitsUnion(schema);
  if (schema instanceof z.ZodString) return fitsChecked((value) => typeof value === 'string', schema);
  if (schema instanceof z.ZodNumber) return fitsChecked(Number.isFinite, schema);
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodLiteral) return isOneOf(schema.values);
  if (schema instanceof z.ZodEnum) return isOneOf(new Set<unknown>(schema.options));
  return () => false;
}

const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);

const isOneOf =
  (values: ReadonlySet<unknown>): Fits =>
  (value) =>
    values.has(value);

/** Data as JSON makes it; what has a class of its own is left to the schema. */
function isPlain(value: unknown): value is { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function fitsObject({ shape, def }: z.ZodObject): Fits {
  const fields = new Map<string, { readonly fits: Fits; readonly required: boolean }>();
  for (const [key, field] of Object.entries(shape)) {
    const isOptional = field instanceof z.ZodExactOptional;
    fields.set(key, { fits: fitsOf(isOptional ? field.unwrap() : field), required: !isOptional });
  }
  const required = [...fields.values()].filter((field) => field.required).length;
  const isLoose = def.catchall instanceof z.ZodUnknown;
  return (value) => {
    if (!isPlain(value)) return false;
    let missing = required;
    for (const key in value) {
      const field = fields.get(key);
      if (!field) {
        // A schema takes no key of this name over.
        if (!isLoose || key === '__proto__') return false;
      } else {
        if (!field.fits(value[key])) return false;
        if (field.required) missing--;
      }
    }
    return missing === 0;
  };
}

function fitsArray(schema: z.ZodArray): Fits {
  const element = fitsOf(schema.element);
  const passes = passesChecks(schema);
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!element(value[i])) return false;
    return passes(value);
  };
}

function fitsTuple({ def }: z.ZodTuple): Fits {
  const items = def.items.map(fitsOf);
  return (value) => Array.isArray(value) && value.length === items.length && items.every((fits, i) => fits(value[i]));
}

function fitsUnion({ options }: z.ZodUnion): Fits {
  const branches = options.map(fitsOf);
  return (value) => branches.some((fits) => fits(value));
}

function fitsChecked(isOfType: Fits, schema: z.ZodType): Fits {
  const passes = passesChecks(schema);
  return (value) => isOfType(value) && passes(value);
}

/** The checks of a schema beyond its type: lengths, bounds, refinements. */
function passesChecks(schema: z.ZodType): Fits {
  const own = schema instanceof z.ZodNumberFormat ? [schema] : [];
  const checks = [...own, ...(schema.def.checks ?? [])].map(({ _zod }) => _zod.check as Examine);
  if (checks.length === 0) return () => true;
  // One for all values: a check writes down what it finds and keeps nothing.
  const payload: z.core.ParsePayload = { value: undefined, issues: [] };
  return (value) => {
    payload.value = value;
    for (const check of checks) check(payload);
    // A check may also have put another value in its place: then the value does not do as it is.
    const passed = payload.issues.length === 0 && payload.value === value;
    payload.issues.length = 0;
    return passed;
  };
}

type Examine = (payload: z.core.ParsePayload) => unknown;
