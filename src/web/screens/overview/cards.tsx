import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { namesOf } from '../../../model/names.ts';
import type { SaidTerm, Stage, Work } from '../../engine/engine.ts';
import { wordsIn } from '../../state/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge, PriorityMark, Spinner } from '../../ui/parts.tsx';
import { sayReason } from '../../ui/say-reason.ts';
import type { Asked } from './answer.ts';
import { sayNumber, sayPercent } from './numbers.ts';
import { byBody, byPriority, missingOf, spreadOf } from './summary.ts';
import { focusOf, rate, type Share } from './value.ts';
import { OVERVIEW_WORDS } from './words.ts';

interface Documents {
  readonly work: Work;
  readonly stage: Stage;
}

/** Shows an activity on the board. */
export type Open = (activity: string) => void;

const Bar = ({ share, tone = '' }: { readonly share: number; readonly tone?: string }): JSX.Element => (
  <span class={`overview-bar ${tone}`} aria-hidden="true">
    <span style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} />
  </span>
);

export function FocusCard({ work }: { readonly work: Work }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const goals = focusOf(work.problem, work.schedule);
  return (
    <section class="card overview-card" aria-labelledby="overview-focus">
      <h2 id="overview-focus">{words.focus}</h2>
      {goals.length === 0 ? <p class="overview-note">{words.noGoals}</p> : null}
      <ul class="overview-list">
        {goals.map(({ goal, blocks }) => (
          <li key={goal.id} class="overview-line">
            <span class="clip" title={goal.title ?? goal.id}>
              {goal.title ?? goal.id}
            </span>
            <Bar share={rate(blocks)} />
            <span class="num">{words.blocks(blocks.held, blocks.asked)}</span>
            {blocks.held < blocks.asked ? (
              <Badge tone="warn">{words.short(blocks.asked - blocks.held)}</Badge>
            ) : (
              <Badge tone="good">{words.kept}</Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const LISTED = 6;

/** How much of each priority is held, and what is not, the dearest first. */
export function UnheldCard({ work, stage, onOpen }: Documents & { readonly onOpen: Open }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const names = namesOf(work.problem);
  const missing = missingOf(work.problem, stage.activities, work.schedule);
  return (
    <section class="card overview-card" aria-labelledby="overview-unheld">
      <h2 id="overview-unheld">
        {words.unheld} <span class="badge num">{missing.length}</span>
      </h2>
      <ul class="overview-levels" aria-label={words.levels}>
        {byPriority(stage.activities, work.schedule).map(({ level, share }) => (
          <li key={level}>
            <PriorityMark level={level} />
            <span class="num">{words.of(String(share.held), String(share.asked))}</span>
          </li>
        ))}
      </ul>
      {missing.length === 0 ? <p class="overview-note">{words.unheldNone}</p> : null}
      <ul class="overview-list">
        {missing.slice(0, LISTED).map(({ id, title, level, isMandatory, reason }) => (
          <li key={id}>
            <button type="button" class="overview-item" title={words.toBoard(title)} onClick={() => onOpen(id)}>
              <PriorityMark level={level} />
              <span class="overview-item-text">
                <span class="clip" title={title}>
                  {title}
                  {isMandatory ? <Badge tone="bad">{words.mandatory}</Badge> : null}
                </span>
                {reason === null ? null : (
                  <span class="clip soft" title={sayReason(reason, names, work.schedule)}>
                    {sayReason(reason, names, work.schedule)}
                  </span>
                )}
              </span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
      {missing.length > LISTED ? <p class="overview-note">{words.moreUnheld(missing.length - LISTED)}</p> : null}
    </section>
  );
}

/** What each body asked for and got. */
export function BodiesCard({ work, stage }: Documents): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  const bodies = byBody(work.problem, stage.activities, work.schedule);
  const spread = spreadOf(bodies);
  const cell = (share: Share): string => words.of(String(share.held), String(share.asked));
  return (
    <section class="card overview-card" aria-labelledby="overview-bodies">
      <h2 id="overview-bodies">{words.bodies}</h2>
      <table class="table num overview-bodies">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.activities}</th>
            <th scope="col" colSpan={2}>
              {words.valueShare}
            </th>
          </tr>
        </thead>
        <tbody>
          {bodies.map(({ body, name, count, value }) => (
            <tr key={body ?? ''}>
              <th scope="row" class="wrap">
                {name ?? words.noBody}
              </th>
              <td>{cell(count)}</td>
              <td>{sayPercent(rate(value), 1)}</td>
              <td class="overview-bar-cell">
                <Bar share={rate(value)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {spread === null ? null : <p class="overview-note">{words.fair(spread)}</p>}
    </section>
  );
}

const MATCHES = 30;

/** What the schedule is charged for; each part opens to what it is made of. */
export function TermsCard(props: { readonly terms: Asked<readonly SaidTerm[]>; readonly onOpen: Open }): JSX.Element {
  const { terms, onOpen } = props;
  const words = wordsIn(OVERVIEW_WORDS);
  const [opened, setOpened] = useState<string | null>(null);
  const list = (terms.answer ?? []).toSorted((a, b) => b.points - a.points);
  const most = Math.max(1, ...list.map(({ points }) => points));
  const one = list.find(({ term }) => term === opened);
  return (
    <section class="card overview-card" aria-labelledby="overview-terms">
      <h2 id="overview-terms">{words.terms}</h2>
      {terms.answer === null ? <Spinner label={words.asking} /> : <p class="overview-note">{words.termsHint}</p>}
      {terms.answer !== null && list.length === 0 ? <p class="overview-note">{words.noTerms}</p> : null}
      <ul class={terms.isOld ? 'overview-list overview-old' : 'overview-list'}>
        {list.map(({ term, name, points }) => (
          <li key={term}>
            <button
              type="button"
              class="overview-item overview-term"
              data-testid={`term-${term}`}
              onClick={() => setOpened(term)}
            >
              <span class="clip" title={name}>
                {name}
              </span>
              <Bar share={points / most} />
              <span class="num">{sayNumber(points)}</span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
      {one === undefined ? null : (
        <Dialog title={words.matches(one.name)} onClose={() => setOpened(null)} wide testId="term-matches">
          <p class="overview-note">{words.matchesShown(Math.min(MATCHES, one.matches.length), one.matches.length)}</p>
          <Matches matches={one.matches.slice(0, MATCHES)} onOpen={onOpen} />
        </Dialog>
      )}
    </section>
  );
}

function Matches(props: { readonly matches: SaidTerm['matches']; readonly onOpen: Open }): JSX.Element {
  const words = wordsIn(OVERVIEW_WORDS);
  return (
    <ol class="overview-list">
      {props.matches.map(({ text, points, activity }, at) => (
        <li key={at}>
          {activity === null ? (
            <span class="overview-item">
              <span class="wrap overview-grow">{text}</span>
              <span class="num">{sayNumber(points)}</span>
            </span>
          ) : (
            <button
              type="button"
              class="overview-item"
              title={words.toBoard(text)}
              onClick={() => props.onOpen(activity)}
            >
              <span class="wrap overview-grow">{text}</span>
              <span class="num">{sayNumber(points)}</span>
              <Icon name="right" />
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
