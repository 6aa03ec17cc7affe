import { each } from '../intact.ts';
import { dayNumber, dayText } from '../local-time.ts';
import { type Check, horizonOf, nameOf } from '../look.ts';
import { finding } from '../make-issue.ts';

/** Windows meet the horizon. */
export const windowsInHorizon: Check = function* (look) {
  const horizon = horizonOf(look);
  if (!horizon) return;
  const { firstDay, lastDay } = horizon;
  const first = `${firstDay}T00:00`;
  const end = `${dayText(dayNumber(lastDay) + 1)}T00:00`;
  for (const [i, activity] of each(look.problem.activities)) {
    const path = `activities[${i}]`;
    for (const [j, window] of each(activity.windows)) {
      if (window.start === undefined || window.end === undefined || window.end <= window.start) continue;
      if (window.start < end && window.end > first) continue;
      const facts = { id: nameOf(activity, path), start: window.start, end: window.end, firstDay, lastDay };
      yield finding('window-outside-horizon', `${path}.windows[${j}]`, facts);
    }
  }
};

/** An activity may start before it must have ended. */
export const releasesBeforeDeadlines: Check = function* ({ problem }) {
  for (const [i, activity] of each(problem.activities)) {
    const { releaseTime, deadline } = activity;
    if (releaseTime === undefined || deadline === undefined || releaseTime < deadline) continue;
    const path = `activities[${i}]`;
    yield finding('release-after-deadline', `${path}.deadline`, { id: nameOf(activity, path), releaseTime, deadline });
  }
};
