import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Job, NewJob, RevisionHead, SaidForesight } from '../../../server/wire-page.ts';
import { ApiFault, api, seg } from '../../state/api.ts';
import { JobWatch } from '../../state/jobs.ts';
import { lang, wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { Foreseeing } from './ahead-cards.tsx';
import { hasForeseen, isGoing } from './foresight-jobs.ts';
import { OVERVIEW_WORDS } from './words.ts';

const TIME_MS = 120_000;

/** What was worked out beforehand for the newest revision, and the order to do so. */
export function ForesightCard({ project }: { readonly project: Project }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const watch = useMemo(() => new JobWatch(project.id), [project]);
  const [isPublished, setPublished] = useState<boolean | null>(null);
  const [said, setSaid] = useState<SaidForesight | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const job = watch.job.value;

  const read = async (): Promise<void> => setSaid(await foresightOf(project.id));
  const follow = async (started: Job): Promise<void> => {
    setFault(null);
    const ended = await watch.follow(started);
    if (ended !== null) return read();
    const { state, error } = await api.get<Job>(`/api/jobs/${seg(started.id)}`);
    if (state === 'failed') setFault(error ?? '');
  };
  const start = async (): Promise<void> => {
    const wish: NewJob = { kind: 'foresee', timeMs: TIME_MS };
    await follow(await api.post<Job>(`/api/plans/${seg(project.id)}/jobs`, wish));
  };
  const look = async (): Promise<void> => {
    const { revisions } = await api.get<{ readonly revisions: readonly RevisionHead[] }>(
      `/api/plans/${seg(project.id)}/revisions`,
    );
    setPublished(revisions.length > 0);
    if (revisions.length === 0) return;
    const { jobs } = await api.get<{ readonly jobs: readonly Job[] }>(`/api/plans/${seg(project.id)}/jobs`);
    if (hasForeseen(jobs, revisions)) await read();
    const going = jobs.find(isGoing);
    if (going !== undefined && watch.job.value === null) await follow(going);
  };
  useEffect(() => {
    look().catch(sayFault);
  }, [lang.value]);
  useEffect(() => () => watch.leave(), [watch]);

  return (
    <section class="card overview-card" aria-labelledby="overview-foresight">
      <h2 id="overview-foresight">
        {words.foresight}
        {said === null ? null : <span class="badge num">{words.ofRevision(said.revision)}</span>}
      </h2>
      {fault === null ? null : <Notice tone="bad">{words.foreseeFailed(fault)}</Notice>}
      {said === null ? null : (
        <>
          <p>{said.summary}</p>
          {said.lines.length === 0 ? null : <h3>{said.heading}</h3>}
          <ol class="overview-list" data-testid="foresight">
            {said.lines.map((line) => (
              <li key={line} class="overview-item">
                <span class="wrap">{line}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {job === null ? (
        <>
          <p class="overview-note">
            {isPublished === false ? words.notPublished : said === null ? words.nothingForeseen : ''}{' '}
            {words.foresightHint}
          </p>
          <div class="overview-do">
            <Button
              icon="bolt"
              disabled={isPublished !== true}
              onClick={() => void start().catch(sayFault)}
              testId="foresee"
            >
              {said === null ? words.foresee : words.foreseeAgain}
            </Button>
          </div>
        </>
      ) : (
        <Foreseeing
          text={
            job.state === 'waiting'
              ? words.waiting
              : words.foreseeing(job.progress?.placed ?? 0, job.progress?.total ?? 0)
          }
          share={job.progress === null || job.progress.total === 0 ? null : job.progress.placed / job.progress.total}
          onStop={() => void watch.cancel().catch(sayFault)}
        />
      )}
    </section>
  );
}

/** Null where nothing was foreseen. */
async function foresightOf(plan: string): Promise<SaidForesight | null> {
  try {
    return (await api.get<SaidForesight | undefined>(`/api/foresight?plan=${seg(plan)}`)) ?? null;
  } catch (thrown) {
    if (thrown instanceof ApiFault && thrown.status === 404) return null;
    throw thrown;
  }
}
