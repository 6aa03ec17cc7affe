import { type Html, html, when } from '../../formats/html-text.ts';
import type { Issue } from '../../model/issue.ts';
import type { FileSummary } from '../wishes/read-wishes.ts';
import type { ReportView } from './report-view.ts';

type SheetSummary = FileSummary['sheets'][number];

/** What the files held besides wishes, and what was wrong with them. */
export function tablesHtml(view: ReportView): Html {
  const { words, facts } = view;
  return html`<section id="tables"><h2>${words.sections.tables}</h2>
${when(facts.files.length > 0, () => sheetsHtml(facts.files, view))}
${issuesHtml(facts.issues, view)}</section>`;
}

function sheetsHtml(files: readonly FileSummary[], view: ReportView): Html {
  const { words } = view;
  const { columns } = words;
  const heads = [columns.place, columns.body, columns.wishes, columns.notes, columns.unknown, columns.remark];
  return html`<h3>${words.filesHeading}</h3>
<div class="scroll"><table class="tables">
<colgroup><col class="where"><col class="body"><col class="amount"><col class="notes"><col class="unknown"><col class="remark"></colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${files.map(({ file, sheets }) => html`${sheets.map((sheet) => sheetRow(file, sheet, view))}`)}</tbody></table></div>
`;
}

function sheetRow(file: string, summary: SheetSummary, { words, common, lang, bodyName }: ReportView): Html {
  const { sheet, body, wishes, notes, unknownColumns, skipped } = summary;
  const where = [file, sheet].filter((part) => part !== '').join(' › ');
  const texts = notes.map(
    ({ row, text }) =>
      html`<div><span class="dim">${words.rowNumber(row)}</span> <span class="said">${text}</span></div>`,
  );
  const unknown = unknownColumns.map((header) => html`<div>${common.quoted(header)}</div>`);
  return html`<tr><td>${where}</td><td>${bodyName(body) ?? '—'}</td><td class="num">${wishes}</td><td>${texts}</td><td>${unknown}</td><td>${skipped?.[lang]}</td></tr>
`;
}

function issuesHtml(issues: readonly Issue[], { words }: ReportView): Html {
  const heading = html`<h3 id="issues">${words.issuesHeading}</h3>`;
  if (issues.length === 0) return html`${heading}<p class="good">✓ ${words.noIssues}</p>`;
  const { columns } = words;
  const sorted = [
    ...issues.filter(({ severity }) => severity === 'error'),
    ...issues.filter(({ severity }) => severity !== 'error'),
  ];
  const rows = sorted.map(
    ({ severity, path, message, hint }) =>
      html`<tr><td><span class="tag ${severity === 'error' ? 'strong' : ''}">${words.severities[severity]}</span></td><td>${path === '' ? words.wholeFile : path}</td><td>${message}</td><td>${hint}</td></tr>
`,
  );
  const heads = [columns.severity, columns.place, columns.complaint, columns.hint];
  return html`${heading}
<div class="scroll"><table class="issues">
<colgroup><col class="severity"><col class="place"><col class="complaint"><col class="hint"></colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}
