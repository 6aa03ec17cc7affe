import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { namesOf } from '../../../model/names.ts';
import type { Assignment } from '../../../model/schedule.ts';
import { lang, wordsIn } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Spinner } from '../../ui/parts.tsx';
import { sayFault } from '../../ui/toast.tsx';
import { placeByHand } from './deeds.ts';
import { type AllowedPlace, alsoChanged, cheapestDay, type DayOfPlaces, placesByDay } from './places-by-day.ts';
import { dayName } from './spans.ts';
import { useAnswer } from './use-answer.ts';
import type { WhereProps } from './where.tsx';
import { PANEL_WORDS } from './words.ts';

/** Every time at which it may be held while the rest stays, chosen from lists: moving without a pointer. */
export function MoveSection({ project, activity, held }: WhereProps): JSX.Element {
  const words = wordsIn(PANEL_WORDS);
  const work = project.work.value;
  const stage = project.stage.value;
  const answer = useAnswer(() => project.engine.places(activity.id, {}), [work, activity.id, lang.value]);
  const days = useMemo(
    () =>
      answer.state === 'answered'
        ? placesByDay(
            answer.value,
            (stage?.days ?? []).map(({ date }) => date),
          )
        : [],
    [answer, stage],
  );
  return (
    <section class="panel-section" aria-label={held === null ? words.place : words.move}>
      <h3>{held === null ? words.place : words.move}</h3>
      {answer.state === 'asking' ? <Spinner label={words.asking} /> : null}
      {answer.state === 'failed' ? <p class="soft">{words.failed}</p> : null}
      {answer.state === 'answered' ? <Choice project={project} activity={activity} held={held} days={days} /> : null}
    </section>
  );
}

function Choice(props: WhereProps & { readonly days: readonly DayOfPlaces[] }): JSX.Element {
  const { project, activity, held, days } = props;
  const words = wordsIn(PANEL_WORDS);
  const [chosenDay, setDay] = useState<string | null>(null);
  const [chosenStart, setStart] = useState<string | null>(null);
  if (days.every(({ allowed }) => allowed.length === 0)) return <p class="soft">{words.noStartsAtAll}</p>;
  const day = chosenDay ?? held?.start.slice(0, 10) ?? cheapestDay(days) ?? '';
  const here = days.find((one) => one.day === day);
  const allowed = here?.allowed ?? [];
  const start = allowed.find((one) => one.start === chosenStart) ?? allowed[0] ?? null;
  const isNow = start !== null && isSame(start.held, held);
  return (
    <div class="stack panel-move">
      <SelectField
        label={words.moveDay}
        value={day}
        choices={days.map((one) => ({ value: one.day, text: words.dayCount(dayName(one.day), one.allowed.length) }))}
        onChange={setDay}
        testId="move-day"
      />
      {start === null ? (
        <div>
          <p class="soft">{words.noStarts}</p>
          <ul class="panel-blocked">
            {(here?.blocked ?? []).slice(0, 4).map(({ text, starts }) => (
              <li key={text} class="wrap">
                {text} <span class="soft">{words.startsCount(starts)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <SelectField
            label={words.moveStart}
            value={start.start}
            choices={allowed.map((one) => ({ value: one.start, text: startText(one, held) }))}
            onChange={setStart}
            testId="move-start"
          />
          <Besides project={project} place={start} held={held} />
          <div>
            <Button
              {...(held === null ? { look: 'main' as const } : {})}
              small
              disabled={isNow}
              testId="move-here"
              onClick={() =>
                void placeByHand(project, start.held, activity.title || words.untitled, held !== null).catch(sayFault)
              }
            >
              {held === null ? words.placeHere : words.moveHere}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

const isSame = (one: Assignment, held: Assignment | null): boolean =>
  held !== null && one.start === held.start && one.venue === held.venue && !alsoChanged(held, one).people;

function startText(place: AllowedPlace, held: Assignment | null): string {
  const words = wordsIn(PANEL_WORDS);
  const [from, to] = [place.start.slice(11), place.end.slice(11)];
  return `${from}–${to} · ${isSame(place.held, held) ? words.present : effectText(place.effect)}`;
}

/** `收益 12 分`, `损失 3 分` */
export function effectText(effect: number): string {
  const words = wordsIn(PANEL_WORDS);
  if (effect === 0) return words.even;
  return effect < 0 ? words.gain(-effect) : words.loss(effect);
}

/** What the move brings with it. */
function Besides(props: {
  readonly project: WhereProps['project'];
  readonly place: AllowedPlace;
  readonly held: Assignment | null;
}): JSX.Element | null {
  const words = wordsIn(PANEL_WORDS);
  const problem = props.project.work.value?.problem;
  if (problem === undefined) return null;
  const names = namesOf(problem);
  const { venue, attendees } = props.place.held;
  const changed = alsoChanged(props.held, props.place.held);
  const lines = [
    ...(changed.venue && venue !== undefined ? [words.withVenue(names.venue(venue))] : []),
    ...(changed.people && attendees.length > 0 ? [words.withPeople(attendees.map(names.leader))] : []),
  ];
  return (
    <div role="status">
      {lines.map((line) => (
        <p key={line} class="panel-note wrap">
          {line}
        </p>
      ))}
    </div>
  );
}
