import type { Risk } from '../explain/risk/risk.ts';
import { sayRisk } from '../explain/risk/say-risk.ts';
import { sceneOf } from '../explain/say/scene.ts';
import type { Problem } from '../model/problem.ts';
import { type Style, section } from './render-summary.ts';

/** The risk forecast as text. */
export function riskSection(risk: Risk, problem: Problem, style: Style): string {
  const { summary, sections } = sayRisk(risk, sceneOf(problem, style.lang));
  const texts = sections.map(({ title, lines }) => section(title, lines.map((line) => `  ${line}`).join('\n'), style));
  return [summary, ...texts].join('\n\n');
}
