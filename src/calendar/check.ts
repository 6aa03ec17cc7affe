import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Calendar } from './calendar.ts';
import { coverageAbsences } from './check-coverage.ts';
import { durationNoSession } from './check-durations.ts';
import { clockChanges } from './check-times.ts';

/** Warnings about how a valid Problem (its repeats not expanded) lies in its calendar. */
export function checkCalendar(problem: Problem, calendar: Calendar): readonly Issue[] {
  return [
    ...unpublishedYears(calendar),
    ...exceptionsOutsideHorizon(problem, calendar),
    ...clockChanges(problem, calendar),
    ...durationNoSession(problem, calendar),
    ...coverageAbsences(problem, calendar),
  ];
}

function unpublishedYears(calendar: Calendar): readonly Issue[] {
  return calendar.unpublishedYears.map((year) => ({
    code: 'unpublished-year',
    path: 'horizon',
    severity: 'warning',
    message: `no holiday notice is known for ${year}: its public holidays and make-up workdays are planned as ordinary days`,
    hint: 'Give them as calendar.exceptions until the notice is known, or set calendar.holidays to null.',
  }));
}

function exceptionsOutsideHorizon({ calendar: rules, horizon }: Problem, calendar: Calendar): readonly Issue[] {
  return (rules.exceptions ?? []).flatMap(({ day }, i): readonly Issue[] => {
    const index = calendar.dayIndex(day);
    if (index >= 0 && index < calendar.days.length) return [];
    return [
      {
        code: 'exception-outside-horizon',
        path: `calendar.exceptions[${i}].day`,
        severity: 'warning',
        message: `${day} is not in the horizon ${horizon.firstDay} to ${horizon.lastDay}: the exception changes no session of it`,
        hint: 'Correct the day, or remove the exception.',
      },
    ];
  });
}
