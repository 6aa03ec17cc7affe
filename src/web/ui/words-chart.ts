import type { Dictionary } from '../state/language.ts';

export interface ChartWords {
  readonly asTable: string;
  readonly hint: string;
  readonly unit: (unit: string) => string;
  readonly bar: (label: string, series: string, value: string, unit: string) => string;
}

export const CHART_WORDS: Dictionary<ChartWords> = {
  zh: {
    asTable: '以表格显示',
    hint: '将指针移到柱上可看数值',
    unit: (unit) => `（${unit}）`,
    bar: (label, series, value, unit) => `${label} · ${series}：${value} ${unit}`,
  },
  en: {
    asTable: 'Show as a table',
    hint: 'Point at a bar to read its value',
    unit: (unit) => ` (${unit})`,
    bar: (label, series, value, unit) => `${label} · ${series}: ${value} ${unit}`,
  },
};
