import type { Language } from '../../model/codes.ts';

/** Phrases about what was foreseen; dates and names are given in words. */
export interface ForesightWords {
  readonly away: (leader: string, day: string) => string;
  readonly closed: (venue: string, day: string) => string;
  readonly sudden: (minutes: number, leaders: string, day: string) => string;
  readonly unanswered: string;
  readonly unchanged: string;
  /** Activities changed (dropped ones not counted), dropped, focus blocks lost (below 0 where some are won); cost above the published one's. */
  readonly effect: (changed: number, dropped: number, blocks: number, costMore: number) => string;
  readonly missed: (count: number) => string;
  readonly clauses: (parts: readonly string[]) => string;
  /** The event, and what comes of it. */
  readonly line: (event: string, effect: string) => string;
  readonly summary: (all: number, unchanged: number, changed: number, unanswered: number) => string;
  readonly dearest: (count: number) => string;
}

const zhEffect: ForesightWords['effect'] = (changed, dropped, blocks, costMore) =>
  [
    ...(changed > 0 ? [`调整 ${changed} 项`] : []),
    ...(dropped > 0 ? [`${dropped} 项排不进去`] : []),
    ...(blocks > 0 ? [`少排集中时间 ${blocks} 段`] : blocks < 0 ? [`多排集中时间 ${-blocks} 段`] : []),
    costMore >= 0 ? `总代价增加 ${costMore}` : `总代价减少 ${-costMore}`,
  ].join('，');

const ZH: ForesightWords = {
  away: (leader, day) => `${day}${leader}不在岗`,
  closed: (venue, day) => `${day}${venue}停用`,
  sudden: (minutes, leaders, day) => `${day}突发紧急活动（${minutes} 分钟，${leaders}参加）`,
  unanswered: '尚未推演',
  unchanged: '原安排不受影响',
  effect: zhEffect,
  missed: (count) => `${count} 项必排活动排不进去，须另行协调`,
  clauses: (parts) => parts.join('；'),
  line: (event, effect) => `${event}：${effect}`,
  summary: (all, unchanged, changed, unanswered) =>
    `共列出 ${all} 种情况：${unchanged} 种不影响原安排，${changed} 种已备好预案${unanswered > 0 ? `，另有 ${unanswered} 种尚未推演` : ''}。`,
  dearest: (count) => `影响最大的 ${count} 种情况`,
};

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const EN: ForesightWords = {
  away: (leader, day) => `${leader} out on ${day}`,
  closed: (venue, day) => `${venue} closed on ${day}`,
  sudden: (minutes, leaders, day) => `sudden activity on ${day} (${minutes} minutes, ${leaders})`,
  unanswered: 'not answered yet',
  unchanged: 'nothing changes',
  effect: (changed, dropped, blocks, costMore) =>
    [
      ...(changed > 0 ? [times(changed, 'activity changes', 'activities change')] : []),
      ...(dropped > 0 ? [`${dropped} not held`] : []),
      ...(blocks === 0
        ? []
        : [`${times(Math.abs(blocks), 'focus block', 'focus blocks')} ${blocks > 0 ? 'less' : 'more'}`]),
      `cost ${costMore >= 0 ? '+' : '−'}${Math.abs(costMore)}`,
    ].join(', '),
  missed: (count) => `${times(count, 'mandatory activity does', 'mandatory activities do')} not fit`,
  clauses: (parts) => parts.join('; '),
  line: (event, effect) => `${event}: ${effect}`,
  summary: (all, unchanged, changed, unanswered) =>
    `${times(all, 'event', 'events')} foreseen: ${unchanged} change nothing, ${changed} answered with a new schedule${unanswered > 0 ? `, ${unanswered} not answered yet` : ''}.`,
  dearest: (count) => (count === 1 ? 'The event that costs most' : `The ${count} events that cost most`),
};

const WORDS: { readonly [L in Language]: ForesightWords } = { zh: ZH, en: EN };

export const foresightWords = (lang: Language): ForesightWords => WORDS[lang];
