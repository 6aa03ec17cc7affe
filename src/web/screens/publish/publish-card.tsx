import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Issue } from '../../../model/issue.ts';
import type { NewPublication } from '../../../server/wire-page.ts';
import { ApiFault, api, OfflineError, seg } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/parts.tsx';
import { say, sayFault } from '../../ui/toast.tsx';
import { type Check, waiversOf } from './check.ts';
import { openOf } from './lacks.ts';
import { PUBLISH_WORDS } from './words.ts';

/** The note, the button, and beside it why it cannot be pressed. */
export function PublishCard(props: {
  readonly project: Project;
  readonly check: Check;
  /** The documents are those of the newest revision. */
  readonly isSame: boolean;
  readonly onPublished: (number: number) => void;
}): JSX.Element {
  const { project, check, isSame, onPublished } = props;
  const words = wordsIn(PUBLISH_WORDS);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Issue[]>([]);
  const { preview, state } = check;
  const open = preview === null ? 0 : Math.max(openOf(preview.lacks).length, preview.issues.length > 0 ? 1 : 0);
  const current = preview?.current ?? null;
  const bar =
    state === 'stale'
      ? words.conflict
      : state === 'unsaved'
        ? words.unsaved
        : state === 'failed'
          ? check.fault
          : preview === null || state === 'checking'
            ? words.blocked.checking
            : open > 0
              ? words.blocked.open(open)
              : isSame && current !== null
                ? words.blocked.same(current)
                : null;
  const publish = async (): Promise<void> => {
    if (preview === null || bar !== null) return;
    setBusy(true);
    setRefusals([]);
    const waivers = waiversOf(project.id).filter(({ activity }) => isNeeded(activity, check));
    try {
      const body: NewPublication = { number: preview.next, work: check.work, waivers, note: note.trim() };
      await api.post(`/api/plans/${seg(project.id)}/publications`, body);
      setNote('');
      onPublished(preview.next);
    } catch (thrown) {
      // It may have been published all the same: the next check tells.
      if (thrown instanceof OfflineError) check.again();
      if (!(thrown instanceof ApiFault) || (thrown.status !== 409 && thrown.status !== 422)) throw thrown;
      if (thrown.status === 422) setRefusals(thrown.issues);
      else say(words.moved, 'bad');
      check.again();
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card publish-card" aria-labelledby="publish-card">
      <h2 id="publish-card">{words.publish(preview?.next ?? 1)}</h2>
      <dl>
        <Count name={words.counts.open} n={preview === null ? null : openOf(preview.lacks).length} />
        <Count name={words.counts.changes} n={preview?.changes.length ?? null} />
        <Count name={words.counts.notices} n={preview?.notices.length ?? null} />
        <Count name={words.counts.waivers} n={preview?.lacks.filter(({ isWaived }) => isWaived).length ?? null} />
      </dl>
      <TextField
        label={words.note}
        hint={words.noteHint}
        rows={3}
        value={note}
        onInput={setNote}
        testId="publish-note"
      />
      {refusals.length === 0 ? null : (
        <Notice tone="bad">
          <p>{words.refused}</p>
          <ul class="publish-refusals" data-testid="publish-refusals">
            {refusals.map(({ code, path, message, hint }) => (
              <li key={`${code} ${path} ${message}`}>
                {message} {hint}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Button
        look="main"
        icon="publish"
        disabled={bar !== null || isBusy}
        onClick={() => void publish().catch(sayFault)}
        testId="publish"
      >
        {isBusy ? words.publishing : words.publish(preview?.next ?? 1)}
      </Button>
      <p class={bar === null ? 'publish-bar good' : 'publish-bar'} role="status" data-testid="publish-bar">
        <Icon name={bar === null ? 'check' : state === 'checking' ? 'clock' : 'info'} />
        <span class="wrap">{bar ?? words.ready}</span>
      </p>
      {state === 'stale' ? (
        <Button onClick={() => void readAnew(project, check).catch(sayFault)} testId="read-newest">
          {words.readNewest}
        </Button>
      ) : (
        <Button small look="plain" disabled={state === 'checking'} onClick={check.again} testId="check-again">
          {words.checkAgain}
        </Button>
      )}
      {preview === null ? null : <p class="soft publish-work">{words.checkedWork(check.work)}</p>}
    </section>
  );
}

const Count = ({ name, n }: { readonly name: string; readonly n: number | null }): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd class="num">{n ?? '–'}</dd>
  </div>
);

/** A waiver for what lacks nothing any more is left out. */
const isNeeded = (activity: string, { preview }: Check): boolean =>
  preview?.lacks.some((lack) => lack.activity === activity || lack.activity.startsWith(`${activity}@`)) ?? false;

async function readAnew(project: Project, check: Check): Promise<void> {
  await project.load();
  check.again();
}
