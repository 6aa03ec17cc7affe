import { z } from '@hono/zod-openapi';
import type { Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { RevisionRecord } from '../../store/store.ts';
import type { ServerContext } from '../context.ts';
import { fault } from '../faults.ts';

/** A waiver as it is given with a publication, or with its check. */
export const waiver = z.strictObject({ activity: z.string(), name: z.string().min(1), reason: z.string().min(1) });

export const numberText = z.coerce.number().int().min(1);

/** A revision by the parts of an address. @throws Fault where there is none. */
export async function revisionAt({ store }: ServerContext, plan: string, number: string): Promise<RevisionRecord> {
  const asked = numberText.safeParse(number);
  const found = asked.success ? await store.revision(plan, asked.data) : null;
  if (found === null) throw fault('not-found');
  return found;
}

/** The work under a number. @throws Fault where that is not the newest, or holds no schedule. */
export async function workToPublish(
  { store }: ServerContext,
  plan: string,
  number: number,
): Promise<{ readonly problem: Problem; readonly schedule: Schedule }> {
  const work = await store.work(plan);
  if (work === null) throw fault('not-found');
  if (work.number !== number) throw fault('conflict', { given: number, last: work.number });
  if (work.schedule === null) throw fault('no-schedule');
  return { problem: work.problem, schedule: work.schedule };
}
