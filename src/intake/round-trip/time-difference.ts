import { addDays } from '../../calendar/dates.ts';
import { type Lang, wordsOf } from '../../formats/words.ts';
import { dayText, dayTimeText, periodText, shortPeriodText, weekdayText } from '../../model/date-words.ts';
import { type Desk, doubt, type Found, found, NOTHING, type RowPair } from './desk.ts';
import { say } from './difference-words.ts';
import { readClock, weekdayOfText } from './edited-time.ts';
import { isOpen } from './shown-text.ts';
import { type FixedTime, settleTime } from './time-settling.ts';

/** What was changed of the day and the time. */
export function timeDifference(pair: RowPair, desk: Desk): Found {
  const { row, line, activity } = pair;
  const day = dayOfRow(pair, desk);
  if (typeof day !== 'string') return day;
  const text = row.text('time');
  const isSameTime = text === line.texts.time;
  if (isSameTime && day === line.day) return NOTHING;
  const { firstDay, lastDay } = desk.report.problem.horizon;
  if (day < firstDay || addDays(day, (activity.wholeDays ?? 1) - 1) > lastDay) {
    const facts = { subject: dayText(day, desk.lang), other: periodText(firstDay, lastDay, desk.lang) };
    return doubt(desk, 'date-outside', row.row, 'date', facts);
  }
  if (activity.wholeDays !== undefined) {
    if (isSameTime || isOpen(text)) return changed(pair, { day, start: null }, null, desk);
    return doubt(desk, 'whole-days', row.row, 'time', { subject: line.entry.title });
  }
  if (isSameTime) return changed(pair, { day, start: `${day}${line.entry.start.slice(10)}` }, null, desk);
  const reading = readClock(text, day, desk.report.problem.horizon);
  if (reading.kind === 'open') return changed(pair, { day, start: null }, null, desk);
  if (reading.kind === 'unclear') {
    return doubt(desk, 'time-unclear', row.row, 'time', { subject: text, other: reading.ask[desk.lang] });
  }
  const minutes = reading.minutes === activity.minutes ? null : reading.minutes;
  if (reading.start === line.entry.start && minutes === null) return NOTHING;
  return changed(pair, { day, start: reading.start }, minutes, desk);
}

/** The day that a row says, or the question about it. */
function dayOfRow({ row, line }: RowPair, desk: Desk): string | Found {
  const { lang } = desk;
  if (row.day.kind === 'unclear') {
    return doubt(desk, 'date-unclear', row.row, 'date', { subject: row.text('date'), other: row.day.ask[lang] });
  }
  const day = row.day.kind === 'day' ? row.day.day : row.above;
  if (row.day.kind === 'empty' && day !== line.day) {
    const above = day === null ? wordsOf(lang).none : dayText(day, lang);
    return doubt(desk, 'date-empty', row.row, 'date', { subject: above, other: dayText(line.day, lang) });
  }
  const written = weekdayOfText(row.text('weekday'));
  const isStale = written === weekdayOfText(weekdayText(line.day, 'en'));
  if (day !== null && written >= 0 && !isStale && written !== weekdayOfText(weekdayText(day, 'en'))) {
    const facts = { subject: row.text('weekday'), other: dayText(day, lang) };
    return doubt(desk, 'weekday-differs', row.row, 'weekday', facts);
  }
  return day ?? line.day;
}

function changed(pair: RowPair, time: FixedTime, minutes: number | null, desk: Desk): Found {
  const { row, line, activity } = pair;
  const { calendar, lang } = desk.report;
  const apply = settleTime(activity, time, minutes, calendar);
  const isWidened = apply.kind === 'edit' && Object.keys(apply.fields).some((field) => field !== 'minutes');
  const { day, start } = time;
  const length = minutes ?? activity.minutes;
  const end = start === null || length === undefined ? null : calendar.toLocal(calendar.toMinutes(start) + length);
  const after = (language: Lang): string =>
    start !== null && end !== null
      ? dayTimeText(start, end, language)
      : shortPeriodText(day, addDays(day, (activity.wholeDays ?? 1) - 1), language);
  return found(desk, pair, {
    field: start === null ? 'day' : 'start',
    before: `${dayText(line.day, lang)} ${line.texts.time}`,
    after: `${dayText(day, lang)} ${row.text('time')}`.trim(),
    words: say(
      (words, language) =>
        words[start === null && activity.wholeDays === undefined ? 'day' : 'time'](
          line.entry.title,
          dayTimeText(line.entry.start, line.entry.end, language),
          after(language),
        ),
      (words) => [...(minutes === null ? [] : [words.length(minutes)]), ...(isWidened ? [words.widened] : [])],
    ),
    apply,
  });
}
