import type { Lang } from './words.ts';

interface FeedWords {
  readonly cancelled: (title: string) => string;
  readonly busy: string;
  readonly busyFeed: string;
}

const DICTIONARY: { readonly [L in Lang]: FeedWords } = {
  zh: { cancelled: (title) => `【已取消】${title}`, busy: '忙', busyFeed: '忙闲时间' },
  en: { cancelled: (title) => `[Cancelled] ${title}`, busy: 'Busy', busyFeed: 'Free and busy times' },
};

/** The title of a cancelled event: many clients show such events as if they were held. */
export const cancelledTitle = (title: string, lang: Lang): string => DICTIONARY[lang].cancelled(title);

/** The title of every event that shows no more than that somebody is busy. */
export const busyTitle = (lang: Lang): string => DICTIONARY[lang].busy;

/** The name of a feed of such events. */
export const busyFeedName = (lang: Lang): string => DICTIONARY[lang].busyFeed;
