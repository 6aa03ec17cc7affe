import type { Dictionary } from '../../state/language.ts';

export interface SharedWords {
  readonly copied: string;
  readonly copyFailed: string;
  readonly onceOnly: string;
  readonly roles: { readonly [R in 'planner' | 'clerk' | 'staff' | 'auditor']: string };
  readonly kinds: { readonly [K in 'master' | 'leader' | 'body' | 'venue' | 'unit']: string };
}

/** Words that feeds, accounts, the ledger and publishing share. */
export const SHARED_WORDS: Dictionary<SharedWords> = {
  zh: {
    copied: '已复制',
    copyFailed: '浏览器不允许复制，请选中文字后按 Ctrl+C',
    onceOnly: '只显示这一次，关闭后无法再次查看。',
    roles: { planner: '计划员', clerk: '班子联络员', staff: '领导秘书', auditor: '审计员' },
    kinds: { master: '总表', leader: '领导', body: '班子', venue: '场地', unit: '责任单位' },
  },
  en: {
    copied: 'Copied',
    copyFailed: 'This browser does not let us copy; please select the text and press Ctrl+C',
    onceOnly: 'Shown only this once; it cannot be seen again after closing. ',
    roles: { planner: 'Planner', clerk: 'Clerk of a body', staff: 'Staff of a leader', auditor: 'Auditor' },
    kinds: { master: 'Everything', leader: 'Leader', body: 'Body', venue: 'Venue', unit: 'Unit' },
  },
};
