import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Notice, RevisionHead } from '../../../server/wire-page.ts';
import { api, seg } from '../../state/api.ts';
import { wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Badge } from '../../ui/parts.tsx';
import { sayInstant } from '../../ui/times.ts';
import { say } from '../../ui/toast.tsx';
import { Confirm } from '../feeds/confirm.tsx';
import { LoadState } from '../feeds/load-state.tsx';
import { useLoad } from '../feeds/use-load.ts';
import { Compare } from './compare.tsx';
import { NoticeList } from './notice-list.tsx';
import { PUBLISH_WORDS } from './words.ts';

type Asked =
  | { readonly what: 'compare'; readonly from: number; readonly to: number }
  | { readonly what: 'rollback' | 'notices'; readonly number: number };

/** All revisions: what differs between them, their notices, and the way back. */
export function RevisionHistory(props: {
  readonly plan: string;
  /** The newest first. */
  readonly revisions: readonly RevisionHead[];
  readonly onRolledBack: () => void;
}): JSX.Element {
  const { plan, revisions, onRolledBack } = props;
  const words = wordsIn(PUBLISH_WORDS);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const newest = revisions[0]?.number ?? 0;
  return (
    <section class="card publish-history" aria-labelledby="publish-history">
      <header class="row">
        <h2 id="publish-history">{words.history}</h2>
        <span class="grow" />
        {revisions.length < 2 ? null : (
          <Button
            small
            onClick={() => setAsked({ what: 'compare', from: newest - 1, to: newest })}
            testId="compare-revisions"
          >
            {words.compare}
          </Button>
        )}
      </header>
      {revisions.length === 0 ? (
        <p class="soft">{words.noHistory}</p>
      ) : (
        <div class="table-box">
          <table class="table" data-testid="revisions">
            <thead>
              <tr>
                <th scope="col">{words.columns.number}</th>
                <th scope="col">{words.columns.at}</th>
                <th scope="col">{words.columns.by}</th>
                <th scope="col">{words.columns.note}</th>
                <th scope="col" title={words.hashHint}>
                  {words.columns.hash}
                </th>
                <th scope="col">{words.columns.actions}</th>
              </tr>
            </thead>
            <tbody>
              {revisions.map((one) => (
                <Row key={one.number} revision={one} isNewest={one.number === newest} onAsk={setAsked} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked?.what === 'compare' ? (
        <Compare plan={plan} revisions={revisions} from={asked.from} to={asked.to} onClose={close} />
      ) : null}
      {asked?.what === 'rollback' ? (
        <Rollback plan={plan} to={asked.number} next={newest + 1} onDone={onRolledBack} onClose={close} />
      ) : null}
      {asked?.what === 'notices' ? <NoticesOf plan={plan} number={asked.number} onClose={close} /> : null}
    </section>
  );
}

function Row(props: {
  readonly revision: RevisionHead;
  readonly isNewest: boolean;
  readonly onAsk: (asked: Asked) => void;
}): JSX.Element {
  const { revision, isNewest, onAsk } = props;
  const { number, publishedAt, publishedBy, rollbackOf, note, hash } = revision;
  const words = wordsIn(PUBLISH_WORDS);
  const named = (text: string): JSX.Element => (
    <>
      {text}
      <span class="unseen"> {words.revision(number)}</span>
    </>
  );
  return (
    <tr data-testid="revision" data-number={number}>
      <th scope="row" class="num publish-number">
        {words.revision(number)} {isNewest ? <Badge tone="good">{words.newest}</Badge> : null}
        {rollbackOf === null ? null : <Badge>{words.rollbackOf(rollbackOf)}</Badge>}
      </th>
      <td class="num publish-at">{sayInstant(publishedAt)}</td>
      <td class="wrap publish-by">
        <bdi>{publishedBy}</bdi>
      </td>
      <td class="wrap publish-note">
        <bdi>{note}</bdi>
      </td>
      <td class="num" title={hash}>
        <code>{hash.slice(0, 10)}</code>
      </td>
      <td>
        <span class="publish-actions">
          {number === 1 ? null : (
            <>
              <Button small onClick={() => onAsk({ what: 'compare', from: number - 1, to: number })}>
                {named(words.compareDo)}
              </Button>
              <Button small onClick={() => onAsk({ what: 'notices', number })}>
                {named(words.noticesOf)}
              </Button>
            </>
          )}
          {isNewest ? null : (
            <Button small onClick={() => onAsk({ what: 'rollback', number })} testId="rollback">
              {named(words.rollback)}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

function Rollback(props: {
  readonly plan: string;
  readonly to: number;
  readonly next: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { plan, to, next, onDone, onClose } = props;
  const words = wordsIn(PUBLISH_WORDS);
  const [note, setNote] = useState('');
  return (
    <Confirm
      title={words.rollbackTitle(to)}
      action={words.rollbackDo(next)}
      run={async () => {
        try {
          await api.post(`/api/plans/${seg(plan)}/rollbacks`, { number: next, to, note: note.trim() });
          say(words.rolledBack(next, to));
          onClose();
        } finally {
          // Also where somebody else was faster: then there is a newer revision to be shown.
          onDone();
        }
      }}
      onClose={onClose}
    >
      <p>{words.rollbackAbout(to, next)}</p>
      <TextField label={words.note} value={note} onInput={setNote} rows={2} testId="rollback-note" />
    </Confirm>
  );
}

function NoticesOf(props: {
  readonly plan: string;
  readonly number: number;
  readonly onClose: () => void;
}): JSX.Element {
  const { plan, number, onClose } = props;
  const notices = useLoad(() => readNotices(plan, number), `${plan} ${number}`);
  return (
    <Dialog title={wordsIn(PUBLISH_WORDS).noticesTitle(number)} wide onClose={onClose}>
      {notices.value === null || notices.fault !== null ? (
        <LoadState of={notices} />
      ) : (
        <NoticeList notices={notices.value} />
      )}
    </Dialog>
  );
}

export async function readNotices(plan: string, number: number): Promise<readonly Notice[]> {
  const path = `/api/plans/${seg(plan)}/revisions/${number}/notices`;
  return (await api.get<{ readonly notices: readonly Notice[] }>(path)).notices;
}
