// Writes a generated Problem: node --import tsx bench/generate.ts --size M --seed 7 [--core] [-o FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateProblem } from './generator/problem.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'M' },
    seed: { type: 'string', default: '1' },
    core: { type: 'boolean', default: false },
    output: { type: 'string', short: 'o' },
  },
});
const problem = generateProblem({ size: values.size, seed: Number(values.seed), core: values.core });
const text = `${JSON.stringify(problem)}\n`;
if (values.output === undefined) process.stdout.write(text);
else writeFileSync(values.output, text);
