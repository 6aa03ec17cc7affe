import type { TermName } from '../../model/problem.ts';
import type { Score } from '../../model/schedule.ts';
import { TERM_NAMES } from '../../model/weights.ts';
import type { Facts } from '../facts.ts';
import { change } from './change.ts';
import { delay } from './delay.ts';
import { lateness } from './lateness.ts';
import { fragmentation, overload, touched, travel } from './leader-days.ts';
import { choiceOrder, deputy, optionalMissed } from './people.ts';
import { sumOf, type Term } from './term.ts';
import { mandatoryMissed, valueLost } from './value-lost.ts';
import { outsideHours, unpreferred } from './wishes.ts';

/** The inconveniences of DESIGN §5. */
const TERMS: { readonly [Name in TermName]: Term } = {
  delay,
  lateness,
  unpreferred,
  outsideHours,
  optionalMissed,
  deputy,
  choiceOrder,
  touched,
  fragmentation,
  overload,
  travel,
  change,
};

/** All twelve terms, also those that are 0. */
export function scoreOf(facts: Facts): Score {
  const terms = Object.fromEntries(TERM_NAMES.map((name) => [name, TERMS[name](facts)]));
  const lost = valueLost(facts);
  const inconvenience = sumOf(TERM_NAMES, (name) => facts.weights.terms[name] * (terms[name] ?? 0));
  return { mandatoryMissed: mandatoryMissed(facts), cost: lost + inconvenience, valueLost: lost, inconvenience, terms };
}
