import type { Problem } from '../model/problem.ts';
import { inProtocolOrder } from '../model/protocol-order.ts';
import type { Schedule } from '../model/schedule.ts';
import { htmlPage } from './html-page.ts';
import { tableA } from './html-table-a.ts';
import { tableB } from './html-table-b.ts';
import { tableD } from './html-table-d.ts';
import { tableH } from './html-table-h.ts';
import { type Html, html } from './html-text.ts';
import { createReport, type Report, type ReportOptions } from './report.ts';

/** The customary tables: A 日期 × 上午/下午, B 全体领导周表, D 领导个人表, H 清单. */
export type Layout = 'A' | 'B' | 'D' | 'H';

export interface TableOptions extends ReportOptions {
  readonly layout: Layout;
  /** Id of the leader whose layout D it is; absent: every leader's, in protocol order. Without meaning for the others. */
  readonly leader?: string;
}

/**
 * One table as a self-contained document for screen and landscape paper.
 *
 * @throws RangeError where the Problem has no such leader.
 */
export function tableDocument(problem: Problem, schedule: Schedule, options: TableOptions): string {
  const report = createReport(problem, schedule, options);
  const { layout, leader } = options;
  const own =
    layout === 'D' && leader !== undefined ? report.words.leaderTitle(report.names.leader(leader)) : undefined;
  return htmlPage(report, options, tableOf(report, layout, leader), undefined, own);
}

function tableOf(report: Report, layout: Layout, leader: string | undefined): Html {
  if (layout === 'A') return tableA(report);
  if (layout === 'B') return tableB(report);
  if (layout === 'H') return tableH(report);
  return html`${leadersOf(report.problem, leader).map(
    (id) => html`${tableD(report, id)}
`,
  )}`;
}

/**
 * Ids of the leaders whose tables are wanted, in protocol order.
 *
 * @throws RangeError where the Problem has no such leader.
 */
export function leadersOf({ leaders }: Problem, leader: string | undefined): readonly string[] {
  const ids = inProtocolOrder(leaders).map(({ id }) => id);
  if (leader === undefined) return ids;
  if (!ids.includes(leader)) throw new RangeError(`"${leader}" is no leader of the Problem`);
  return [leader];
}
