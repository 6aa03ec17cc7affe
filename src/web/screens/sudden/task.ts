import type { Activity, Problem } from '../../../model/problem.ts';
import { activityOf, type Draft, draftOf } from '../panel/draft.ts';
import { type FaultCode, type FaultField, faultsIn } from '../panel/draft-faults.ts';

/** What is typed of a sudden task. */
export interface Task {
  readonly draft: Draft;
  /** `fixed`: it begins at `start`; `range`: somewhere in the one window of the draft, or anywhere where that is empty. */
  readonly when: 'fixed' | 'range';
  readonly start: string;
  readonly from: string;
  readonly to: string;
  /** Whatever begins before this stays; empty: nothing is settled. */
  readonly frozenUntil: string;
}

/** @param now Local wall-clock in the zone of the Problem. */
export function emptyTask({ horizon }: Problem, now: string): Task {
  const isRunning = now >= `${horizon.firstDay}T00:00` && now < `${horizon.lastDay}T24:00`;
  return {
    draft: draftOf({ id: '', minutes: 90, priority: 5, urgency: 5 }),
    when: 'range',
    start: '',
    from: '',
    to: '',
    frozenUntil: isRunning ? now : '',
  };
}

/** `YYYY-MM-DDTHH:mm` of an instant in a zone. */
export function wallClock(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const windowsOf = ({ when, from, to }: Task): Draft['windows'] =>
  when === 'range' && (from !== '' || to !== '') ? [{ start: from, end: to }] : [];

export function taskActivity(id: string, task: Task): Activity {
  const activity = activityOf(id, { ...task.draft, windows: windowsOf(task) });
  return task.when === 'fixed' ? { ...activity, pinned: { start: task.start } } : activity;
}

/** Where a fault is shown. */
export type TaskField = FaultField | 'start' | 'from';

export type TaskFaults = { readonly [F in TaskField]?: FaultCode | 'outside' };

/** What is wrong with what was typed, before the engine is asked. */
export function taskFaults(task: Task, { horizon }: Problem): TaskFaults {
  const isInside = (time: string): boolean => time >= `${horizon.firstDay}T00:00` && time <= `${horizon.lastDay}T24:00`;
  const [window] = windowsOf(task);
  return {
    ...faultsIn({ ...task.draft, windows: windowsOf(task) }),
    ...(task.when === 'fixed' && task.start === '' ? { start: 'needed' as const } : {}),
    ...(task.when === 'fixed' && task.start !== '' && !isInside(task.start) ? { start: 'outside' as const } : {}),
    ...(window !== undefined && window.start !== '' && window.end !== '' && !overlaps(window, horizon)
      ? { from: 'outside' as const }
      : {}),
  };
}

const overlaps = (
  { start, end }: { readonly start: string; readonly end: string },
  { firstDay, lastDay }: Problem['horizon'],
): boolean => start < `${lastDay}T24:00` && end > `${firstDay}T00:00`;
