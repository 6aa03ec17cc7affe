import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SaidLedgerLine } from '../../../server/wire-page.ts';
import { api, seg } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { sayDay, sayInstant } from '../../ui/times.ts';
import { say, sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { recordOf, STATES, type State } from './lines.ts';
import { LEDGER_WORDS } from './words.ts';

const MOST_NOTE = 2000;

/** One matter with its history; who may record says how far it is. */
export function RecordDialog(props: {
  readonly line: SaidLedgerLine;
  readonly mayRecord: boolean;
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { line, mayRecord, onRecorded, onClose } = props;
  const words = wordsIn(LEDGER_WORDS);
  const ui = wordsIn(UI_WORDS);
  const [state, setState] = useState<State | 'same'>('same');
  const [dueDay, setDueDay] = useState('');
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const record = note.length > MOST_NOTE ? null : recordOf(state, dueDay, note);
  const save = async (): Promise<void> => {
    if (record === null) return;
    setBusy(true);
    try {
      await api.post(`/api/ledger/${seg(line.plan)}/${seg(line.activity)}`, record);
      say(words.recorded);
      onRecorded();
      onClose();
    } finally {
      setBusy(false);
    }
  };
  const footer = mayRecord ? (
    <>
      <Button onClick={onClose}>{ui.cancel}</Button>
      <Button
        look="main"
        disabled={record === null || isBusy}
        {...(record === null ? { title: words.nothingToRecord } : {})}
        onClick={() => void save().catch(sayFault)}
        testId="record-do"
      >
        {words.recordDo}
      </Button>
    </>
  ) : (
    <Button onClick={onClose}>{ui.close}</Button>
  );
  return (
    <Dialog
      title={mayRecord ? words.recordTitle : words.historyTitle}
      onClose={onClose}
      testId="record-dialog"
      footer={footer}
    >
      <div class="stack">
        <div class="ledger-about">
          <p class="wrap">
            <b>
              <bdi>{line.title}</bdi>
            </b>
          </p>
          <p class="soft wrap">
            <bdi>{[line.unit, line.person, line.contact].filter((part) => part !== '').join(' · ')}</bdi>
          </p>
          <p class="wrap">
            <bdi>{line.said.progress}</bdi>
          </p>
        </div>
        {mayRecord ? (
          <>
            <div class="row ledger-two">
              <SelectField
                label={words.state}
                value={state}
                choices={[
                  { value: 'same', text: words.keepState(words.states[line.state]) },
                  ...STATES.map((one) => ({ value: one, text: words.states[one] })),
                ]}
                onChange={setState}
                testId="record-state"
              />
              <TextField
                label={words.dueDay}
                hint={words.dueDayHint(line.dueDay === null ? words.noDueDay : sayDay(line.dueDay))}
                type="date"
                value={dueDay}
                onInput={setDueDay}
                testId="record-due"
              />
            </div>
            <TextField
              label={words.note}
              hint={words.noteHint}
              fault={note.length > MOST_NOTE ? words.noteHint : null}
              rows={3}
              value={note}
              onInput={setNote}
              testId="record-note"
            />
          </>
        ) : null}
        <section>
          {mayRecord ? <h3 class="ledger-heading">{words.historyTitle}</h3> : null}
          {line.history.length === 0 ? <p class="soft">{words.noHistory}</p> : null}
          <ol class="ledger-history" data-testid="history-list">
            {line.history
              .map((entry, i) => ({ entry, text: line.said.history[i] ?? '', key: `${i} ${entry.at}` }))
              .reverse()
              .map(({ entry, text, key }) => (
                <li key={key}>
                  <span class="soft num">
                    {sayInstant(entry.at)} · <bdi>{entry.by}</bdi>
                  </span>
                  <bdi class="wrap">{text}</bdi>
                </li>
              ))}
          </ol>
        </section>
      </div>
    </Dialog>
  );
}
