import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlanHead, Submission, WishAnswer } from '../../../server/wire-page.ts';
import { api } from '../../state/api.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented, SelectField } from '../../ui/fields.tsx';
import { Badge, Spinner } from '../../ui/parts.tsx';
import { TemplateLink } from '../../ui/template-link.tsx';
import { sayInstant } from '../../ui/times.ts';
import { say, sayFault } from '../../ui/toast.tsx';
import { UI_WORDS } from '../../ui/words.ts';
import { DropZone } from '../intake/drop-zone.tsx';
import { short } from '../intake/short.ts';
import { MOST_BYTES, send, sizeText, submissionsOf, takeBack, WISH_FILES } from '../intake/upload.ts';
import { loadPlans } from '../plans/load-plans.ts';
import { today } from '../plans/periods.ts';
import { MINE_WORDS } from './words.ts';

/** What a body sends in, and what became of it. */
export function BodyWishes({ body }: { readonly body: string }): JSX.Element {
  const words = wordsIn(MINE_WORDS).wishes;
  const [plans, setPlans] = useState<readonly PlanHead[] | null>(null);
  useEffect(() => {
    loadPlans()
      .then((all) => setPlans(all.filter(({ lastDay }) => lastDay >= today())))
      .catch(sayFault);
  }, []);
  return (
    <section class="mine-wishes" aria-labelledby="mine-wishes">
      <h2 id="mine-wishes">{words.title}</h2>
      <div class="mine-wishes-columns">
        <div class="card mine-send">
          <h3>{words.send}</h3>
          <p class="soft">{words.sendHint}</p>
          {plans === null ? (
            <Spinner />
          ) : plans.length === 0 ? (
            <p>{words.noPlans}</p>
          ) : (
            <Send plans={plans} body={body} />
          )}
        </div>
        <Answers />
      </div>
    </section>
  );
}

/** The plan that begins next is the one that is collected for. */
const firstOf = (plans: readonly PlanHead[]): string =>
  [...plans].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1)).find(({ firstDay }) => firstDay > today())?.id ??
  plans[0]?.id ??
  '';

function Send({ plans, body }: { readonly plans: readonly PlanHead[]; readonly body: string }): JSX.Element {
  const words = wordsIn(MINE_WORDS).wishes;
  const [plan, setPlan] = useState(firstOf(plans));
  const [files, setFiles] = useState<readonly Submission[] | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Submission | null>(null);
  const load = async (): Promise<void> => setFiles(await submissionsOf(plan));
  useEffect(() => {
    setFiles(null);
    load().catch(sayFault);
  }, [plan]);
  const sendAll = async (picked: readonly File[]): Promise<void> => {
    try {
      for (const file of picked) {
        if (file.size > MOST_BYTES) {
          say(words.tooLarge(file.name, sizeText(MOST_BYTES)), 'bad');
          continue;
        }
        setSending(file.name);
        const isReplaced = await send(plan, 'wishes', file, await submissionsOf(plan), body);
        say(isReplaced ? words.replaced(file.name) : words.sent(file.name));
      }
    } finally {
      setSending(null);
      await load();
    }
  };
  return (
    <>
      <SelectField
        label={words.plan}
        value={plan}
        choices={plans.map(({ id, title }) => ({ value: id, text: title === '' ? id : title }))}
        onChange={setPlan}
        testId="send-plan"
      />
      <DropZone
        title={words.drop}
        hint={words.dropHint}
        pick={words.pick}
        accept={WISH_FILES}
        multiple
        main
        disabled={sending !== null}
        onFiles={(picked) => void sendAll(picked).catch(sayFault)}
        testId="send-files"
      />
      <TemplateLink kind="wishes" text={words.form} />
      {sending === null ? null : <Spinner label={words.sending(sending)} />}
      {files === null ? null : files.length === 0 ? (
        <p class="soft">{words.noFiles}</p>
      ) : (
        <ul class="mine-files" data-testid="own-files">
          {files.map((file) => (
            <li key={file.id}>
              <div>
                <strong class="wrap">{file.name}</strong>
                <span class="soft num wrap">
                  {file.by} · {sayInstant(file.at)} · {sizeText(file.size)}
                </span>
              </div>
              <Button small label={`${words.withdraw} ${file.name}`} onClick={() => setLeaving(file)}>
                {words.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {leaving === null ? null : (
        <Dialog
          title={words.withdraw}
          onClose={() => setLeaving(null)}
          footer={
            <>
              <Button onClick={() => setLeaving(null)}>{wordsIn(UI_WORDS).cancel}</Button>
              <Button
                look="danger"
                testId="confirm-withdraw"
                onClick={() => {
                  setLeaving(null);
                  takeBack(plan, leaving.id).then(load).catch(sayFault);
                }}
              >
                {words.withdraw}
              </Button>
            </>
          }
        >
          <p class="wrap">{words.withdrawText(leaving.name)}</p>
        </Dialog>
      )}
    </>
  );
}

type Filter = 'all' | 'held' | 'not-held';

/** Wish by wish: when and where, or why not. */
function Answers(): JSX.Element {
  const words = wordsIn(MINE_WORDS).wishes;
  const [wishes, setWishes] = useState<readonly WishAnswer[] | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  useEffect(() => {
    api
      .get<{ readonly wishes: readonly WishAnswer[] }>('/api/wishes')
      .then((answer) => setWishes(answer.wishes))
      .catch(sayFault);
  }, [lang.value]);
  const all = wishes ?? [];
  const count = all.filter(({ held }) => held !== null).length;
  const shown = all.filter(({ held }) => filter === 'all' || (held !== null) === (filter === 'held'));
  return (
    <div class="card mine-answers">
      <h3>{words.answers}</h3>
      <p class="soft">{words.answersHint}</p>
      {wishes === null ? (
        <Spinner />
      ) : all.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Segmented<Filter>
            label={words.filter}
            value={filter}
            choices={[
              { value: 'all', text: words.all(all.length) },
              { value: 'held', text: words.held(count) },
              { value: 'not-held', text: words.notHeld(all.length - count) },
            ]}
            onChange={setFilter}
            testId="answer-filter"
          />
          <ul class="mine-answer-list" data-testid="wish-answers">
            {shown.map((wish) => (
              <li key={`${wish.plan} ${wish.activity}`}>
                <span class="mine-answer-head">
                  <strong class="wrap">{short(wish.title, 300)}</strong>
                  {wish.held === null ? (
                    <Badge tone="warn">✕ {words.isNotHeld}</Badge>
                  ) : (
                    <Badge tone="good">✓ {words.isHeld}</Badge>
                  )}
                </span>
                {wish.held === null ? <Why wish={wish} /> : <span class="wrap soft">{wish.heldText}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Why({ wish }: { readonly wish: WishAnswer }): JSX.Element {
  const words = wordsIn(MINE_WORDS).wishes;
  if (wish.reasons.length === 0) return <span class="soft">{words.noReason}</span>;
  return (
    <ul class="mine-reasons">
      {wish.reasons.map(({ message }) => (
        <li key={message} class="wrap">
          {message}
        </li>
      ))}
    </ul>
  );
}
