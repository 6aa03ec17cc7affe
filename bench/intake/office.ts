import type { Draw } from '../generator/draw.ts';

/** A leader as rows of the roster and cells of the plans name one. */
export interface Person {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly rank: number;
  readonly scope: string;
}

export interface Office {
  readonly people: readonly Person[];
  readonly venues: readonly string[];
  readonly sites: readonly string[];
}

const BODIES = ['市委', '市人大', '市政府', '市政协'];
const HEADS = ['市委书记', '市人大常委会主任', '市长', '市政协主席'];
const OTHERS = ['市委常委', '市人大常委会副主任', '副市长', '市政协副主席'];
const SURNAMES = '赵钱孙周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜';
const GIVEN = '明远志国建平文斌晓东海涛立新秀芝佩兰德厚振华启航慧敏怀瑾清源';
const words = (list: string): readonly string[] => list.split(' ');
const SCOPES = [
  ...words('教育 卫生健康 农业农村 水利 工业 招商引资 财政 税务 审计 统计 应急管理 消防 生态环境 自然资源'),
  ...words('住房城建 交通运输 商务 文化旅游 体育 民政 人社 医保 信访 司法'),
];
const ROOMS = ['第一会议室', '第二会议室', '视频会议室', '常务会议室', '大礼堂', '接待室', '报告厅', '多功能厅'];
const SITES = ['市行政中心', '市会议中心', '人大政协楼', '市委党校', '高新区', '云溪县', '石桥县', '白马镇'];
const LEADERS = 60;

export function drawOffice(draw: Draw): Office {
  const names = new Set<string>();
  while (names.size < LEADERS) names.add(draw.of([...SURNAMES]) + draw.of([...GIVEN]) + draw.of([...GIVEN]));
  const people = [...names].map((name, i): Person => {
    const body = i % BODIES.length;
    const isHead = i < BODIES.length;
    const title = (isHead ? HEADS[body] : OTHERS[body]) ?? '';
    return { name, title, body: BODIES[body] ?? '', rank: i + 1, scope: SCOPES[i % SCOPES.length] ?? '' };
  });
  const venues = SITES.slice(0, 5).flatMap((site) => ROOMS.map((room) => `${site}${room}`));
  return { people, venues, sites: SITES };
}

export type Value = string | number | null;

export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
}

/** The workbook of the roster, a header over each sheet. */
export function rosterSheets({ people, venues, sites }: Office): readonly SheetRows[] {
  const deputy = ({ name, body }: Person): string =>
    people.find((other) => other.body === body && other.name !== name && other.rank > BODIES.length)?.name ?? '';
  return [
    {
      name: '班子',
      rows: [
        ['名称', '别名'],
        ['市委', '市委办'],
        ['市人大', '人大办'],
        ['市政府', '政府办'],
        ['市政协', '政协办'],
      ],
    },
    {
      name: '领导',
      rows: [
        ['姓名', '职务', '班子', '排序', '分管', 'AB角', '办公地点'],
        ...people.map((one) => [one.name, one.title, one.body, one.rank, one.scope, deputy(one), sites[0] ?? null]),
      ],
    },
    {
      name: '场地',
      rows: [
        ['名称', '地点', '容纳人数'],
        ...venues.map((venue) => [venue, sites.find((site) => venue.startsWith(site)) ?? null, 60]),
      ],
    },
    { name: '地点', rows: [['名称'], ...sites.map((site) => [site])] },
  ];
}
