import type { Roster, RosterLeader } from '../../../src/intake/phrases/people-rule.ts';

const leader = (
  id: string,
  name: string,
  body: string,
  rank: number,
  titles: readonly string[],
  more: { readonly scope?: readonly string[]; readonly aliases?: readonly string[] } = {},
): RosterLeader => ({ id, name, body, rank, titles, scope: more.scope ?? [], aliases: more.aliases ?? [] });

/** A county: four bodies, two of the surname 王 and two of 李, a surname of two characters, a name with 和. */
export const COUNTY: Roster = {
  leaders: [
    leader('zhang', '张三', '县委', 1, ['县委书记', 'Party Secretary'], { aliases: ['Zhang San'] }),
    leader('zhou', '周八', '县委', 6, ['县委常委、组织部部长'], { aliases: ['Zhou Ba'] }),
    leader('heping', '李和平', '县委', 10, ['县委办主任']),
    leader('li', '李四', '县政府', 2, ['县委副书记、县长', 'Mayor'], { aliases: ['Li Si'] }),
    leader('wang', '王五', '县政府', 5, ['县委常委、常务副县长', 'Executive Deputy Mayor'], {
      scope: ['财政', 'finance'],
      aliases: ['Wang Wu'],
    }),
    leader('wangliu', '王六', '县政府', 7, ['副县长', 'Deputy Mayor'], {
      scope: ['农业', 'agriculture'],
      aliases: ['Wang Liu'],
    }),
    leader('ouyang', '欧阳修', '县政府', 8, ['副县长', 'Deputy Mayor'], {
      scope: ['教育', '卫生健康', 'education'],
      aliases: ['Ouyang Xiu'],
    }),
    leader('zhao', '赵七', '县人大', 3, ['县人大常委会主任'], { aliases: ['Zhao Qi'] }),
    leader('qian', '钱八', '县政协', 4, ['县政协主席']),
  ],
  groups: [{ name: '县委常委', aliases: ['常委', 'Standing Committee'], members: ['zhang', 'li', 'wang', 'zhou'] }],
};

/** Names that are posts, alike, or those of a minority; somebody without any title. */
export const ODD: Roster = {
  leaders: [
    leader('sec', '县委书记', '县委', 1, ['县委书记']),
    leader('mayor', '县长', '县政府', 2, []),
    leader('zw1', '张伟', '县政府', 3, ['副县长']),
    leader('zw2', '张伟', '县委', 4, ['县委办主任']),
    leader('zw3', '张伟', '县委', 5, []),
    leader('mmt', '买买提·艾力', '县政府', 6, ['副县长'], { scope: ['民族'] }),
    leader('obrien', "O'Brien", '县政府', 7, ['Adviser'], { aliases: ['欧布莱恩'] }),
  ],
  groups: [],
};
