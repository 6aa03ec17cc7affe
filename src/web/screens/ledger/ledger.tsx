import './ledger.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LedgerAnswer, SaidLedgerLine } from '../../../server/wire-page.ts';
import { api } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import { me } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/parts.tsx';
import { LoadState } from '../feeds/load-state.tsx';
import { useLoad } from '../feeds/use-load.ts';
import { csvOf, download, ledgerRows } from './csv.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { type LedgerFilter, type LedgerSort, ledgerView, NO_FILTER } from './lines.ts';
import { RecordDialog } from './record-dialog.tsx';
import { LEDGER_WORDS } from './words.ts';

/** What became of every matter. */
export function LedgerScreen(): JSX.Element {
  const words = wordsIn(LEDGER_WORDS);
  const ledger = useLoad(() => api.get<LedgerAnswer>('/api/ledger'));
  const [filter, setFilter] = useState<LedgerFilter>(NO_FILTER);
  const [sort, setSort] = useState<LedgerSort>('urgency');
  const [open, setOpen] = useState<SaidLedgerLine | null>(null);
  const answer = ledger.value;
  const lines = useMemo(() => ledgerView(answer?.lines ?? [], filter, sort), [answer, filter, sort]);
  const mayRecord = me.value?.role === 'planner';
  const hasLines = answer !== null && answer.lines.length > 0;
  return (
    <div class="page ledger">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p class="ledger-screen">{words.about}</p>
          <p>{answer?.asOf ?? ''}</p>
        </div>
        {hasLines ? (
          <div class="row ledger-screen">
            <Button
              icon="file"
              onClick={() => download(words.csv.file(answer.today), csvOf(ledgerRows(lines, words)))}
              testId="ledger-csv"
            >
              {words.toCsv}
            </Button>
            <Button icon="print" onClick={() => print()} testId="ledger-print">
              {words.print}
            </Button>
          </div>
        ) : null}
      </header>
      {answer === null || ledger.fault !== null ? <LoadState of={ledger} /> : null}
      {answer === null ? null : hasLines ? (
        <div class="stack">
          <LedgerFilters
            answer={answer}
            filter={filter}
            onFilter={setFilter}
            sort={sort}
            onSort={setSort}
            shown={lines.length}
          />
          <LedgerTable lines={lines} today={answer.today} mayRecord={mayRecord} onOpen={setOpen} />
        </div>
      ) : (
        <div class="card">
          <Empty icon="ledger" title={words.empty}>
            <p>{words.emptyHint}</p>
          </Empty>
        </div>
      )}
      {open === null ? null : (
        <RecordDialog line={open} mayRecord={mayRecord} onRecorded={ledger.reload} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
