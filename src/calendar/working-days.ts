/**
 * Counts working days from the day `first`: the result at day n is how many of `[first, n)` are working days, negative
 * for those of `[n, first)` where n is earlier. Differences count any range; every day is looked at once.
 */
export function countWorkingDays(
  first: number,
  isWorking: (dayNumber: number) => boolean,
): (dayNumber: number) => number {
  const after = [0];
  const before = [0];
  const extend = (counts: number[], length: number, dayAt: (i: number) => number): number => {
    let total = counts.at(-1) ?? 0;
    while (counts.length <= length) {
      if (isWorking(dayAt(counts.length - 1))) total++;
      counts.push(total);
    }
    return counts[length] ?? total;
  };
  return (dayNumber) =>
    dayNumber >= first
      ? extend(after, dayNumber - first, (i) => first + i)
      : -extend(before, first - dayNumber, (i) => first - 1 - i);
}
