import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Calendar } from './calendar.ts';
import { doubtfulTimes, type StatedTime } from './local-times.ts';

/** Times that the clock skips or repeats, and how they are read. */
export function clockChanges(problem: Problem, calendar: Calendar): readonly Issue[] {
  return doubtfulTimes(problem, calendar).map((time) =>
    calendar.occurrences(time.local) === 0 ? timeDoesNotExist(time, calendar) : timeTwice(time, calendar),
  );
}

function timeDoesNotExist({ path, local }: StatedTime, calendar: Calendar): Issue {
  return {
    code: 'time-does-not-exist',
    path,
    severity: 'warning',
    message: `the clock of ${calendar.zone} skips ${local}: it is read as ${calendar.toLocal(calendar.toMinutes(local))}`,
    hint: 'Give a time before or after the clock is put forward.',
  };
}

function timeTwice({ path, local }: StatedTime, calendar: Calendar): Issue {
  return {
    code: 'time-twice',
    path,
    severity: 'warning',
    message: `the clock of ${calendar.zone} shows ${local} twice: the first is meant`,
    hint: 'Give a time before or after the hour that repeats, if the second is meant.',
  };
}
