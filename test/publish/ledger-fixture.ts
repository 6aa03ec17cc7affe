import type { Activity, Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { USUAL_RULE } from '../../src/publish/ledger/colour-rule.ts';
import { type Judging, type LedgerLine, ledgerLines } from '../../src/publish/ledger/ledger-lines.ts';
import { ledgerOf } from '../../src/publish/ledger/ledger-of.ts';
import type { Happening } from '../../src/publish/ledger/matter.ts';
import type { MatterRecord } from '../../src/store/store.ts';
import { OFFICE } from './fixture.ts';

/** The two halves of December. */
export const HORIZONS = {
  h1: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  h2: { firstDay: '2026-12-16', lastDay: '2026-12-31' },
} as const;
export type PlanName = keyof typeof HORIZONS;

export const activity = (id: string, changes: Partial<Activity> = {}): Activity => ({
  ...{ id, title: `事项${id}`, body: 'gov', minutes: 60 },
  owner: { unit: '县政府办', person: '陈明', contact: '0571-1', duty: '会务', dueDay: '2026-12-10' },
  ...changes,
});

export const problemOf = (plan: PlanName, activities: readonly Activity[]): Problem => ({
  ...OFFICE,
  ...{ horizon: HORIZONS[plan], activities, focusGoals: [] },
});

/** An hour from nine on a day, for nobody in particular. */
export const heldOn = (id: string, day: string): Schedule['assignments'][number] => ({
  ...{ activity: id, start: `${day}T09:00`, end: `${day}T10:00`, attendees: [] },
});

/** A revision that holds what is given by id and day. */
export const published = (
  plan: PlanName,
  number: number,
  at: string,
  activities: readonly Activity[],
  held: { readonly [id: string]: string } = {},
  unscheduled: Schedule['unscheduled'] = [],
): Happening => ({
  kind: 'published',
  revision: {
    ...{ plan, number, publishedAt: at, publishedBy: '县委办', problem: problemOf(plan, activities) },
    schedule: {
      format: 'tongchou/schedule@1',
      assignments: Object.entries(held).map(([id, day]) => heldOn(id, day)),
      unscheduled,
    },
  },
});

export const asked = (plan: PlanName, number: number, at: string, activities: readonly Activity[]): Happening => ({
  kind: 'asked',
  problem: { plan, number, savedAt: at, savedBy: '李华', problem: problemOf(plan, activities) },
});

export const recorded = (id: string, at: string, changes: Partial<MatterRecord> = {}): Happening => ({
  kind: 'recorded',
  record: { plan: 'h1', activity: id, at, by: '陈明', state: null, dueDay: null, note: '', ...changes },
});

/** Monday to Friday. */
export function weekdays(_plan: string, after: string, upTo: string): number {
  const days: number[] = [];
  for (let time = Date.parse(after) + 86_400_000; time <= Date.parse(upTo); time += 86_400_000) {
    days.push(new Date(time).getUTCDay());
  }
  return days.filter((day) => day > 0 && day < 6).length;
}

export const judging = (today: string, changes: Partial<Judging> = {}): Judging => ({
  ...{ today, rule: USUAL_RULE, workingDays: weekdays },
  ...changes,
});

/** By id of the newest place, how each matter stands on a day. */
export const standing = (
  happenings: readonly Happening[],
  today: string,
  changes: Partial<Judging> = {},
): { readonly [id: string]: LedgerLine } =>
  Object.fromEntries(
    ledgerLines(ledgerOf(happenings), judging(today, changes)).map((line) => [`${line.plan}/${line.activity}`, line]),
  );
