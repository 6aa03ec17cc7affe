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
import { activitiesLost, blocksLost, mandatoryMissed } from './value-lost.ts';
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

/** Everything that the score is made of, with the weight in the cost; mandatory activities come before all cost. */
export const partsOf = ({ weights }: Facts): readonly { readonly term: Term; readonly weight: number }[] => [
  { term: mandatoryMissed, weight: 0 },
  { term: activitiesLost, weight: 1 },
  { term: blocksLost, weight: 1 },
  ...TERM_NAMES.map((name) => ({ term: TERMS[name], weight: weights.terms[name] })),
];

/** All twelve terms, also those that are 0. */
export function scoreOf(facts: Facts): Score {
  const terms = Object.fromEntries(TERM_NAMES.map((name) => [name, TERMS[name].total(facts)]));
  const lost = activitiesLost.total(facts) + blocksLost.total(facts);
  const inconvenience = sumOf(TERM_NAMES, (name) => facts.weights.terms[name] * (terms[name] ?? 0));
  return {
    mandatoryMissed: mandatoryMissed.total(facts),
    cost: lost + inconvenience,
    valueLost: lost,
    inconvenience,
    terms,
  };
}
