/**
 * Parts of `items` without any of which the rest no longer fails, those that come first being preferred: QuickXplain
 * (U. Junker, "QUICKXPLAIN: Preferred Explanations and Relaxations for Over-Constrained Problems", AAAI 2004). Smallest
 * where `fails` stays true as items are added. Empty where nothing at all fails already.
 *
 * @param fails Do these alone contradict each other? True of all `items`; what is not known is false.
 */
export async function quickXplain<T>(
  items: readonly T[],
  fails: (items: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  const explain = async (ground: readonly T[], added: number, rest: readonly T[]): Promise<readonly T[]> => {
    if (added > 0 && (await fails(ground))) return [];
    if (rest.length === 1) return rest;
    const half = Math.ceil(rest.length / 2);
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const late = await explain([...ground, ...first], first.length, second);
    const early = await explain([...ground, ...late], late.length, first);
    return [...early, ...late];
  };
  return items.length === 0 || (await fails([])) ? [] : explain([], 0, items);
}

/** Takes away what is not needed, until nothing can be: makes sure of it where `fails` is not monotone. */
export async function shrink<T>(
  items: readonly T[],
  fails: (items: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  for (const item of [...items].reverse()) {
    const rest = items.filter((one) => one !== item);
    if (await fails(rest)) return shrink(rest, fails);
  }
  return items;
}
