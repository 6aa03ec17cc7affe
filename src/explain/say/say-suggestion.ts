import { activityFinder } from '../../model/find-activity.ts';
import type { Activity } from '../../model/problem.ts';
import type { Suggestion, SuggestionKind } from '../why-not/why-not-types.ts';
import { effectClauses } from './say-effect.ts';
import { droppedText, movedText } from './say-moves.ts';
import { endText, leaderList, placementText, standInTexts, startText, windowText } from './say-parts.ts';
import { type Scene, sayWords, sceneOf } from './scene.ts';

/**
 * What to do, how the activity is then held, what else that brings with it, and the exact effect.
 *
 * @param scene Of the Problem as it is, without the edits of the suggestion.
 */
export const saySuggestion = (suggestion: Suggestion, scene: Scene): string =>
  sayWords(scene).join([sayAdvice(suggestion, scene), sayEffect(suggestion, scene)]);

/** The exact effect. */
export function sayEffect(suggestion: Suggestion, scene: Scene): string {
  const words = sayWords(scene);
  return words.sentence(words.clauses(effectClauses(suggestion, scene)));
}

/** `saySuggestion` without the effect. */
export function sayAdvice(suggestion: Suggestion, scene: Scene): string {
  const words = sayWords(scene);
  const { held } = suggestion;
  const others = [
    ...suggestion.dropped.map((one) => droppedText(one, scene)),
    ...suggestion.moved.map((one) => movedText(one, scene)),
  ];
  const own = stepsOf(suggestion, scene);
  // Where nothing of the wish changes, moving and dropping others is what is suggested.
  const steps = own.length > 0 ? own : others;
  const after = sceneOf(suggestion.problem, scene.lang);
  const deputies = suggestion.kind === 'deputy';
  const places = held.map((one) => placementText(deputies ? withoutStandIns(one) : one, after));
  const [place = ''] = places;
  const said = words.clauses(steps);
  return words.join(
    [
      places.length > 1 ? words.suggestion.heldTwice(said, places) : words.suggestion.heldThen(said, place),
      ...(own.length > 0 && others.length > 0 ? [words.suggestion.besides(words.clauses(others))] : []),
    ].map(words.sentence),
  );
}

const withoutStandIns = ({ substitutions: _, ...held }: Suggestion['held'][number]): Suggestion['held'][number] => held;

/** What changes of the wish itself; empty where only others move or go. */
function stepsOf(suggestion: Suggestion, scene: Scene): readonly string[] {
  const [held] = suggestion.held;
  const id = suggestion.edits.flatMap((edit) =>
    'activity' in edit && typeof edit.activity === 'string' ? [edit.activity] : [],
  )[0];
  const asked = activityFinder(scene.problem)(id ?? held?.activity ?? '');
  const changed = activityFinder(suggestion.problem)(held?.activity ?? '');
  const change: Change = { suggestion, asked: asked ?? { id: '' }, changed: changed ?? { id: '' }, scene };
  return STEPS[suggestion.kind](change);
}

/** The wish as it is, and as the suggestion has it. */
interface Change {
  readonly suggestion: Suggestion;
  readonly asked: Activity;
  readonly changed: Activity;
  readonly scene: Scene;
}

const STEPS: { readonly [K in SuggestionKind]: (change: Change) => readonly string[] } = {
  'as-asked': ({ scene }) => [sayWords(scene).suggestion.asAsked],
  move: () => [],
  drop: () => [],
  deputy: ({ suggestion, scene }) => suggestion.held.flatMap((held) => standInTexts(held, scene)),
  venue: venueStep,
  window: (change) => [sayWords(change.scene).suggestion.otherTime(askedTime(change))],
  'outside-hours': ({ scene }) => [sayWords(scene).suggestion.outsideHours],
  people: peopleSteps,
  shorter: ({ asked, changed, scene }) => [
    sayWords(scene).suggestion.shorter(durationText(asked, scene), durationText(changed, scene)),
  ],
  split: splitStep,
  deadline: deadlineSteps,
  priority: ({ asked, changed, scene }) => [
    sayWords(scene).suggestion.priority(asked.priority ?? 3, changed.priority ?? 3),
  ],
};

function venueStep({ suggestion, asked, scene }: Change): readonly string[] {
  const words = sayWords(scene);
  const venue = suggestion.held[0]?.venue;
  const wanted = asked.pinned?.venue === undefined ? (asked.venue?.anyOf ?? []) : [asked.pinned.venue];
  const { otherVenue } = words.suggestion;
  // A new room has its name in the edited Problem.
  const name =
    venue === undefined ? words.suggestion.noVenue : sceneOf(suggestion.problem, scene.lang).names.venue(venue);
  return [otherVenue(name, words.or(wanted.map(scene.names.venue)))];
}

/** Windows that are said; with more only that there was a wish. */
const SAID_WINDOWS = 2;

function askedTime({ asked: { windows = [], pinned }, scene }: Change): string {
  if (pinned?.start !== undefined) return startText(pinned.start, scene);
  if (pinned?.day !== undefined) {
    return windowText({ start: `${pinned.day}T00:00`, end: `${nextDay(pinned.day)}T00:00` }, scene);
  }
  return windows.length > SAID_WINDOWS ? '' : sayWords(scene).or(windows.map((one) => windowText(one, scene)));
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function peopleSteps({ suggestion, asked, changed, scene }: Change): readonly string[] {
  const { suggestion: words } = sayWords(scene);
  const [before, after] = [asked.attendees ?? {}, changed.attendees ?? {}];
  const [required, kept, optional] = [before.required ?? [], after.required ?? [], after.optional ?? []];
  const gone = required.filter((id) => !kept.includes(id) && !optional.includes(id));
  const free = required.filter((id) => !kept.includes(id) && optional.includes(id));
  const choices = (before.choose ?? []).flatMap(({ from }) => from);
  const named = new Set([...required, ...choices, ...(before.optional ?? [])]);
  // Who comes instead, whether named or chosen.
  const added = (suggestion.held[0]?.attendees ?? []).filter((id) => !named.has(id));
  const count = (choices: typeof before.choose): number => (choices ?? []).reduce((sum, one) => sum + one.count, 0);
  const [chosen, left] = [count(before.choose), count(after.choose)];
  return [
    ...(gone.length === 0 ? [] : [words.notRequired(leaderList(gone, scene))]),
    ...(free.length === 0 ? [] : [words.nowOptional(leaderList(free, scene))]),
    ...(added.length === 0 ? [] : [words.newlyRequired(leaderList(added, scene))]),
    ...(left >= chosen ? [] : [words.fewerChosen(chosen, left)]),
  ];
}

function durationText({ minutes, wholeDays }: Activity, scene: Scene): string {
  const words = sayWords(scene);
  return wholeDays === undefined ? words.minutes(minutes ?? 0) : words.wholeDays(wholeDays);
}

function splitStep({ suggestion, scene }: Change): readonly string[] {
  const find = activityFinder(suggestion.problem);
  const parts = suggestion.held.map(({ activity }) => durationText(find(activity) ?? { id: activity }, scene));
  const words = sayWords(scene);
  return [words.suggestion.split(words.list(parts))];
}

function deadlineSteps({ asked, changed, scene }: Change): readonly string[] {
  const { suggestion: words } = sayWords(scene);
  const steps: string[] = [];
  if (asked.deadline !== undefined && asked.deadline !== changed.deadline) {
    const before = endText(asked.deadline, scene);
    steps.push(
      changed.deadline === undefined
        ? words.noDeadline(before)
        : words.deadline(before, endText(changed.deadline, scene)),
    );
  }
  if (asked.releaseTime !== undefined && asked.releaseTime !== changed.releaseTime) {
    const before = startText(asked.releaseTime, scene);
    steps.push(
      changed.releaseTime === undefined
        ? words.noRelease(before)
        : words.release(before, startText(changed.releaseTime, scene)),
    );
  }
  return steps;
}
