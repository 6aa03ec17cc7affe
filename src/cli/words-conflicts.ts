import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou conflicts` says; the contradictions themselves are worded in `explain/contradiction`. */
export interface ConflictsWords {
  readonly help: {
    readonly about: string;
    readonly time: string;
    readonly most: string;
    readonly output: string;
  };
  readonly feasible: string;
  readonly unknown: string;
  readonly heading: (number: number) => string;
}

const ZH: ConflictsWords = {
  help: {
    about: '查找互相矛盾的要求：必排活动不能全部排入时，找出最小的一组矛盾要求和解决办法',
    time: '总的计算时间（默认 10s）',
    most: '最多找出几组矛盾（默认 3）',
    output: '把结果写成 JSON 文件',
  },
  feasible: '没有矛盾：必排活动和不再变动的安排可以全部满足。',
  unknown: '在计算时间内没有结论：既没有排出全部必排活动，也没有证实存在矛盾。请用 --time 延长时间。',
  heading: (number) => `矛盾之${'一二三四五六七八九十'[number - 1] ?? number}`,
};

const EN: ConflictsWords = {
  help: {
    about:
      'requirements that contradict each other: smallest sets by which not all mandatory activities can be held, with remedies',
    time: 'time for all of them (default 10s)',
    most: 'contradictions to look for (default 3)',
    output: 'write the result as JSON',
  },
  feasible: 'There is no contradiction: all mandatory activities and frozen assignments can be held.',
  unknown:
    'Nothing was decided in the time: neither a schedule of all mandatory activities nor a contradiction was found. Give more by --time.',
  heading: (number) => `Contradiction ${number}`,
};

/** The words of this command in the language of the others. */
export const conflictsWords = (words: CliWords): ConflictsWords => (words === cliWords('zh') ? ZH : EN);
