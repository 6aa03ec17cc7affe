import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou template` says. */
export interface TemplateWords {
  readonly about: string;
  readonly output: string;
  readonly wishes: string;
  /** Where it is written unless `-o` says otherwise. */
  readonly written: { readonly roster: (path: string) => string; readonly wishes: (path: string) => string };
  readonly taken: (path: string) => Complaint;
}

const ZH: TemplateWords = {
  about: '生成领导名册空表（XLSX），附填写说明和示例；--wishes 生成各单位填报用的活动计划表',
  output: '写到这里（默认当前文件夹）；已有同名文件时不覆盖',
  wishes: '改为生成活动计划表，发给各单位填报',
  written: {
    roster: (path) =>
      `已写出 ${path}\n请按「填写说明」填好「领导」等工作表，再运行：tongchou intake 各单位的计划表 --roster ${path} --period 周期`,
    wishes: (path) => `已写出 ${path}\n请发给各单位填报；收回后用 tongchou intake 汇总。`,
  },
  taken: (path) => ({ message: `${path} 已存在，未覆盖`, hint: '请用 -o 换一个文件名，或先移走原文件。' }),
};

const EN: TemplateWords = {
  about: 'writes an empty roster of leaders (XLSX) with instructions and examples; --wishes: the plan form for clerks',
  output: 'where to write it (default: this folder); a file that is there is not overwritten',
  wishes: 'write the form in which units hand in their plans instead',
  written: {
    roster: (path) =>
      `written: ${path}\nFill in its sheets, then run: tongchou intake PLANS… --roster ${path} --period PERIOD`,
    wishes: (path) => `written: ${path}\nSend it to the units; tongchou intake reads what comes back.`,
  },
  taken: (path) => ({
    message: `${path} is already there; it was not overwritten`,
    hint: 'Name another file with -o, or move this one away first.',
  }),
};

/** The words of this command in the language of the others. */
export const templateWords = (words: CliWords): TemplateWords => (words === cliWords('zh') ? ZH : EN);
