import { describe, expect, it } from 'vitest';
import { type IntakeFacts, intakeReport } from '../../../src/intake/report/intake-report.ts';
import { rowsOf, sectionOf, tagsOf, textOf } from '../../formats/read-html.ts';
import { EMPTY, factsOf, findingOf, wishOf } from './facts.ts';

const FACTS = factsOf();
const page = intakeReport(FACTS, 'zh');
const english = intakeReport(
  factsOf((text) => text.replace(/\p{Script=Han}+/gu, 'x')),
  'en',
);

const section = (id: string, facts: IntakeFacts = FACTS): string => sectionOf(intakeReport(facts, 'zh'), id);
const textIn = (id: string, facts?: IntakeFacts): string => textOf(section(id, facts));
const rowsIn = (id: string, facts?: IntakeFacts): readonly (readonly string[])[] => rowsOf(section(id, facts));

/** The findings of a page, by number. */
const findings = (facts: IntakeFacts = FACTS): readonly string[] =>
  section('findings', facts)
    .split('<article')
    .slice(1)
    .map((article) => textOf(`<article${article.split('</article>')[0]}`));

const withFindings = (...given: IntakeFacts['record']['findings']): IntakeFacts => ({
  ...EMPTY,
  record: { ...EMPTY.record, findings: given },
});

describe('the document', () => {
  it('is one file that loads nothing and runs nothing', () => {
    for (const text of [page, english]) {
      expect(text.startsWith('<!doctype html>\n<html lang="')).toBe(true);
      expect(tagsOf(text).length).toBeGreaterThan(100);
      expect(text).not.toMatch(/<(script|link|img|iframe)|url\(|@import|https?:|src=/);
      expect(text).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
      expect(text).toContain('size: A4 landscape');
    }
  });

  it('leads only to places of its own, each there once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(ids.map((id) => `#${id}`)).toContain(target);
  });

  it('is headed by what it is, its period, and what it is for', () => {
    const text = textOf(page);
    expect(text).toContain('报送事项核对报告（2026年12月1日—15日）');
    expect(text).toContain('用于：清源县领导活动安排表');
    expect(text).toContain('内部资料 注意保存');
    expect(text).toContain('供核对用，不作为正式安排。');
    expect(page).not.toContain('如有变动');
  });

  it('speaks English throughout', () => {
    expect(textOf(english.replace(/<style>.*<\/style>/s, ''))).not.toMatch(/\p{Script=Han}/u);
    expect(english).not.toMatch(/content: "[^"]*\p{Script=Han}/u);
    expect(textOf(english)).toContain('Answer 2 questions');
    expect(textOf(english)).toContain('1–15 Dec 2026');
  });

  it('reads well: every text stands out from its ground by 4.5 to 1', () => {
    const colour = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{3,6})`).exec(page)?.[1] ?? '';
    for (const text of ['ink', 'soft', 'accent', 'good', 'focus-line']) {
      for (const ground of ['paper', 'desk']) {
        expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(colour('ink'), colour('head'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('what to do now', () => {
  it('is counted by kind, what is open only, and leads there', () => {
    const text = textIn('todo');
    expect(text).toContain('报送事项 5 来自 3 个文件');
    expect(text).toContain('全部读懂 3 / 5');
    expect(text).toContain('待核定 3 另有提示和建议 1 条');
    expect(text).toContain('列入预排 3 已形成预排方案');
    const steps = [...section('todo').matchAll(/<li>(.*?)<\/li>/gs)].map(([, step = '']) => textOf(step));
    expect(steps).toEqual([
      '改正文件中的 1 处错误，改好后重新报送',
      '答复 2 个疑问',
      '解决 1 处矛盾',
      '考虑 1 组可以合并的会议',
      expect.stringContaining('决定文件'),
    ]);
    expect(text).toContain('未答复之前');
    expect(section('todo')).toContain('<a href="#contradiction">解决 1 处矛盾</a>');
    expect(section('todo')).toContain('card alarm');
  });

  it('is nothing where nothing is open', () => {
    const decided = findingOf({ kind: 'lint', code: 'vague', key: 'vague:a', decision: 'ok' });
    for (const facts of [EMPTY, withFindings(decided)]) {
      expect(textIn('todo', facts)).toContain('✓ 没有需要核定的问题。');
      expect(section('todo', facts)).not.toContain('<li>');
    }
    expect(textIn('todo', EMPTY)).toContain('列入预排 — 没有形成预排方案');
  });

  it('does not ask for decisions where only files are broken, nor wait for remarks', () => {
    const broken = textIn('todo', { ...EMPTY, issues: FACTS.issues });
    expect(broken).toContain('改正文件中的 1 处错误');
    expect(broken).not.toContain('决定文件');
    const remark = textIn('todo', withFindings(findingOf({ kind: 'lint', code: 'vague', key: 'vague:a' })));
    expect(remark).toContain('核对 1 条提示');
    expect(remark).toContain('待核定 0 另有提示和建议 1 条');
    expect(remark).not.toContain('未答复之前');
  });

  it('counts a decision that could not be applied as open', () => {
    const finding = findingOf({ kind: 'question', code: 'venue', key: 'venue:x', decision: '不明白', isFree: true });
    const facts = withFindings(finding);
    const unresolved = { ...facts, record: { ...facts.record, unresolved: ['venue:x'] } };
    expect(textIn('todo', facts)).toContain('没有需要核定的问题');
    expect(textIn('todo', unresolved)).toContain('答复 1 个疑问');
    expect(findings(unresolved)[0]).not.toContain('已采用');
  });
});

describe('findings', () => {
  it('are grouped by kind, the open ones first', () => {
    const headings = [...section('findings').matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, text = '']) => textOf(text));
    expect(headings).toEqual([
      '疑问：没有读懂的写法 待定 2 · 共 2',
      '相互矛盾 待定 1 · 共 1',
      '疑似重复 待定 0 · 共 1',
      '提示：请再看一眼 待定 0 · 共 1',
      '可以合并的会议 待定 1 · 共 1',
    ]);
    const lint = (key: string, decision: string | null) => findingOf({ kind: 'lint', code: 'vague', key, decision });
    const keys = findings(withFindings(lint('first', 'ok'), lint('second', null), lint('third', 'ok')));
    expect(keys.map((text) => /second|first|third/.exec(text)?.[0])).toEqual(['second', 'first', 'third']);
  });

  it('say what stands where, what is doubtful, and what to write', () => {
    expect(findings()[0]).toBe(
      '1 时间 待定 原文 「看情况再说」 疑点 “看情况再说”没有读懂。 出处 政府.csv › 计划 › 3 县政府 · 安全生产工作会 ' +
        '决定文件中的条目 "finding": "time:看情况再说" 可选的答复 "answer": "12月上旬" 12月1日至10日 也可以填别的写法，读得懂即可。',
    );
    expect(findings()[1]).toContain('请报送单位改正原表。');
    const free = findingOf({ kind: 'question', code: 'time', key: 'time:x', isFree: true });
    expect(findings(withFindings(free))[0]).toContain('可选的答复 请填写读得懂的写法。');
    expect(section('findings')).toContain('<a href="#w2">政府.csv › 计划 › 3</a>');
  });

  it('of proposals give evidence, confidence, and the decision', () => {
    expect(findings()[3]).toBe(
      '4 疑似同一事项 ✓ 已定 把握 88% 原文 「全县安全生产工作会议 / 安全生产工作会」 依据 名称相近，领导相同。 ' +
        '出处 县委.xlsx › 12月 › 4 县委 · 全县安全生产工作会议 政府.csv › 计划 › 3 县政府 · 安全生产工作会 ' +
        '决定文件中的条目 "finding": "duplicate:gov-1+party-1" ' +
        '可选的答复 "answer": "merge" 合并为一项 ✓ 已采用 "answer": "keep" 各是一项',
    );
    expect(findings()[5]).toContain('把握 50%');
    expect(findings()[0]).not.toContain('把握');
  });

  it('show a decision that was not among those offered', () => {
    expect(findings()[4]).toContain('"answer": "ok" 没有问题 "answer": "另有说法" ✓ 已采用');
  });

  it('list every place and every wish, whichever is missing among the other', () => {
    const text = findings()[2] ?? '';
    expect(text).toContain(
      '出处 接待.ics 县政府 · 外商来访 县委.xlsx › 12月 › 99 接待.ics elsewhere · 市人大来访 决定文件',
    );
  });

  it('are none where nothing was found', () => {
    expect(textIn('findings', EMPTY)).toContain('✓ 没有发现疑问');
  });
});

describe('wishes', () => {
  const rows = rowsIn('wishes').filter(([first]) => first !== '行');

  it('stand under their file and sheet, with their body', () => {
    const headings = [...section('wishes').matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text = '']) => textOf(text));
    expect(headings).toEqual(['县委.xlsx › 12月 县委 · 1 项', '政府.csv › 计划 县政府 · 2 项', '接待.ics 2 项']);
  });

  it('are read back beside what was written, the assumed marked', () => {
    expect(rows[0]).toEqual([
      '4',
      '县委',
      '全县安全生产工作会议',
      'C4 「12月3日上午」 → 12月3日（周四）上午 时长 默认 2小时',
      'D4 「书记、县长」 → 张三、李四出席',
      '',
      '承办单位 F4 「应急局」 备注 G4 「请早定」 照录 ' +
        '联系人 陈明 电话 8853 责任事项 会务 办结期限 2026年12月2日 备注 经费：自筹',
      '4 疑似同一事项 （已定） 5 日期与星期不符 （已定） 6 可以合并 （待定） 与「安全生产工作会」合并',
    ]);
  });

  it('mark what is open and lead to its question', () => {
    expect(rows[1]).toEqual([
      ...['3', '县政府', '安全生产工作会', 'A3 「看情况再说」 待答复', '列席 待答复'],
      ...['C3 「一会议室」 照录', '', '1 时间 （待定） 4 疑似同一事项 （已定） 与「全县安全生产工作会议」合并'],
    ]);
    expect(section('wishes')).toContain('<a href="#f1"><span class="tag strong">待答复</span></a>');
    expect(rows[2]).toEqual([
      ...['5', '待答复', '老干部座谈会', '', '', '待答复', '承办单位 E5 「老干局」', '2 报送班子 （待定）'],
    ]);
    expect(section('wishes')).toContain('<a href="#f2"><span class="tag strong">待答复</span></a>');
  });

  it('without rows are listed too, with what became of them', () => {
    expect(rows[3]?.slice(0, 3)).toEqual(['—', '县政府', '外商来访']);
    expect(rows[3]?.at(-1)).toBe('3 同一领导，同时两处 （待定） 经核定不列入');
    expect(rows[4]?.slice(0, 2)).toEqual(['—', 'elsewhere']);
    expect(rows[4]?.at(-1)).toContain('所提时间不在本期');
  });

  it('understood from several cells together are read back once', () => {
    const place = { file: 'a.csv', sheet: null, row: 2 };
    const cell = (
      field: 'date' | 'time' | 'duration' | 'importance',
      cell: string,
      text: string,
      zh: string | null,
    ) => ({
      ...{ field, cell, text, isAssumed: false },
      words: zh === null ? null : { zh, en: zh },
    });
    const together = [
      cell('date', 'A2', '3日', '3日上午'),
      cell('time', 'B2', '上午', '3日上午'),
      cell('duration', 'C2', '半天', '半天'),
    ];
    const importance = cell('importance', 'D2', '高', '重要程度5');
    const unread = [
      cell('date', 'A3', '3日', null),
      cell('time', 'B3', '择机', null),
      cell('duration', 'C3', '2', null),
    ];
    const wishes = [
      wishOf({ key: 'a', place, title: '会议', readBack: [importance, ...together.toReversed()] }),
      wishOf({ key: 'b', place, title: '调研', readBack: unread, open: ['time'] }),
    ];
    const [, read, open] = rowsIn('wishes', { ...EMPTY, record: { ...EMPTY.record, wishes } });
    expect(read?.[3]).toBe('日期 A2 「3日」 B2 「上午」 → 3日上午 时长 C2 「半天」');
    expect(read?.[6]).toBe('D2 「高」 → 重要程度5');
    expect(open?.[3]).toBe('日期 A3 「3日」 B3 「择机」 时长 C3 「2」 待答复');
  });

  it('whose title was read otherwise show what was written', () => {
    const place = { file: 'a.csv', sheet: null, row: 2 };
    const title = {
      field: 'title',
      cell: 'A2',
      text: '会议 ',
      words: { zh: '会议', en: '会议' },
      isAssumed: false,
    } as const;
    const wish = wishOf({ key: 'a', place, title: '会议', readBack: [title] });
    const facts = { ...EMPTY, record: { ...EMPTY.record, wishes: [wish] } };
    expect(rowsIn('wishes', facts)[1]?.[2]).toBe('会议 A2 「会议 」 → 会议');
  });

  it('of many rows are each there once', () => {
    const wishes = Array.from({ length: 3000 }, (_, i) =>
      wishOf({ key: `k${i}`, place: { file: `${i % 12}.xlsx`, sheet: '计划', row: i }, title: `事项${i}` }),
    );
    const found = findingOf({ kind: 'question', code: 'body', key: 'body:', wishes: wishes.map(({ key }) => key) });
    const places = wishes.map(({ place }) => place);
    const facts = { ...EMPTY, record: { ...EMPTY.record, wishes, findings: [{ ...found, places }] } };
    const titles = rowsIn('wishes', facts).flatMap(([row, , title]) => (row === '行' ? [] : [title]));
    expect(new Set(titles)).toEqual(new Set(wishes.map(({ title }) => title)));
    expect(titles).toHaveLength(3000);
    expect(section('findings', facts).match(/<li><a href="#w/g)).toHaveLength(3000);
  });

  it('name who answers for them where no cell was read back', () => {
    const place = { file: 'a.csv', sheet: null, row: 2 };
    const wish = wishOf({ key: 'a', place, title: '会议', owner: { unit: '教育局' } });
    const facts = { ...EMPTY, record: { ...EMPTY.record, wishes: [wish] } };
    expect(rowsIn('wishes', facts)[1]?.[6]).toBe('承办（责任）单位 教育局');
  });

  it('are none where none came in', () => {
    expect(textIn('wishes', EMPTY)).toContain('没有读到事项。');
  });
});

describe('files and tables', () => {
  it('tell what stands outside the tables, and why a sheet was passed over', () => {
    expect(rowsIn('tables').slice(0, 5)).toEqual([
      ['出处', '班子', '事项数', '表外文字', '不认识的栏目', '说明'],
      ['县委.xlsx › 12月', '县委', '1', '第 1 行 县委办12月计划', '「经费」', ''],
      ['县委.xlsx › 说明', '—', '0', '', '', '没有找到表头。'],
      ['政府.csv › 计划', '县政府', '2', '', '', ''],
      ['接待.ics', '—', '2', '', '', ''],
    ]);
  });

  it('list what is wrong, errors first', () => {
    expect(rowsIn('tables').slice(5)).toEqual([
      ['程度', '出处', '情况', '怎样处理'],
      ['错误', '全部文件', '文件已损坏', '请重新报送'],
      ['提醒', '县委.xlsx › 12月 › G3', '不认识经费', '请改写表头'],
    ]);
    expect(textIn('tables', EMPTY)).toContain('✓ 文件和表格都已正常读取。');
  });
});

describe('what became of them', () => {
  it('lists what is carried over', () => {
    expect(rowsIn('carried').slice(1)).toEqual([
      ['防汛调度', 'cppcc', '2 期', '2026年11月1日', '上期未排入'],
      ['old-2', '—', '1 期', '2026年11月16日', '上期未办结'],
    ]);
    expect(textIn('carried', EMPTY)).toContain('没有从上期结转的事项。');
  });

  it('lists what was merged and what was left out', () => {
    expect(rowsIn('outcomes')).toEqual([
      ['列为', '并入的事项'],
      [
        '全县安全生产工作会议',
        '县委.xlsx › 12月 › 4 县委 · 全县安全生产工作会议 政府.csv › 计划 › 3 县政府 · 安全生产工作会',
      ],
      ['出处', '事项', '原因'],
      ['接待.ics', '外商来访', '经核定不列入'],
      ['接待.ics', '市人大来访', '所提时间不在本期'],
    ]);
    expect(textIn('outcomes', EMPTY)).toContain('没有合并事项。');
    expect(textIn('outcomes', EMPTY)).toContain('全部事项都已列入。');
  });

  it('names what it does not know by its key', () => {
    const fates = [
      { wish: 'a', activity: 'b', mergedWith: ['b'], leftOut: null },
      { wish: 'c', activity: null, mergedWith: [], leftOut: 'dropped' },
    ] as const;
    const facts = { ...EMPTY, record: { ...EMPTY.record, fates } };
    expect(rowsIn('outcomes', facts)).toEqual([
      ['列为', '并入的事项'],
      ['b', 'a'],
      ['出处', '事项', '原因'],
      ['—', 'c', '经核定不列入'],
    ]);
  });
});

/** Contrast by WCAG 2.2 of two colours in hexadecimal. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
