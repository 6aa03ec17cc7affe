import { readFileSync } from 'node:fs';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { plan } from '../../../src/plan.ts';
import type { PublicationPreview, SavedWork } from '../../../src/server/wire-page.ts';
import type { ApiClient } from './office.ts';

const COUNTY = new URL('../../../examples/02-county-half-month/problem.json', import.meta.url);

/** The county's half month, as the example has it. */
export const countyProblem = (): Problem => JSON.parse(readFileSync(COUNTY, 'utf8')) as Problem;

/** Saves a problem with a schedule, found in a second or two, as a plan of the office. */
export async function seed(
  api: ApiClient,
  id: string,
  problem: Problem,
): Promise<{ readonly plan: string; readonly schedule: Schedule }> {
  const { schedule, issues } = await plan(problem, { iterations: 300, seed: 1 });
  if (schedule === null) throw new Error(JSON.stringify(issues));
  const { firstDay, lastDay } = problem.horizon;
  await api.call('POST', '/api/plans', { id, title: (problem.title ?? id).slice(0, 200), firstDay, lastDay });
  await api.call('PUT', `/api/plans/${id}/work`, { number: 1, problem, schedule });
  return { plan: id, schedule };
}

/** Without the last of it that may be left out. */
export function cancelled({ activities }: Problem, schedule: Schedule): Schedule {
  const mayGo = new Set(activities.filter((one) => !one.mandatory && !one.pinned).map(({ id }) => id));
  const last = schedule.assignments.findLast(({ activity }) => mayGo.has(activity));
  return { ...schedule, assignments: schedule.assignments.filter((one) => one !== last) };
}

/** The plan `county`, of which something is not scheduled. */
export const seedCounty = (api: ApiClient): Promise<{ readonly plan: string; readonly schedule: Schedule }> =>
  seed(api, 'county', countyProblem());

/** Publishes what is saved; whatever lacks something is waived. */
export async function publish(
  api: ApiClient,
  plan: string,
  by: { readonly name: string; readonly reason: string },
): Promise<void> {
  const base = `/api/plans/${plan}`;
  const { number: work } = await api.call<SavedWork>('GET', `${base}/work`);
  const { lacks, next } = await api.call<PublicationPreview>('POST', `${base}/publication-check`, {
    work,
    waivers: [],
  });
  const activities = [...new Set(lacks.filter(({ canBeWaived }) => canBeWaived).map(({ activity }) => activity))];
  const waivers = activities.map((activity) => ({ activity, ...by }));
  await api.call('POST', `${base}/publications`, { number: next, work, waivers, note: by.reason });
}
