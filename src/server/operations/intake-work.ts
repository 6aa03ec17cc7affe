import { z } from '@hono/zod-openapi';
import { NO_DECISIONS } from '../../intake/decisions/decisions.ts';
import { readDecisions } from '../../intake/decisions/read-decisions.ts';
import { auditOf } from '../accounts.ts';
import type { ServerContext } from '../context.ts';
import { fault, faultsOf } from '../faults.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import { readIntake } from '../read-intake.ts';
import * as wireAll from '../wire.ts';
import * as wire from '../wire-work.ts';
import { planById, saved } from './plans.ts';

const MIB = 1024 * 1024;

/** The intake of a plan: its submissions read with what was decided of them. */
export function intakeWorkOperations(context: ServerContext): readonly Operation[] {
  const { store } = context;

  const decided = operation({
    route: 'GET /api/plans/{plan}/intake',
    summary: 'What was decided of the submissions; number 0 where nothing was yet',
    answers: { 200: wire.intakeDecided },
    handle: async ({ param }) => {
      const { id: plan } = await planById(context, param('plan'));
      const { number, decisions } = await store.decisions(plan);
      return { status: 200, body: { number, decisions: decisions ?? NO_DECISIONS } };
    },
  });

  const read = operation({
    route: 'POST /api/plans/{plan}/intake',
    summary:
      'Saves the decisions, a conflict where `number` is not one more than the last, and reads all submissions with them',
    body: z.strictObject({
      number: z.int().min(1),
      decisions: z.unknown().openapi({ type: 'object', description: 'tongchou/decisions@1' }),
    }),
    maxBytes: 8 * MIB,
    answers: { 200: wireAll.intake.extend({ number: z.int() }) },
    handle: async ({ user, param, body, lang }) => {
      const { id: plan, firstDay, lastDay } = await planById(context, param('plan'));
      const { number } = body;
      const { decisions, issues: doubts } = readDecisions('decisions', JSON.stringify(body.decisions ?? null), lang);
      if (decisions === null) throw faultsOf(doubts);
      await saved(
        () =>
          store.saveDecisions(
            { plan, number, decisions },
            auditOf(context, signedIn(user).id, 'intake.decide', plan, `${number}`),
          ),
        async () => ({ given: number, last: (await store.decisions(plan)).number }),
      );
      const files = await store.submittedFiles(plan);
      const roster = files.find(({ role }) => role === 'roster');
      if (roster === undefined) throw fault('no-roster');
      const { made, issues } = await readIntake({
        files: files.filter(({ role }) => role === 'wishes'),
        ...{ roster, decisions, lang, period: { firstDay, lastDay } },
      });
      if (made === null) throw faultsOf(issues);
      return { status: 200, body: { number, ...made, issues } };
    },
  });

  return [decided, read];
}
