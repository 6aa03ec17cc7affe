import type { Activity, Problem } from '../../src/model/problem.ts';

/** Named figures of a Problem, by which generated ones are compared with those in `problems/`. */
export type Statistics = ReadonlyMap<string, number>;

/** Shares of the activities (0–1), means, and the minutes asked of the leaders over the minutes they have. */
export function statisticsOf(problem: Problem): Statistics {
  const { activities } = problem;
  const share = (test: (a: Activity) => boolean): number => activities.filter(test).length / activities.length;
  const mean = (value: (a: Activity) => number): number =>
    activities.reduce((sum, a) => sum + value(a), 0) / activities.length;
  const figures = new Map<string, number>();
  for (const level of [1, 2, 3, 4, 5]) {
    figures.set(
      `priority ${level}`,
      share((a) => a.priority === level),
    );
    figures.set(
      `urgency ${level}`,
      share((a) => a.urgency === level),
    );
  }
  for (const kind of ['meeting', 'visit', 'report', 'reception', 'ceremony', 'superior', 'research']) {
    figures.set(
      kind,
      share((a) => a.kind === kind),
    );
  }
  for (const field of FIELDS)
    figures.set(
      field,
      share((a) => a[field] !== undefined && a[field] !== false),
    );
  figures.set(
    'rooms',
    share((a) => a.venue?.anyOf !== undefined),
  );
  figures.set(
    'choose',
    share((a) => (a.attendees?.choose ?? []).length > 0),
  );
  figures.set(
    'optional',
    share((a) => (a.attendees?.optional ?? []).length > 0),
  );
  figures.set(
    'deputiesAllowed',
    share((a) => a.attendees?.deputiesAllowed === true),
  );
  figures.set(
    'required leaders',
    mean((a) => a.attendees?.required?.length ?? 0),
  );
  figures.set('relations', (problem.relations?.length ?? 0) / activities.length);
  figures.set('activities per leader', activities.length / problem.leaders.length);
  figures.set('load', demand(problem) / capacity(problem));
  return figures;
}

const FIELDS = [
  ...(['windows', 'deadline', 'dueTime', 'releaseTime', 'preferredWindows'] as const),
  ...(['pinned', 'mandatory', 'outsideHours', 'headcount', 'wholeDays'] as const),
];

/** Minutes of attendance asked for: required leaders and those to be chosen. */
function demand({ activities }: Problem): number {
  let total = 0;
  for (const { minutes, wholeDays = 0, attendees = {} } of activities) {
    const chosen = (attendees.choose ?? []).reduce((sum, c) => sum + c.count, 0);
    total += (minutes ?? wholeDays * DAY_MINUTES) * ((attendees.required ?? []).length + chosen);
  }
  return total;
}

const DAY_MINUTES = 420;

/** Minutes the leaders may spend: their limit on every weekday less their dated absences. */
function capacity({ leaders, horizon }: Problem): number {
  let weekdays = 0;
  for (let at = Date.parse(horizon.firstDay); at <= Date.parse(horizon.lastDay); at += 86_400_000) {
    if (![0, 6].includes(new Date(at).getUTCDay())) weekdays++;
  }
  let total = 0;
  for (const { limits, unavailable = [] } of leaders) {
    const perDay = Math.min(DAY_MINUTES, limits?.minutesPerDay ?? DAY_MINUTES);
    const absent = unavailable.reduce((sum, u) => {
      if ('weekly' in u) return sum;
      const hours = (Date.parse(`${u.end}Z`) - Date.parse(`${u.start}Z`)) / 3_600_000;
      return sum + (hours > 4 ? perDay : perDay / 2);
    }, 0);
    total += perDay * weekdays - absent;
  }
  return total;
}
