import type { JsonPath } from './json-path.ts';

/** A copy of a document without the values at some paths: fields are left out, list items become undefined. */
export function excise(document: unknown, paths: readonly JsonPath[]): unknown {
  const copies = new Set<object>();
  let root = document;
  for (const path of paths) root = without(root, path, copies);
  return root;
}

/** Copies only what lies on the path; `copies` are containers that are ours already. */
function without(value: unknown, [key, ...rest]: JsonPath, copies: Set<object>): unknown {
  if (key === undefined) return undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const own = copies.has(value) ? value : Array.isArray(value) ? [...value] : { ...value };
  copies.add(own);
  const left = without(Reflect.get(own, key), rest, copies);
  if (left === undefined && !Array.isArray(own)) Reflect.deleteProperty(own, key);
  else Reflect.set(own, key, left);
  return own;
}
