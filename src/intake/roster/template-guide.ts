import type { SheetColumn } from '../../formats/write-sheets.ts';
import type { Words } from '../phrases/time-rule.ts';
import type { ColumnKey, SheetKey } from './layout.ts';

/** How a column of the template is filled in. */
export interface ColumnGuide extends Words {
  readonly width: number;
  readonly kind?: NonNullable<SheetColumn['kind']>;
  /** What it offers: yes and no, levels, or the names of another sheet. */
  readonly offers?: 'yes-no' | 'levels' | 'weekdays' | 'bodies' | 'sites' | 'leaders' | 'kinds';
}

export interface SheetGuide<C extends string> extends Words {
  readonly columns: { readonly [column in C]: ColumnGuide };
}

type Guides = { readonly [S in SheetKey]: SheetGuide<ColumnKey<S>> };

const column = (
  width: number,
  zh: string,
  en: string,
  more: Pick<ColumnGuide, 'kind' | 'offers'> = {},
): ColumnGuide => ({ width, zh, en, ...more });

const NUMBER = { kind: 'number' } as const;
const CODE = column(10, '可不填。填了以后不要再改。', 'May stay empty. Once given, keep it.');
const ALIASES = column(20, '其他叫法，用顿号隔开。', 'What else it is called, with commas between.');
const LEADERS = column(20, '姓名，几位用顿号隔开。', 'Names, with commas between.', { offers: 'leaders' });

export const GUIDES: Guides = {
  settings: {
    zh: '一行一项，删去的按默认值。名称用作安排表的标题；节假日填 CN（国家规定的放假和调休）或「无」。',
    en: 'One item in a row; what is deleted has its default. The name is the title of the tables; holidays are CN or none.',
    columns: {
      item: column(26, '不要改动。', 'Leave as it is.'),
      value: column(24, '填写内容。', 'Fill in.'),
    },
  },
  bodies: {
    zh: '几套班子，每个一行。下属单位写在别名里，报计划时写单位也能认出所属班子。',
    en: 'One body in a row. Units under it are named beside it, so that their plans are known to be its own.',
    columns: {
      name: column(18, '如：县委。', 'Such as: Council.'),
      aliases: column(
        44,
        '全称、简称和所属单位，用顿号隔开。',
        'Full name, short names and units, with commas between.',
      ),
      code: CODE,
    },
  },
  leaders: {
    zh: '每位领导一行，必填；姓名和职务至少写一项，其余按需填写。',
    en: 'One leader in a row, at least with name or post; the rest as needed.',
    columns: {
      name: column(12, '姓名。', 'Full name.'),
      title: column(26, '职务；身兼几职的照常写，或分行写。', 'Post; of several, a line for each.'),
      body: column(12, '所在班子，与「班子」表一致。', 'As in the sheet of bodies.', { offers: 'bodies' }),
      rank: column(
        8,
        '礼宾排序，1 在最前；不填按行序。',
        'Order of precedence, 1 first; else as the rows are.',
        NUMBER,
      ),
      scope: column(22, '分管工作，用顿号隔开；「分管教育的副县长」据此识别。', 'Topics, with commas between.'),
      deputies: column(14, '可代为出席的人，按先后：A、B。', 'Who may stand in, in order.', { offers: 'leaders' }),
      apart: column(10, '填「是」：本人与首位代理人不同时外出。', 'Yes: leader and first deputy are never both away.', {
        offers: 'yes-no',
      }),
      site: column(14, '平时在哪里办公。', 'Where the leader usually works.', { offers: 'sites' }),
      aliases: column(16, '别的写法，用顿号隔开。', 'Other spellings, with commas between.'),
      breakMinutes: column(11, '两场活动之间至少间隔的分钟数。', 'Least minutes between two activities.', NUMBER),
      activitiesPerDay: column(11, '一天最多几场。', 'At most so many a day.', NUMBER),
      minutesPerDay: column(11, '一天活动最多多少分钟。', 'At most so many minutes a day.', NUMBER),
      minutesPerWeek: column(11, '一周活动最多多少分钟。', 'At most so many minutes a week.', NUMBER),
      targetMinutesPerDay: column(
        11,
        '一天以多少分钟为宜，超过则尽量少排。',
        'Rather no more than so many a day.',
        NUMBER,
      ),
      code: CODE,
    },
  },
  absences: {
    zh: '哪些时间不能安排。一次性的写开始和结束；每周固定的写「每周」一栏，钟点写在开始、结束栏。',
    en: 'When leaders are not free. Once: from and to. Every week: the weekdays, with the clock in from and to.',
    columns: {
      leaders: LEADERS,
      start: column(
        19,
        '如 2026-12-03 14:30；只写日期为全天；每周的写 14:30。',
        'Such as 2026-12-03 14:30, or a day; weekly: 14:30.',
      ),
      end: column(19, '同上；只写日期的，到当天结束。', 'Likewise; a day lasts to its end.'),
      weekly: column(14, '如：周三；周一至周五。', 'Such as: Wed; Mon-Fri.'),
      reason: column(20, '如：省里开会。', 'Such as: conference.'),
      away: column(
        10,
        '人不在本地填「是」，计入在岗要求。',
        'Yes where the leader is out of town: counts for coverage.',
        {
          offers: 'yes-no',
        },
      ),
      kinds: column(14, '只限制这几类活动；不填为全部。', 'Only these kinds are barred; empty: all.', {
        offers: 'kinds',
      }),
    },
  },
  venues: {
    zh: '可预订的会议室和场地，每个一行。',
    en: 'Rooms that can be booked, one in a row.',
    columns: {
      name: column(18, '如：常委会议室。', 'Such as: Council chamber.'),
      aliases: ALIASES,
      site: column(16, '在哪个地点，与「地点」表一致。', 'As in the sheet of sites.', { offers: 'sites' }),
      capacity: column(10, '容纳人数；不填不限。', 'Seats; empty: any number.', NUMBER),
      exclusive: column(10, '同一时间只能办一场填「是」（默认）。', 'Yes (default): one activity at a time.', {
        offers: 'yes-no',
      }),
      turnaround: column(11, '两场之间清场、布置的分钟数。', 'Minutes between two activities.', NUMBER),
      code: CODE,
      unavailable: column(
        28,
        '如：周一上午；2026-12-03 14:30-18:00。',
        'Such as: Mon morning; 2026-12-03 14:30-18:00.',
      ),
    },
  },
  sites: {
    zh: '会用到的地点，路途时间在各地点之间计算。',
    en: 'Places between which leaders travel.',
    columns: {
      name: column(18, '如：县行政中心。', 'Such as: City hall.'),
      aliases: ALIASES,
      code: CODE,
    },
  },
  travel: {
    zh: '两地之间路上要多少分钟，往返相同的写一行；没有列出的按默认路途。',
    en: 'Minutes from one site to another, both ways unless the way back has a row; else the default.',
    columns: {
      from: column(18, '地点。', 'Site.', { offers: 'sites' }),
      to: column(18, '地点。', 'Site.', { offers: 'sites' }),
      minutes: column(10, '分钟数。', 'Minutes.', NUMBER),
    },
  },
  hours: {
    zh: '「领导」一栏不填的是全体的工作时间；填了的只管这几位。「晚上」只用来理解计划里写的「晚上」。',
    en: 'Rows without leaders are for everyone. The evening only says what "evening" means in plans.',
    columns: {
      days: column(16, '如：周一至周五。', 'Such as: Mon-Fri.', { offers: 'weekdays' }),
      morning: column(14, '如：08:30-12:00。', 'Such as: 08:30-12:00.'),
      afternoon: column(14, '如：14:30-18:00。', 'Such as: 14:30-18:00.'),
      evening: column(14, '如：19:00-21:00。', 'Such as: 19:00-21:00.'),
      leaders: column(20, '不填为全体。', 'Empty: everyone.', { offers: 'leaders' }),
    },
  },
  exceptions: {
    zh: '与平时不同的日子；国家公布的节假日和调休不用写。',
    en: 'Days that differ from the week; public holidays need no row.',
    columns: {
      day: column(
        24,
        '如：2026-12-05，或 2026-12-05至2026-12-07。',
        'Such as: 2026-12-05, or 2026-12-05 to 2026-12-07.',
      ),
      times: column(
        24,
        '如：09:00-12:00；照常上班写「班」，不上班写「休」。',
        'Such as: 09:00-12:00; "work" for the usual hours, "off" for none.',
      ),
      reason: column(24, '如：加班。', 'Such as: stocktaking.'),
    },
  },
  groups: {
    zh: '计划里常用的统称。「四套班子主要领导」「县委班子成员」等由程序按「领导」表认定，不用写。',
    en: 'What plans call several leaders at once. The heads and members of bodies are known without a row.',
    columns: {
      name: column(18, '如：县委常委。', 'Such as: Steering group.'),
      aliases: ALIASES,
      members: column(
        44,
        '姓名，用顿号隔开；全部领导写「全体领导」。',
        'Names, with commas between; "all leaders" for everybody.',
      ),
    },
  },
  coverage: {
    zh: '哪几位领导中至少要有几人在岗。',
    en: 'Of which leaders how many must not be away at any time.',
    columns: {
      leaders: column(36, '姓名，用顿号隔开。', 'Names, with commas between.'),
      atLeast: column(16, '不填为 1。', 'Empty: 1.', NUMBER),
      sites: column(24, '在这些地点算在岗；不填为办公地点。', 'There they count as present; empty: where they work.', {
        offers: 'sites',
      }),
    },
  },
  focus: {
    zh: '要集中时间办的大事：在周期内为这几位领导留出整块时间。',
    en: 'Work for which leaders keep blocks of time to themselves.',
    columns: {
      title: column(24, '事项名称。', 'What it is.'),
      leaders: LEADERS,
      minutes: column(10, '一个周期内共需的分钟数。', 'Minutes in a period.', NUMBER),
      blockMinutes: column(10, '每次连续的分钟数；不填为 120。', 'Minutes at a time; empty: 120.', NUMBER),
      priority: column(10, '1–5，5 最重要；不填为 3。', '1 to 5, 5 highest; empty: 3.', {
        ...NUMBER,
        offers: 'levels',
      }),
      maxBlocksPerDay: column(12, '一天最多几次；不填为 1。', 'Most in a day; empty: 1.', NUMBER),
    },
  },
  kinds: {
    zh: '活动类别由题目里的字词认定；没有写时长的活动按类别取默认时长。',
    en: 'Words in its title tell of what kind an activity is, and how long it takes where nobody says.',
    columns: {
      name: column(14, '类别名称。', 'What the kind is called.'),
      code: column(14, '可不填；常用类别请保留原代码。', 'May stay empty; keep those of the usual kinds.'),
      words: column(48, '题目含这些字词之一的属本类，用顿号隔开。', 'A title with one of these is of this kind.'),
      minutes: column(12, '分钟数。', 'Minutes.', NUMBER),
    },
  },
};
