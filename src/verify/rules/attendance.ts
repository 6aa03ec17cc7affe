import { type Rule, violation } from '../rule.ts';

/** Everybody who comes fills one role, and every role is filled; `rolesOf` says who fills what. */
export const attendanceRule: Rule = (facts) =>
  facts.held.flatMap(({ id, roles, span }) =>
    roles.faults.map((by) => violation(facts, 'attendance', [id], by, span.start)),
  );
