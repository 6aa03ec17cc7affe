import type { Language } from '../../model/codes.ts';

/** What the answers of this folder say; an empty part of a sentence is left out. */
interface SensitivityWords {
  readonly titles: (titles: readonly string[], count: number) => string;
  readonly from: (title: string, own: number, threshold: number) => string;
  readonly until: (title: string, own: number, threshold: number) => string;
  readonly always: (title: string, own: number) => string;
  readonly never: (title: string) => string;
  readonly uneven: (title: string) => string;
  readonly comeIn: (titles: string) => string;
  readonly fallOut: (titles: string) => string;
  readonly otherBlocks: (more: number) => string;
  readonly atPriority: (priority: number, isHeld: boolean, cost: number, comeIn: string, fallOut: string) => string;
  readonly focus: (title: string, held: number, asked: number, blockValue: number) => string;
  readonly fewer: (asked: number, gain: number, given: number, parts: readonly string[]) => string;
  readonly point: (changes: number, cost: number, mandatoryMissed: number) => string;
}

const some = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);

const ZH: SensitivityWords = {
  titles: (titles, count) =>
    `${titles.map((title) => `「${title}」`).join('')}${count > titles.length ? `等${count}项` : ''}`,
  from: (title, own, threshold) => `「${title}」重要度现为${own}，未能排入；提高到${threshold}即可排入。`,
  until: (title, own, threshold) => `「${title}」重要度现为${own}，已排入；降到${threshold}仍可排入，再低则未能排入。`,
  always: (title, own) => `「${title}」重要度现为${own}，已排入；即使降到1也能排入。`,
  never: (title) => `「${title}」重要度提高到5仍未能排入，宜另调时间、人员或场地。`,
  uneven: (title) => `「${title}」现在能排入，但提高重要度后，代理、改动等代价比价值增长更快，反而未能排入。`,
  comeIn: (titles) => `${titles}可排入`,
  fallOut: (titles) => `${titles}不再安排`,
  otherBlocks: (more) => (more > 0 ? `其他集中时间多${more}段` : `其他集中时间少${-more}段`),
  atPriority: (priority, isHeld, cost, comeIn, fallOut) =>
    `${some([`重要度${priority}：${isHeld ? '排入' : '未排入'}`, `总代价${cost}`, fallOut, comeIn], '，')}。`,
  focus: (title, held, asked, blockValue) =>
    `「${title}」要求集中时间${asked}段，已安排${held}段，每段价值${blockValue}。`,
  fewer: (asked, gain, given, parts) =>
    `${some(
      [
        asked === 0 ? '若取消这项集中时间' : `若只要求${asked}段`,
        ...parts,
        gain < 0 ? `其余安排的代价增加${-gain}` : `其余安排的代价减少${gain}`,
        `放弃的价值为${given}`,
      ],
      '，',
    )}${verdictZh(gain, given)}。`,
  point: (changes, cost, missed) => `改动${changes}项，代价${cost}${missed > 0 ? `，必排活动漏排${missed}项` : ''}。`,
};

function verdictZh(gain: number, given: number): string {
  if (given > gain) return '，得不偿失';
  return given === 0 ? '，没有影响' : '，得失相当';
}

const EN: SensitivityWords = {
  titles: (titles, count) =>
    `${titles.map((title) => `“${title}”`).join(', ')}${count > titles.length ? ` and ${count - titles.length} more` : ''}`,
  from: (title, own, threshold) => `“${title}” has priority ${own} and is not held; at ${threshold} it would be.`,
  until: (title, own, threshold) =>
    `“${title}” has priority ${own} and is held; it would be down to ${threshold}, and not below.`,
  always: (title, own) => `“${title}” has priority ${own} and is held; even at 1 it would be.`,
  never: (title) => `“${title}” was not held even at priority 5: better change its time, people or venue.`,
  uneven: (title) =>
    `“${title}” is held, but not at a higher priority: the deputies and changes it brings along would cost more than it gains.`,
  comeIn: (titles) => `${titles} would be held`,
  fallOut: (titles) => `${titles} would not`,
  otherBlocks: (more) =>
    `other goals would have ${Math.abs(more)} ${Math.abs(more) === 1 ? 'block' : 'blocks'} ${more > 0 ? 'more' : 'fewer'}`,
  atPriority: (priority, isHeld, cost, comeIn, fallOut) =>
    `${some([`Priority ${priority}: ${isHeld ? 'held' : 'not held'}`, `cost ${cost}`, comeIn, fallOut], ', ')}.`,
  focus: (title, held, asked, blockValue) =>
    `“${title}” asks for ${asked} focus ${asked === 1 ? 'block' : 'blocks'} and has ${held}, each worth ${blockValue}.`,
  fewer: (asked, gain, given, parts) =>
    `${some(
      [
        asked === 0 ? 'Without this goal' : `If it asked for ${asked}`,
        ...parts,
        gain < 0 ? `the rest would cost ${-gain} more` : `the rest would cost ${gain} less`,
        `for a value of ${given} given up`,
      ],
      ', ',
    )}${verdictEn(gain, given)}.`,
  point: (changes, cost, missed) =>
    `${changes} ${changes === 1 ? 'change' : 'changes'}, cost ${cost}${missed > 0 ? `, ${missed} mandatory missed` : ''}.`,
};

function verdictEn(gain: number, given: number): string {
  if (given > gain) return ': not worth it';
  return given === 0 ? ': no difference' : ': as broad as it is long';
}

const WORDS: { readonly [L in Language]: SensitivityWords } = { zh: ZH, en: EN };

export const sensitivityWords = (lang: Language): SensitivityWords => WORDS[lang];
