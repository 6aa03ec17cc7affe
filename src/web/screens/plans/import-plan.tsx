import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Issue } from '../../../model/issue.ts';
import type { PlanHead } from '../../../server/wire-page.ts';
import { ApiFault, api, seg } from '../../state/api.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { go } from '../../state/router.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Notice, Spinner } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { DropZone } from '../intake/drop-zone.tsx';
import { type Checked, check } from './check-documents.ts';
import { Faults } from './faults.tsx';
import { frameOf, type PickedDocument, recognise } from './import-files.ts';
import { savedWork } from './load-plans.ts';
import { freeId, idOf, isPlanId, namePeriod } from './periods.ts';
import { PLANS_WORDS } from './words.ts';

type Known = Exclude<PickedDocument, { readonly kind: 'other' }>;

interface Picked {
  readonly problem: Known | null;
  readonly schedule: Known | null;
  readonly others: readonly Exclude<PickedDocument, Known>[];
}

const NOTHING: Picked = { problem: null, schedule: null, others: [] };

/** A Problem document, and with it a schedule, as a plan of its own. They are checked before anything is written. */
export function ImportPlan(props: { readonly plans: readonly PlanHead[]; readonly onClose: () => void }): JSX.Element {
  const { plans, onClose } = props;
  const words = wordsIn(PLANS_WORDS);
  const [picked, setPicked] = useState<Picked>(NOTHING);
  const [checked, setChecked] = useState<Checked | 'checking' | null>(null);
  const [typed, setTyped] = useState<{ readonly id?: string; readonly title?: string }>({});
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const frame = picked.problem && frameOf(picked.problem.document);
  const taken = plans.map((plan) => plan.id);
  const id = typed.id ?? (frame ? freeId(idOf(frame), taken) : '');
  const title = typed.title ?? (frame?.title || (frame ? words.defaultTitle(namePeriod(frame, lang.value, true)) : ''));
  const isThere = taken.includes(id);

  const examine = async (next: Picked): Promise<void> => {
    setPicked(next);
    setRefused([]);
    setChecked(null);
    if (next.problem === null || frameOf(next.problem.document) === null) return;
    setChecked('checking');
    setChecked(await check(next.problem.document, next.schedule?.document ?? null));
  };
  const add = async (files: readonly File[]): Promise<void> => {
    let next: Picked = { ...picked, others: [] };
    for (const file of files) {
      const document = recognise(file.name, await file.text());
      next = document.kind === 'other' ? { ...next, others: [...next.others, document] } : put(next, document);
    }
    await examine(next);
  };
  const isGood = checked !== null && checked !== 'checking' && checked.errors.length === 0;
  const run = async (): Promise<void> => {
    if (!isGood || frame === null || picked.problem === null) return;
    if (!isPlanId(id)) return setFault(words.faults.id);
    setBusy(true);
    try {
      if (isThere && (await savedWork(id)) !== null) return setFault(words.importing.hasWork);
      if (!isThere) await api.post('/api/plans', { id, title: title.trim() || id, ...onlyDays(frame) });
      await api.put(`/api/plans/${seg(id)}/work`, {
        number: 1,
        problem: picked.problem.document,
        schedule: picked.schedule?.document ?? null,
      });
      go({ screen: 'board', plan: id });
    } catch (thrown) {
      if (!(thrown instanceof ApiFault) || thrown.status !== 422) throw thrown;
      setRefused(thrown.issues);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      wide
      title={words.importing.title}
      onClose={onClose}
      testId="import-dialog"
      footer={
        <>
          <Button onClick={onClose}>{wordsIn(UI_WORDS).cancel}</Button>
          <Button
            look="main"
            disabled={!isGood || isBusy}
            onClick={() => void run().catch(sayFault)}
            testId="run-import"
          >
            {words.importing.go}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p class="soft">{words.importing.about}</p>
        <DropZone
          title={words.importing.drop}
          hint={words.importing.dropHint}
          pick={words.importing.pick}
          accept=".json,application/json"
          multiple
          onFiles={(files) => void add(files).catch(sayFault)}
          testId="import-files"
        />
        <PickedFiles picked={picked} onChange={(next) => void examine(next).catch(sayFault)} />
        <Findings picked={picked} checked={checked} hasFrame={frame !== null} />
        {refused.length === 0 ? null : <Faults issues={refused} />}
        {frame === null || !isGood ? null : (
          <>
            <TextField
              label={words.fields.title}
              value={title}
              onInput={(next) => setTyped({ ...typed, title: next.slice(0, 200) })}
            />
            <TextField
              label={words.fields.id}
              value={id}
              hint={isThere ? words.importing.intoEmpty : words.fields.idHint}
              fault={fault}
              onInput={(next) => {
                setFault(null);
                setTyped({ ...typed, id: next });
              }}
              testId="import-id"
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

const onlyDays = ({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }) => ({
  firstDay,
  lastDay,
});

const put = (picked: Picked, document: Known): Picked =>
  document.kind === 'problem' ? { ...picked, problem: document } : { ...picked, schedule: document };

function PickedFiles(props: {
  readonly picked: Picked;
  readonly onChange: (next: Picked) => void;
}): JSX.Element | null {
  const { picked, onChange } = props;
  const words = wordsIn(PLANS_WORDS).importing;
  const rows = (['problem', 'schedule'] as const).flatMap((kind) => {
    const file = picked[kind];
    return file === null ? [] : [{ kind, name: file.name }];
  });
  if (rows.length === 0) return null;
  return (
    <ul class="plans-picked">
      {rows.map(({ kind, name }) => (
        <li key={kind}>
          <span class="badge">{words[kind]}</span>
          <span class="clip" title={name}>
            {name}
          </span>
          <Button
            small
            look="plain"
            icon="close"
            label={`${words.remove} ${name}`}
            onClick={() => onChange({ ...picked, [kind]: null })}
          />
        </li>
      ))}
    </ul>
  );
}

function Findings(props: {
  readonly picked: Picked;
  readonly checked: Checked | 'checking' | null;
  readonly hasFrame: boolean;
}): JSX.Element {
  const { picked, checked, hasFrame } = props;
  const words = wordsIn(PLANS_WORDS).importing;
  return (
    <div class="stack" aria-live="polite">
      {picked.others.map(({ name, why }) => (
        <Notice key={name} tone="warn">
          {why === 'no-json' ? words.noJson(name) : words.otherFormat(name)}
        </Notice>
      ))}
      {picked.problem === null && picked.schedule !== null ? <Notice tone="warn">{words.onlySchedule}</Notice> : null}
      {picked.problem !== null && !hasFrame ? <Notice tone="bad">{words.noHorizon}</Notice> : null}
      {checked === 'checking' ? <Spinner label={words.checking} /> : null}
      {checked === null || checked === 'checking' ? null : <Outcome checked={checked} />}
    </div>
  );
}

function Outcome({ checked }: { readonly checked: Checked }): JSX.Element {
  const words = wordsIn(PLANS_WORDS).importing;
  if (checked.errors.length > 0) return <Faults issues={checked.errors} />;
  return (
    <Notice tone={checked.conflicts > 0 ? 'warn' : 'good'}>
      <p>{words.good(checked.activities, checked.leaders)}</p>
      {checked.held === null ? null : <p>{words.goodSchedule(checked.held)}</p>}
      {checked.conflicts > 0 ? <p>{words.broken(checked.conflicts)}</p> : null}
      {checked.warnings > 0 ? <p class="soft">{words.warnings(checked.warnings)}</p> : null}
    </Notice>
  );
}
