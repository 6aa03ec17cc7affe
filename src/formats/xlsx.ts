import { writeXlsx } from 'hucre/xlsx';
import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { type Layout, leadersOf } from './html-document.ts';
import { fullTitle } from './html-page.ts';
import { weeksOf } from './html-table-b.ts';
import { createReport, type Report, type ReportOptions } from './report.ts';
import { repeatedRow, type SheetPlan, toSheet } from './xlsx-sheet.ts';
import { FONT_SIZE, fontName } from './xlsx-style.ts';
import { sheetA } from './xlsx-table-a.ts';
import { sheetB } from './xlsx-table-b.ts';
import { sheetD } from './xlsx-table-d.ts';
import { sheetH } from './xlsx-table-h.ts';
import { cellText, sheetNames } from './xlsx-text.ts';

export interface WorkbookOptions extends ReportOptions {
  /** Absent: all four. */
  readonly layout?: Layout;
  /** Id of the leader whose layout D it is; absent: a sheet for each. */
  readonly leader?: string;
}

/** A sheet to be, and the name that it would like. */
interface Wanted {
  readonly name: string;
  readonly plan: (name: string) => SheetPlan;
}

/**
 * The customary tables as one XLSX workbook: a sheet for H and A, for each week of B and for each leader's D. The same
 * documents and options give the same bytes.
 *
 * @throws RangeError where the Problem has no such leader.
 */
export async function tablesXlsx(problem: Problem, schedule: Schedule, options: WorkbookOptions): Promise<Uint8Array> {
  const report = createReport(problem, schedule, options);
  const wanted = wantedSheets(report, options);
  const names = sheetNames(wanted.map(({ name }) => name));
  const plans = wanted.map(({ plan }, i) => plan(names[i] ?? ''));
  const { lang, words, paper } = report;
  return writeXlsx({
    sheets: plans.map((plan) => toSheet(plan, paper, words, lang)),
    defaultFont: { name: fontName(lang), size: FONT_SIZE },
    // The library would not quote the names in them.
    namedRanges: plans.map((plan) => ({
      name: '_xlnm.Print_Titles',
      range: repeatedRow(plan),
      scope: plan.name,
    })),
    properties: {
      title: cellText(fullTitle(report)),
      creator: cellText(options.unit ?? ''),
      // Without one the library takes the clock's.
      modified: new Date(`${options.generatedOn ?? problem.horizon.firstDay}T00:00:00Z`),
    },
  });
}

function wantedSheets(report: Report, options: WorkbookOptions): readonly Wanted[] {
  const { words, names, problem } = report;
  const { layout, leader } = options;
  const sheets: { readonly [L in Layout]: () => readonly Wanted[] } = {
    H: () => [{ name: words.sections.list, plan: (name) => sheetH(report, options, name) }],
    A: () => [{ name: words.sections.days, plan: (name) => sheetA(report, options, name) }],
    B: () =>
      weeksOf(report).map((week) => ({
        name: words.weekName(week.isoWeek),
        plan: (name) => sheetB(report, options, name, week),
      })),
    D: () =>
      leadersOf(problem, leader).map((id) => ({
        name: names.leader(id),
        plan: (name) => sheetD(report, options, name, id),
      })),
  };
  return layout === undefined ? [...sheets.H(), ...sheets.A(), ...sheets.B(), ...sheets.D()] : sheets[layout]();
}
