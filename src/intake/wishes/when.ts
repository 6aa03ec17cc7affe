import type { RawField, RawWish } from '../columns/table.ts';
import { type Length, readDuration } from '../phrases/duration.ts';
import { dayOf, lastDayOf } from '../phrases/time-local.ts';
import { ANY_TIME, type Reading, type TimeRule } from '../phrases/time-rule.ts';
import { type Reader, sayLength } from './reader.ts';
import { deadlinePhrase, lengthText, momentText, type TimePhrase, timePhrase } from './time-text.ts';
import { type Draft, type Offer, question, type Understanding } from './understand.ts';
import { ASK } from './wish-words.ts';

/** When a wish is to be held, and how long it takes. */
export interface When {
  /** Without lengths: they are in `length`. */
  readonly time: TimeRule;
  /** Null where nobody says. */
  readonly length: Length | null;
  /** Day by which the matter must be done, where the column says so. */
  readonly dueDay: string | null;
}

/** Reads day, time, duration and deadline of a row. @param above The last date over a row without one, in a table of dates. */
export function readWhen(row: RawWish, above: RawField | null, reader: Reader, draft: Draft): When {
  const phrase = timePhrase(row);
  const column = readLength(row.fields.get('duration'), reader, draft);
  const rule =
    phrase === null ? null : readMoment(phrase, row.fields.has('date') ? null : above, column, reader, draft);
  if (phrase === null) reader.assume('time', reader.sayTime(ANY_TIME), draft);
  const length = oneLength(phrase, rule, column, reader, draft);
  const time: TimeRule = { ...(rule ?? ANY_TIME), minutes: null, wholeDays: null };
  const deadline = readDeadline(row.fields.get('deadline'), time, reader, draft);
  const [first = null] = [time.deadline, deadline].filter((one) => one !== null).sort();
  const isDue = /完成|办结|complet|finish/i.test(row.fields.get('deadline')?.header ?? '');
  return {
    time: { ...time, deadline: first },
    length,
    dueDay: deadline !== null && isDue ? lastDayOf(deadline) : null,
  };
}

function readLength(field: RawField | undefined, { ask, time }: Reader, draft: Draft): Length | null {
  if (field === undefined) return null;
  const text = lengthText(field);
  return ask(
    {
      code: 'duration',
      field: 'duration',
      subject: text,
      text: field.text,
      cells: [{ field: 'duration', cell: field.cell, text: field.text }],
      reading: readDuration(text, time),
      readAnswer: (answer) => readDuration(answer, time),
      say: sayLength,
    },
    draft,
  );
}

function readMoment(
  phrase: TimePhrase,
  above: RawField | null,
  length: Length | null,
  reader: Reader,
  draft: Draft,
): TimeRule | null {
  const readWhole = (text: string): Reading<TimeRule> => withLength(text, length, reader);
  const plain = readWhole(phrase.text);
  const day = above === null || !lacksDay(plain, reader) ? null : momentText(above);
  const dated = day === null ? plain : readWhole(`${day} ${phrase.text}`);
  const isUnclear = day !== null && dated.kind === 'read' && !isSame(plain, dated);
  return reader.ask(
    {
      code: 'time',
      field: 'time',
      text: phrase.text,
      cells: phrase.cells,
      subject: isUnclear ? `${phrase.text}@${day}` : phrase.text,
      reading: isUnclear ? question(ASK.noDay(phrase.text, day), offersOf([dated, plain], reader)) : plain,
      readAnswer: readWhole,
      say: reader.sayTime,
    },
    draft,
  );
}

/** The time with the length of its column, as a range of hours needs it; where the two do not go together, without. */
function withLength(text: string, length: Length | null, { readTime }: Reader): Reading<TimeRule> {
  const both = length === null ? null : readTime(`${text}；${sayLength(length).zh}`);
  return both?.kind === 'read' ? both : readTime(text);
}

/** 「上午」 in a row whose date cell is empty: of the day above, or of any day? */
function lacksDay(plain: Reading<TimeRule>, { context: { period } }: Reader): boolean {
  if (plain.kind === 'question') return true;
  const { windows, start, repeat } = plain.rule;
  const [first, last] = [windows[0], windows.at(-1)];
  if (start !== null || repeat !== null || first === undefined || last === undefined) return false;
  return dayOf(first.start) <= period.firstDay && lastDayOf(last.end) >= period.lastDay;
}

const isSame = (a: Reading<TimeRule>, b: Reading<TimeRule>): boolean =>
  a.kind === 'read' && b.kind === 'read' && JSON.stringify(a.rule) === JSON.stringify(b.rule);

const offersOf = (readings: readonly Reading<TimeRule>[], { sayTime }: Reader): readonly Offer[] =>
  readings.flatMap((one) => (one.kind === 'read' ? [{ words: sayTime(one.rule) }] : []));

/** The length of the time phrase and of the column, which must agree. */
function oneLength(
  phrase: TimePhrase | null,
  rule: TimeRule | null,
  column: Length | null,
  { ask, time }: Reader,
  draft: Draft,
): Length | null {
  const { minutes, wholeDays } = rule ?? ANY_TIME;
  const inTime = minutes === null && wholeDays === null ? null : { minutes, wholeDays };
  if (inTime === null || column === null) return column ?? inTime;
  if (inTime.minutes === column.minutes && inTime.wholeDays === column.wholeDays) return column;
  const [said, other] = [sayLength(inTime), sayLength(column)];
  const text = `${phrase?.text ?? ''}；${other.zh}`;
  const decided = ask(
    {
      code: 'duration',
      field: 'duration',
      subject: text,
      text,
      cells: [],
      reading: question(ASK.twoLengths(said, other), [{ words: said }, { words: other }]),
      readAnswer: (answer) => readDuration(answer, time),
      say: sayLength,
    },
    draft,
  );
  return decided ?? inTime;
}

function readDeadline(field: RawField | undefined, time: TimeRule, reader: Reader, draft: Draft): string | null {
  if (field === undefined) return null;
  const text = momentText(field);
  return reader.ask(
    {
      code: 'deadline',
      field: 'deadline',
      subject: text,
      text: field.text,
      cells: [{ field: 'deadline', cell: field.cell, text: field.text }],
      reading: deadlineIn(text, time, reader),
      readAnswer: (answer) => deadlineIn(answer, time, reader),
      say: (deadline) => reader.sayTime({ ...ANY_TIME, deadline }),
    },
    draft,
  );
}

function deadlineIn(text: string, time: TimeRule, reader: Reader): Understanding<string> {
  const { readTime, sayTime, context } = reader;
  const begins = time.start ?? time.windows[0]?.start ?? null;
  // What has long passed is a lint.
  const isEarly = (deadline: string): boolean =>
    begins !== null && begins >= deadline && deadline > `${context.period.firstDay}T00:00`;
  const readings = [readTime(text), readTime(deadlinePhrase(text))];
  for (const reading of readings) {
    const deadline = reading.kind === 'read' ? onlyDeadline(reading.rule) : null;
    if (reading.kind === 'question' || deadline === null) continue;
    if (!isEarly(deadline)) return { ...reading, rule: deadline };
    return question(ASK.earlyDeadline(deadline.replace('T', ' '), begins?.replace('T', ' ') ?? ''));
  }
  const rules = readings.flatMap((one) => (one.kind === 'question' ? one.candidates.map(({ rule }) => rule) : []));
  const offered = rules.filter((rule) => {
    const deadline = onlyDeadline(rule);
    return deadline !== null && !isEarly(deadline);
  });
  return question(
    ASK.deadline(text),
    offered.map((rule) => ({ words: sayTime(rule) })),
  );
}

/** The deadline of a rule that says nothing else. */
const onlyDeadline = ({ windows, start, preferred, avoid, repeat, deadline }: TimeRule): string | null =>
  windows.length + preferred.length + avoid.length === 0 && start === null && repeat === null ? deadline : null;
