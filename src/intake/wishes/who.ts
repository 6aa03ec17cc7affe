import type { RawField } from '../columns/table.ts';
import type { PeopleRule } from '../phrases/people-rule.ts';
import type { Reader } from './reader.ts';
import type { Draft, Matter } from './understand.ts';
import { LINT } from './wish-words.ts';

export const NOBODY: PeopleRule = { required: [], choose: [], optional: [], deputiesAllowed: false, deputies: [] };

/** What tells who is in charge of a wish where nobody is named. */
export interface Subject {
  readonly title: string;
  readonly topic: string | null;
  readonly body: string | null;
}

/** Reads who is wanted; where nobody is named, the leader in charge of the topic is (常委负责制), and it is said so. */
export function readWho(
  attendees: RawField | undefined,
  optional: RawField | undefined,
  subject: Subject,
  reader: Reader,
  draft: Draft,
): PeopleRule {
  const more = optional === undefined ? null : asOptional(readColumn(optional, 'optional', subject, reader, draft));
  const rule = attendees === undefined ? null : readColumn(attendees, 'attendees', subject, reader, draft);
  if (attendees === undefined && (more === null || more.optional.length === 0)) return inCharge(subject, reader, draft);
  const { required, ...rest } = rule ?? NOBODY;
  const all = [...rest.optional, ...(more?.optional ?? [])].filter((id) => !required.includes(id));
  return { required, ...rest, optional: [...new Set(all)] };
}

function readColumn(
  { text, cell }: RawField,
  field: 'attendees' | 'optional',
  { title, topic }: Subject,
  { ask, readPeople, sayPeople }: Reader,
  draft: Draft,
): PeopleRule | null {
  // Who is in charge depends on the matter, so that its question is no other matter's.
  const isInCharge = /[分主]管|\b(?:in charge|responsible)\b/i.test(text);
  const say = (rule: PeopleRule): ReturnType<typeof sayPeople> =>
    sayPeople(field === 'attendees' ? rule : (asOptional(rule) ?? rule));
  const matter: Matter<PeopleRule> = {
    code: field === 'attendees' ? 'people' : 'optional-people',
    field,
    text,
    cells: [{ field, cell, text }],
    subject: isInCharge ? `${text}@${topic ?? title}` : text,
    reading: readPeople(text, topic),
    readAnswer: (answer) => readPeople(answer, topic),
    say,
  };
  return ask(matter, draft);
}

/** Whoever stands in the column of those who may come. */
const asOptional = (rule: PeopleRule | null): PeopleRule | null =>
  rule && {
    ...NOBODY,
    optional: [...new Set([...rule.required, ...rule.choose.flatMap(({ from }) => from), ...rule.optional])],
  };

/** Of those in charge of the topic, the first in protocol order; of the body that asks, if it has one. */
export function inCharge({ title, topic, body }: Subject, reader: Reader, draft: Draft): PeopleRule {
  const { leaders, roster } = reader.context.book;
  const holders = roster.leaders
    .filter(({ scope }) => topic !== null && scope.includes(topic))
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ id }) => leaders.find((leader) => leader.id === id) ?? []);
  const lead = holders.find((leader) => leader.body === body) ?? holders[0];
  if (lead === undefined) {
    reader.lint({ code: 'no-attendees', text: title, words: LINT.noAttendees(title) }, draft);
    return NOBODY;
  }
  const rule = { ...NOBODY, required: [lead.id], deputiesAllowed: (lead.deputies ?? []).length > 0 };
  reader.assume('attendees', reader.sayPeople(rule), draft);
  return rule;
}
