import { changeTeller } from '../publish/change-words.ts';
import type { Change, Planned } from '../whatif/diff.ts';
import type { Style } from './render-summary.ts';

/** A Change with what it says, for `--json`. */
export type ToldChange = Change & { readonly sentence: string };

/** Puts changes into words. */
export function tellChanges(
  previous: Planned,
  next: Planned,
  changes: readonly Change[],
  style: Style,
): { readonly told: readonly ToldChange[]; readonly lines: readonly string[] } {
  const teller = changeTeller(previous, next, style.lang);
  const told = changes.map((change) => ({ ...change, sentence: teller.sentence(change) }));
  const width = String(changes.length).length;
  const lines = told.map((change, index) => {
    const labels = style.paint.bold(`[${teller.labels(change).join(' · ')}]`);
    return `  ${String(index + 1).padStart(width)}. ${labels} ${change.sentence}`;
  });
  return { told, lines };
}
