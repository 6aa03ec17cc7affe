import type { Lang } from '../formats/words.ts';
import type { Issue } from '../model/issue.ts';
import { type FaultCode, serverWords } from './words.ts';

export type FaultFacts = { readonly [name: string]: string | number };

/** The status of each fault of a request. */
const STATUS: { readonly [C in FaultCode]: number } = {
  'bad-request': 400,
  'bad-json-body': 400,
  unauthenticated: 401,
  'bad-credentials': 401,
  forbidden: 403,
  'cross-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'name-taken': 409,
  'own-account': 409,
  'already-there': 409,
  'already-newest': 422,
  'revision-altered': 422,
  'bad-id': 422,
  'too-large': 413,
  'wrong-media-type': 415,
  'other-plan': 422,
  'no-result': 409,
  'no-roster': 422,
  'too-many-files': 422,
  'intake-too-heavy': 422,
  'nothing-published': 422,
  'no-schedule': 422,
  'invitation-invalid': 422,
  'weak-password': 422,
  'wrong-scope': 422,
  'rate-limited': 429,
  internal: 500,
};

/** Ends a request with an answer of Issues; everything else that is thrown is a bug, and is answered without a word of it. */
export class Fault extends Error {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly issues: (lang: Lang) => readonly Issue[];

  constructor(status: number, issues: (lang: Lang) => readonly Issue[], headers: { readonly [name: string]: string }) {
    super('the request cannot be answered as asked');
    this.name = 'Fault';
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

/** A fault of the request as a whole. */
export const fault = (
  code: FaultCode,
  facts: FaultFacts = {},
  headers: { readonly [name: string]: string } = {},
): Fault => new Fault(STATUS[code], (lang) => [faultIssue(code, lang, facts)], headers);

/** Faults of a document or of a body's fields. */
export const faultsOf = (issues: readonly Issue[]): Fault => new Fault(422, () => issues, {});

export function faultIssue(code: FaultCode, lang: Lang, facts: FaultFacts = {}): Issue {
  const { message, hint } = serverWords(lang).faults[code];
  return { code, path: '', message: filled(message, facts), hint: filled(hint, facts), severity: 'error' };
}

const filled = (text: string, facts: FaultFacts): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
