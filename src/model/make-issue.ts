import { type IssueCode, type IssueText, type Language, SEVERITIES } from './codes.ts';
import { CODES_EN } from './codes-en.ts';
import { CODES_ZH } from './codes-zh.ts';
import type { Issue } from './issue.ts';

/** Values for the placeholders of an Issue's sentences; those that are undefined are not known. */
export type Facts = { readonly [name: string]: string | number | undefined };

/** An Issue before it is put into words. */
export interface Finding {
  readonly code: IssueCode;
  readonly path: string;
  readonly facts: Facts;
}

export const finding = (code: IssueCode, path: string, facts: Facts = {}): Finding => ({ code, path, facts });

const TEXTS: { readonly [L in Language]: { readonly [C in IssueCode]: IssueText } } = { en: CODES_EN, zh: CODES_ZH };

/** Puts a finding into the words of a language. */
export function makeIssue({ code, path, facts }: Finding, language: Language): Issue {
  const { message, hint } = TEXTS[language][code];
  return { code, path, message: fill(message, facts), hint: fill(hint, facts), severity: SEVERITIES[code] };
}

function fill(template: string, facts: Facts): string {
  // One pass, so that a fact that looks like a placeholder is left alone.
  return template.replace(/\[([^\]]*)\]|\{(\w+)\}/g, (whole, section: string | undefined, name: string | undefined) => {
    if (name !== undefined) return cut(String(facts[name] ?? whole));
    const inside = section ?? '';
    const known = [...inside.matchAll(/\{(\w+)\}/g)].every(([, key]) => facts[key ?? ''] !== undefined);
    return known ? fill(inside, facts) : '';
  });
}

/** Whatever a document holds, a message stays a sentence. */
const cut = (fact: string): string => (fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact);

const LONGEST_FACT = 300;
