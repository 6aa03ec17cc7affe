import type { Dictionary } from '../state/language.ts';

export interface UiWords {
  readonly close: string;
  readonly cancel: string;
  readonly ok: string;
  readonly undo: string;
  readonly copy: string;
  readonly copied: string;
  readonly loading: string;
  readonly retry: string;
  readonly offline: string;
  readonly failed: string;
  /** What is wrong, and what to do; the latter may be empty. */
  readonly issue: (message: string, hint: string) => string;
  readonly priority: (level: number) => string;
  readonly weekdays: readonly string[];
  /** `12月3日` / `3 Dec` */
  readonly day: (month: number, day: number) => string;
  readonly hours: (hours: string) => string;
}

const ended = (text: string, stop: string): string => (/[.!?。！？]$/.test(text) ? text : `${text}${stop}`);
const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const UI_WORDS: Dictionary<UiWords> = {
  zh: {
    close: '关闭',
    cancel: '取消',
    ok: '确定',
    undo: '撤销',
    copy: '复制',
    copied: '已复制',
    loading: '正在载入…',
    retry: '重试',
    offline: '连接不上服务器，请检查网络',
    failed: '操作没有完成',
    issue: (message, hint) => (hint === '' ? message : `${ended(message, '。')}${hint}`),
    priority: (level) => `重要程度 ${level}`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    day: (month, day) => `${month}月${day}日`,
    hours: (hours) => `${hours} 小时`,
  },
  en: {
    close: 'Close',
    cancel: 'Cancel',
    ok: 'OK',
    undo: 'Undo',
    copy: 'Copy',
    copied: 'Copied',
    loading: 'Loading…',
    retry: 'Try again',
    offline: 'The server cannot be reached; please check the network',
    failed: 'That was not done',
    issue: (message, hint) => (hint === '' ? capital(message) : `${ended(capital(message), '.')} ${hint}`),
    priority: (level) => `Priority ${level}`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    day: (month, day) => `${day} ${MONTHS[month - 1] ?? ''}`,
    hours: (hours) => `${hours} h`,
  },
};
