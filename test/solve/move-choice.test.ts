import { describe, expect, test } from 'vitest';
import { createMoveChoice } from '../../src/solve/move-choice.ts';
import { createRandom } from '../../src/solve/random.ts';

/** How often each of two moves of equal share is chosen in the last of many steps, if each pays with this chance. */
function chosen(chances: readonly number[], shares: readonly number[] = [1, 1]): readonly number[] {
  const random = createRandom(5);
  const choice = createMoveChoice(shares, random);
  const counts = shares.map(() => 0);
  for (let k = 0; k < 20_000; k++) {
    const move = choice.next();
    if (k >= 10_000) counts[move] = (counts[move] ?? 0) + 1;
    choice.told(random.next() < (chances[move] ?? 0));
  }
  return counts.map((count) => count / 10_000);
}

describe('the choice of moves', () => {
  test('keeps the shares where all pay alike, or none does', () => {
    expect(chosen([0.2, 0.2], [3, 1])[0]).toBeCloseTo(0.75, 1);
    expect(chosen([0, 0], [3, 1])[0]).toBeCloseTo(0.75, 1);
  });

  test('goes to what pays, but leaves the others a chance', () => {
    const [good = 0, poor = 0] = chosen([0.5, 0.01]);
    expect(good).toBeGreaterThan(0.65);
    expect(poor).toBeGreaterThan(0.15);
  });

  test('with one move there is nothing to choose', () => {
    expect(chosen([0.1], [4])).toEqual([1]);
  });
});
