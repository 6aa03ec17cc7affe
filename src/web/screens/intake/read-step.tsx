import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Issue } from '../../../model/issue.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { Badge, Notice } from '../../ui/parts.tsx';
import { Columns } from './columns.tsx';
import type { Desk } from './desk.ts';
import { NothingRead } from './nothing-read.tsx';
import type { Reading } from './shapes.ts';
import { cellOf, type SheetView, viewFiles } from './sheets.ts';
import { short } from './short.ts';
import { WishRows } from './wish-rows.tsx';
import { INTAKE_WORDS } from './words.ts';

/** What was read from each sheet, how its columns were taken, and what could not be read. */
export function ReadStep({ desk }: { readonly desk: Desk }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).read;
  const reading = desk.reading.value;
  if (reading === null) return <NothingRead desk={desk} />;
  const { sheets, others } = viewFiles(reading);
  return (
    <div class="stack intake-read">
      <Totals reading={reading} />
      {others.length === 0 ? null : (
        <section class="card stack">
          <h2>{words.otherIssues}</h2>
          <Issues issues={others} whole />
        </section>
      )}
      {sheets.map((sheet) => (
        <Sheet key={`${sheet.file} › ${sheet.summary.sheet}`} desk={desk} sheet={sheet} reading={reading} />
      ))}
    </div>
  );
}

function Totals({ reading }: { readonly reading: Reading }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).read;
  const open = reading.wishes.filter((wish) => wish.open.length > 0).length;
  const count = (severity: Issue['severity']): number =>
    reading.issues.filter((issue) => issue.severity === severity).length;
  const tiles: readonly (readonly [name: string, count: number, look: string])[] = [
    [words.wishes, reading.wishes.length, ''],
    [words.understood, reading.wishes.length - open, 'good'],
    [words.unanswered, open, open > 0 ? 'warn' : ''],
    [words.errors, count('error'), count('error') > 0 ? 'bad' : ''],
    [words.warnings, count('warning'), count('warning') > 0 ? 'warn' : ''],
  ];
  return (
    <dl class="intake-tiles">
      {tiles.map(([name, figure, look]) => (
        <div key={name} class={look}>
          <dt>{name}</dt>
          <dd class="num">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sheet(props: { readonly desk: Desk; readonly sheet: SheetView; readonly reading: Reading }): JSX.Element {
  const { desk, sheet, reading } = props;
  const words = wordsIn(INTAKE_WORDS).read;
  const { summary, columns, wishes, issues } = sheet;
  const [isOpen, setOpen] = useState(false);
  const body = reading.problem.bodies?.find(({ id }) => id === summary.body)?.name ?? summary.body;
  return (
    <section class="card intake-sheet" data-testid="sheet">
      <header>
        <h2 class="wrap">{words.sheet(sheet.file, summary.sheet)}</h2>
        {body === null || body === undefined ? null : <Badge>{body}</Badge>}
        <Badge tone={summary.wishes > 0 ? 'good' : 'warn'}>{words.count(summary.wishes)}</Badge>
        {sheet.open > 0 ? (
          <Badge tone="warn">
            {words.unanswered} {sheet.open}
          </Badge>
        ) : null}
      </header>
      {summary.skipped === null ? null : (
        <Notice tone="warn">
          {words.skipped}：{summary.skipped[lang.value]}
        </Notice>
      )}
      {columns.length === 0 ? null : <Columns desk={desk} sheet={sheet} />}
      {issues.length === 0 ? (
        <p class="soft">{words.noIssues}</p>
      ) : (
        <>
          <h3>{words.issues}</h3>
          <Issues issues={issues} />
        </>
      )}
      {summary.notes.length === 0 ? null : (
        <details>
          <summary>{words.notes(summary.notes.length)}</summary>
          <ul class="intake-notes">
            {summary.notes.map(({ row, text }) => (
              <li key={row}>
                <span class="soft num">{words.rowNumber(row)}</span> <span class="wrap">{short(text, MOST_TEXT)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {wishes.length === 0 ? null : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.all(wishes.length)}</summary>
          {isOpen ? <WishRows wishes={wishes} /> : null}
        </details>
      )}
    </section>
  );
}

const MOST_ISSUES = 100;
const MOST_TEXT = 600;

function Issues({
  issues,
  whole = false,
}: {
  readonly issues: readonly Issue[];
  readonly whole?: boolean;
}): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).read;
  return (
    <div class="table-box intake-issues">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.todo}</th>
          </tr>
        </thead>
        <tbody>
          {issues.slice(0, MOST_ISSUES).map((issue, i) => (
            <tr key={`${i} ${issue.path}`}>
              <td class="wrap">
                <span class={issue.severity === 'error' ? 'badge bad' : 'badge warn'}>
                  {words.severities[issue.severity]}
                </span>{' '}
                {whole ? issue.path : cellOf(issue)}
              </td>
              <td class="wrap">{short(issue.message, MOST_TEXT)}</td>
              <td class="wrap soft">{issue.hint}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
