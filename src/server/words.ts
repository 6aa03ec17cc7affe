import type { Lang } from '../formats/words.ts';
import type { JobFailure } from '../store/job-store.ts';
import { SERVER_EN } from './words-en.ts';
import { SERVER_ZH } from './words-zh.ts';

/** What can be wrong with a request as a whole; faults of documents have codes of their own. */
export type FaultCode =
  | 'already-there'
  | 'already-newest'
  | 'revision-altered'
  | 'bad-id'
  | 'bad-request'
  | 'bad-json-body'
  | 'unauthenticated'
  | 'bad-credentials'
  | 'forbidden'
  | 'cross-origin'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'name-taken'
  | 'own-account'
  | 'already-there'
  | 'too-large'
  | 'wrong-media-type'
  | 'other-plan'
  | 'no-schedule'
  | 'no-result'
  | 'no-roster'
  | 'too-many-files'
  | 'intake-too-heavy'
  | 'nothing-published'
  | 'invitation-invalid'
  | 'weak-password'
  | 'wrong-scope'
  | 'rate-limited'
  | 'internal';

/** What only the server says. Placeholders such as `{limit}` are filled by the fault. */
export interface ServerWords {
  readonly faults: { readonly [C in FaultCode]: { readonly message: string; readonly hint: string } };
  /** Why a job failed. */
  readonly jobs: { readonly [F in JobFailure]: string };
  readonly page: PageWords;
  readonly invitation: InvitationWords;
  /** Where the planner's page was not built; the command follows. */
  readonly notBuilt: { readonly title: string; readonly hint: string };
}

export interface PageWords {
  readonly title: (whose: string) => string;
  readonly otherLanguage: string;
  readonly subscribe: string;
  readonly subscribeNow: string;
  readonly address: string;
  readonly freeBusy: string;
  readonly qr: string;
  readonly howTo: string;
  readonly clients: readonly { readonly name: string; readonly steps: string }[];
  readonly secret: string;
  readonly slow: string;
  readonly busy: string;
  readonly busyOnly: string;
  readonly changed: string;
  readonly revision: (number: number, publishedAt: string) => string;
  readonly nothing: string;
  readonly notPublished: string;
  readonly contact: string;
  readonly gone: string;
  readonly goneHint: string;
}

export interface InvitationWords {
  readonly title: string;
  readonly welcome: (name: string) => string;
  readonly password: string;
  readonly repeat: string;
  readonly rule: (least: number) => string;
  readonly submit: string;
  readonly differ: string;
  readonly done: string;
  readonly doneHint: string;
  /** Leads to the planner's page. */
  readonly enter: string;
}

const DICTIONARY: { readonly [L in Lang]: ServerWords } = { zh: SERVER_ZH, en: SERVER_EN };

/** The server's dictionary of one language. */
export const serverWords = (lang: Lang): ServerWords => DICTIONARY[lang];
