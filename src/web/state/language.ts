import { signal } from '@preact/signals';

export type Lang = 'zh' | 'en';

/** One dictionary per language, of the same shape. */
export type Dictionary<T> = { readonly [L in Lang]: T };

const KEY = 'tongchou.language';

function remembered(): Lang {
  const kept = localStorage.getItem(KEY);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'zh';
}

/** The language of the page. */
export const lang = signal<Lang>(remembered());

export function setLanguage(next: Lang): void {
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  lang.value = next;
}

/** The words in the language of the page; a component that reads them is drawn anew when it changes. */
export const wordsIn = <T>(dictionary: Dictionary<T>): T => dictionary[lang.value];
