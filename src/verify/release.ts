import type { Issue } from '../model/issue.ts';
import type { Activity } from '../model/problem.ts';
import { RULE_IDS, type RuleId } from '../model/schedule.ts';
import { addDays } from './dates.ts';
import { type Facts, layOut } from './facts.ts';
import type { Ground, Published } from './ground.ts';
import { RULES } from './rules.ts';
import { type Attendance, collides, inOrder, stepsOf } from './steps.ts';

/** A frozen baseline assignment that need not stay, and why. */
interface Release {
  readonly activity: string;
  readonly issue: Issue;
}

/** What an assignment that stands alone can break: everything but the relations (and `frozen` itself). */
const ALONE: readonly RuleId[] = RULE_IDS.filter(
  (id) => !['precedence', 'same-day', 'different-days', 'back-to-back', 'frozen'].includes(id),
);

/**
 * Frozen assignments are released if the activity is gone; if alone in an otherwise empty schedule it breaks a constraint
 * other than the relations; or if beside a mandatory activity with `pinned.start` it breaks `leader-overlap`.
 */
export function releasedIn(ground: Ground): readonly Release[] {
  const gone = ground.orphans.map(({ assignment, index }) =>
    release(assignment.activity, index, 'the activity is no longer in the Problem'),
  );
  const pins = [...ground.asked.values()]
    .map(({ activity }) => activity)
    .filter(({ mandatory, pinned }) => mandatory && pinned?.start !== undefined)
    .map((pin) => pinnedAttendance(ground, pin));
  const broken = ground.published
    .filter(({ frozen }) => frozen)
    .flatMap((published) => {
      const why = whyReleased(ground, published, pins);
      return why === undefined ? [] : [release(published.assignment.activity, published.index, why)];
    });
  return [...gone, ...broken];
}

function release(activity: string, index: number, why: string): Release {
  return {
    activity,
    issue: {
      code: 'frozen-released',
      path: `baseline.schedule.assignments[${index}]`,
      message: `The frozen assignment of "${activity}" is released: ${why}.`,
      hint: 'It may be moved or dropped; tell those concerned, or correct the Problem so that it can stay.',
      severity: 'warning',
    },
  };
}

function whyReleased(ground: Ground, { assignment }: Published, pins: readonly PinnedAttendance[]): string | undefined {
  const alone = layOut(ground, { format: 'tongchou/schedule@1', assignments: [assignment] });
  const broken = ALONE.filter((id) => RULES[id](alone).length > 0);
  if (broken.length > 0) return `alone it breaks ${broken.join(', ')}`;
  const pin = pins.find((candidate) => candidate.id !== assignment.activity && meets(alone, candidate));
  return pin && `it breaks leader-overlap beside the mandatory pinned activity "${pin.id}"`;
}

/** Does a required leader of the pinned activity attend the frozen one too near to it? */
function meets(alone: Facts, pin: PinnedAttendance): boolean {
  return [...alone.attendances].some(
    ([leader, frozen]) =>
      pin.activity.attendees?.required?.includes(leader) &&
      stepsOf(alone, leader, [...frozen, pin].sort(inOrder)).some(collides),
  );
}

interface PinnedAttendance extends Attendance {
  readonly activity: Activity;
}

/** The pinned activity at its site, else that of its pinned or only venue. */
function pinnedAttendance({ clock, sessions, venues }: Ground, pin: Activity): PinnedAttendance {
  const start = clock.instant(pin.pinned?.start ?? '');
  const startDay = clock.date(start);
  const lastDay = addDays(startDay, (pin.wholeDays ?? 1) - 1);
  const end = pin.wholeDays === undefined ? start + (pin.minutes ?? 0) : (sessions.on(lastDay).at(-1)?.end ?? start);
  const anyOf = pin.venue?.anyOf ?? [];
  const venue = pin.pinned?.venue ?? (anyOf.length === 1 ? anyOf[0] : undefined);
  return {
    id: pin.id,
    activity: pin,
    span: { start, end },
    startDay,
    endDay: clock.date(end),
    site: venue === undefined ? pin.venue?.site : venues.get(venue)?.site,
  };
}
