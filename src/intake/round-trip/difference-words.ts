import type { Lang } from '../../formats/words.ts';
import { sayDuration } from '../phrases/duration.ts';
import type { Words } from '../phrases/time-rule.ts';

/** What differences say. */
interface Sentences {
  readonly time: (title: string, before: string, after: string) => string;
  readonly day: (title: string, before: string, after: string) => string;
  readonly place: (title: string, before: string, after: string) => string;
  readonly people: (title: string, before: string, after: string) => string;
  readonly title: (before: string, after: string) => string;
  readonly removed: (title: string, before: string) => string;
  readonly nobody: string;
  readonly length: (minutes: number) => string;
  readonly widened: string;
  readonly notOffered: string;
  readonly notBooked: string;
  readonly asked: string;
  readonly mandatory: string;
  readonly notes: (notes: readonly string[]) => string;
}

const ZH: Sentences = {
  time: (title, before, after) => `「${title}」时间由${before}改为${after}`,
  day: (title, before, after) => `「${title}」由${before}改为只定日期：${after}`,
  place: (title, before, after) => `「${title}」地点由${before}改为${after}`,
  people: (title, before, after) => `「${title}」参加领导由${before}改为${after}`,
  title: (before, after) => `「${before}」改名为「${after}」`,
  removed: (title, before) => `取消「${title}」，原定${before}`,
  nobody: '无',
  length: (minutes) => `时长改为${sayDuration({ minutes, wholeDays: null }, 'zh')}`,
  widened: '原定的时段或期限随之放宽',
  notOffered: '不在原定的可选场地之内',
  notBooked: '不占用场地',
  asked: '原定的参加要求改为指定这些领导',
  mandatory: '此项为必排',
  notes: (notes) => `（${notes.join('；')}）`,
};

const EN: Sentences = {
  time: (title, before, after) => `“${title}”: time changed from ${before} to ${after}`,
  day: (title, before, after) => `“${title}”: ${before} changed to a day only, ${after}`,
  place: (title, before, after) => `“${title}”: place changed from ${before} to ${after}`,
  people: (title, before, after) => `“${title}”: leaders changed from ${before} to ${after}`,
  title: (before, after) => `“${before}” is renamed “${after}”`,
  removed: (title, before) => `“${title}”, ${before}, is cancelled`,
  nobody: 'nobody',
  length: (minutes) => `it now takes ${sayDuration({ minutes, wholeDays: null }, 'en')}`,
  widened: 'its windows or limits are widened for it',
  notOffered: 'not one of the venues that were offered',
  notBooked: 'no venue is booked',
  asked: 'these leaders are now asked by name',
  mandatory: 'it was mandatory',
  notes: (notes) => ` (${notes.join('; ')})`,
};

/** One sentence and what is to be noted of it, in both languages. */
export function say(
  sentence: (words: Sentences, lang: Lang) => string,
  notes: (words: Sentences) => readonly string[] = () => [],
): Words {
  const inLanguage = (words: Sentences, lang: Lang): string => {
    const noted = notes(words);
    return sentence(words, lang) + (noted.length === 0 ? '' : words.notes(noted));
  };
  return { zh: inLanguage(ZH, 'zh'), en: inLanguage(EN, 'en') };
}
