import { z } from '@hono/zod-openapi';
import { createNames } from '../../formats/names.ts';
import type { Lang } from '../../formats/words.ts';
import { activityFinder } from '../../model/find-activity.ts';
import type { Names } from '../../model/names.ts';
import type { Problem } from '../../model/problem.ts';
import { USUAL_RULE } from '../../publish/ledger/colour-rule.ts';
import { dayAt, linesOn } from '../../publish/ledger/ledger-day.ts';
import { createLedgerKeeper } from '../../publish/ledger/ledger-keeper.ts';
import { type LedgerLine, MATTER_STATES, totalsOf } from '../../publish/ledger/ledger-lines.ts';
import { recordState } from '../../publish/ledger/record-state.ts';
import { type LedgerTeller, ledgerTeller } from '../../publish/ledger/say-ledger.ts';
import { instantOf, type ServerContext } from '../context.ts';
import { fault } from '../faults.ts';
import { type Operation, operation, signedIn } from '../operation.ts';
import { ownReasons } from '../own-reasons.ts';
import * as answers from '../wire-answers.ts';
import type { SaidLedgerLine } from '../wire-page.ts';

const newRecord = z
  .strictObject({
    state: z.enum(MATTER_STATES).nullable(),
    dueDay: z.iso.date().nullable(),
    note: z.string().max(2000),
  })
  .openapi('NewMatterRecord');

/** What became of every matter, and recording it. */
export function ledgerOperations(context: ServerContext): readonly Operation[] {
  const { store, now } = context;
  const keeper = createLedgerKeeper(store);

  const list = operation({
    route: 'GET /api/ledger',
    summary: 'Every matter as it stands today, the most urgent first; of a clerk, those of the own body',
    answers: { 200: answers.ledger },
    handle: async ({ user, grant, lang }) => {
      const ledger = await keeper.read();
      const today = dayAt(ledger, instantOf(now()));
      const problemOf = (plan: string): Problem | undefined => ledger.plans.get(plan)?.problem;
      const all = linesOn(ledger, today, USUAL_RULE);
      const lines = grant === 'all' ? all : ownLines(all, signedIn(user).of, problemOf, lang);
      const teller = ledgerTeller({ lang, today, lines, problemOf });
      return {
        status: 200,
        body: { today, asOf: teller.asOf, totals: totalsOf(lines), lines: lines.map((line) => said(line, teller)) },
      };
    },
  });

  const record = operation({
    route: 'POST /api/ledger/{plan}/{activity}',
    summary: 'Records how far a matter is; what was recorded before stays in its history',
    body: newRecord,
    answers: { 204: null },
    handle: async ({ user, param, body: { state, dueDay, note } }) => {
      if (state === null && dueDay === null && note.trim() === '') throw fault('bad-request');
      const request = {
        ...{ plan: param('plan'), activity: param('activity'), note },
        ...{ by: signedIn(user).name, at: instantOf(now()) },
        ...(state === null ? {} : { state }),
        ...(dueDay === null ? {} : { dueDay }),
      };
      const outcome = await recordState(store, request, await keeper.read());
      if (outcome.kind === 'refused') throw fault('not-found');
      return { status: 204 };
    },
  });

  return [list, record];
}

const said = (line: LedgerLine, teller: LedgerTeller): SaidLedgerLine => ({
  ...line,
  said: {
    why: teller.why(line),
    progress: teller.progress(line),
    history: line.history.map((entry) => teller.entry(line, entry)),
  },
});

/** The lines of a body. */
function ownLines(
  lines: readonly LedgerLine[],
  body: string | null,
  problemOf: (plan: string) => Problem | undefined,
  lang: Lang,
): readonly LedgerLine[] {
  const plans = new Map<string, OwnPlan | null>();
  const planOf = (id: string): OwnPlan | null => {
    const problem = problemOf(id);
    const plan = plans.get(id) ?? (problem === undefined || body === null ? null : ownPlan(problem, body, lang));
    plans.set(id, plan);
    return plan;
  };
  return lines.flatMap((line) => {
    const plan = planOf(line.plan);
    if (plan === null || !plan.has(line)) return [];
    return [{ ...line, reasons: ownReasons(line.reasons, plan.names, lang) }];
  });
}

interface OwnPlan {
  readonly names: Names;
  readonly has: (line: LedgerLine) => boolean;
}

function ownPlan(problem: Problem, body: string, lang: Lang): OwnPlan {
  const find = activityFinder(problem);
  return {
    names: createNames(problem, 'full', lang),
    has: ({ activity, body: name }) => {
      const known = find(activity);
      if (known !== undefined) return known.body === body;
      // Of what has left the plan nothing but the name of the body is known.
      const named = (problem.bodies ?? []).filter((one) => one.name === name);
      return named.length === 1 && named[0]?.id === body;
    },
  };
}
