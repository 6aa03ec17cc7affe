/** How many of `list` are not in `other`, each once. */
export const missingFrom = (other: readonly string[], list: readonly string[]): number =>
  [...new Set(list)].filter((entry) => !other.includes(entry)).length;

/** In whatever order, and however often. */
export const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  missingFrom(a, b) === 0 && missingFrom(b, a) === 0;
