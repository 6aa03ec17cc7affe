import { entriesOf, firstOf, mutation, replaced, withActivity } from './edit.ts';

export const OF_ATTENDANCE = [
  mutation('attendance', 'a required leader missing', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const { attendees } = entry.assignment;
      const missing = entry.activity.attendees?.required?.find((id) => attendees.includes(id));
      if (missing === undefined) return null;
      return { schedule: replaced(schedule, entry, { attendees: attendees.filter((id) => id !== missing) }) };
    }),
  ),
  mutation('attendance', 'a chosen leader missing', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const { choose = [], required = [], optional = [] } = entry.activity.attendees ?? {};
      const named = [...required, ...optional];
      const [choice] = choose;
      const { attendees } = entry.assignment;
      if (choose.length !== 1 || !choice || entry.assignment.substitutions?.length) return null;
      if (choice.from.some((id) => named.includes(id))) return null;
      return {
        schedule: replaced(schedule, entry, { attendees: attendees.filter((id) => !choice.from.includes(id)) }),
      };
    }),
  ),
  mutation('attendance', 'somebody left over', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const { required = [], choose = [], optional = [] } = entry.activity.attendees ?? {};
      const named = [...required, ...optional, ...choose.flatMap(({ from }) => from), ...entry.assignment.attendees];
      const stranger = problem.leaders.find(({ id }) => !named.includes(id));
      if (!stranger) return null;
      const attendees = [...entry.assignment.attendees, stranger.id];
      return { schedule: replaced(schedule, entry, { attendees }) };
    }),
  ),
  mutation('attendance', 'somebody twice', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const { attendees } = entry.assignment;
      const [first] = attendees;
      return first ? { schedule: replaced(schedule, entry, { attendees: [...attendees, first] }) } : null;
    }),
  ),
  mutation('attendance', 'a deputy without entry', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) =>
      entry.assignment.substitutions?.length ? { schedule: replaced(schedule, entry, { substitutions: [] }) } : null,
    ),
  ),
  mutation('attendance', 'a deputy where none is allowed', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), ({ activity, assignment }) => {
      if (!assignment.substitutions?.length) return null;
      const attendees = { ...activity.attendees, deputiesAllowed: false };
      return { problem: withActivity(problem, activity.id, { attendees }), schedule };
    }),
  ),
  mutation('attendance', 'a deputy who is nobody’s deputy', (problem, schedule) =>
    schedule.assignments.some(({ substitutions }) => substitutions?.length)
      ? { problem: { ...problem, leaders: problem.leaders.map(({ deputies, ...leader }) => leader) }, schedule }
      : null,
  ),
  mutation('attendance', 'a deputy for two', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const [first] = entry.assignment.substitutions ?? [];
      const other = problem.leaders.find(({ id }) => id !== first?.leader && id !== first?.by);
      if (!first || !other) return null;
      const substitutions = [first, { leader: other.id, by: first.by }];
      return { schedule: replaced(schedule, entry, { substitutions }) };
    }),
  ),
  mutation('attendance', 'an entry for a leader who comes', (problem, schedule) =>
    firstOf(entriesOf(problem, schedule), (entry) => {
      const [leader, by] = entry.assignment.attendees;
      return leader && by ? { schedule: replaced(schedule, entry, { substitutions: [{ leader, by }] }) } : null;
    }),
  ),
];
