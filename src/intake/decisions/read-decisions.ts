import * as z from 'zod';
import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { hasErrors } from '../../model/issue.ts';
import { showValue } from '../../model/issue-value.ts';
import { type Finding, makeIssue } from '../../model/make-issue.ts';
import { parseJson } from '../../model/parse-json.ts';
import { optional } from '../../model/schema-parts.ts';
import { structureFaults } from '../../model/structure.ts';
import type { Decisions } from './decisions.ts';

const text = z.string().min(1);

const decisionsSchema = z.strictObject({
  format: z.literal('tongchou/decisions@1'),
  decisions: z.array(
    z.strictObject({
      finding: text,
      answer: text.nullable(),
      asked: optional(z.string()),
      offered: optional(z.record(z.string(), z.string())),
      note: optional(z.string()),
    }),
  ),
});

/**
 * The decisions of a file, or null where it has errors: no JSON, another format, unknown fields, wrong types, one finding decided
 * twice. Every fault at once; the path of an Issue is such as `decisions.json › decisions[3].answer`.
 */
export function readDecisions(
  file: string,
  text: string,
  lang: Language,
): { readonly decisions: Decisions | null; readonly issues: readonly Issue[] } {
  const parsed = parseJson(text, file, lang);
  if (!('value' in parsed)) return { decisions: null, issues: inFile(file, parsed.issues) };
  const { value } = parsed;
  const result = decisionsSchema.safeParse(value);
  const faults = result.success ? [] : structureFaults(decisionsSchema, value, result.error.issues);
  const issues = [
    ...parsed.issues,
    ...faults.map((fault) => makeIssue(withExpectation(fault), lang)),
    ...decidedTwice(value, lang),
  ];
  return { decisions: result.success && !hasErrors(issues) ? result.data : null, issues: inFile(file, issues) };
}

const inFile = (file: string, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: issue.path === '' ? file : `${file} › ${issue.path}` }));

/** Of objects whose fields may have any name, the schema's own words say nothing. */
function withExpectation(fault: Finding): Finding {
  const { expected } = fault.facts;
  const better = expected === '' ? '"…"' : expected === 'JSON' ? '{"…": "…"}' : undefined;
  return better === undefined ? fault : { ...fault, facts: { ...fault.facts, expected: better } };
}

const TWICE: { readonly [L in Language]: (key: string, first: number) => Pick<Issue, 'message' | 'hint'> } = {
  zh: (key, first) => ({
    message: `${key} 有两条决定，第一条在 decisions[${first}]`,
    hint: '请只保留其中一条。',
  }),
  en: (key, first) => ({
    message: `${key} is decided twice, first at decisions[${first}]`,
    hint: 'Keep one of the two.',
  }),
};

/** Looked for in faulty documents too, as far as they have findings. */
function decidedTwice(document: unknown, lang: Language): readonly Issue[] {
  const { success, data } = SOME_KEYS.safeParse(document);
  const firstAt = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [i, one] of success ? data.decisions.entries() : []) {
    const key = FINDING.safeParse(one).data?.finding;
    if (key === undefined) continue;
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, i);
    else {
      const words = TWICE[lang](showValue(key), first);
      issues.push({ code: 'decision-twice', path: `decisions[${i}].finding`, severity: 'error', ...words });
    }
  }
  return issues;
}

const SOME_KEYS = z.looseObject({ decisions: z.array(z.unknown()) });
const FINDING = z.looseObject({ finding: z.string() });
