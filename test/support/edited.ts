import { hasErrors } from '../../src/model/issue.ts';
import type { Problem } from '../../src/model/problem.ts';
import { check } from '../../src/plan.ts';
import { replanning } from './edited-baseline.ts';

export const isValid = (problem: Problem): boolean => !hasErrors(check(problem).issues);

/** An edit may take a pin out of its window; everything else is valid as it is made. */
export const edited = replanning().filter(isValid);
