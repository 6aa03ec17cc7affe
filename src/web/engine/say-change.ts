import { movedText } from '../../explain/say/say-moves.ts';
import { leaderList, placementText, timeText } from '../../explain/say/say-parts.ts';
import { type Scene, sayWords } from '../../explain/say/scene.ts';
import type { Moved } from '../../explain/why-not/why-not-types.ts';
import type { Assignment, FocusBlock } from '../../model/schedule.ts';
import type { Change } from '../../whatif/diff.ts';
import type { Cause } from '../../whatif/move-causes.ts';
import type { SaidChange } from './engine.ts';
import { engineWords } from './words-engine.ts';

/** Titles that are named of what something gives way to. */
const NAMED = 3;

/**
 * What became of an activity or focus block, as a sentence.
 *
 * @param before Names and titles of the one Problem, `after` of the other.
 */
export function sayChange(change: Change, before: Scene, after: Scene, cause: Cause | undefined): SaidChange {
  return {
    kind: change.kind,
    subject: change.subject,
    id: change.id,
    text: textOf(change, before, after),
    // Causes are kept by goal: that of a new block says nothing about one that moves.
    cause: cause === undefined || (cause.kind === 'new' && change.before !== null) ? null : causeText(cause, after),
  };
}

function textOf(change: Change, before: Scene, after: Scene): string {
  const words = engineWords(after.lang).change;
  if (change.kind === 'new') return words.added(nameOf(change, after), heldText(change.after.held, after));
  if (change.kind === 'cancelled') return words.cancelled(nameOf(change, before), heldText(change.before.held, before));
  const { sentence, clauses } = sayWords(after);
  const renamed = change.retitled ? [words.retitled(nameOf(change, before), nameOf(change, after))] : [];
  const isHeldAnew = change.moved !== null || change.rehoused || change.restaffed !== null;
  return sentence(clauses([...renamed, ...(isHeldAnew ? [movedText(movedOf(change), after)] : [])]));
}

const nameOf = ({ subject, id }: Change, scene: Scene): string => {
  const { quoted } = sayWords(scene);
  return subject === 'focus'
    ? engineWords(scene.lang).change.block(quoted(scene.names.goal(id)))
    : quoted(scene.names.activity(id));
};

function heldText(held: Assignment | FocusBlock, scene: Scene): string {
  if ('goal' in held) return timeText(held, scene);
  const people = held.attendees.length === 0 ? [] : [leaderList(held.attendees, scene)];
  return sayWords(scene).clauses([placementText(held, scene), ...people]);
}

function movedOf({ id, before, after }: Extract<Change, { kind: 'changed' }>): Moved {
  return 'goal' in before.held || 'goal' in after.held
    ? { subject: 'focus', id, before: { goal: id, ...timesOf(before) }, after: { goal: id, ...timesOf(after) } }
    : { subject: 'activity', id, before: before.held, after: after.held };
}

const timesOf = ({ start, end }: { readonly start: string; readonly end: string }) => ({ start, end });

function causeText(cause: Cause, scene: Scene): string {
  const { cause: words, rules } = engineWords(scene.lang);
  switch (cause.kind) {
    case 'forced':
      return words.forced(rules[cause.rule]);
    case 'gives-way': {
      const goals = new Set((scene.problem.focusGoals ?? []).map(({ id }) => id));
      const titles = cause.to
        .slice(0, NAMED)
        .map((id) => sayWords(scene).quoted(goals.has(id) ? scene.names.goal(id) : scene.names.activity(id)));
      return words.givesWay(titles, cause.to.length - titles.length);
    }
    case 'not-asked':
      return words.notAsked;
    case 'new':
      return words.new;
    case 'gain':
      return words.gain;
  }
}
