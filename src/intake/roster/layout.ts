import type { Language } from '../../model/codes.ts';
import { nearestName } from '../../model/nearest-name.ts';
import { headerKey } from '../columns/header-text.ts';

// What the workbook of a roster looks like. What is written by hand is recognised by any of these words, in any order.

/** What a sheet, a column or a setting is called in a template, and what else people call it, `|` between two. */
export interface Label {
  readonly zh: string;
  readonly en: string;
  readonly also: string;
}

export interface SheetLayout extends Label {
  readonly columns: { readonly [column: string]: Label };
  /** Columns by which a sheet of any other name is recognised; none: by its name only. */
  readonly telling: readonly string[];
  /** Columns without which no row can be understood. */
  readonly needed: readonly string[];
}

const label = (zh: string, en: string, also = ''): Label => ({ zh, en, also });

const CODE = label('代码', 'Code', 'id|编码|编号');
const OTHER_NAMES = label('别名', 'Other names', '简称|曾用名|英文名|又称|aliases|also called');
const REASON = label('事由', 'Reason', '原因');
const LEADERS = label('领导', 'Leaders', '领导姓名|姓名|人员|leader|name|names');

export const SHEETS = {
  settings: {
    ...label('基本信息', 'Settings', '基本设置|设置|单位信息|basics|general'),
    columns: { item: label('项目', 'Item', 'setting'), value: label('内容', 'Value', '值') },
    telling: [],
    needed: [],
  },
  bodies: {
    ...label('班子', 'Bodies', '几套班子|各班子|班子单位|单位|organisations|organizations'),
    columns: {
      name: label('名称', 'Name', '班子|班子名称|body'),
      aliases: label('别名/所属单位', 'Other names, units', '所属单位|别名|简称|other names|aliases|units'),
      code: CODE,
    },
    telling: [],
    needed: ['name'],
  },
  leaders: {
    ...label('领导', 'Leaders', '领导名单|领导名册|领导信息|领导班子成员|领导同志|名册|名单|roster'),
    columns: {
      name: label('姓名', 'Name', '领导|领导姓名|leader|full name'),
      title: label('职务', 'Post', '职务职位|职位|title|position|posts'),
      body: label('班子', 'Body', '所在班子|所属班子|单位|所在单位|organisation|organization'),
      rank: label('排序', 'Order', '序号|位次|排名|顺序|rank|order of precedence|protocol order'),
      scope: label('分管', 'In charge of', '分管工作|分管领域|分工|scope|responsibilities'),
      deputies: label('AB角/代理人', 'Deputies', 'AB角|A/B角|A角B角|代理人|B角|替代人|deputy|stand-ins'),
      apart: label('同出不可', 'Never both away', '不可同出|不得同时外出'),
      site: label('办公地点', 'Office', '驻地|办公地址|home site|site'),
      aliases: OTHER_NAMES,
      breakMinutes: label('场间间隔(分钟)', 'Break (minutes)', '间隔|场间休息|break minutes'),
      activitiesPerDay: label('每日活动上限', 'Most activities a day', '每日场次上限|activities per day'),
      minutesPerDay: label('每日分钟上限', 'Most minutes a day', '每日时长上限|minutes per day'),
      minutesPerWeek: label('每周分钟上限', 'Most minutes a week', '每周时长上限|minutes per week'),
      targetMinutesPerDay: label('每日目标分钟', 'Target minutes a day', '每日目标时长|target minutes per day'),
      code: CODE,
    },
    telling: ['name', 'title'],
    needed: [],
  },
  absences: {
    ...label('不在岗', 'Absences', '请假|外出|不在家|不在岗情况|leave|away|unavailable'),
    columns: {
      leaders: LEADERS,
      start: label('开始', 'From', '开始时间|开始日期|起|start'),
      end: label('结束', 'To', '结束时间|结束日期|止|end|until'),
      weekly: label('每周', 'Every week', '星期|weekly|weekday|weekdays'),
      reason: REASON,
      away: label('是否外出', 'Away', '外出|out of town'),
      kinds: label('限制类别', 'Only these kinds', '类别|kinds'),
    },
    telling: ['leaders', 'start', 'end'],
    needed: ['leaders'],
  },
  venues: {
    ...label('场地', 'Venues', '会议室|会场|场地名单|rooms'),
    columns: {
      name: label('名称', 'Name', '场地|会议室|会场|场地名称|venue|room'),
      aliases: OTHER_NAMES,
      site: label('地点', 'Site', '所在地点|位置|location'),
      capacity: label('容纳人数', 'Seats', '容量|座位数|座位|人数|capacity'),
      exclusive: label('是否独占', 'One at a time', '独占|exclusive'),
      turnaround: label('间隔(分钟)', 'Turnaround (minutes)', '清场|周转|turnaround minutes'),
      code: CODE,
      unavailable: label('不可用', 'Not available', '不可用时间|停用|unavailable'),
    },
    telling: ['name', 'capacity'],
    needed: ['name'],
  },
  sites: {
    ...label('地点', 'Sites', '场所|驻地|places|locations'),
    columns: {
      name: label('名称', 'Name', '地点|地点名称|site|place'),
      aliases: OTHER_NAMES,
      code: CODE,
    },
    telling: [],
    needed: ['name'],
  },
  travel: {
    ...label('路途', 'Travel', '路程|交通|行程时间|路途时间|journeys'),
    columns: {
      from: label('从', 'From', '起点|出发地|start'),
      to: label('到', 'To', '终点|目的地|end'),
      minutes: label('分钟', 'Minutes', '路途|用时|时间|分钟数'),
    },
    telling: ['from', 'to', 'minutes'],
    needed: ['from', 'to', 'minutes'],
  },
  hours: {
    ...label('工作时间', 'Hours', '作息时间|办公时间|working hours|office hours'),
    columns: {
      days: label('星期', 'Weekdays', '每周|days|weekday'),
      morning: label('上午', 'Morning'),
      afternoon: label('下午', 'Afternoon'),
      evening: label('晚上', 'Evening', '晚间'),
      leaders: LEADERS,
    },
    telling: ['days', 'morning', 'afternoon'],
    needed: ['days'],
  },
  exceptions: {
    ...label('调整', 'Exceptions', '调休|日历调整|特殊日期|special days'),
    columns: {
      day: label('日期', 'Day', 'date|days'),
      times: label('时段', 'Times', '工作时间|上班时间|hours|sessions'),
      reason: REASON,
    },
    telling: ['day', 'times'],
    needed: ['day', 'times'],
  },
  groups: {
    ...label('群体', 'Groups', '人员群体|分组'),
    columns: {
      name: label('名称', 'Name', '群体|群体名称|group'),
      aliases: OTHER_NAMES,
      members: label('成员', 'Members', '人员|领导|leaders'),
    },
    telling: ['name', 'members'],
    needed: ['name', 'members'],
  },
  coverage: {
    ...label('在岗', 'Coverage', '在岗要求|在岗不缺位|留守'),
    columns: {
      leaders: LEADERS,
      atLeast: label('至少在岗人数', 'At least', '最少在岗人数|至少在岗|人数|minimum'),
      sites: label('驻地', 'Base sites', '地点|base site|sites'),
    },
    telling: ['leaders', 'atLeast'],
    needed: ['leaders'],
  },
  focus: {
    ...label('集中攻坚', 'Focus', '集中办大事|集中精力办大事|focus goals'),
    columns: {
      title: label('事项', 'Matter', '名称|title|goal'),
      leaders: LEADERS,
      minutes: label('总分钟', 'Minutes in all', '总时长|minutes|total minutes'),
      blockMinutes: label('每块分钟', 'Minutes a block', '每次分钟|block minutes'),
      priority: label('重要程度', 'Importance', '重要性|priority'),
      maxBlocksPerDay: label('每日最多块', 'Most blocks a day', '每日最多次数|blocks per day'),
    },
    telling: ['title', 'leaders', 'minutes', 'blockMinutes'],
    needed: ['title', 'leaders', 'minutes'],
  },
  kinds: {
    ...label('活动类别', 'Kinds', '类别|活动类型|类型|categories'),
    columns: {
      name: label('类别', 'Kind', '名称|活动类别|name|category'),
      code: CODE,
      words: label('题目含', 'Title holds', '关键词|题目包含|keywords'),
      minutes: label('默认时长(分钟)', 'Default length (minutes)', '时长|分钟|minutes|length'),
    },
    telling: ['name', 'words'],
    needed: ['name'],
  },
} as const satisfies { readonly [sheet: string]: SheetLayout };

export type SheetKey = keyof typeof SHEETS;
export type ColumnKey<S extends SheetKey> = keyof (typeof SHEETS)[S]['columns'] & string;

export const SHEET_KEYS: readonly SheetKey[] = Object.keys(SHEETS).filter((name): name is SheetKey => name in SHEETS);

/** Rows of the sheet of settings. */
export const SETTINGS = {
  title: label('名称', 'Name', '单位名称|标题|office|title'),
  timeZone: label('时区', 'Time zone', 'timezone'),
  slotMinutes: label('时间粒度(分钟)', 'Slot (minutes)', '粒度|时间单位|slot minutes'),
  defaultMinutes: label('默认时长(分钟)', 'Default length (minutes)', '默认活动时长|default minutes'),
  defaultTravelMinutes: label('默认路途(分钟)', 'Default travel (minutes)', '默认路程|default travel minutes'),
  holidays: label('节假日', 'Public holidays', '法定节假日|holidays'),
} as const satisfies { readonly [setting: string]: Label };

/** Of a sheet that explains the others, and of columns that say nothing to the program. */
export const GUIDE: Label = label('填写说明', 'How to fill in', '说明|使用说明|填表说明|instructions|readme|guide');
export const REMARKS: Label = label('备注', 'Notes', '说明|序号|remarks|remark|note|comments|no|no.|number|#');

/** Which of the labels a text is, by `headerKey`; the first that claims a word has it. */
export function keysOf<K extends string>(labels: { readonly [name in K]: Label }): ReadonlyMap<string, K> {
  const names = Object.keys(labels).filter((name): name is K => name in labels);
  const keys = new Map<string, K>();
  for (const name of names) {
    for (const key of labelKeys(labels[name])) if (!keys.has(key)) keys.set(key, name);
  }
  return keys;
}

/** Every word of a label, by `headerKey`. */
export const labelKeys = ({ zh, en, also }: Label): readonly string[] =>
  [zh, en, ...also.split('|')].map(headerKey).filter((key) => key !== '');

/** What the label that was probably meant is called; empty where none is near. One character is near to many. */
export function nearestLabel<K extends string>(
  text: string,
  labels: { readonly [name in K]: Label },
  lang: Language,
): string {
  const key = headerKey(text);
  const keys = keysOf(labels);
  const near = key.length > 1 ? nearestName(key, keys.keys()) : undefined;
  const name = near === undefined ? undefined : keys.get(near);
  return name === undefined ? '' : labels[name][lang];
}
