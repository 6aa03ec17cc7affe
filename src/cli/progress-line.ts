import type { Progress } from '../plan.ts';
import { gapText, keptText } from './numbers.ts';
import type { Terminal } from './terminal.ts';
import { cutToWidth } from './text-width.ts';
import type { CliWords } from './words.ts';

/** A line on the terminal that is rewritten while the search runs and gone when it ends. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

const SILENT: ProgressLine = { update: () => {}, stop: () => {} };
const REDRAW_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** Silent where stderr is no terminal that can rewrite a line. */
export function startProgress(terminal: Terminal, words: CliWords): ProgressLine {
  const { live, env } = terminal;
  if (!live || env.TERM === 'dumb') return SILENT;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    update: (progress) => {
      if (progress.elapsedMs - drawnAt < REDRAW_MS) return;
      drawnAt = progress.elapsedMs;
      // The cursor is neither hidden nor moved: a killed search leaves the terminal as it was.
      live.write(CLEAR_LINE + cutToWidth(progressText(progress, words), live.columns - 1));
    },
    stop: () => live.write(CLEAR_LINE),
  };
}

/** Elapsed time, activities and focus blocks placed, share of the value kept after inconvenience, gap. */
function progressText(progress: Progress, words: CliWords): string {
  const { elapsedMs, placed, total, cost, emptyCost, gap } = progress;
  const kept = emptyCost === 0 ? 1 : Math.max(0, 1 - cost / emptyCost);
  const seconds = (elapsedMs / 1000).toFixed(1);
  return words.progress(seconds, placed, total, keptText(kept), gap === null ? '–' : gapText(gap));
}
