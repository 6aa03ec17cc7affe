import type { Draw } from '../generator/draw.ts';
import type { Office, Person } from './office.ts';

/** The period that the wishes are for. */
export const PERIOD = '2026-12';
const DAYS = 31;
const WEEKDAYS = '日一二三四五六';

/** One row of a plan, as text. */
export interface DrawnWish {
  readonly time: string;
  readonly title: string;
  readonly place: string;
  readonly people: string;
  readonly unit: string;
  readonly contact: string;
  readonly phone: string;
  readonly length: string;
  readonly importance: string;
  readonly mandatory: string;
}

const words = (list: string): readonly string[] => list.split(' ');
const AREAS = [
  ...words('高新区 经开区 城东 城西 城南 城北 云溪 石桥 白马 龙泉 青禾 柳湾 沙河 南岭'),
  ...words('西塘 东湖 清江 黄坡 梅园 松林 荷塘 桃源 双桥 金鸡 银杏 玉泉 翠屏 望江'),
];
const OBJECTS = [
  ...words(
    '防汛抗旱 秸秆禁烧 校园周边 医保基金 养老机构 老旧小区 河道 公交 电网 粮食收储 森林防火 禁毒 乡村道路 产业园区',
  ),
  ...words(
    '人才公寓 社区矫正 垃圾分类 文物古迹 食品小作坊 劳动仲裁 疫苗接种 耕地 矿山 数据平台 信用体系 政务大厅 政府债务 物流枢纽',
  ),
  ...words(
    '会展 冷链 扫黑除恶 民族村寨 双拥 残疾儿童 妇幼保健 青年就业 职业学校 高考 农村电影 全民健身 地质灾害 供水管网',
  ),
  ...words('燃气 工业遗产 外贸企业 民办幼儿园 菜市场 古树名木'),
];
const ASPECTS = [
  ...words('安全 建设 改革 资金使用 项目申报 服务提升 监管 规划编制 队伍 数字化 整治 审计整改 保护 帮扶'),
  ...words('宣传 考核 招标 验收 应急 补贴发放 纠纷化解 立法 标准化 示范创建 冬季保障 用地'),
];
const FORMS = '座谈会 推进会 调度会 调研 督查 现场办公会 协调会 汇报会 启动仪式 视察 评审会 动员会'.split(' ');
const UNITS = '发改委 教育局 财政局 住建局 交通局 水利局 农业农村局 商务局 卫健委 应急管理局 审计局'.split(' ');
const LENGTHS = ['1小时', '90分钟', '两小时', '2小时', '1.5小时', '半天', '3小时', '一个半小时'];
const STRANGERS = ['欧阳寻', '公孙策', '上官云', '慕容白', '诸葛青'];
const RIDDLES = ['省里会议结束后', '领导有空时', '待上级通知', '节后', '视天气情况', '下下周'];

const dateOf = (day: number): string => `12月${day}日`;
const weekdayOf = (day: number): string => WEEKDAYS[new Date(Date.UTC(2026, 11, day)).getUTCDay()] ?? '';

function drawTime(draw: Draw): string {
  const day = 1 + draw.below(DAYS - 3);
  const part = draw.of(['上午', '下午']);
  return draw.weighted<() => string>([
    [() => `${dateOf(day)}${part}`, 24],
    [() => `${dateOf(day)}（周${weekdayOf(day)}）${part}`, 16],
    [() => `${dateOf(day)}或${day + 1}日${part}`, 6],
    [() => `${dateOf(day)}至${day + 3}日`, 10],
    [() => draw.of(['12月上旬', '12月中旬', '12月下旬', '上半月', '12月下半月']), 16],
    [() => `12月中旬，避开周${weekdayOf(day)}下午`, 4],
    [() => `${dateOf(day + 3)}前完成`, 6],
    [() => '尽量安排在上午', 4],
    [() => '时间不限', 4],
    [() => `每周${draw.of(['一', '二', '三', '四'])}${part}`, 2],
    [() => `${dateOf(day)}${draw.of(['上午9点', '上午10:00', '下午3点', '15:30'])}`, 8],
  ])();
}

function drawPeople(draw: Draw, people: readonly Person[]): string {
  const some = draw.some(people, 3).map(({ name }) => name);
  const [a = '', b = '', c = ''] = some;
  const titled = people.find(({ name }) => name === a)?.title ?? '';
  return draw.weighted<string>([
    [a, 30],
    [`${a}、${b}`, 28],
    [`${titled}${a}、${b}、${c}`, 12],
    [`${a}或${b}`, 8],
    [`${a}出席，${b}陪同；${c}列席`, 8],
    [`${a}、${b}、${c}中一人`, 5],
    [`${a}，${b}，${c}`, 5],
    ['四套班子主要领导', 2],
    [`请${a}出席并讲话`, 2],
  ]);
}

/** So many wishes of one office, of which some one in twenty is doubtful. */
export function drawWishes(draw: Draw, office: Office, count: number): readonly DrawnWish[] {
  const titles = new Set<string>();
  const wishes: DrawnWish[] = [];
  while (wishes.length < count) {
    const area = draw.chance(0.3) ? draw.of(AREAS) : '';
    const title = `${area}${draw.of(OBJECTS)}${draw.of(ASPECTS)}${draw.of(FORMS)}`;
    if (titles.has(title)) continue;
    titles.add(title);
    const wish = clean(draw, office, title);
    wishes.push(draw.chance(DOUBTFUL) ? doubtful(draw, wish, wishes) : wish);
  }
  return wishes;
}

const DOUBTFUL = 0.05;

function clean(draw: Draw, { people, venues, sites }: Office, title: string): DrawnWish {
  return {
    time: drawTime(draw),
    title,
    place: draw.weighted([
      [draw.of(venues), 70],
      [draw.of(sites), 20],
      ['待定', 10],
    ]),
    people: drawPeople(draw, people),
    unit: `市${draw.of(UNITS)}`,
    contact: `${draw.of([...'李王张刘陈'])}${draw.of([...'楠圆宁波磊雪野刚健欣'])}`,
    phone: String(8000 + draw.below(900)),
    length: draw.of(LENGTHS),
    importance: draw.of(['高', '中', '中', '低']),
    mandatory: draw.of(['是', '否', '', '', '']),
  };
}

/** The wish with something to ask about, or one that was sent in before, in other words. */
function doubtful(draw: Draw, wish: DrawnWish, before: readonly DrawnWish[]): DrawnWish {
  const day = 1 + draw.below(DAYS);
  return draw.weighted<() => DrawnWish>([
    [() => ({ ...wish, time: draw.of(RIDDLES) }), 2],
    [() => ({ ...wish, people: `${wish.people}、${draw.of(STRANGERS)}` }), 2],
    [
      () => ({
        ...wish,
        place: wish.place === '待定' ? '市政大楼' : wish.place.replace('会议室', '会义室').replace('厅', '庭'),
      }),
      2,
    ],
    [() => ({ ...wish, time: `${dateOf(day)}（周${weekdayOf(day + 1)}）上午` }), 2],
    [() => ({ ...wish, length: '90' }), 1],
    [() => ({ ...wish, time: `${dateOf(day)}晚上12:00前完成` }), 1],
    [() => (before.length > 0 ? again(draw.of(before)) : wish), 3],
  ])();
}

const again = (wish: DrawnWish): DrawnWish => ({ ...wish, title: `关于召开${wish.title}`, contact: '', phone: '' });
