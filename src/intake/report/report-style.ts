import { reportStyle } from '../../formats/html-style.ts';
import type { ReportView } from './report-view.ts';

/** The look of the tables that are issued, with what findings and read-backs need besides. */
export const intakeStyle = ({ words, common }: Pick<ReportView, 'words' | 'common'>): string =>
  `${reportStyle({ paper: 'A4', words: { ...common, mayChange: words.standing } })}${OWN_STYLE}`;

const OWN_STYLE = `
a { color: var(--focus-line); text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--focus-line); outline-offset: 2px; }
:target { outline: 2px solid var(--focus-line); outline-offset: -2px; }
[id] { scroll-margin-top: 56px; }
code { font: 12.5px/1.4 ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; background: var(--desk); border: 1px solid var(--line);
  border-radius: 3px; padding: 0 4px; overflow-wrap: anywhere; white-space: pre-wrap; unicode-bidi: isolate; }
h3 .count { background: var(--paper); border: 1px solid var(--line); color: var(--soft); font-weight: 400; }
.guide { color: var(--soft); font-size: 13px; margin: 0 0 10px; }
.steps { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 4px; margin: 14px 0 0; padding: 12px 16px 12px 36px; font-size: 15px; }
.steps li { margin: 3px 0; } .steps li::marker { font-weight: 600; }
.steps + .guide { margin-top: 8px; } .todo .good { margin-top: 14px; font-size: 15px; }
.finding { background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; padding: 10px 14px; margin: 0 0 10px; }
.finding.decided { border-style: dashed; }
.finding h4 { margin: 0 0 6px; font-size: 14px; display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; }
.finding h4 .no { color: var(--soft); font-variant-numeric: tabular-nums; min-width: 1.6em; }
.finding h4 .sure { color: var(--soft); font-weight: 400; font-size: 13px; }
.finding dl { display: grid; grid-template-columns: 8.5em minmax(0, 1fr); gap: 3px 12px; font-size: 13px; }
.finding dt { color: var(--soft); } .finding dd { overflow-wrap: anywhere; unicode-bidi: isolate; }
.finding ul { list-style: none; padding: 0; } .finding li { margin: 1px 0; overflow-wrap: anywhere; }
.finding .places { columns: 34em auto; column-gap: 24px; } .finding .places li { break-inside: avoid; padding-left: 1em; text-indent: -1em; }
.finding .said { white-space: pre-line; }
.wishes { table-layout: fixed; min-width: 980px; }
.wishes col.row { width: 3.2em; } .wishes col.body { width: 5.5em; } .wishes col.title { width: 15%; } .wishes col.when { width: 19%; }
.wishes col.who { width: 18%; } .wishes col.where { width: 13%; } .wishes col.check { width: 10.5em; }
.wishes td > div + div, .tables td > div + div { margin-top: 3px; }
.wishes td.other > div { display: inline-block; margin: 0 10px 2px 0; }
.wishes .said { white-space: pre-line; } .wishes .means { font-weight: 600; }
.tables col.where { width: 24%; } .tables col.body { width: 7em; } .tables col.amount { width: 5.5em; } .tables col.unknown { width: 16%; } .tables col.remark { width: 22%; }
.tables, .issues, .outcomes { table-layout: fixed; min-width: 720px; }
.issues col.severity { width: 6em; } .issues .tag { white-space: nowrap; } .issues col.place { width: 24%; } .issues col.hint { width: 30%; }
@media screen and (max-width: 760px) { .finding dl { grid-template-columns: 1fr; } .finding dd { margin-bottom: 4px; } }
@media print {
  a { color: inherit; text-decoration: none; } code { background: none; font-size: 8pt; } .guide, .finding dl { font-size: 8.5pt; }
  .steps { padding: 4pt 8pt 4pt 20pt; font-size: 9.5pt; border-radius: 0; } .finding { padding: 4pt 8pt; margin-bottom: 5pt; border-radius: 0; }
  .finding, .wishes tr, .tables tr, .issues tr, .outcomes tr { break-inside: avoid; }
  .summary dl { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .wishes, .tables, .issues, .outcomes { min-width: 0; } .wishes { font-size: 8pt; } .wishes col.body, .tables col.body { width: 5em; } .wishes col.check { width: 7em; }
  .wishes td > div + div { margin-top: 1pt; } .wishes td.other > div { margin: 0 6pt 1pt 0; } .wishes .tag { font-size: 7pt; padding: 0 2pt; }
  .issues .tag { white-space: nowrap; }
  .finding h4 { break-after: avoid; } #wishes { break-before: page; } :target { outline: none; }
}
`;
