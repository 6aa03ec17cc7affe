import { z } from '@hono/zod-openapi';
import { NO_DECISIONS } from '../../intake/decisions/decisions.ts';
import { readDecisions } from '../../intake/decisions/read-decisions.ts';
import type { IntakeFile } from '../../intake/sources.ts';
import { isDay } from '../../model/local-time.ts';
import { fault, faultsOf } from '../faults.ts';
import { type Operation, operation } from '../operation.ts';
import { readIntake } from '../read-intake.ts';
import * as wire from '../wire.ts';

const MIB = 1024 * 1024;
/** A dozen spreadsheets, written in base 64. */
const MOST_BYTES = 48 * MIB;
const MOST_FILES = 50;

const day = z.string().refine(isDay).openapi({ example: '2026-12-01' });

const file = z.strictObject({
  name: z.string().min(1).max(200),
  base64: z.base64().openapi({ description: 'XLSX, CSV, iCalendar or Problem JSON' }),
});

/** Plans of several bodies become one Problem: nothing is stored, so that the planner may ask as often as there are doubts. */
export function intakeOperations(): readonly Operation[] {
  const merge = operation({
    route: 'POST /api/intake',
    summary:
      'Merges raw plans into one Problem, and names every doubt, duplicate and contradiction with file, sheet and row',
    body: z.strictObject({
      files: z.array(file).min(1).max(MOST_FILES),
      roster: file,
      period: z.strictObject({ firstDay: day, lastDay: day }),
      decisions: z.unknown().optional().openapi({ type: 'object', description: 'tongchou/decisions@1' }),
    }),
    maxBytes: MOST_BYTES,
    answers: { 200: wire.intake },
    handle: async ({ body, lang }) => {
      const { period } = body;
      if (period.lastDay < period.firstDay) throw fault('bad-request');
      const reading =
        body.decisions === undefined
          ? { decisions: NO_DECISIONS, issues: [] }
          : readDecisions('decisions', JSON.stringify(body.decisions), lang);
      if (reading.decisions === null) throw faultsOf(reading.issues);
      const { made, issues } = await readIntake({
        files: body.files.map(asFile),
        roster: asFile(body.roster),
        period,
        decisions: reading.decisions,
        lang,
      });
      if (made === null) throw faultsOf(issues);
      return { status: 200, body: { ...made, issues } };
    },
  });
  return [merge];
}

const asFile = ({ name, base64 }: z.infer<typeof file>): IntakeFile => ({ name, bytes: Buffer.from(base64, 'base64') });
