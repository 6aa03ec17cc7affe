import { shortHash } from '../../formats/hash.ts';
import type { Language } from '../../model/codes.ts';
import type { FieldName } from '../columns/fields.ts';
import type { LintCode, QuestionCode } from '../finding.ts';
import { normalise } from '../phrases/text.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { Place } from '../place.ts';
import type { ReadBack } from '../wish.ts';
import type { FindingLog } from './finding-log.ts';
import { ASK, LINT } from './wish-words.ts';

/** Understood, but perhaps not what was meant. */
export interface Doubt {
  readonly code: LintCode;
  readonly text: string;
  readonly words: Words;
}

/** What a text may mean; the phrase that reads to it is `answer`, or else the words themselves. */
export interface Offer {
  readonly words: Words;
  readonly answer?: string;
}

export type Understanding<T> =
  | { readonly kind: 'read'; readonly rule: T; readonly doubts: readonly Doubt[] }
  | { readonly kind: 'question'; readonly ask: Words; readonly candidates: readonly Offer[] };

export const read = <T>(rule: T): Understanding<T> => ({ kind: 'read', rule, doubts: [] });
export const question = (ask: Words, candidates: readonly Offer[] = []): Understanding<never> => ({
  kind: 'question',
  ask,
  candidates,
});

/** Cells that say one thing together, and how they were understood by themselves. */
export interface Matter<T> {
  readonly code: QuestionCode;
  /** What is open while it is a question. */
  readonly field: FieldName;
  /** What is doubted: rows that share it share the question. */
  readonly subject: string;
  readonly text: string;
  readonly cells: readonly Pick<ReadBack, 'field' | 'cell' | 'text'>[];
  readonly reading: Understanding<T>;
  /** How a decision about it is understood. */
  readonly readAnswer: (answer: string) => Understanding<T>;
  readonly say: (rule: T) => Words;
}

/** A wish while it is read. */
export interface Draft {
  readonly key: string;
  readonly place: Place;
  readonly readBack: ReadBack[];
  readonly open: Set<FieldName>;
}

/** What is taken of a matter, by itself or by a decision; `rule` is null while it is a question. */
interface Taken<T> {
  readonly rule: T | null;
  readonly doubts: readonly Doubt[];
  /** What is asked; null where nothing is. */
  readonly ask: Words | null;
  readonly decision: string | null;
}

/** Answers by the keys of findings. */
export type Answers = ReadonlyMap<string, string>;

const LONGEST_KEY = 80;

/** The same for the same doubt in every month. */
function keyOf({ code, subject }: Pick<Matter<unknown>, 'code' | 'subject'>): string {
  const normal = normalise(subject);
  const short = normal.length <= LONGEST_KEY ? normal : `${normal.slice(0, LONGEST_KEY)}#${shortHash([normal], 6)}`;
  return `${code}:${short}`;
}

export function take<T>(matter: Matter<T>, answers: Answers): Taken<T> {
  const { reading } = matter;
  if (reading.kind === 'read') return { rule: reading.rule, doubts: reading.doubts, ask: null, decision: null };
  const { ask } = reading;
  const decision = answers.get(keyOf(matter));
  if (decision === undefined) return { rule: null, doubts: [], ask, decision: null };
  const answer = matter.readAnswer(decision);
  if (answer.kind === 'read') return { rule: answer.rule, doubts: answer.doubts, ask, decision };
  return { rule: null, doubts: [], ask: ASK.answerToo(ask, decision, answer.ask), decision: null };
}

/** Writes down what was taken: into the draft, and as findings. */
export function note<T>(matter: Matter<T>, taken: Taken<T>, draft: Draft, log: FindingLog, desk: Desk): void {
  const { code, field, text, reading, say } = matter;
  const { rule, ask, decision } = taken;
  if (ask !== null) {
    const offers = reading.kind === 'question' ? reading.candidates : [];
    const answers = offers.map(({ words, answer }) => ({ answer: answer ?? words[desk.lang], words }));
    log.add({ kind: 'question', code, key: keyOf(matter), text, words: ask, answers, isFree: true, decision }, draft);
  }
  for (const doubt of taken.doubts) noteDoubt(doubt, draft, log, desk);
  if (rule === null) draft.open.add(field);
  const words = rule === null ? null : say(rule);
  for (const { field: of, cell, text: said } of matter.cells) {
    draft.readBack.push({ field: of, cell, text: said, words, isAssumed: false });
  }
}

/** What notes need to know of the planner. */
export interface Desk {
  readonly lang: Language;
  readonly answers: Answers;
}

export function noteDoubt({ code, text, words }: Doubt, draft: Draft, log: FindingLog, { answers }: Desk): void {
  const key = `${code}:${draft.key}`;
  const decided = answers.get(key);
  const decision = decided === 'ok' ? decided : null;
  const said = decided === undefined || decision !== null ? words : ASK.onlyOk(words, decided);
  log.add(
    {
      kind: 'lint',
      code,
      key,
      text,
      words: said,
      answers: [{ answer: 'ok', words: LINT.ok }],
      isFree: false,
      decision,
    },
    draft,
  );
}
