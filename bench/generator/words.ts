/** Names as in an office of a county. */
export const BODIES = [
  { id: 'party', name: '县委', homeSite: 'hall' },
  { id: 'gov', name: '县政府', homeSite: 'gov' },
  { id: 'npc', name: '县人大', homeSite: 'hall' },
  { id: 'cppcc', name: '县政协', homeSite: 'hall' },
] as const;

export type BodyId = (typeof BODIES)[number]['id'];

/** By rank; further leaders repeat the last with a number. */
export const POSTS: { readonly [B in BodyId]: readonly string[] } = {
  party: ['县委书记', '县委副书记', '常务副县长兼常委', '纪委书记', '组织部长', '宣传部长', '统战部长', '政法委书记'],
  gov: ['县长', '副县长(教卫)', '副县长(农业)', '副县长(工业)', '副县长(城建)', '副县长(公安)'],
  npc: ['人大主任', '人大副主任'],
  cppcc: ['政协主席', '政协副主席'],
};

export const SITES = [
  { id: 'hall', name: '县行政中心' },
  { id: 'gov', name: '县政府大楼' },
  { id: 'east', name: '东城镇' },
  { id: 'west', name: '西山乡' },
  { id: 'zone', name: '经开区' },
  { id: 'school', name: '县一中' },
  { id: 'hospital', name: '县医院' },
  { id: 'city', name: '市委市政府' },
] as const;

/** Sites to go out to. */
export const AWAY_SITES = ['east', 'west', 'zone', 'school', 'hospital', 'city'] as const;

export const TOPICS = ['党建', '经济', '农业', '城建', '教育', '卫生', '环保', '招商', '安全', '文旅'] as const;
export const OWNERS = ['县委办', '政府办', '发改局', '教育局', '农业农村局'] as const;
export const ABSENCES = ['省里开会', '外出考察', '下乡', '培训'] as const;
