import type { Language } from '../../model/codes.ts';
import { problemHash } from '../../model/hash.ts';
import type { Issue } from '../../model/issue.ts';
import type { Problem } from '../../model/problem.ts';
import type { IntakeRecord } from '../record.ts';

const TEXTS: { readonly [L in Language]: { readonly message: string; readonly hint: string } } = {
  zh: {
    message: '征集记录不是与这份预排方案输入一同生成的，或者输入后来改动过',
    hint: '请核对两份文件是否属于同一期；若只是后来锁定或修改了活动，可以继续使用。',
  },
  en: {
    message: 'the intake record was not made with this Problem, or the Problem was changed since',
    hint: 'Check that both are of the same period; where activities were only pinned or edited since, go on.',
  },
};

/** A warning where the record is of another Problem, or of an earlier state of it. */
export const recordDoubts = (
  { problem: { sha256 } }: IntakeRecord,
  problem: Problem,
  lang: Language,
): readonly Issue[] =>
  sha256 === problemHash(problem)
    ? []
    : [{ code: 'other-problem', path: 'problem.sha256', ...TEXTS[lang], severity: 'warning' }];
