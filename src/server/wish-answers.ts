import { attendeeNames, createAgenda } from '../formats/agenda.ts';
import { createNames } from '../formats/names.ts';
import { type Lang, wordsOf } from '../formats/words.ts';
import { dayTimeText } from '../model/date-words.ts';
import { plainLine } from '../model/plain-text.ts';
import { publishWords } from '../publish/words.ts';
import type { RevisionRecord } from '../store/store.ts';
import { groundOf } from '../verify/ground.ts';
import { ownReasons } from './own-reasons.ts';
import type { WishAnswer } from './wire-page.ts';

/**
 * What became of everything that a body asked for in a revision, each copy of a repeat by itself, in the order of the Problem.
 * Why something is not held names leaders, venues and rules, and no other activity, which may be confidential.
 */
export function wishAnswers(
  { plan, problem, schedule }: Pick<RevisionRecord, 'plan' | 'problem' | 'schedule'>,
  body: string,
  lang: Lang,
): readonly WishAnswer[] {
  const asked = [...groundOf(problem).asked.values()].filter(({ activity }) => activity.body === body);
  const own = new Set(asked.map(({ activity }) => activity.id));
  const assignments = schedule.assignments.filter(({ activity }) => own.has(activity));
  const held = new Map(assignments.map((assignment) => [assignment.activity, assignment]));
  const names = createNames(problem, 'full', lang);
  const texts = new Map(
    createAgenda(problem, { assignments }, lang, 'full').map((entry) => {
      const people = attendeeNames(entry, problem, names, lang);
      const who = people.length === 0 ? undefined : wordsOf(lang).list(people);
      const time = dayTimeText(entry.start, entry.end, lang);
      return [entry.id, plainLine(publishWords(lang).change.facts(time, entry.place, who))];
    }),
  );
  const unscheduled = new Map((schedule.unscheduled ?? []).map(({ activity, reasons }) => [activity, reasons]));
  return asked.map(({ activity: { id } }) => ({
    plan,
    activity: id,
    title: plainLine(names.activity(id)),
    held: held.get(id) ?? null,
    heldText: texts.get(id) ?? '',
    reasons: held.has(id) ? [] : ownReasons(unscheduled.get(id) ?? [], names, lang),
  }));
}
