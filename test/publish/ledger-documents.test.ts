import { describe, expect, test } from 'vitest';
import { readSheets } from '../../src/formats/sheets.ts';
import { ledgerHtml } from '../../src/publish/ledger/ledger-html.ts';
import { ledgerLines } from '../../src/publish/ledger/ledger-lines.ts';
import { ledgerOf } from '../../src/publish/ledger/ledger-of.ts';
import { ledgerSheets } from '../../src/publish/ledger/ledger-sheets.ts';
import type { Happening } from '../../src/publish/ledger/matter.ts';
import { type LedgerReport, ledgerTeller } from '../../src/publish/ledger/say-ledger.ts';
import { activity, asked, judging, published, recorded } from './ledger-fixture.ts';

const NOV_20 = '2026-11-20T08:00:00Z';
const DEC_4 = '2026-12-04T08:00:00Z';

function reportOf(happenings: readonly Happening[], changes: Partial<LedgerReport> = {}): LedgerReport {
  const ledger = ledgerOf(happenings);
  const today = changes.today ?? '2026-12-05';
  return {
    ...{ lang: 'zh', today, lines: ledgerLines(ledger, judging(today)) },
    problemOf: (plan) => ledger.plans.get(plan)?.problem,
    ...changes,
  };
}

const told = (report: LedgerReport): readonly string[] => {
  const teller = ledgerTeller(report);
  return report.lines.map((line) => [teller.title(line), teller.why(line), teller.progress(line)].join('|'));
};

const reasons = [{ id: 'leader-overlap' as const, leader: 'mayor', message: 'x' }];
const STORY: readonly Happening[] = [
  published(
    'h1',
    1,
    NOV_20,
    [
      activity('done'),
      activity('held', { owner: {} }),
      activity('later', { owner: { dueDay: '2026-12-08' } }),
      activity('out', { owner: { dueDay: '2026-12-01' } }),
      activity('gone', { owner: { dueDay: '2026-12-05' } }),
    ],
    { done: '2026-12-02', held: '2026-12-03', later: '2026-12-07' },
    [{ activity: 'out', reasons }],
  ),
  published(
    'h1',
    2,
    '2026-11-28T08:00:00Z',
    [
      activity('done'),
      activity('held', { owner: {} }),
      activity('later', { owner: { dueDay: '2026-12-08' } }),
      activity('out', { owner: { dueDay: '2026-12-01' } }),
    ],
    { done: '2026-12-02', held: '2026-12-03', later: '2026-12-07' },
    [{ activity: 'out', reasons }],
  ),
  asked('h1', 1, '2026-11-29T08:00:00Z', [activity('new', { owner: { dueDay: '2026-12-31' } })]),
  recorded('done', DEC_4, { state: 'done', note: '纪要已印发。' }),
  recorded('later', DEC_4, { note: '材料已报' }),
];

describe('the ledger in words', () => {
  test('in Chinese', () => {
    expect(told(reportOf(STORY))).toEqual([
      '事项out|超期4天|未办。未排入，原因：王县长在允许的时段内已有其他安排，或间隔、路途时间不够。',
      '事项gone|今日到期|未办。第2版起已不在计划内。',
      '事项later|距时限2个工作日|未办。定于12月7日（周一）09:00–10:00进行。2026年12月4日陈明登记：材料已报。',
      '事项held|已进行未办结|在办。已于12月3日（周四）09:00–10:00进行。',
      '事项new||未办。已提出，所在计划尚未发布。',
      '事项done||已办结。已于12月2日（周三）09:00–10:00进行。2026年12月4日陈明登记：纪要已印发。',
    ]);
  });

  test('in English', () => {
    expect(told(reportOf(STORY, { lang: 'en' }))).toEqual([
      '事项out|4 days overdue|open; not scheduled: 王县长 is otherwise engaged, or break and travel time do not suffice',
      '事项gone|due today|open; no longer in the plan since revision 2',
      '事项later|2 working days left|open; scheduled on 7 Dec (Mon) 09:00–10:00; recorded by 陈明 on 4 Dec 2026: 材料已报',
      '事项held|held, not finished|in hand; held on 3 Dec (Thu) 09:00–10:00',
      '事项new||open; asked for, its plan is not published',
      '事项done||done; held on 2 Dec (Wed) 09:00–10:00; recorded by 陈明 on 4 Dec 2026: 纪要已印发。',
    ]);
  });

  test('tells of what is carried over, and of days without work before the due day', () => {
    const owner = { dueDay: '2026-12-20' };
    const carried = [
      published('h1', 1, NOV_20, [activity('a', { owner })]),
      published('h2', 1, DEC_4, [activity('a', { owner })]),
    ];
    const on = (lang: 'zh' | 'en', today: string) => told(reportOf(carried, { lang, today }))[0]?.split('|')[1];
    expect([on('zh', '2026-12-18'), on('en', '2026-12-18')]).toEqual(['时限前已无工作日', 'no working day left']);
    const ledger = ledgerOf(carried);
    const rule = {
      redAfterDays: 0,
      redFromCarryOvers: 1,
      yellowWithinDays: 0,
      yellowWhenHeld: true,
      yellowFromCarryOvers: null,
    };
    const lines = ledgerLines(ledger, judging('2026-12-10', { rule }));
    expect(told(reportOf(carried, { lines }))[0]).toMatch(/^事项a\|结转1次\|/);
    expect(told(reportOf(carried, { lines, lang: 'en' }))[0]).toMatch(/^事项a\|carried over once\|/);
  });

  test('of the history', () => {
    const due = recorded('a', DEC_4, { dueDay: '2026-12-20', state: 'in-hand', note: '延期' });
    const none = published('h1', 2, '2026-12-05T08:00:00Z', [activity('a', { owner: {} })]);
    const report = reportOf([published('h1', 1, NOV_20, [activity('a')], { a: '2026-12-08' }), due, none]);
    const [line] = report.lines;
    const teller = ledgerTeller(report);
    expect(line?.history.map((entry) => teller.entry(line, entry))).toEqual([
      '提出。12月8日（周二）09:00–10:00。',
      '排定。12月8日（周二）09:00–10:00。',
      '登记。在办。办理时限定为2026年12月20日。延期。',
      '未排入',
      '调整时限。办理时限取消。',
    ]);
  });

  test('says nothing of what is confidential in the normal view', () => {
    const secret = activity('a', { title: '干部调整', confidentiality: 'confidential' });
    const story = [
      published('h1', 1, NOV_20, [secret], {}, [{ activity: 'a', reasons }]),
      recorded('a', DEC_4, { state: 'in-hand', note: '名单待定' }),
    ];
    const html = ledgerHtml(reportOf(story, { view: 'normal' }));
    for (const hidden of ['干部调整', '名单待定', '会务', '王县长']) expect(html).not.toContain(hidden);
    expect(html).toContain('县政府办');
    const [shown] = told(reportOf([...story, recorded('a', '2026-12-05T00:00:00Z', { note: '再议' })]));
    expect(shown).toBe(
      '干部调整||在办。未排入，原因：王县长在允许的时段内已有其他安排，或间隔、路途时间不够。2026年12月5日陈明登记：再议。',
    );
  });
});

const HOSTILE = '<script>alert(1)</script>=1+1"\u0007';

describe('documents', () => {
  test('HTML loads nothing, escapes everything, and never tells by colour alone', () => {
    const bad = activity('x', {
      title: HOSTILE,
      owner: { unit: HOSTILE, person: HOSTILE, contact: HOSTILE, duty: HOSTILE },
    });
    const html = ledgerHtml(
      reportOf([...STORY, published('h2', 1, DEC_4, [bad]), recorded('x', DEC_4, { plan: 'h2', note: HOSTILE })]),
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u0007');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;=1+1&quot;');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<h1>督查台账</h1>');
    expect(html).toContain('截至2026年12月5日');
    expect(html).toMatch(/<td class="light red">红●<span class="why">超期4天<\/span><\/td>/);
    for (const header of ['责任单位', '责任人', '办理时限', '办理情况', '超期天数', '结转次数']) {
      expect(html).toContain(`<th scope="col">${header}</th>`);
    }
  });

  test('the workbook has the matters, the counts per unit and the history, and formulas stay text', async () => {
    const bad = activity('x', { title: '=HYPERLINK("http://x")', owner: { unit: '+1' } });
    const report = reportOf([...STORY, published('h2', 1, DEC_4, [bad])]);
    const { book } = await readSheets('ledger.xlsx', await ledgerSheets(report), 'zh');
    expect(book?.sheets.map(({ name }) => name)).toEqual(['督查台账', '按责任单位统计', '办理记录']);
    const texts = book?.sheets.map(({ rows }) => rows.map(({ cells }) => [...cells.values()].map(({ text }) => text)));
    const matters = texts?.[0] ?? [];
    expect(matters.find((row) => row.includes('超期天数'))).toContain('结转次数');
    expect(matters.find((row) => row.includes('事项out'))).toEqual(
      expect.arrayContaining(['1', '红● 超期4天', '2026-12-01', '4', '0', '2026-11-20', '15', 'h1', 'out']),
    );
    const formula = book?.sheets[0]?.rows
      .flatMap(({ cells }) => [...cells.values()])
      .find(({ text }) => text.startsWith('=HYP'));
    expect(formula?.kind).toBe('text');
    expect(texts?.[1]?.at(-1)).toEqual(['合计', '1', '3', '3']);
    expect(texts?.[1]?.map(([name]) => name)).toContain('未明确责任单位');
    const history = texts?.[2]?.filter((row) => row[0] === '事项done') ?? [];
    expect(history.map((row) => row[4])).toEqual([
      ...['提出。12月2日（周三）09:00–10:00。', '排定。12月2日（周三）09:00–10:00。', '登记。已办结。纪要已印发。'],
    ]);
    expect(history[0]).toContain('第1版');
    expect(history[0]?.[1]).toBe('2026-11-20 16:00');
  });
});
