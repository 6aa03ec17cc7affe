import type { Decisions } from '../decisions/decisions.ts';
import type { Finding } from '../finding.ts';

/** A finding before it is looked up whether it was decided. */
export type OpenFinding = Omit<Finding, 'decision' | 'isFree'>;

/** Fills in what was decided; an answer that is not offered leaves the finding open, and its words say so. */
export function decider({ decisions }: Decisions): (finding: OpenFinding) => Finding {
  const answers = new Map<string, string>();
  for (const { finding, answer } of decisions) {
    if (answer !== null && !answers.has(finding)) answers.set(finding, answer);
  }
  return (finding) => {
    const answer = answers.get(finding.key);
    const isOffered = finding.answers.some((one) => one.answer === answer);
    if (answer === undefined || isOffered) return { ...finding, isFree: false, decision: answer ?? null };
    const words = {
      zh: `${finding.words.zh}已有的答复“${answer}”不在可选答复之列，仍待确定。`,
      en: `${finding.words.en} The answer "${answer}" is none of those offered; it stays open.`,
    };
    return { ...finding, words, isFree: false, decision: null };
  };
}
