import { heldAt, sumOf, type Term, termOf } from './term.ts';

/** `priority` per optional leader not among the attendees, whatever the role in which one comes. */
export const optionalMissed: Term = termOf(
  ({ held }) =>
    held.flatMap((one) => {
      const optional = [...new Set(one.asked.activity.attendees?.optional)];
      const missing = optional.filter((leader) => !one.assignment.attendees.includes(leader));
      return missing.map((leader) => ({ held: one, leader }));
    }),
  ({ held }) => held.asked.priority,
  ({ held, leader }, facts) => ({ term: 'optionalMissed', ...heldAt(facts, held), leader }),
);

/** `priority ×` (1 + 0-based index in `deputies`) of those who stand in as the `attendance` rule allows. */
export const deputy: Term = termOf(
  ({ held }) => held.flatMap((one) => one.roles.standIns.map((standIn) => ({ held: one, standIn }))),
  ({ held, standIn }) => held.asked.priority * (1 + standIn.rank),
  ({ held, standIn: { leader, by, rank } }, facts) => ({
    term: 'deputy',
    ...heldAt(facts, held),
    leader,
    by,
    place: 1 + rank,
  }),
);

/** 0-based indices in `from` of those chosen. */
export const choiceOrder: Term = termOf(
  ({ held }) => held,
  ({ roles }) => sumOf(roles.chosen, (index) => index),
  (held, facts) => ({ term: 'choiceOrder', ...heldAt(facts, held) }),
);
