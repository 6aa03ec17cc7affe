import { contradictionsOf } from '../../explain/contradiction/contradiction.ts';
import { type SaidContradiction, sayContradiction } from '../../explain/contradiction/say-contradiction.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import type { CommandSpec } from '../command.ts';
import { loadProblem } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { addCommonOptions, parseCount, parseDuration, parsed, periodOption } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { type Style, section } from '../render-summary.ts';
import { conflictsWords } from '../words-conflicts.ts';
import { replanWords } from '../words-replan.ts';

interface Flags {
  readonly period?: string;
  readonly time?: number;
  readonly most?: number;
  readonly output?: string;
}

const DEFAULT_MS = 10_000;

/** `tongchou conflicts PROBLEM`: smallest sets of requirements that cannot be met together, and ways out. */
export const conflictsCommand: CommandSpec = {
  name: 'conflicts',
  define: (command, words) => {
    const { help } = conflictsWords(words);
    const { usage } = words;
    command
      .description(help.about)
      .argument('<problem>', words.help.problem)
      .addOption(periodOption(words))
      .addOption(parsed('-t, --time <duration>', help.time, parseDuration, usage.expectDuration))
      .addOption(parsed('--most <n>', help.most, parseCount, usage.expectCount))
      .option('-o, --output <file>', help.output);
    addCommonOptions(command, words);
  },
  run: async (command, { terminal, style, ...rest }) => {
    const [path = ''] = command.args;
    const { period, time = DEFAULT_MS, most, output } = command.opts<Flags>();
    const targets = output === undefined ? [] : [{ kind: 'file' as const, path: output }];
    checkTargets(targets, [path], terminal.fileSystem);
    const { problem } = await loadProblem(path, period, { terminal, style, ...rest });
    const found = await contradictionsOf(problem, { timeMs: time, ...(most === undefined ? {} : { most }) });
    const scene = sceneOf(problem, style.lang);
    const said = found.contradictions.map((one) => sayContradiction(one, scene));
    const data = {
      status: found.status,
      contradictions: found.contradictions.map((one, i) => ({ ...one, said: said[i] ?? null })),
    };
    const content = `${JSON.stringify(data, null, 2)}\n`;
    writeOutputs(
      targets.map((target) => ({ ...target, content })),
      terminal.fileSystem,
    );
    const { feasible, unknown } = conflictsWords(style.words);
    return {
      exit: found.status === 'feasible' ? EXIT.done : EXIT.broken,
      text: [
        ...(found.status === 'contradictory' ? said.map((one, i) => block(one, i + 1, style)) : []),
        ...(found.status === 'feasible' ? [feasible] : []),
        ...(found.status === 'unknown' ? [unknown] : []),
        ...targets.map((target) => replanWords(style.words).written(target.path)),
      ].join('\n\n'),
      data: { ...data, written: targets.map((target) => target.path) },
    };
  },
};

/** One contradiction under its number; its ways out are numbered too. */
function block(
  { head, requirements, close, offer, remedies }: SaidContradiction,
  number: number,
  style: Style,
): string {
  return section(
    conflictsWords(style.words).heading(number),
    [
      `  ${head}`,
      ...requirements.map((one) => `    ${one}`),
      `  ${close}`,
      `  ${offer}`,
      ...remedies.map((one, i) => `    ${i + 1}. ${one}`),
    ].join('\n'),
    style,
  );
}
