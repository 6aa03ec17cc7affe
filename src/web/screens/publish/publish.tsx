import './publish.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PublicationPreview, Revision, RevisionHead } from '../../../server/wire-page.ts';
import { diffSchedules } from '../../../whatif/diff.ts';
import type { Work } from '../../engine/engine.ts';
import { api, seg } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Notice, Spinner } from '../../ui/parts.tsx';
import { say } from '../../ui/toast.tsx';
import { LoadState } from '../feeds/load-state.tsx';
import { useLoad } from '../feeds/use-load.ts';
import { ChangeList } from './change-list.tsx';
import { type ListedChange, withKinds } from './changes.ts';
import { useCheck } from './check.ts';
import { Checklist } from './checklist.tsx';
import { RevisionHistory } from './history.tsx';
import { NoticeList } from './notice-list.tsx';
import { PublishCard } from './publish-card.tsx';
import { Published } from './published.tsx';
import { isSameWork } from './same-work.ts';
import { PUBLISH_WORDS } from './words.ts';

/** From the check of the work to the published revision, and the revisions so far. */
export function PublishScreen({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(PUBLISH_WORDS);
  const check = useCheck(project);
  const [done, setDone] = useState<number | null>(null);
  const past = useLoad(() => readPast(project.id), project.id);
  const { preview } = check;
  const work = project.work.value;
  const newest = past.value?.newest ?? null;
  // Until the revision is the one that was compared with, its documents say nothing.
  const base = newest !== null && newest.number === preview?.current ? newest : null;
  const changes = useMemo(() => listed(preview, base, work), [preview, base, work]);
  const isSame = useMemo(
    () => base !== null && work !== null && changes.length === 0 && isSameWork(base, work),
    [base, work, changes],
  );
  useEffect(() => {
    // Published by somebody else, or by a request whose answer was lost.
    if (preview !== null && past.value !== null && (newest?.number ?? null) !== preview.current) past.reload();
  }, [preview]);
  const renewed = (): void => {
    past.reload();
    check.again();
  };
  const published = (number: number): void => {
    setDone(number);
    say(words.done(number));
    renewed();
  };
  return (
    <div class="page publish">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.about}</p>
        </div>
      </header>
      {done === null ? null : <Published plan={project.id} number={done} onClose={() => setDone(null)} />}
      <div class="publish-columns">
        <div class="publish-main">
          {check.state === 'stale' ? <Notice tone="warn">{words.conflict}</Notice> : null}
          {preview === null ? (
            <div class="card empty">
              {check.state === 'checking' ? <Spinner label={words.checking} /> : <p>{check.fault ?? words.unsaved}</p>}
            </div>
          ) : (
            <>
              <Checklist project={project} preview={preview} earlier={base?.waivers ?? []} />
              <section class="card" aria-labelledby="publish-changes">
                <h2 id="publish-changes">
                  {words.changes(preview.current)} <Count n={changes.length} />
                </h2>
                <Changes current={preview.current} changes={changes} />
              </section>
              <section class="card" aria-labelledby="publish-notices">
                <h2 id="publish-notices">
                  {words.notices} <Count n={preview.notices.length} />
                </h2>
                {preview.notices.length === 0 ? (
                  <p class="soft">{preview.current === null ? words.noFirstNotices : words.noNotices}</p>
                ) : (
                  <>
                    <p class="soft">{words.noticesAbout}</p>
                    <NoticeList notices={preview.notices} />
                  </>
                )}
              </section>
            </>
          )}
        </div>
        <PublishCard project={project} check={check} isSame={isSame} onPublished={published} />
      </div>
      {past.value === null ? (
        <LoadState of={past} />
      ) : (
        <RevisionHistory plan={project.id} revisions={past.value.revisions} onRolledBack={renewed} />
      )}
    </div>
  );
}

const Count = ({ n }: { readonly n: number }): JSX.Element | null =>
  n === 0 ? null : <span class="num soft publish-count">{n}</span>;

function Changes(props: { readonly current: number | null; readonly changes: readonly ListedChange[] }): JSX.Element {
  const { current, changes } = props;
  const words = wordsIn(PUBLISH_WORDS);
  if (current === null) return <p class="soft">{words.firstRevision}</p>;
  return changes.length === 0 ? <p class="soft">{words.noChanges(current)}</p> : <ChangeList changes={changes} />;
}

const listed = (
  preview: PublicationPreview | null,
  base: Revision | null,
  work: Work | null,
): readonly ListedChange[] =>
  withKinds(preview?.changes ?? [], base === null || work === null ? [] : diffSchedules(base, work));

interface Past {
  /** The newest first. */
  readonly revisions: readonly RevisionHead[];
  readonly newest: Revision | null;
}

async function readPast(plan: string): Promise<Past> {
  const base = `/api/plans/${seg(plan)}/revisions`;
  const { revisions } = await api.get<{ readonly revisions: readonly RevisionHead[] }>(base);
  const [last] = revisions;
  return { revisions, newest: last === undefined ? null : await api.get<Revision>(`${base}/${last.number}`) };
}
