import { type SaidWhyHere, sayWhyHere } from '../explain/say/say-why-here.ts';
import { type SaidWhyNot, sayWhyNot } from '../explain/say/say-why-not.ts';
import type { Scene } from '../explain/say/scene.ts';
import type { WhyHere } from '../explain/why-here.ts';
import type { WhyNot } from '../explain/why-not/why-not-types.ts';
import { type Style, section } from './render-summary.ts';
import { explainWords } from './words-explain.ts';

/** How much is shown of what stands in the way, and of the ways out. */
export interface Shown {
  readonly obstacles: number;
  readonly suggestions: number;
}

export type Explanation =
  | { readonly kind: 'why-not'; readonly found: WhyNot }
  | { readonly kind: 'why-here'; readonly found: WhyHere };

/** The ways out and the places elsewhere are numbered as `--apply` counts them. */
export function renderExplanation(explanation: Explanation, shown: Shown, scene: Scene, style: Style): string {
  return explanation.kind === 'why-here'
    ? renderWhyHere(sayWhyHere(explanation.found, scene), style)
    : renderWhyNot(sayWhyNot(explanation.found, scene), shown, style);
}

/** For `--json`. The whole documents of a suggestion are what `--apply` writes; here they would bury the rest. */
export function dataOf(explanation: Explanation, scene: Scene): object {
  if (explanation.kind === 'why-here') {
    return { kind: explanation.kind, ...explanation.found, said: sayWhyHere(explanation.found, scene) };
  }
  const { found, kind } = explanation;
  const suggestions = found.suggestions.map(({ problem: _, schedule: __, ...suggestion }) => suggestion);
  return { kind, ...found, suggestions, said: sayWhyNot(found, scene) };
}

function renderWhyNot(said: SaidWhyNot, shown: Shown, style: Style): string {
  const words = explainWords(style.words);
  const { obstacles, suggestions } = said;
  const hidden = obstacles.length - shown.obstacles;
  const rest = suggestions.length - shown.suggestions;
  return section(
    said.head,
    [
      ...(said.summary === '' ? [] : [`  ${said.summary}`]),
      ...bullets(obstacles.slice(0, shown.obstacles)),
      ...(hidden > 0 ? [`  ${style.paint.dim(words.moreObstacles(hidden))}`] : []),
      `  ${said.offer}`,
      ...numbered(suggestions.slice(0, shown.suggestions)),
      ...(rest > 0 ? [`  ${style.paint.dim(words.moreSuggestions(rest))}`] : []),
    ].join('\n'),
    style,
  );
}

function renderWhyHere(said: SaidWhyHere, style: Style): string {
  const words = explainWords(style.words);
  return section(
    said.head,
    [
      ...[...said.decided, said.own].map((line) => `  ${line}`),
      ...(said.alternatives.length === 0 ? [] : [`  ${words.elsewhere}`, ...numbered(said.alternatives)]),
      ...(said.barred.length === 0 ? [] : [`  ${words.barred}`, ...bullets(said.barred)]),
    ].join('\n'),
    style,
  );
}

const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => `  · ${line}`);

function numbered(lines: readonly string[]): readonly string[] {
  const width = String(lines.length).length;
  return lines.map((line, index) => `  ${String(index + 1).padStart(width)}. ${line}`);
}
