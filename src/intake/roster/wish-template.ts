import { type SheetColumn, writeSheets } from '../../formats/write-sheets.ts';
import type { Language } from '../../model/codes.ts';
import { defaultKinds } from './kinds.ts';

interface WishForm {
  readonly name: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const LEVELS = ['1', '2', '3', '4', '5'];
const column = (header: string, width: number, note: string, more: Partial<SheetColumn> = {}): SheetColumn => ({
  header,
  width,
  note,
  ...more,
});
const kindList = (lang: Language): readonly string[] => defaultKinds(lang).map(({ name }) => name);

const FORMS: { readonly [L in Language]: WishForm } = {
  zh: {
    name: '活动计划',
    title: '活动计划表',
    intro: [
      '灰色各行是示例，请改写或删去；一项活动一行，只有「活动内容」必须填写，说不准的留空。',
      '时间可写：12月3日上午；12月3日14:30-16:00；12月上旬；每周一上午；12月10日前；尽量安排在12月8日下午；避开12月4日。',
      '领导可写姓名、职务或统称：张三；县长；分管教育的副县长；四套班子主要领导；张三或李四；王五（可由孙九代）。',
    ],
    columns: [
      column('序号', 6, '可不填。', { kind: 'number' }),
      column('拟定时间', 24, '定了的写日期和钟点，没定的写范围。'),
      column('活动内容', 30, '必填：会议或活动的名称。'),
      column('地点', 16, '场地或地点；名册里没有的照写。'),
      column('参加领导', 24, '必须到场的领导。'),
      column('列席领导', 16, '能到则到的领导。'),
      column('预计时长', 10, '如：2小时、90分钟、半天、2天。'),
      column('重要程度', 9, '1–5，5 最重要；不填为 3。', { kind: 'number', list: LEVELS }),
      column('紧急程度', 9, '1–5，5 最急；不填为 3。', { kind: 'number', list: LEVELS }),
      column('是否必排', 9, '填「是」：本期必须安排。', { list: ['是', '否'] }),
      column('完成时限', 14, '最迟什么时候办完，如：12月10日前。'),
      column('承办单位', 14, '负责承办的单位；据此回复。'),
      column('联系人', 9, '姓名。'),
      column('联系电话', 15, '电话。'),
      column('活动类别', 10, '可不填，按活动内容认定。', { list: kindList('zh') }),
      column('备注', 20, '其他需要说明的；不参与排期。'),
    ],
    rows: [
      [
        ...[1, '12月3日上午', '县委常委会会议', '常委会议室', '县委常委', '赵七、钱八', '2小时', 5, 4, '是'],
        ...[null, '县委办', '陈明', '0571-88000001', '会议', null],
      ],
      [
        ...[2, '12月上旬', '重点项目推进会', '大礼堂', '县长、常务副县长', null, '90分钟', 4, 3, '否'],
        ...['12月10日前', '县发改局', '周敏', '0571-88000002', null, '请各镇参加'],
      ],
      [
        ...[3, '尽量安排在12月8日下午', '调研义务教育学校', '青山镇', '分管教育的副县长', null, '半天', 3, 3, null],
        ...[null, '县教育局', '吴静', '0571-88000003', '调研', null],
      ],
      [
        ...[4, '每周一上午', '县政府工作例会', '园区会议室', '李四（可由王五代）', null, '1小时', 3, 3, null],
        ...[null, '县政府办', '郑华', '0571-88000004', null, null],
      ],
    ],
  },
  en: {
    name: 'Plan',
    title: 'Plan of activities',
    intro: [
      'Grey rows are examples: write over them or delete them. One activity in a row; only its name is needed, and what is not settled stays empty.',
      'Times: 3 December morning; 3 December 14:30-16:00; early December; every Monday morning; by 10 December; preferably 8 December afternoon.',
      'Leaders by name, post or group: Anna Berg; Mayor; Deputy Mayor in charge of education; heads of the two bodies; Anna Berg or Ben Clark.',
    ],
    columns: [
      column('No.', 6, 'May stay empty.', { kind: 'number' }),
      column('Proposed time', 26, 'Day and clock where they are settled, else when it should be.'),
      column('Activity', 30, 'Needed: what it is called.'),
      column('Place', 18, 'Venue or site; others are kept as written.'),
      column('Attendees', 26, 'Leaders who must come.'),
      column('Optional', 16, 'Leaders who come if they can.'),
      column('Duration', 11, 'Such as: 2 hours, 90 minutes, half a day, 2 days.'),
      column('Importance', 11, '1 to 5, 5 highest; empty: 3.', { kind: 'number', list: LEVELS }),
      column('Urgency', 9, '1 to 5, 5 highest; empty: 3.', { kind: 'number', list: LEVELS }),
      column('Mandatory', 11, 'Yes: must be in this period.', { list: ['yes', 'no'] }),
      column('Deadline', 16, 'When it must be over, such as: by 10 December.'),
      column('Responsible unit', 18, 'Who holds it; answers go there.'),
      column('Contact', 13, 'Name.'),
      column('Phone', 14, 'Telephone.'),
      column('Kind', 12, 'May stay empty: the name of the activity tells.', { list: kindList('en') }),
      column('Notes', 20, 'Anything else; not used for planning.'),
    ],
    rows: [
      [
        ...[1, '3 December morning', 'Council meeting', 'Council Chamber', 'Steering Group', 'David Evans', '2 hours'],
        ...[5, 4, 'yes', null, 'Council Office', 'Emma Ford', '555-0101', 'Meeting', null],
      ],
      [
        ...[2, 'early December', 'Review of key projects', 'Great Hall', 'Mayor, Executive Deputy Mayor', null],
        ...['90 minutes', 4, 3, 'no', 'by 10 December', 'Finance Department', 'Frank Gray', '555-0102', null],
        'districts are invited',
      ],
      [
        ...[3, 'preferably 8 December afternoon', 'Visit to schools', 'Riverside'],
        ...['Deputy Mayor in charge of education', null, 'half a day', 3, 3, null, null, 'Education Department'],
        ...['Grace Hill', '555-0103', 'Visit', null],
      ],
      [
        ...[
          4,
          'every Monday morning',
          'Weekly meeting',
          'Park Meeting Room',
          'Ben Clark or Carol Diaz',
          null,
          '1 hour',
        ],
        ...[3, 3, null, null, 'City Administration', 'Henry Ives', '555-0104', null, null],
      ],
    ],
  },
};

/** The table in which a body's clerk hands in a plan (XLSX), with notes and examples that fit those of the roster. */
export const wishTemplate = (lang: Language): Promise<Uint8Array> =>
  writeSheets([{ ...FORMS[lang], soft: 'examples' }], lang);
