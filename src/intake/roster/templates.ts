import type { Language } from '../../model/codes.ts';

/** The empty roster, and the form in which units hand in their plans. */
export type TemplateKind = 'roster' | 'wishes';

/** File names of the workbooks. */
export const TEMPLATE_NAMES: { readonly [L in Language]: { readonly [K in TemplateKind]: string } } = {
  zh: { roster: '统筹-领导名册模板.xlsx', wishes: '统筹-活动计划表模板.xlsx' },
  en: { roster: 'tongchou-roster-template.xlsx', wishes: 'tongchou-plan-template.xlsx' },
};

/** The library that writes workbooks is large, and seldom needed. */
export async function templateOf(kind: TemplateKind, lang: Language): Promise<Uint8Array> {
  if (kind === 'wishes') return (await import('./wish-template.ts')).wishTemplate(lang);
  return (await import('./template.ts')).rosterTemplate(lang);
}
