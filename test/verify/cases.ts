import { readdirSync, readFileSync } from 'node:fs';
import type { Problem, TermName } from '../../src/model/problem.ts';
import type { RuleId, Schedule, Score } from '../../src/model/schedule.ts';

/** What is known of a case: rules broken (sorted), score and its terms other than 0. */
interface Expected {
  readonly rules: readonly RuleId[];
  readonly score: Omit<Score, 'terms'>;
  readonly terms: { readonly [K in TermName]?: number };
}

interface VerifierCase {
  /** `p0-s3`: Problem p0, Schedule 3. */
  readonly name: string;
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly expected: Expected;
}

const FOLDER = new URL('../data/verifier-cases/', import.meta.url);

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

export const CASES: readonly VerifierCase[] = readCases();

function readCases(): readonly VerifierCase[] {
  const expected = read<{ readonly [name: string]: Expected }>('expected');
  const names = readdirSync(FOLDER)
    .map((file) => file.replace('.json', ''))
    .filter((name) => /^p\d-s\d$/.test(name));
  const problems = new Map(['p0', 'p1', 'p2', 'p3'].map((name) => [name, read<Problem>(name)]));
  return names.sort().map((name) => {
    const problem = problems.get(name.slice(0, 2));
    const known = expected[name];
    if (!problem || !known) throw new Error(`${name} has no Problem or nothing expected of it`);
    return { name, problem, schedule: read<Schedule>(name), expected: known };
  });
}
