import { z } from '@hono/zod-openapi';
import { sayViolation } from '../../explain/judge/say-violation.ts';
import { sceneOf } from '../../explain/say/scene.ts';
import { type ChangeNotice, changeNotices } from '../../publish/change-notices.ts';
import { previewPublication } from '../../publish/preview.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import * as answers from '../wire-answers.ts';
import type { Notice } from '../wire-page.ts';
import { planById } from './plans.ts';
import { revisionAt, waiver, workToPublish } from './revision-parts.ts';

/** What a publication would be, and the change notices of one that was made. */
export function publicationCheckOperations(context: ServerContext): readonly Operation[] {
  const check = operation({
    route: 'POST /api/plans/{plan}/publication-check',
    summary: 'What would be published of the work, what stands against it, what changes and who is notified',
    body: z.strictObject({ work: z.int().min(0), waivers: z.array(waiver).default([]) }),
    answers: { 200: answers.preview },
    handle: async ({ user, param, body, lang }) => {
      const { id: plan } = await planById(context, param('plan'));
      const documents = await workToPublish(context, plan, body.work);
      const previous = await context.store.revision(plan);
      const request = { plan, ...documents, waivers: body.waivers };
      const asked = { ...request, at: instantOf(context.now()), by: signedIn(user).name };
      const { next, issues, obstacles, changes, notices } = previewPublication(previous, asked, lang);
      const current = previous?.number ?? null;
      const scene = sceneOf(documents.problem, lang);
      const lacks = obstacles.map(({ violation, ...lack }) =>
        violation === undefined ? lack : { ...lack, text: sayViolation(violation, documents.schedule, scene) },
      );
      return {
        status: 200,
        body: { next, current, issues, lacks, changes, notices: notices.map(onWire) },
      };
    },
  });

  const notices = operation({
    route: 'GET /api/plans/{plan}/revisions/{number}/notices',
    summary: 'The change notices of a revision against the one before; none of the first',
    answers: { 200: answers.notices },
    handle: async ({ param, lang }) => {
      const revision = await revisionAt(context, param('plan'), param('number'));
      const { plan, number } = revision;
      const previous = number > 1 ? await revisionAt(context, plan, String(number - 1)) : null;
      const made = previous === null ? [] : changeNotices(previous, revision, { lang });
      return { status: 200, body: { notices: made.map(onWire) } };
    },
  });

  return [check, notices];
}

const onWire = ({ to, name, text, html }: ChangeNotice): Notice => ({ ...to, name, text, html });
