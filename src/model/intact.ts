/**
 * A document of which anything may be missing, because it was never there or because it is at fault. What is there has
 * its type. List items keep their index: one at fault is undefined.
 */
export type Intact<T> = T extends readonly (infer E)[]
  ? readonly (Intact<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Intact<T[K]> | undefined }
    : T;

/** The items that are intact, with their index. */
export function each<T>(list: readonly (T | undefined)[] | undefined): Iterable<readonly [number, T]> {
  if (!list) return [];
  return isWhole(list) ? list.entries() : eachIntact(list);
}

// Most documents are in order: their lists are walked natively.
const isWhole = <T>(list: readonly (T | undefined)[]): list is readonly T[] => !list.includes(undefined);

function* eachIntact<T>(list: readonly (T | undefined)[]): Iterable<readonly [number, T]> {
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (item !== undefined) yield [i, item];
  }
}

/** The items that are intact. */
export function intact<T>(list: readonly (T | undefined)[] | undefined): readonly T[] {
  if (!list) return [];
  return isWhole(list) ? list : list.filter((item) => item !== undefined);
}
