import { sumOf, type Term } from './term.ts';

/** `priority` per optional leader not among the attendees, whatever the role in which one comes. */
export const optionalMissed: Term = (facts) =>
  sumOf(facts.held, ({ asked: { activity, priority }, assignment }) => {
    const optional = [...new Set(activity.attendees?.optional)];
    return priority * optional.filter((leader) => !assignment.attendees.includes(leader)).length;
  });

/** `priority ×` (1 + 0-based index in `deputies`) of those who stand in as the `attendance` rule allows. */
export const deputy: Term = (facts) =>
  sumOf(facts.held, ({ asked, roles }) => asked.priority * sumOf(roles.standIns, ({ rank }) => 1 + rank));

/** 0-based indices in `from` of those chosen. */
export const choiceOrder: Term = (facts) => sumOf(facts.held, ({ roles }) => sumOf(roles.chosen, (index) => index));
