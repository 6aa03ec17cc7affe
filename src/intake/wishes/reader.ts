import type { Language } from '../../model/codes.ts';
import type { FieldName } from '../columns/fields.ts';
import { type SaidColumns, saidColumns } from '../columns/said-columns.ts';
import { type IntakeContext, timeContextOf } from '../context.ts';
import type { Finding } from '../finding.ts';
import { sayDuration } from '../phrases/duration.ts';
import { readPeople } from '../phrases/people-read.ts';
import type { PeopleRule } from '../phrases/people-rule.ts';
import { sayPeople } from '../phrases/people-say.ts';
import { readTime } from '../phrases/time-read.ts';
import type { Reading, TimeContext, TimeRule, Words } from '../phrases/time-rule.ts';
import { sayTime } from '../phrases/time-say.ts';
import type { Place } from '../place.ts';
import { type Bodies, createBodies } from './body.ts';
import { createFindingLog } from './finding-log.ts';
import { createKeys, type Keys } from './keys.ts';
import { createKinds, type Kinds } from './kind-and-topic.ts';
import { checkDeputies } from './stand-ins.ts';
import {
  type Answers,
  type Desk,
  type Doubt,
  type Draft,
  type Matter,
  note,
  noteDoubt,
  take,
  type Understanding,
} from './understand.ts';
import { createWhere, type ReadWhere } from './where.ts';
import { createWrongTitles, type FindWrongTitles } from './wrong-title.ts';

/** Everything that wishes of one intake are read with; equal texts are read once. */
export interface Reader {
  readonly context: IntakeContext;
  readonly time: TimeContext;
  readonly bodies: Bodies;
  readonly kinds: Kinds;
  readonly keys: Keys;
  readonly where: ReadWhere;
  readonly wrongTitles: FindWrongTitles;
  readonly answers: Answers;
  readonly saidColumns: SaidColumns;
  readonly readTime: (text: string) => Reading<TimeRule>;
  readonly readPeople: (text: string, topic: string | null) => Understanding<PeopleRule>;
  readonly sayTime: (rule: TimeRule) => Words;
  readonly sayPeople: (rule: PeopleRule) => Words;
  /** Takes a matter into a draft; null while it is a question. */
  readonly ask: <T>(matter: Matter<T>, draft: Draft) => T | null;
  readonly lint: (doubt: Doubt, draft: Draft) => void;
  /** Says what the office takes where nothing is written. */
  readonly assume: (field: FieldName, words: Words, draft: Draft) => void;
  readonly findings: () => readonly Finding[];
}

export const newDraft = (key: string, place: Place): Draft => ({ key, place, readBack: [], open: new Set() });

export function createReader(context: IntakeContext, reserved: Iterable<string>): Reader {
  const { book, decisions, lang } = context;
  const time = timeContextOf(context);
  const log = createFindingLog();
  const answers: Answers = new Map(
    decisions.decisions.flatMap(({ finding, answer }) => (answer === null ? [] : [[finding, answer] as const])),
  );
  const desk: Desk = { lang, answers };
  const times = remembered((text) => readTime(text, time));
  const people = remembered((text) => {
    const [topic = '', phrase = ''] = text.split('\u0000');
    return checkDeputies(readPeople(phrase, book.roster, topic === '' ? undefined : topic), book);
  });
  return {
    ...{ context, time, answers, saidColumns: saidColumns(answers), readTime: times },
    bodies: createBodies(book),
    kinds: createKinds(book),
    keys: createKeys(reserved),
    where: createWhere(book),
    wrongTitles: createWrongTitles(book.roster),
    readPeople: (text, topic) => people(`${topic ?? ''}\u0000${text.replaceAll('\u0000', '')}`),
    sayTime: rememberedRule((rule, language) => sayTime(rule, time, language)),
    sayPeople: rememberedRule((rule, language) => sayPeople(rule, book.roster, language)),
    ask: (matter, draft) => {
      const taken = take(matter, answers);
      note(matter, taken, draft, log, desk);
      return taken.rule;
    },
    lint: (doubt, draft) => noteDoubt(doubt, draft, log, desk),
    assume: (field, words, draft) => {
      draft.readBack.push({ field, cell: null, text: '', words, isAssumed: true });
    },
    findings: log.findings,
  };
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}

function rememberedRule<R extends object>(say: (rule: R, lang: Language) => string): (rule: R) => Words {
  const said = new WeakMap<R, Words>();
  return (rule) => {
    const known = said.get(rule) ?? { zh: say(rule, 'zh'), en: say(rule, 'en') };
    said.set(rule, known);
    return known;
  };
}

export const sayLength = (length: { readonly minutes: number | null; readonly wholeDays: number | null }): Words => ({
  zh: sayDuration(length, 'zh'),
  en: sayDuration(length, 'en'),
});
