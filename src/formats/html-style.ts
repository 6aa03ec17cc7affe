import type { Report } from './report.ts';

/** The style sheet of reports and tables: system fonts only, nothing is loaded. Every page but the first repeats the warnings. */
export const reportStyle = ({ paper, words }: Pick<Report, 'paper' | 'words'>): string =>
  `${STYLE}@page { size: ${paper} landscape; }
@page { @top-left { content: "${words.internal}"; font: 8.5pt sans-serif; color: #555; } @top-right { content: "${words.mayChange}"; font: 8.5pt sans-serif; color: #555; } }
@page :first { @top-left { content: none; } @top-right { content: none; } }
`;

const STYLE = `
:root { --ink: #1d2129; --soft: #5b6472; --line: #d4d8de; --rule: #9aa3af; --paper: #fff; --desk: #f3f4f6; --accent: #a61b1f;
  --head: #f4f1ec; --off: #f1f1ee; --extra: #fff6e0; --focus: #eaf1fb; --focus-line: #2b5ea8; --good: #1f6b3a; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--desk); color: var(--ink); line-height: 1.5; font-size: 14px;
  font-family: "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
h1, h2, h3, p, dl, dd, ul { margin: 0; }
.masthead { background: var(--paper); padding: 20px 32px 18px; border-top: 4px solid var(--accent); text-align: center; position: relative; }
.masthead h1 { font: 700 26px/1.35 "Songti SC", "STZhongsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif;
  letter-spacing: .02em; color: var(--accent); text-wrap: balance; overflow-wrap: anywhere; }
.internal { display: flex; justify-content: space-between; font-size: 13px; color: var(--soft); letter-spacing: .08em; }
.issued { margin-top: 8px; color: var(--soft); display: flex; flex-wrap: wrap; gap: 4px 32px; justify-content: center; }
nav { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); padding: 0 32px; display: flex;
  gap: 24px; justify-content: center; overflow-x: auto; white-space: nowrap; }
nav a { color: var(--ink); text-decoration: none; padding: 10px 2px; border-bottom: 2px solid transparent; }
nav a:hover, nav a:focus-visible { color: var(--accent); border-color: var(--accent); }
.count { margin-left: 6px; padding: 0 7px; border-radius: 9px; background: var(--desk); font-size: 12px; }
main { max-width: 1560px; margin: 0 auto; padding: 20px 24px 48px; }
section { margin-bottom: 32px; scroll-margin-top: 56px; }
h2 { font-size: 18px; margin-bottom: 12px; padding-left: 10px; border-left: 4px solid var(--accent); line-height: 1.3; }
h3 { font-size: 15px; margin: 18px 0 8px; }
.summary dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 12px; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
.card dt { color: var(--soft); font-size: 13px; }
.card b { display: block; font-size: 22px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.card span { color: var(--soft); font-size: 13px; }
.card.alarm { border-color: var(--accent); box-shadow: inset 4px 0 var(--accent); }
.card.alarm b { color: var(--accent); }
.card.alarm b::before { content: "! "; }
.meter { display: block; height: 6px; margin-top: 6px; border-radius: 3px; background: var(--line); overflow: hidden; }
.meter i { display: block; height: 100%; background: var(--good); }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { border: 1px solid var(--line); padding: 6px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; unicode-bidi: isolate; }
tr > :first-child { border-left: 0; }
tr > :last-child { border-right: 0; }
thead th { background: var(--head); white-space: nowrap; font-weight: 600; border-bottom: 1px solid var(--rule); text-align: center; vertical-align: middle; }
tbody + tbody { border-top: 2px solid var(--rule); } tbody.again { border-top: 1px solid var(--line); }
.num { text-align: center; width: 3.2em; color: var(--soft); font-variant-numeric: tabular-nums; }
.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.dim { color: var(--soft); }
.title { font-weight: 600; }
.day, .weekday { text-align: center; vertical-align: middle; white-space: nowrap; background: var(--paper); }
.mark { display: block; white-space: normal; font-weight: 600; }
.list td.weekday { min-width: 5em; }
.list td.title { min-width: 14em; }
.list .remarks { min-width: 9em; }
.off td, .off .day, td.off, thead th.off { background: repeating-linear-gradient(135deg, var(--off) 0 6px, #e9e9e5 6px 7px); }
.extra .day, .extra .weekday, thead th.extra { background: var(--extra); }
.focus td:not(.weekday), .piece.focus { background: var(--focus); }
tr.focus td.title { color: var(--focus-line); }
.tag { display: inline-block; padding: 0 6px; margin: 0 2px 2px 0; border: 1px solid var(--rule); border-radius: 3px; font-size: 12px; font-weight: 400;
  white-space: nowrap; color: var(--soft); background: var(--paper); }
.tag.strong { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.line { display: block; }
.dropped td:not(.remarks):not(.num):not(.weekday):not(.part) { text-decoration: line-through; color: var(--soft); }
sup { color: var(--accent); margin-left: 3px; }
.notes { list-style: none; padding: 0; margin-top: 8px; color: var(--soft); font-size: 13px; }
.good { color: var(--good); font-weight: 600; }
.out ul { padding-left: 1.2em; }
.out td:nth-child(4) { white-space: nowrap; }
.grid { table-layout: fixed; min-width: 640px; font-size: 12.5px; }
.grid col.who { width: 6.5em; } .grid col.part { width: 5em; } .grid col.idle { width: 5.5em; }
.grid th.who, .grid th.part { text-align: center; vertical-align: middle; background: var(--paper); }
.grid th.part { font-weight: 400; color: var(--soft); padding: 6px 2px; }
.grid td { padding: 3px; }
.sub { display: block; font-weight: 400; white-space: normal; }
.list col.c0 { width: 3.4%; } .list col.c1 { width: 6.2%; } .list col.c2 { width: 6.2%; } .list col.c3 { width: 8.6%; } .list col.c4 { width: 17%; }
.list col.c5 { width: 13%; } .list col.c6 { width: 15%; } .list col.c7 { width: 8%; } .list col.c8 { width: 8.6%; } .list col.c9 { width: 14%; }
.piece { border-left: 3px solid var(--accent); padding: 2px 4px 2px 6px; margin-bottom: 3px; background: #fbf8f4; border-radius: 0 3px 3px 0; line-height: 1.4; unicode-bidi: isolate; }
.piece.focus { border-left: 3px double var(--focus-line); }
.piece .time { color: var(--soft); display: block; white-space: normal; }
.piece .tag { margin: 0 0 0 4px; } .piece .place, .piece .people { display: block; color: var(--soft); }
.piece.dropped { border-left-style: dashed; background: none; } .piece.dropped > :not(.tag) { text-decoration: line-through; color: var(--soft); }
.continued td, .piece.continued { color: var(--soft); } .continued .title, .by-day .continued .what { font-weight: 400; }
.by-day { table-layout: fixed; min-width: 720px; } .by-day col.date { width: 6.5em; } .by-day col.evening { width: 20%; }
.by-day td { padding: 4px; } .by-day .piece .time { display: inline; margin-right: 4px; } .by-day .piece .what { font-weight: 600; }
.own { table-layout: fixed; min-width: 720px; } /* Where the title of the document is the leader's already. */
.alone .leader h2 { display: none; }
.own td { vertical-align: middle; } .own td.part { text-align: center; vertical-align: middle; background: var(--paper); }
.own col.d0 { width: 9%; } .own col.d1 { width: 5.5%; } .own col.d2 { width: 11%; } .own col.d3 { width: 18%; } .own col.d4 { width: 27%; }
.own col.d5 { width: 11%; } .own col.d6, .own col.d7 { width: 9.25%; }
/* On a screen the runs of a day look like one: only paper names the day again. */
@media screen {
  .more .day, .more .weekday { border-bottom-color: transparent; }
  .again .day, .again .weekday { color: transparent; border-top-color: transparent; } .again .mark { visibility: hidden; }
}
@media screen and (max-width: 760px) {
  .masthead { padding: 14px 16px; } .masthead h1 { font-size: 20px; }
  nav { padding: 0 12px; justify-content: flex-start; gap: 18px; } main { padding: 14px 12px 32px; }
  .summary dl { grid-template-columns: repeat(2, 1fr); gap: 8px; } .card { padding: 8px 10px; } .card b { font-size: 18px; }
  .list, .list tbody { display: block; } .list thead { display: none; }
  .list tr { display: block; border-top: 1px solid var(--line); padding: 8px 12px; }
  .list td, .list th { display: block; border: 0; padding: 1px 0; text-align: left; white-space: normal; }
  .list tr .num, .list td:empty { display: none; }
  .list .day, .list .weekday { display: inline-block; font-weight: 700; font-size: 15px; background: none; padding-right: 6px; }
  .list .mark { display: inline; }
  .list td[data-label]:not(.title)::before { content: attr(data-label) " "; color: var(--soft); display: inline-block; min-width: 8.6em; }
  .list td.title { font-size: 15px; }
  .list tr.focus { background: var(--focus); }
  .list .again .day, .list .again .weekday, .own td.part { display: none; } .own { min-width: 0; }
}
@page { margin: 12mm 10mm 14mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
@media print {
  body { background: none; font-size: 9.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  nav { display: none; } main { padding: 0; max-width: none; } .masthead { padding: 0 0 6pt; border: 0; }
  .masthead h1 { font-size: 18pt; } .scroll { overflow: visible; border: 0; border-radius: 0; }
  section { margin-bottom: 12pt; } .summary dl { grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 6pt; }
  .card { padding: 4pt 8pt; border-radius: 0; } .card b { font-size: 12pt; } .card span { font-size: 8.5pt; }
  table { font-size: 8.5pt; } th, td { border: .5pt solid #777; padding: 2.5pt 4pt; }
  tr > :first-child { border-left: .5pt solid #777; } tr > :last-child { border-right: .5pt solid #777; }
  thead { display: table-header-group; } .piece, .card, .out tr, .grid tbody { break-inside: avoid; }
  /* Not the row: with the merged cells of a day it would keep the whole day on one page. */
  .list td:not(.weekday):not(.part) { break-inside: avoid; } .list { table-layout: fixed; } .list .time { white-space: normal; }
  .list tbody, .by-day tbody { break-inside: avoid; } .leader + .leader { break-before: page; }
  thead th, .tag, .out td:nth-child(4) { white-space: normal; overflow-wrap: anywhere; }
  h2, h3 { break-after: avoid; } section + #weeks, section + #unscheduled { break-before: page; } .week + .week { break-before: page; }
  .grid { min-width: 0; font-size: 8pt; } .list td.title, .list .remarks { min-width: 0; }
  .by-day, .own { min-width: 0; font-size: 8.5pt; } .by-day .piece .place, .by-day .piece .people { display: block; } .by-day .piece .place::before { content: none; }
  .piece { padding: 0 2pt 0 4pt; margin-bottom: 1.5pt; line-height: 1.3; } .piece .time, .piece .place { display: inline; } .piece .place::before { content: "· "; margin-left: 2pt; }
}
`;
