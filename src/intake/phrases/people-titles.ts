import { isCjk, normalPeople } from './people-text.ts';

/** The post at the end of a Chinese title: 「县委常务副书记」 is one of the 书记. */
const POST =
  /(常务副|副)?(书记|县长|市长|省长|区长|州长|盟长|旗长|镇长|乡长|部长|主任|主席|局长|厅长|处长|科长|所长|行长|院长|校长|检察长|秘书长|董事长|总经理|经理|总裁|会长|理事长|政委|司令员|主编)$/;

const COMPOUND_SURNAMES =
  /^(欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延)/;

/** The titles of a leader, one by one: 「县委常委、组织部部长」 is two. */
export const singleTitles = (titles: readonly string[]): readonly string[] =>
  titles.flatMap((title) => normalPeople(title).split(/[、,;]/)).filter((title) => title !== '');

/**
 * What a title is called for short, longest first and itself included. 「常务副县长」 is also called 副县长 and, in an address,
 * 县长 and 常务; "executive deputy mayor" is also a deputy mayor and, in an address, a mayor.
 */
export function shortTitles(title: string): readonly string[] {
  if (!isCjk(title[0])) {
    const words = (title.split(/ (?:of|for) /)[0] ?? title).split(' ');
    return distinct([title, ...words.map((_, i) => words.slice(i).join(' '))]);
  }
  const [whole, deputy, post] = POST.exec(title) ?? [];
  if (whole === undefined || post === undefined) return [title];
  const deputyForms = deputy === undefined ? [] : [`副${post}`, ...(deputy === '副' ? [] : ['常务'])];
  return distinct([title, whole, ...deputyForms, post]);
}

/** A title without this is no name for a deputy, but in an address: 「王县长」. */
export const isDeputy = (title: string): boolean => /副|\b(?:deputy|vice|assistant)\b/.test(title);

/** The surname of a Chinese name of a person; undefined for anything else. */
export function surnameOf(name: string): string | undefined {
  if (name.includes('·')) return name.split('·')[0];
  if (!/^[\u3400-\u9fff]{2,4}$/.test(name) || POST.test(name)) return undefined;
  return COMPOUND_SURNAMES.exec(name)?.[0] ?? name.slice(0, 1);
}

export const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
