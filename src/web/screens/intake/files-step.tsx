import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Submission } from '../../../server/wire-page.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/parts.tsx';
import { TemplateLink } from '../../ui/template-link.tsx';
import { sayInstant } from '../../ui/times.ts';
import { say, sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { CarryOver } from './carry-over.tsx';
import { carriedOver, readDecisions } from './decisions.ts';
import type { Desk } from './desk.ts';
import { DropZone } from './drop-zone.tsx';
import { isRosterName, MOST_BYTES, ROSTER_FILES, sizeText, WISH_FILES } from './upload.ts';
import { INTAKE_WORDS } from './words.ts';

/** Files come in, by the planner or by the clerks of the bodies, and go. */
export function FilesStep({ desk, project }: { readonly desk: Desk; readonly project: Project }): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).file;
  const [sending, setSending] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Submission | null>(null);
  const submissions = desk.submissions.value ?? [];
  const roster = submissions.find(({ role }) => role === 'roster');

  const sendAll = async (role: Submission['role'], files: readonly File[]): Promise<void> => {
    try {
      for (const file of files) {
        if (file.size > MOST_BYTES) {
          say(words.tooLarge(file.name, sizeText(MOST_BYTES)), 'bad');
          continue;
        }
        setSending(file.name);
        if (role === 'wishes' && (await tookDecisions(desk, file))) continue;
        const isRoster = role === 'roster' || (!desk.hasRoster.value && isRosterName(file.name));
        const isReplaced = await desk.send(isRoster ? 'roster' : 'wishes', file);
        if (isReplaced) say(words.replaced(file.name));
        else if (isRoster && role === 'wishes') say(words.tookAsRoster(file.name));
      }
    } finally {
      setSending(null);
    }
  };

  return (
    <div class="intake-files">
      <section class="card" aria-labelledby="intake-wishes">
        <h2 id="intake-wishes">{words.wishes}</h2>
        <DropZone
          title={words.dropWishes}
          hint={words.dropWishesHint}
          pick={words.pick}
          accept={WISH_FILES}
          multiple
          disabled={sending !== null}
          onFiles={(files) => void sendAll('wishes', files).catch(sayFault)}
          testId="wish-files"
        />
        <TemplateLink kind="wishes" text={words.emptyWishes} />
        {sending === null ? null : <Spinner label={words.sending(sending)} />}
        <Received desk={desk} project={project} onLeave={setLeaving} />
      </section>
      <div class="intake-side">
        <section class="card" aria-labelledby="intake-roster">
          <h2 id="intake-roster">{words.roster}</h2>
          {roster === undefined ? (
            <p class="soft">{words.noRoster}</p>
          ) : (
            <div class="intake-roster" data-testid="roster">
              <Icon name="people" />
              <div>
                <strong class="wrap">{roster.name}</strong>
                <span class="soft num wrap">
                  {roster.by} · {sayInstant(roster.at)} · {sizeText(roster.size)}
                </span>
              </div>
              <Button
                small
                look="plain"
                icon="trash"
                label={`${words.remove} ${roster.name}`}
                onClick={() => setLeaving(roster)}
              />
            </div>
          )}
          <DropZone
            title={roster === undefined ? words.dropRoster : words.replaceRoster}
            hint={words.dropRosterHint}
            pick={words.pick}
            accept={ROSTER_FILES}
            multiple={false}
            disabled={sending !== null}
            onFiles={(files) => void sendAll('roster', files).catch(sayFault)}
            testId="roster-file"
          />
          <TemplateLink kind="roster" text={words.emptyRoster} />
        </section>
        <CarryOver desk={desk} plan={project.id} />
      </div>
      {leaving === null ? null : (
        <Dialog
          title={words.removeTitle}
          onClose={() => setLeaving(null)}
          footer={
            <>
              <Button onClick={() => setLeaving(null)}>{wordsIn(UI_WORDS).cancel}</Button>
              <Button
                look="danger"
                onClick={() => {
                  setLeaving(null);
                  desk.takeBack(leaving.id).catch(sayFault);
                }}
                testId="confirm-remove"
              >
                {words.remove}
              </Button>
            </>
          }
        >
          <p class="wrap">{words.removeText(leaving.name)}</p>
        </Dialog>
      )}
    </div>
  );
}

/** A file of earlier answers is no plan of a body: its answers are taken. */
async function tookDecisions(desk: Desk, file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  const words = wordsIn(INTAKE_WORDS).file;
  const text = await file.text();
  if (!text.slice(0, 200).includes('tongchou/decisions@')) return false;
  const decisions = readDecisions(parsed(text));
  if (decisions === null) {
    say(words.badDecisions(file.name), 'bad');
    return true;
  }
  const given = carriedOver(desk.decisions.value, decisions);
  desk.answerAll(given);
  say(words.tookDecisions(Object.keys(given).length));
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function Received(props: {
  readonly desk: Desk;
  readonly project: Project;
  readonly onLeave: (submission: Submission) => void;
}): JSX.Element {
  const { desk, project, onLeave } = props;
  const words = wordsIn(INTAKE_WORDS).file;
  const wishes = (desk.submissions.value ?? []).filter(({ role }) => role === 'wishes');
  if (wishes.length === 0) return <p class="soft intake-none">{words.noWishes}</p>;
  const bodies = desk.reading.value?.problem.bodies ?? project.work.value?.problem.bodies ?? [];
  const bodyOf = (id: string | null): string =>
    id === null ? words.planner : (bodies.find((body) => body.id === id)?.name ?? id);
  const read = new Map<string, number>();
  for (const { place } of desk.reading.value?.wishes ?? []) read.set(place.file, (read.get(place.file) ?? 0) + 1);
  return (
    <div class="table-box">
      <table class="table" data-testid="submissions">
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.by}</th>
            <th scope="col">{words.columns.at}</th>
            <th scope="col" class="intake-right">
              {words.columns.size}
            </th>
            <th scope="col" class="intake-right">
              {words.columns.read}
            </th>
            <th scope="col">
              <span class="unseen">{words.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {wishes.map((one) => (
            <tr key={one.id}>
              <th scope="row" class="wrap">
                {one.name}
              </th>
              <td class="wrap">{bodyOf(one.body)}</td>
              <td class="wrap">{one.by}</td>
              <td class="num intake-nowrap">{sayInstant(one.at)}</td>
              <td class="num intake-nowrap intake-right">{sizeText(one.size)}</td>
              <td class="num intake-nowrap intake-right">
                {desk.reading.value === null ? '—' : sayRead(read.get(one.name))}
              </td>
              <td>
                <Button
                  small
                  look="plain"
                  icon="trash"
                  label={`${words.remove} ${one.name}`}
                  onClick={() => onLeave(one)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sayRead(count: number | undefined): JSX.Element {
  const words = wordsIn(INTAKE_WORDS).file;
  return count === undefined ? <span class="badge warn">{words.notRead}</span> : <span>{words.items(count)}</span>;
}
