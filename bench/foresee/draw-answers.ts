import type { Foresight } from '../../src/whatif/foresee/foresight.ts';
import { createDraw } from '../generator/draw.ts';

type Answer = Foresight['answers'][number];

/** So many answers that change the schedule, of each kind in turn; the same seed gives the same. */
export function drawAnswers({ answers }: Foresight, count: number, seed: number): readonly Answer[] {
  const draw = createDraw(seed);
  const left = answers.filter(({ status }) => status === 'changed');
  const kinds = (['leader-away', 'venue-closed', 'leader-away', 'sudden'] as const).filter((kind) =>
    left.some(({ event }) => event.kind === kind),
  );
  const drawn: Answer[] = [];
  for (let k = 0; drawn.length < count && left.length > 0; k++) {
    const ofKind = left.filter(({ event }) => event.kind === kinds[k % kinds.length]);
    const chosen = draw.of(ofKind.length > 0 ? ofKind : left);
    left.splice(left.indexOf(chosen), 1);
    drawn.push(chosen);
  }
  return drawn;
}
