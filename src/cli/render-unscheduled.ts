import { reasonText, wordsOf } from '../formats/words.ts';
import type { Names } from '../model/names.ts';
import { plainLine } from '../model/plain-text.ts';
import type { Style } from './render-summary.ts';
import type { Summary, UnscheduledRow } from './summary.ts';

/** More than this many lines are not read on a terminal; the table and the Schedule document have them all. */
const SHOWN = 15;

/** A line per activity and focus goal that is not wholly in, with the main reason. */
export function renderUnscheduled({ unscheduled, shortGoals }: Summary, names: Names, style: Style): string {
  const shared = wordsOf(style.lang);
  const goals = shortGoals.map(({ goal, missing, wanted }) => {
    const title = plainLine(shared.focusTitle(names.goal(goal)));
    return `  - ${shared.field(title, shared.focusShort(missing, wanted))}`;
  });
  const width = String(Math.min(SHOWN, unscheduled.length)).length;
  const activities = unscheduled.slice(0, SHOWN).map((row, index) => {
    const number = String(index + 1).padStart(width);
    return `  ${number}. ${activityLine(row, names, style)}`;
  });
  const rest = unscheduled.length - activities.length;
  return [...activities, ...(rest > 0 ? [`  ${style.words.summary.more(rest)}`] : []), ...goals].join('\n');
}

function activityLine(row: UnscheduledRow, names: Names, { lang, words, paint }: Style): string {
  const shared = wordsOf(lang);
  const rank = words.summary.rank(row.priority, row.urgency, row.mandatory);
  const head = `${plainLine(names.activity(row.activity))}${dayOf(row.activity)}${shared.aside(rank)}`;
  const reason = row.reason ? plainLine(reasonText(row.reason, names, lang)) : shared.noReason;
  const source = row.source === '' ? '' : ` ${paint.dim(`[${plainLine(row.source)}]`)}`;
  return `${shared.field(row.mandatory ? paint.red(head) : head, reason)}${source}`;
}

/** `repeat` gives one title to many: its day tells them apart. */
const dayOf = (id: string): string => /@(\d{4}-\d{2}-\d{2})$/.exec(id)?.[0].replace('@', ' ') ?? '';
