import type { Mutation } from './mutations/edit.ts';
import { OF_ATTENDANCE } from './mutations/of-attendance.ts';
import { OF_DECISIONS } from './mutations/of-decisions.ts';
import { OF_DOCUMENT } from './mutations/of-document.ts';
import { OF_LEADERS } from './mutations/of-leaders.ts';
import { OF_RELATIONS } from './mutations/of-relations.ts';
import { OF_TIMES } from './mutations/of-times.ts';
import { OF_VENUES } from './mutations/of-venues.ts';

/** Ways to break a valid schedule, each against one rule. */
export const MUTATIONS: readonly Mutation[] = [
  ...OF_DOCUMENT,
  ...OF_TIMES,
  ...OF_LEADERS,
  ...OF_ATTENDANCE,
  ...OF_VENUES,
  ...OF_RELATIONS,
  ...OF_DECISIONS,
];
