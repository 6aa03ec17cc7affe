/** Position in a JSON document, from the outside in. */
export type JsonPath = readonly (string | number)[];

/** `activities[3].windows[0].end`; names that are no identifiers are quoted: `["odd name"]`. */
export const pathText = (path: JsonPath): string => path.reduce<string>(pathStep, '');

function pathStep(text: string, key: string | number): string {
  if (typeof key === 'number') return `${text}[${key}]`;
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${text}[${JSON.stringify(key)}]`;
  return text === '' ? key : `${text}.${key}`;
}

/** The value at a path; undefined where there is none. */
export function valueAt(document: unknown, path: JsonPath): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
