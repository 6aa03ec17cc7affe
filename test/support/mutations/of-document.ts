import { DAY, entriesOf, firstOf, mutation, replaced, shifted, withBlocks } from './edit.ts';

export const OF_DOCUMENT = [
  mutation('document', 'an activity that nobody asked for', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => ({ schedule: replaced(schedule, entry, { activity: 'ghost' }) })),
  ),
  mutation('document', 'an activity scheduled twice', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ assignment }) => ({
      schedule: { ...schedule, assignments: [...schedule.assignments, { ...assignment, ...shifted(assignment, DAY) }] },
    })),
  ),
  mutation('document', 'a leader whom nobody knows', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const attendees = [...entry.assignment.attendees, 'nobody'];
      return { schedule: replaced(schedule, entry, { attendees }) };
    }),
  ),
  mutation('document', 'a deputy whom nobody knows', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const [by] = entry.assignment.attendees;
      return by ? { schedule: replaced(schedule, entry, { substitutions: [{ leader: 'nobody', by }] }) } : null;
    }),
  ),
  mutation('document', 'a venue that is not there', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => ({ schedule: replaced(schedule, entry, { venue: 'nowhere' }) })),
  ),
  mutation('document', 'a day that does not exist', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => ({
      schedule: replaced(schedule, entry, { start: '2026-02-30T09:00', end: '2026-02-30T10:00' }),
    })),
  ),
  mutation('document', 'a time that is no text of a time', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => ({ schedule: replaced(schedule, entry, { end: 'noon' }) })),
  ),
  mutation('document', 'a block of a goal that nobody set', (_, schedule) =>
    firstOf(schedule.focusBlocks ?? [], (block) => ({
      schedule: withBlocks(schedule, [...(schedule.focusBlocks ?? []), { ...block, goal: 'ghost' }]),
    })),
  ),
  mutation('document', 'two blocks of a goal on a day', (problem, schedule) =>
    firstOf(schedule.focusBlocks ?? [], (block) =>
      problem.focusGoals?.some(({ id, maxBlocksPerDay = 1 }) => id === block.goal && maxBlocksPerDay === 1)
        ? { schedule: withBlocks(schedule, [...(schedule.focusBlocks ?? []), { ...block, ...shifted(block, 15) }]) }
        : null,
    ),
  ),
  mutation('document', 'more blocks than the goal asks for', (problem, schedule) =>
    firstOf(problem.focusGoals ?? [], (goal) => {
      const [first] = (schedule.focusBlocks ?? []).filter(({ goal: id }) => id === goal.id);
      if (!first) return null;
      const count = Math.ceil(goal.minutes / goal.blockMinutes) + 1;
      const blocks = Array.from({ length: count }, (_, i) => ({ ...first, ...shifted(first, i * DAY) }));
      return { schedule: withBlocks(schedule, blocks) };
    }),
  ),
  mutation('document', 'a reason for what nobody asked for', (_, schedule) => ({
    schedule: { ...schedule, unscheduled: [{ activity: 'ghost', reasons: [] }] },
  })),
];
