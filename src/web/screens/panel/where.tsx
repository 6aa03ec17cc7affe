import type { ComponentChildren, JSX } from 'preact';
import { namesOf } from '../../../model/names.ts';
import type { Activity } from '../../../model/problem.ts';
import type { Assignment } from '../../../model/schedule.ts';
import type { Lock } from '../../engine/engine.ts';
import { LABELS } from '../../state/labels.ts';
import { wordsIn } from '../../state/language.ts';
import type { Project } from '../../state/project.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/parts.tsx';
import { sayDay } from '../../ui/times.ts';
import { sayFault } from '../../ui/toast.tsx';
import { doAndSay } from './deeds.ts';
import { locksOf, missedOptional, peopleOf, placeOf, roomsOf } from './facts.ts';
import { MoveSection } from './move-time.tsx';
import { showOnBoard } from './show.ts';
import { dayName } from './spans.ts';
import { PANEL_WORDS } from './words.ts';

export interface WhereProps {
  readonly project: Project;
  readonly activity: Activity;
  readonly held: Assignment | null;
}

/** When, who, where; what of it is locked; and moving it. */
export function WhereSection({ project, activity, held }: WhereProps): JSX.Element | null {
  const words = wordsIn(PANEL_WORDS);
  const problem = project.work.value?.problem;
  if (problem === undefined) return null;
  const names = namesOf(problem);
  const title = activity.title || words.untitled;
  const place = placeOf(activity, held, names);
  const rooms = roomsOf(activity, names);
  const breaches = (project.judged.value?.violations ?? []).filter(({ activities }) =>
    activities.includes(activity.id),
  );
  const lock = (aspect: keyof Lock): JSX.Element | null =>
    held === null ? null : <LockToggle project={project} activity={activity} aspect={aspect} title={title} />;
  return (
    <div class="panel-sections">
      {breaches.length === 0 ? null : (
        <Notice tone="bad">
          <strong>{words.conflicts}</strong>
          <ul>
            {breaches.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <dl class="panel-facts">
        {held === null ? (
          <Fact icon="clock" name={words.time}>
            {words.notScheduled}
            <span class="soft"> · {lengthOf(activity)}</span>
          </Fact>
        ) : (
          <>
            <Fact icon="board" name={words.day} action={lock('day')}>
              {dayText(held)}
            </Fact>
            <Fact icon="clock" name={words.time} action={lock('start')}>
              <span class="num">{hoursText(held)}</span>
              <span class="soft"> · {lengthOf(activity)}</span>
            </Fact>
          </>
        )}
        <Fact icon="people" name={words.people} action={lock('attendees')}>
          <People activity={activity} held={held} project={project} />
        </Fact>
        <Fact icon="place" name={words.venue} action={held?.venue === undefined ? null : lock('venue')}>
          {place ?? (rooms.length > 0 ? words.list(rooms) : words.noPlace)}
        </Fact>
        <OwnerFact activity={activity} />
      </dl>
      {held === null ? null : (
        <div class="row">
          <Button small icon="search" onClick={() => showOnBoard(project, activity.id)} testId="show-on-board">
            {words.showOnBoard}
          </Button>
          <Button
            small
            icon="out"
            testId="take-out"
            onClick={() =>
              void doAndSay(
                project,
                { deed: 'unschedule', activity: activity.id },
                LABELS.unscheduled(title),
                words.takenOut(title),
              ).catch(sayFault)
            }
          >
            {words.takeOut}
          </Button>
        </div>
      )}
      <MoveSection project={project} activity={activity} held={held} />
    </div>
  );
}

function Fact(props: {
  readonly icon: IconName;
  readonly name: string;
  readonly action?: JSX.Element | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="panel-fact">
      <dt>
        <Icon name={props.icon} />
        <span class="unseen">{props.name}</span>
      </dt>
      <dd class="wrap">{props.children}</dd>
      {props.action ? <dd class="panel-lock-cell">{props.action}</dd> : null}
    </div>
  );
}

function LockToggle(props: {
  readonly project: Project;
  readonly activity: Activity;
  readonly aspect: keyof Lock;
  readonly title: string;
}): JSX.Element {
  const { project, activity, aspect, title } = props;
  const words = wordsIn(PANEL_WORDS);
  const isLocked = locksOf(activity)[aspect];
  const label = (isLocked ? LABELS.unlocked : LABELS.locked)(title);
  return (
    <button
      type="button"
      class="panel-lock"
      aria-pressed={isLocked}
      title={words.lockHint}
      data-testid={`lock-${aspect}`}
      onClick={() =>
        void project.do({ deed: 'lock', activity: activity.id, lock: { [aspect]: !isLocked } }, label).catch(sayFault)
      }
    >
      <Icon name={isLocked ? 'lock' : 'unlock'} />
      <span>
        <span class="unseen">{words.lock[aspect]} </span>
        {isLocked ? words.lockOn : words.lockOff}
      </span>
    </button>
  );
}

function People({ project, activity, held }: WhereProps): JSX.Element {
  const words = wordsIn(PANEL_WORDS);
  const problem = project.work.value?.problem;
  if (problem === undefined) return <span>{words.nobody}</span>;
  const names = namesOf(problem);
  const people = peopleOf(activity, held, names);
  const missed = held === null ? [] : missedOptional(activity, held, names);
  const choices = held === null ? (activity.attendees?.choose ?? []) : [];
  if (people.length === 0 && choices.length === 0) return <span>{words.nobody}</span>;
  return (
    <>
      <ul class="panel-people">
        {people.map((person) => (
          <li key={person.id}>
            <span>{person.name}</span>
            {person.standsInFor === null ? (
              <span class={`panel-role ${person.role}`}>{words.role[person.role]}</span>
            ) : (
              <span class="panel-role deputy">{words.standsIn(person.standsInFor)}</span>
            )}
          </li>
        ))}
        {choices.map(({ from, count }) => (
          <li key={from.join()} class="soft">
            {words.chooseOf(from.map(names.leader), count)}
          </li>
        ))}
      </ul>
      {missed.length === 0 ? null : <p class="panel-note">{words.absent(missed)}</p>}
    </>
  );
}

function OwnerFact({ activity: { owner = {}, source } }: { readonly activity: Activity }): JSX.Element | null {
  const words = wordsIn(PANEL_WORDS);
  const head = [owner.unit, owner.person].filter((one) => one !== undefined && one !== '').join(' · ');
  const notes = [
    owner.contact === undefined ? '' : `${words.contact} ${owner.contact}`,
    owner.duty === undefined ? '' : `${words.duty} ${owner.duty}`,
    owner.dueDay === undefined ? '' : words.dueDay(sayDay(owner.dueDay)),
    source?.file === undefined ? '' : words.source(source.file, source.sheet ?? null, source.row ?? null),
  ].filter((note) => note !== '');
  if (head === '' && notes.length === 0) return null;
  return (
    <Fact icon="ledger" name={words.owner}>
      {head === '' ? null : <div>{head}</div>}
      {notes.map((note) => (
        <div key={note} class="panel-note">
          {note}
        </div>
      ))}
    </Fact>
  );
}

function lengthOf({ minutes, wholeDays }: Activity): string {
  const words = wordsIn(PANEL_WORDS);
  return wholeDays === undefined ? words.minutes(minutes ?? 0) : words.wholeDays(wholeDays);
}

function dayText({ start, end }: Assignment): string {
  const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
  return from === to ? dayName(from) : `${dayName(from)} – ${dayName(to)}`;
}

const hoursText = ({ start, end }: Assignment): string => `${start.slice(11)}–${end.slice(11)}`;
