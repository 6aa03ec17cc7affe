import { writeXlsx } from 'hucre/xlsx';
import type { IntakeFile } from '../../src/intake/sources.ts';
import { gbk } from '../../test/formats/read-sheets-files.ts';
import { createDraw } from '../generator/draw.ts';
import { drawOffice, rosterSheets, type SheetRows, type Value } from './office.ts';
import { type DrawnWish, drawWishes } from './wishes.ts';

const FILES = 12;
const TEXT_FILES = 4;
const OFFICES = ['市委办', '人大办', '政府办', '政协办'];
/** Every office calls its columns by other names. */
const HEADERS = [
  [
    '序号',
    '时间',
    '活动内容',
    '地点',
    '参加领导',
    '承办单位',
    '联系人',
    '电话',
    '时长',
    '重要程度',
    '是否必排',
    '备注',
  ],
  [
    '编号',
    '拟定时间',
    '活动名称',
    '活动地点',
    '拟请领导',
    '承办部门',
    '经办人',
    '联系电话',
    '所需时间',
    '优先级',
    '必排',
    '说明',
  ],
  [
    '序',
    '计划时间',
    '会议（活动）名称',
    '会议地点',
    '出席领导',
    '牵头单位',
    '联系人',
    '手机',
    '预计时长',
    '重要性',
    '必须',
    '其他说明',
  ],
];
const REMARKS = ['', '', '', '请准备讲话稿', '视天气调整', '附方案'];

export interface DrawnFiles {
  readonly roster: IntakeFile;
  readonly plans: readonly IntakeFile[];
}

/** A roster and twelve plans of four offices, the same for the same seed: eight workbooks, two texts in UTF-8 and two in GB18030. */
export async function drawFiles(rows: number, seed: number): Promise<DrawnFiles> {
  const draw = createDraw(seed);
  const office = drawOffice(draw);
  const wishes = drawWishes(draw, office, rows);
  const plans: IntakeFile[] = [];
  for (let i = 0; i < FILES; i++) {
    const own = wishes.slice(Math.floor((i * rows) / FILES), Math.floor(((i + 1) * rows) / FILES));
    const title = `${OFFICES[i % OFFICES.length]}2026年12月活动计划（${i + 1}）`;
    const [head = [], ...body] = tableOf(own, HEADERS[i % HEADERS.length] ?? [], () => draw.of(REMARKS));
    if (i < FILES - TEXT_FILES) {
      const sheet = { name: '12月', rows: [[title], head, ...body] };
      plans.push({ name: `${title}.xlsx`, bytes: await bookOf([sheet]) });
    } else {
      const text = [[title], head, ...body].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
      const bytes = i % 2 === 0 ? new TextEncoder().encode(`\ufeff${text}`) : gbk(text);
      plans.push({ name: `${title}.csv`, bytes });
    }
  }
  return { roster: { name: '名册.xlsx', bytes: await bookOf(rosterSheets(office)) }, plans };
}

function tableOf(
  wishes: readonly DrawnWish[],
  head: readonly string[],
  remark: () => string,
): readonly (readonly Value[])[] {
  const rows = wishes.map((one, i): readonly Value[] => [
    ...[i + 1, one.time, one.title, one.place, one.people, one.unit, one.contact, one.phone],
    ...[one.length, one.importance, one.mandatory, remark()].map((text) => (text === '' ? null : text)),
  ]);
  return [head, ...rows];
}

const field = (value: Value): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const bookOf = (sheets: readonly SheetRows[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((cells) => [...cells]) })),
    properties: { modified: new Date('2026-11-24T00:00:00Z') },
  });
