import type { Dictionary } from '../../../state/language.ts';

export interface ColumnsWords {
  readonly label: string;
  readonly allDay: string;
  readonly locked: string;
  readonly mandatory: string;
  readonly broken: string;
  readonly deputy: (name: string) => string;
  readonly focus: (title: string) => string;
  readonly absence: (reason: string) => string;
  readonly notHere: string;
  readonly dragHint: string;
  readonly allowed: (when: string, effect: string) => string;
  readonly refused: (when: string, why: string) => string;
  readonly asking: string;
  readonly noLeaders: string;
  /** Between names. */
  readonly comma: string;
}

export const COLUMNS_WORDS: Dictionary<ColumnsWords> = {
  zh: {
    label: '分栏视图：每位领导一栏',
    allDay: '全天',
    locked: '时间已锁定',
    mandatory: '必排',
    broken: '有冲突',
    deputy: (name) => `代${name}`,
    focus: (title) => `集中精力：${title}`,
    absence: (reason) => `不可安排：${reason}`,
    notHere: '这里不能放',
    dragHint: '拖动可改时间或换人；按回车打开详情，可在“改时间”中选择。',
    allowed: (when, effect) => `${when} 可以（${effect}）`,
    refused: (when, why) => `${when} 不行：${why}`,
    asking: '正在判断…',
    noLeaders: '没有符合筛选条件的领导',
    comma: '、',
  },
  en: {
    label: 'Columns: one per leader',
    allDay: 'All day',
    locked: 'time locked',
    mandatory: 'mandatory',
    broken: 'conflict',
    deputy: (name) => `for ${name}`,
    focus: (title) => `Focus: ${title}`,
    absence: (reason) => `Not available: ${reason}`,
    notHere: 'It cannot be put here',
    dragHint: 'Drag to change time or person; Enter opens the details, where “Change the time” lists what is possible.',
    allowed: (when, effect) => `${when}: possible (${effect})`,
    refused: (when, why) => `${when}: not possible. ${why}`,
    asking: 'Checking…',
    noLeaders: 'No leader passes the filter',
    comma: ', ',
  },
};
