import { fullDayText } from '../../model/date-words.ts';
import { isDay } from '../../model/local-time.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import { ANY_TIME, type Words } from '../phrases/time-rule.ts';
import type { Carried, Fate, IntakeRecord } from '../record.ts';
import type { Wish } from '../wish.ts';
import { inBoth } from './scene.ts';
import { replyWords } from './words.ts';

/** A wish, and what the record says of it. */
export interface Row {
  readonly wish: Wish;
  readonly fate: Fate | undefined;
}

/** Every wish of the record, then the matters of the last period that came in by themselves and that nobody asked for anew. */
export function rowsOf(record: IntakeRecord, problem: Problem): readonly Row[] {
  const fates = new Map(record.fates.map((fate) => [fate.wish, fate]));
  const wanted = new Set(record.fates.map(({ activity }) => activity));
  const activities = new Map(problem.activities.map((activity) => [activity.id, activity]));
  const carried = [...new Set(record.carried.map(({ activity }) => activity))].filter((id) => !wanted.has(id));
  return [
    ...record.wishes.map((wish) => ({ wish, fate: fates.get(wish.key) })),
    ...carried.map((id) => ({
      wish: wishOf(activities.get(id) ?? { id }),
      fate: { wish: id, activity: id, mergedWith: [], leftOut: null },
    })),
  ];
}

/** What is asked is in its activity. */
function wishOf(activity: Activity): Wish {
  const { id, title = id, body = null, source } = activity;
  return {
    key: id,
    place: { file: source?.file ?? '—', sheet: source?.sheet ?? null, row: source?.row ?? null },
    body,
    title,
    kind: activity.kind ?? null,
    topic: activity.topic ?? null,
    time: ANY_TIME,
    length: { minutes: activity.minutes ?? null, wholeDays: activity.wholeDays ?? null },
    people: { required: [], choose: [], optional: [], deputiesAllowed: false, deputies: [] },
    venue: null,
    placeText: '',
    priority: activity.priority ?? 3,
    urgency: activity.urgency ?? 3,
    mandatory: activity.mandatory ?? false,
    owner: activity.owner ?? {},
    notes: [],
    readBack: [],
    open: [],
    activity,
  };
}

/** Since when a matter has been waiting. */
export const sayCarried = (carried: Carried | undefined): readonly Words[] =>
  carried === undefined
    ? []
    : [
        inBoth((lang) => {
          const { since, times } = carried;
          return replyWords(lang).carried(isDay(since) ? fullDayText(since, lang) : since, times);
        }),
      ];
