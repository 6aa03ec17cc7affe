import type { Lang } from '../../formats/words.ts';
import type { Relaxation } from '../../model/opening.ts';
import type { FieldName } from '../columns/fields.ts';
import type { Outcome } from './reply.ts';
import { REPLY_EN } from './words-en.ts';
import { REPLY_ZH } from './words-zh.ts';

/** Everything that a reply says, in one language; both languages have the same keys. */
export interface ReplyWords {
  /** Between time, place and people. */
  readonly comma: string;
  /** Between two sentences. */
  readonly space: string;
  readonly title: (period: string) => string;
  readonly addressee: (name: string) => string;
  readonly unknownBody: string;
  readonly intro: (period: string, total: number, counts: string) => string;
  readonly introUnknown: (period: string, total: number, counts: string) => string;
  readonly counted: (outcome: string, count: number) => string;
  /** Only where there are some. */
  readonly aboutAlternatives: string;
  readonly closing: string;
  /** Where nobody is said to answer: to be filled in. */
  readonly blankUnit: string;
  readonly sheetName: string;
  readonly columns: {
    readonly index: string;
    readonly source: string;
    readonly title: string;
    readonly time: string;
    readonly place: string;
    readonly people: string;
    readonly outcome: string;
    readonly arranged: string;
    readonly reasons: string;
    readonly alternatives: string;
  };
  readonly outcomes: { readonly [O in Outcome]: string };
  readonly fields: { readonly [F in FieldName]: string };
  readonly relaxed: { readonly [R in Relaxation]: string };
  readonly alternative: (index: number, text: string) => string;

  readonly anyTime: string;
  readonly notUnderstood: (text: string) => string;
  readonly preferred: (text: string) => string;
  readonly notBefore: (text: string) => string;
  readonly endsBy: (text: string) => string;
  readonly startsAt: (text: string) => string;
  readonly someOf: (names: string, count: number) => string;
  readonly optional: (names: string) => string;

  readonly carried: (since: string, times: number) => string;
  readonly asAsked: string;
  readonly times: (held: number, total: number) => string;
  readonly timeMoved: (from: string, to: string, cause: string | null) => string;
  readonly placeMoved: (from: string, to: string, cause: string | null) => string;
  readonly leaderTaken: (leader: string) => string;
  readonly leaderAway: (leader: string) => string;
  readonly venueTaken: (venue: string) => string;
  readonly venueClosed: (venue: string) => string;
  readonly standsIn: (leader: string, by: string) => string;
  readonly absent: (leader: string) => string;
  readonly mergedInto: (body: string) => string;
  readonly mergedIntoOwn: (place: string) => string;
  readonly mergedIntoUnknown: string;
  readonly tookIn: (bodies: string) => string;
  readonly dropped: string;
  readonly outsidePeriod: string;
  readonly notInPlan: string;
  readonly comesAgain: string;
  readonly notMadeUp: string;
  readonly mandatory: string;
  readonly deadlinePassed: string;
  readonly open: (fields: string) => string;
}

const DICTIONARY: { readonly [L in Lang]: ReplyWords } = { zh: REPLY_ZH, en: REPLY_EN };

export const replyWords = (lang: Lang): ReplyWords => DICTIONARY[lang];
