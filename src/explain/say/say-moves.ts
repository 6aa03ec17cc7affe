import { activityFinder } from '../../model/find-activity.ts';
import type { Assignment } from '../../model/schedule.ts';
import type { Dropped, Moved } from '../why-not/why-not-types.ts';
import { leaderList, placeText, standInTexts, timeOn, timeText } from './say-parts.ts';
import { type Scene, sayWords } from './scene.ts';

/** What else is held at another time, in another venue or by others. */
export function movedText(moved: Moved, scene: Scene): string {
  const { suggestion: words, quoted, clauses } = sayWords(scene);
  const before = timeText(moved.before, scene);
  const after = moved.after.start.startsWith(moved.before.start.slice(0, 10))
    ? words.sameDay(timeOn(moved.after, moved.before.start.slice(0, 10), scene))
    : timeText(moved.after, scene);
  if (moved.subject === 'focus') {
    return words.movedTime(words.focus(quoted(scene.names.goal(moved.id))), before, after);
  }
  const title = quoted(scene.names.activity(moved.id));
  const [venues, people] = [venueChange(moved, scene), peopleChanges(moved, scene)];
  if (moved.before.start !== moved.after.start || moved.before.end !== moved.after.end) {
    const venue = venues === null ? [] : [words.andVenue(...venues)];
    return clauses([words.movedTime(title, before, after), ...venue, ...people]);
  }
  if (venues !== null) return clauses([words.movedVenue(title, ...venues), ...people]);
  return words.movedPeople(title, before, clauses(people.length > 0 ? people : standInTexts(moved.after, scene)));
}

type Pair = readonly [before: string, after: string];
type MovedActivity = Extract<Moved, { subject: 'activity' }>;

function venueChange({ before, after }: MovedActivity, scene: Scene): Pair | null {
  if (before.venue === after.venue) return null;
  const { noVenue } = sayWords(scene).suggestion;
  return [placeText(before, scene) ?? noVenue, placeText(after, scene) ?? noVenue];
}

function peopleChanges({ before, after }: MovedActivity, scene: Scene): readonly string[] {
  const { joins, leaves } = sayWords(scene).suggestion;
  const only = (one: Assignment, other: Assignment): readonly string[] =>
    one.attendees.filter((id) => !other.attendees.includes(id));
  const [gone, come] = [only(before, after), only(after, before)];
  return [
    ...(come.length === 0 ? [] : [joins(leaderList(come, scene))]),
    ...(gone.length === 0 ? [] : [leaves(leaderList(gone, scene))]),
  ];
}

/** What has to go out, and what is lost with it. */
export function droppedText(dropped: Dropped, scene: Scene): string {
  const { suggestion: words, quoted, priority } = sayWords(scene);
  const when = timeText(dropped.before, scene);
  if (dropped.subject === 'focus') {
    const goal = (scene.problem.focusGoals ?? []).find(({ id }) => id === dropped.id);
    return words.droppedBlock(quoted(scene.names.goal(dropped.id)), when, priority(goal?.priority ?? 3), dropped.loss);
  }
  const level = activityFinder(scene.problem)(dropped.id)?.priority ?? 3;
  return words.dropped(quoted(scene.names.activity(dropped.id)), when, priority(level), dropped.loss);
}
