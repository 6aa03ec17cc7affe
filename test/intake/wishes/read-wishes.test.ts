import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../src/formats/sheets.ts';
import { readWishes } from '../../../src/intake/wishes/read-wishes.ts';
import { merged, sheetOf } from '../columns/sheet-of.ts';
import { answersOf, contextOf, OFFICE, oneWish, saidOf, sheetsOf, told } from './office.ts';

const HEADER = ['时间', '活动内容', '参加领导'] as const;
const ROW = ['12月3日上午', '县委常委会会议', '张三'] as const;
const EMPTY: Sheet = { name: 'Sheet2', rows: [], hidden: false };

describe('a file', () => {
  test('of several sheets: each row is a wish with its place', () => {
    const december = sheetOf(
      merged('县委2026年12月领导活动安排', 3),
      HEADER,
      ROW,
      ['12月4日', '调研', '李四'],
      ['注：如有变动另行通知'],
    );
    const { wishes, files, issues, findings } = readWishes(
      [
        {
          kind: 'sheets',
          book: {
            file: 'plan.xlsx',
            sheets: [december, EMPTY, { ...sheetOf(HEADER, ROW), name: '县政府', hidden: true }],
          },
        },
      ],
      contextOf(),
    );
    expect(findings).toEqual([]);
    expect(wishes.map(({ place, body }) => [place.sheet, place.row, body])).toEqual([
      ['十二月', 3, 'party'],
      ['十二月', 4, 'party'],
      ['县政府', 2, 'gov'],
    ]);
    expect(files).toMatchObject([
      {
        file: 'plan.xlsx',
        sheets: [
          {
            ...{ sheet: '十二月', body: 'party', wishes: 2, unknownColumns: [], skipped: null },
            notes: [
              { row: 1, text: '县委2026年12月领导活动安排' },
              { row: 5, text: '注：如有变动另行通知' },
            ],
          },
          {
            ...{ sheet: 'Sheet2', body: null, wishes: 0, notes: [], columns: [], unknownColumns: [] },
            skipped: { zh: '工作表是空的。', en: 'The sheet is empty.' },
          },
          { sheet: '县政府', body: 'gov', wishes: 1, notes: [], unknownColumns: [], skipped: null },
        ],
      },
    ]);
    expect(issues).toMatchObject([{ code: 'hidden-sheet', severity: 'warning', path: 'plan.xlsx › 县政府' }]);
  });

  test('without any wish is said so, beside what the table lacks', () => {
    const { issues, wishes } = readWishes([sheetsOf(sheetOf(['时间', '地点'], ['3日', '常委会议室']))], contextOf());
    expect(wishes).toEqual([]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['title-column-missing', '县委办.xlsx › 十二月 › A1'],
      ['no-wishes', '县委办.xlsx'],
    ]);
  });

  test('each column is told with what it was taken for', () => {
    const { files } = readWishes([sheetsOf(sheetOf([...HEADER, '车辆'], [...ROW, '两台']))], contextOf());
    const columns = files[0]?.sheets[0]?.columns ?? [];
    expect(columns.map(({ header }) => header)).toEqual([...HEADER, '车辆']);
    expect(columns[0]).toEqual({ letters: 'A', header: '时间', field: 'time', key: 'column:时间' });
    expect(columns.at(-1)).toMatchObject({ header: '车辆', field: null, key: 'column:车辆' });
  });

  test('a decision says what a column holds', () => {
    const sheet = sheetOf([...HEADER, '轻重'], [...ROW, '高']);
    const said = (answer: string) => {
      const { wishes, files, issues } = readWishes([sheetsOf(sheet)], contextOf({ 'column:轻重': answer }));
      const columns = files[0]?.sheets[0]?.columns ?? [];
      return [wishes[0]?.priority, wishes[0]?.urgency, wishes[0]?.notes, columns.at(-1)?.field, issues];
    };
    expect(said('no such field')).toEqual([5, 3, [], 'importance', []]);
    expect(said('urgency')).toEqual([3, 5, [], 'urgency', []]);
    expect(said('notes')).toEqual([3, 3, ['轻重：高'], null, []]);
  });

  test('a decision stands before a header that says the same of itself', () => {
    const sheet = sheetOf(['时间', '会议名称', '汇报题目', '参加领导'], ['3日上午', '县委常委会', '议题一', '李明']);
    const { wishes, files } = readWishes([sheetsOf(sheet)], contextOf({ 'column:汇报题目': 'title' }));
    expect(wishes[0]?.title).toBe('议题一');
    expect(files[0]?.sheets[0]?.columns.map(({ field }) => field)).toEqual(['time', null, 'title', 'attendees']);
  });

  test('columns that are not known are notes', () => {
    const sheet = sheetOf([...HEADER, '车辆', '备注'], [...ROW, '两台', '请媒体报道']);
    const { wishes, files } = readWishes([sheetsOf(sheet)], contextOf());
    expect(wishes[0]?.notes).toEqual(['请媒体报道', '车辆：两台']);
    expect(files[0]?.sheets[0]?.unknownColumns).toEqual(['车辆']);
  });
});

describe('whose plan it is', () => {
  const bodies = (file: string, sheet: Sheet, decisions = {}) => {
    const { wishes, findings } = readWishes([sheetsOf(sheet, file)], contextOf(decisions));
    return { ids: wishes.map(({ body }) => body), findings, wishes };
  };

  test('by the title, else the file, else the sheet', () => {
    const plain = sheetOf(HEADER, ROW);
    expect(bodies('县政府.xlsx', sheetOf(merged('县人大领导活动', 3), HEADER, ROW)).ids).toEqual(['npc']);
    expect(bodies('d:\\上报\\县政府12月.xlsx', plain).ids).toEqual(['gov']);
    expect(bodies('government office.csv', plain).ids).toEqual(['gov']);
    expect(bodies('plan.xlsx', { ...plain, name: '政协办' }).ids).toEqual(['cppcc']);
  });

  test('the longest name wins; two of one length do not', () => {
    expect(bodies('县委、县政府.xlsx', sheetOf(HEADER, ROW)).ids).toEqual(['gov']);
    expect(bodies('县人大、县政协.xlsx', sheetOf(HEADER, ROW)).ids).toEqual([null]);
  });

  test('else each row by its unit', () => {
    const sheet = sheetOf([...HEADER, '责任单位'], [...ROW, '县委组织部'], [...ROW, '县人大法工委']);
    expect(bodies('汇总.xlsx', sheet).ids).toEqual(['party', 'npc']);
  });

  test('else it is asked', () => {
    const sheet = sheetOf([...HEADER, '责任单位'], [...ROW, '交通局'], [...ROW, '']);
    const { ids, findings, wishes } = bodies('汇总.xlsx', sheet);
    expect(ids).toEqual([null, null]);
    expect(told(findings)).toEqual(['body:交通局', 'body:汇总']);
    expect(answersOf(findings.slice(0, 1))).toEqual(['县委', '县政府', '县人大', '县政协']);
    expect(wishes[0]?.open).toEqual(['unit']);
    expect(wishes[0]?.key).toMatch(/^open-/);
    const decided = bodies('汇总.xlsx', sheet, { 'body:交通局': '县政府', 'body:汇总': '不知道' });
    expect(decided.ids).toEqual(['gov', null]);
    expect(told(decided.findings)).toEqual(['body:交通局 = 县政府', 'body:汇总']);
    expect(decided.wishes[0]?.key).toMatch(/^gov-/);
  });

  test('an office of one body or none asks nothing', () => {
    const source = sheetsOf(sheetOf(HEADER, ROW), 'plan.xlsx');
    for (const list of [OFFICE.bodies.slice(0, 1), []]) {
      const { wishes, findings } = readWishes([source], { ...contextOf(), book: { ...OFFICE, bodies: list } });
      expect(wishes[0]?.body).toBe(list[0]?.it.id ?? null);
      expect(findings).toEqual([]);
    }
  });
});

describe('the key of a wish', () => {
  const keys = (...titles: readonly string[]) =>
    readWishes([sheetsOf(sheetOf(HEADER, ...titles.map((title) => ['3日', title, '张三'])))], contextOf()).wishes.map(
      ({ key }) => key,
    );

  test('is of its body and title, however that is spelled', () => {
    const [first, second] = keys('《安全生产》 工作会１', '安全生产工作会1');
    expect(first).toMatch(/^party-[0-9a-f]{6}$/);
    expect(second).toBe(`${first}-2`);
    expect(keys('安全生产工作会1')).toEqual([first]);
    expect(new Set(keys('甲', '乙', '甲', '甲', '乙')).size).toBe(5);
  });

  test('is counted over all files, and leaves ids of documents alone', () => {
    const [key = ''] = keys('甲');
    const source = sheetsOf(sheetOf(HEADER, ['3日', '甲', '张三']));
    const problem = {
      format: 'tongchou/problem@1',
      timeZone: 'Asia/Shanghai',
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
      calendar: OFFICE.calendar,
      leaders: [],
      activities: [{ id: key, minutes: 60 }],
    } as const;
    const { wishes } = readWishes(
      [source, source, { kind: 'problem', file: 'a.json', problem }, { kind: 'problem', file: 'b.json', problem }],
      contextOf(),
    );
    expect(wishes.map((wish) => wish.key)).toEqual([`${key}-2`, `${key}-3`, key, `${key}-4`]);
    expect(wishes.map(({ activity }) => activity?.id)).toEqual([undefined, undefined, key, `${key}-4`]);
  });
});

describe('kind and topic', () => {
  test('by the column, in its own words or those of titles', () => {
    const kind = (text: string, title = '走访慰问') => {
      const { wish } = oneWish(['活动内容', '参加领导', '类别'], [title, '张三', text]);
      return [wish.kind, wish.length.minutes, wish.notes, saidOf(wish, 'kind')];
    };
    expect(kind('调研')).toEqual(['inspection', 180, [], ['调研']]);
    expect(kind('Meeting')).toEqual(['meeting', 120, [], ['会议']]);
    expect(kind('专题会议')).toEqual(['meeting', 120, [], ['会议']]);
    expect(kind('接待')).toEqual(['visit', 90, [], ['接待']]);
    expect(kind('其他', '安全督查')).toEqual(['inspection', 180, ['类别：其他'], ['调研']]);
    expect(kind('其他')).toEqual(['其他', 90, [], ['其他']]);
  });

  test('else by the longest word in the title', () => {
    const { wish } = oneWish(['活动内容', '参加领导'], ['安全督查座谈', '张三']);
    expect(wish.kind).toBe('meeting');
    expect(saidOf(wish, 'kind')).toEqual(['*会议']);
    expect(oneWish(['活动内容', '参加领导'], ['走访慰问', '张三']).wish.kind).toBeNull();
  });

  test('the longest scope in the title is the topic', () => {
    expect(oneWish(['活动内容', '参加领导'], ['教育和卫生健康走访', '张三']).wish.topic).toBe('卫生健康');
    expect(oneWish(['活动内容', '参加领导'], ['走访慰问', '张三']).wish.topic).toBeNull();
  });
});

describe('who answers for it', () => {
  const owner = (headers: readonly string[], ...cells: readonly string[]) => {
    const { wish } = oneWish(['活动内容', '参加领导', ...headers], ['走访慰问', '张三', ...cells]);
    return { ...wish.owner, notes: wish.notes };
  };

  test('unit, person and number', () => {
    expect(owner(['责任单位', '联系人', '联系电话'], '交通局', '王小二', '010-12345678')).toEqual({
      ...{ unit: '交通局', person: '王小二', contact: '010-12345678', notes: [] },
    });
    expect(owner(['联系人及电话'], '王小二 13800000000')).toEqual({
      ...{ person: '王小二', contact: '13800000000', notes: [] },
    });
    expect(owner(['联系人及电话', '电话'], '王小二（13800000000）', '8123456')).toMatchObject({
      ...{ person: '王小二', contact: '13800000000 8123456' },
    });
    expect(owner([])).toEqual({ notes: [] });
  });

  test('duty and due day, where a column says so', () => {
    expect(owner(['责任内容', '截止时间', '完成时限（责任）'], '牵头筹备', '12月12日', '12月10日')).toEqual({
      ...{ duty: '牵头筹备', dueDay: '2026-12-10', notes: [] },
    });
    expect(owner(['截止时间', '完成时限'], '12月12日', '尽快')).toEqual({ notes: ['完成时限：尽快'] });
  });
});
