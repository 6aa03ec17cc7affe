import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTINGS, SHEETS, type SheetLayout } from '../../../src/intake/roster/layout.ts';
import { readRoster } from '../../../src/intake/roster/read-roster.ts';
import { createRosterLog, type RosterIssueCode } from '../../../src/intake/roster/roster-issues.ts';
import { ISSUES_EN } from '../../../src/intake/roster/roster-issues-en.ts';
import { ISSUES_ZH } from '../../../src/intake/roster/roster-issues-zh.ts';
import { readProblem } from '../../../src/model/read.ts';
import { hostileText } from '../../formats/ics-hostile.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { problemOf } from './problem-of.ts';
import { faults, LEADERS, read, rosterFile, type SheetsGiven } from './roster-file.ts';

const LEADER_HEAD = ['姓名', '职务', '班子', 'AB角', '同出不可', '排序', '代码'];

describe('every fault is named with its cell', () => {
  test.each<[string, SheetsGiven, readonly string[]]>([
    ['no leaders at all', { 领导: [] }, ['no-leaders ']],
    ['no header', { 地点: [['甲', '乙', '丙', '丁']] }, ['no-header 地点']],
    [
      'a missing column',
      {
        路途: [
          ['从', '到'],
          ['a', 'b'],
        ],
      },
      ['column-missing 路途 › 1'],
    ],
    [
      'a leader without name and post',
      { 领导: [['姓名', '职务', '班子'], ['张三'], ['', '', '县委']] },
      ['cell-missing 领导 › A3'],
    ],
    ['a name twice', { 领导: [LEADER_HEAD, ['张三', '', '', '', '', '', 'a'], ['张三']] }, ['name-twice 领导 › A3']],
    [
      'a code twice',
      { 领导: [LEADER_HEAD, ['张三', '', '', '', '', '', 'a'], ['李四', '', '', '', '', '', 'a']] },
      ['code-twice 领导 › G3'],
    ],
    [
      'deputies: nobody, oneself, one of two',
      {
        领导: [
          LEADER_HEAD,
          ['张三', '副县长', '', '李肆', '否', '头一个'],
          ['李四', '副县长', '', '李四', '有时'],
          ['王五', '', '', '副县长', '是'],
          ['赵六', '', '', '', '是'],
        ],
      },
      [
        'not-a-number 领导 › F2',
        'unknown-name 领导 › D2',
        'own-deputy 领导 › D3',
        'not-yes-no 领导 › E3',
        'ambiguous-name 领导 › D4',
        'apart-alone 领导 › E5',
      ],
    ],
    [
      'a body that is not listed, and one that is there twice by its alias',
      {
        班子: [['名称', '别名'], ['县委', '党委'], ['县政府', '县委'], ['党委'], ['', '县人大']],
        领导: [LEADER_HEAD, ['张三', '', '县伟']],
      },
      ['cell-missing 班子 › A5', 'name-twice 班子 › B3', 'name-twice 班子 › A4', 'unknown-name 领导 › C2'],
    ],
    [
      'settings',
      {
        基本信息: [
          ['时区', 'Mars/Olympus'],
          ['粒度', '7'],
          ['默认时长', '0'],
          ['默认路途', '半天'],
          ['节假日', '有'],
          ['时区', 'Asia/Shanghai'],
          ['公休日', '周一'],
          ['注：以上按需填写', '无'],
        ],
      },
      [
        'setting-twice 基本信息 › A6',
        'setting-unknown 基本信息 › A7',
        'bad-zone 基本信息 › B1',
        'not-a-choice 基本信息 › B2',
        'not-a-number 基本信息 › B3',
        'not-a-number 基本信息 › B4',
        'not-a-choice 基本信息 › B5',
      ],
    ],
    [
      'absences',
      {
        不在岗: [
          ['领导', '开始', '结束', '每周', '是否外出', '限制类别'],
          ['', '2026-12-01'],
          ['张三'],
          ['张三', '2026-12-31', '2026-12-30'],
          ['张三', '十二月', '2026-02-30'],
          ['张三', '2026-12-01 14:30'],
          ['张三', '', '', '每月'],
          ['张三', '18:00', '14:30', '周三'],
          ['张三', '25:00', '', '周三'],
          ['张三', '2026-12-01', '', '', '也许', '聚会'],
          ['张三', '', '', '周三18:00-14:30'],
          ['张三', '2026-12-01至2026-12-02'],
        ],
      },
      [
        'cell-missing 不在岗 › A2',
        'cell-missing 不在岗 › B3',
        'empty-interval 不在岗 › C4',
        'bad-moment 不在岗 › B5',
        'bad-moment 不在岗 › C5',
        'cell-missing 不在岗 › C6',
        'bad-weekdays 不在岗 › D7',
        'empty-interval 不在岗 › C8',
        'bad-moment 不在岗 › B9',
        'unknown-name 不在岗 › F10',
        'not-yes-no 不在岗 › E10',
        'empty-interval 不在岗 › D11',
        'bad-moment 不在岗 › B12',
      ],
    ],
    [
      'venues',
      {
        地点: [['名称'], ['中心']],
        场地: [
          ['名称', '地点', '容纳人数', '不可用'],
          ['礼堂', '中兴', '-3', '有时；2026-12-03 18:00-14:00'],
          ['礼堂'],
        ],
      },
      [
        'name-twice 场地 › A3',
        'unknown-name 场地 › B2',
        'not-a-number 场地 › C2',
        'bad-closure 场地 › D2',
        'empty-interval 场地 › D2',
      ],
    ],
    [
      'travel',
      {
        路途: [
          ['从', '到', '分钟'],
          ['甲', '乙', 10],
          ['甲', '乙', 20],
          ['甲', '甲', 5],
          ['甲', '', 'x'],
        ],
      },
      ['travel-twice 路途 › C3', 'travel-nowhere 路途 › B4', 'cell-missing 路途 › B5', 'not-a-number 路途 › C5'],
    ],
    [
      'hours',
      {
        工作时间: [
          ['星期', '上午', '下午', '晚上', '领导'],
          ['周一至周五', '8:30-12:00', '2:30-6:00'],
          ['周五', '10:00-11:00'],
          ['周六', '九点', '18:00-14:00'],
          ['月初', '8:30-12:00'],
          ['周日'],
          ['周一', '', '', '19:00-20:00', '张三'],
          ['', '8:00-9:00', '', '', '赵六'],
        ],
      },
      [
        'day-order 工作时间 › C2',
        'sessions-overlap 工作时间 › B3',
        'bad-range 工作时间 › B4',
        'empty-interval 工作时间 › C4',
        'bad-weekdays 工作时间 › A5',
        'cell-missing 工作时间 › B6',
        'cell-unused 工作时间 › D7',
        'cell-missing 工作时间 › A8',
        'unknown-name 工作时间 › E8',
      ],
    ],
    [
      'exceptions',
      {
        调整: [
          ['日期', '时段'],
          ['2026-12-05', '休'],
          ['2026-12-04至2026-12-05', '休'],
          ['2026-13-01', '休'],
          ['2026-12-31至2026-12-01', '休'],
          ['2026-12-06', '很晚'],
          ['2026-12-07', '9:00-12:00；11:00-13:00'],
          ['2026-12-08'],
          ['2026-01-01至2036-01-01', '休'],
        ],
      },
      [
        'day-twice 调整 › A3',
        'bad-day 调整 › A4',
        'empty-interval 调整 › A5',
        'bad-sessions 调整 › B6',
        'sessions-overlap 调整 › B7',
        'cell-missing 调整 › B8',
        'bad-day 调整 › A9',
      ],
    ],
    [
      'groups, coverage and focus',
      {
        群体: [['名称', '别名', '成员'], ['班子', '', '张三、无人'], ['班子', '', '张三'], ['空']],
        在岗: [
          ['领导', '至少在岗人数', '驻地'],
          ['张三、李四', 3],
          ['', 1],
        ],
        集中攻坚: [
          ['事项', '领导', '总分钟', '每块分钟', '重要程度'],
          ['项目', '张三', '多', 2000, '高'],
          ['项目', '张三', 60],
          ['', '', 60],
        ],
      },
      [
        'too-many 在岗 › B2',
        'cell-missing 在岗 › A3',
        'not-a-number 集中攻坚 › C2',
        'not-a-number 集中攻坚 › D2',
        'not-a-choice 集中攻坚 › E2',
        'name-twice 集中攻坚 › A3',
        'cell-missing 集中攻坚 › A4',
        'cell-missing 集中攻坚 › B4',
        'unknown-name 群体 › C2',
        'name-twice 群体 › A3',
        'cell-missing 群体 › C4',
      ],
    ],
    [
      'kinds',
      {
        活动类别: [
          ['类别', '代码', '默认时长'],
          ['会议', 'm'],
          ['会议', 'm', '很久'],
          ['', 'x'],
        ],
      },
      [
        'name-twice 活动类别 › A3',
        'code-twice 活动类别 › B3',
        'not-a-number 活动类别 › C3',
        'cell-missing 活动类别 › A4',
      ],
    ],
  ])('%s', (_, sheets, expected) => {
    expect(faults(sheets)).toEqual(expected);
  });

  test('what is not understood of a sheet is a warning, and the rest is read', () => {
    const { book, issues } = read({
      ...LEADERS,
      领导们: [['随便']],
      地点: [
        ['地点', '名字', '地点名称', '代码'],
        ['中心', '甲', '乙', '', '丙'],
        ['一、城区', '一、城区', '一、城区'],
      ],
    });
    expect(book?.sites.map(({ it }) => it.name)).toEqual(['中心']);
    expect(issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['roster-sheet-unknown', 'roster.xlsx › 领导们', 'warning'],
      ['roster-column-unknown', 'roster.xlsx › 地点 › B1', 'warning'],
      ['roster-column-twice', 'roster.xlsx › 地点 › C1', 'warning'],
      ['roster-column-unknown', 'roster.xlsx › 地点 › E1', 'warning'],
      ['roster-heading-row', 'roster.xlsx › 地点 › A3', 'warning'],
    ]);
    expect(issues[0]?.hint).toContain('是否指「领导」');
  });

  test('an unknown name comes with the nearest one, and where to enter it', () => {
    const sheets = {
      ...LEADERS,
      群体: [
        ['名称', '成员'],
        ['甲', '张叁'],
      ],
    };
    expect(read(sheets).issues[0]).toEqual({
      code: 'roster-unknown-name',
      path: 'roster.xlsx › 群体 › B2',
      message: '名册中没有名为「张叁」的领导',
      hint: '是否指「张三」？请改正，或先在「领导」工作表中登记。',
      severity: 'error',
    });
    expect(read(sheets, 'en').issues[0]).toMatchObject({
      message: 'the roster has no leader "张叁"',
      hint: 'Did you mean "张三"? Correct it, or enter it in the sheet "Leaders" first.',
    });
    expect(read(sheets).book).toBeNull();
  });

  test('long and broken texts stay in one line', () => {
    const { issues } = read({
      ...LEADERS,
      群体: [
        ['名称', '成员'],
        ['甲', `张\t${'三'.repeat(200)}`],
      ],
    });
    expect(issues[0]?.message).toMatch(/^名册中没有名为「张 三{78}…」的领导$/);
  });

  test('two people of one name are told apart by their codes', () => {
    const twins = [LEADER_HEAD, ['张伟', '', '', '', '', '', 'a'], ['张伟', '', '', '', '', '', 'b']];
    expect(faults({ 领导: twins })).toEqual([]);
    expect(
      faults({
        领导: twins,
        群体: [
          ['名称', '成员'],
          ['甲', '张伟'],
          ['乙', 'a、b'],
        ],
      }),
    ).toEqual(['ambiguous-name 群体 › B2']);
  });
});

describe('the words', () => {
  const facts = { value: '1', other: '2', what: 'leader' } as const;
  const codes = Object.keys(ISSUES_ZH).filter((code): code is RosterIssueCode => code in ISSUES_EN);

  test.each(codes)('of %s are a message and a hint in each language', (code) => {
    for (const what of ['leader', 'venue'] as const) {
      for (const other of ['', '2']) {
        const [zh, en] = [ISSUES_ZH[code]({ ...facts, what, other }), ISSUES_EN[code]({ ...facts, what, other })];
        for (const text of [zh.message, zh.hint]) expect(text).toMatch(/\p{Script=Han}/u);
        for (const text of [en.message, en.hint]) expect(text).not.toMatch(/\p{Script=Han}/u);
        expect(zh.hint).toMatch(/。$/);
        expect(en.hint).toMatch(/\.$/);
      }
    }
    expect(ISSUES_ZH[code]({ ...facts, value: '' }).message).not.toBe('');
    expect(ISSUES_EN[code]({ ...facts, value: '' }).message).not.toBe('');
  });

  test('say where without a place, too', () => {
    const log = createRosterLog('r.xlsx', 'en');
    log.add('roster-no-leaders', '');
    expect(log.issues()[0]?.path).toBe('r.xlsx');
  });
});

/** Rows such as people write them, and such as they do not. */
const word = fc.oneof(
  hostileText,
  fc.constantFrom(
    '张三',
    '县委书记',
    '县委',
    '是',
    '否',
    '1',
    '30',
    '周一至周五',
    '08:30-12:00',
    '14:30-18:00',
    '2026-12-03',
  ),
  fc.constantFrom(
    '2026-12-04 14:30',
    '全体领导',
    '休',
    '中心',
    '东城',
    'meeting',
    '会议',
    '周三下午',
    '120',
    '李四',
    '5',
    'a',
  ),
);
const sheet = fc.constantFrom(...Object.values(SHEETS)).chain((layout: SheetLayout) => {
  const heads = Object.values(layout.columns).map(({ zh }) => zh);
  const row = fc.array(word, { minLength: 1, maxLength: heads.length });
  return fc.tuple(
    fc.constant(layout.zh),
    fc.array(row, { maxLength: 4 }).map((rows) => [heads, ...rows]),
  );
});
const settings = fc.array(fc.tuple(fc.constantFrom(...Object.values(SETTINGS).map(({ zh }) => zh)), word), {
  maxLength: 4,
});

test(
  'whatever the sheets hold, it is read or refused; what is read makes a sound Problem',
  () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 4 }), settings, (sheets, rows) => {
        const given: SheetsGiven = { ...LEADERS, ...Object.fromEntries(sheets), 基本信息: rows };
        const { book, issues } = readRoster(rosterFile(given), 'zh');
        expect(book === null).toBe(issues.some(({ severity }) => severity === 'error'));
        for (const { path, message, hint } of issues) {
          expect(path).toMatch(/^roster\.xlsx/);
          expect(`${message}${hint}`).not.toMatch(/undefined|\n/);
        }
        if (book === null) return;
        const faulty = readProblem(problemOf(book)).issues.filter(({ severity }) => severity === 'error');
        expect(faulty).toEqual([]);
      }),
      propertyRuns(1),
    );
  },
  PROPERTY_TIMEOUT,
);
