import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { type ChangeNotice, changeNotices } from '../../src/publish/change-notices.ts';
import { changeTeller } from '../../src/publish/change-words.ts';
import { rollback } from '../../src/publish/create-revision.ts';
import { diffSchedules } from '../../src/whatif/diff.ts';
import { FIRST, OFFICE, SECOND, withActivity, without } from './fixture.ts';
import { AT_2, AT_3, nextOf } from './revisions.ts';

const first = nextOf(null);
const second = nextOf(first, { schedule: SECOND, note: '因省里会议调整' }, AT_2);

const keyOf = ({ to }: ChangeNotice): string => `${to.kind} ${to.id}`;
const noticesOf = (previous = first, next = second, lang: 'zh' | 'en' = 'zh') =>
  new Map(changeNotices(previous, next, { lang }).map((notice) => [keyOf(notice), notice]));

const sentences = (
  previous: Schedule,
  next: Schedule,
  lang: 'zh' | 'en',
  before: Problem = OFFICE,
  after: Problem = before,
) => {
  const sides = [
    { problem: before, schedule: previous },
    { problem: after, schedule: next },
  ] as const;
  const teller = changeTeller(...sides, lang);
  return diffSchedules(...sides).map((change) => `[${teller.labels(change).join('·')}] ${teller.sentence(change)}`);
};

describe('a change in words', () => {
  test('Chinese', () => {
    expect(sentences(FIRST, SECOND, 'zh')).toEqual([
      '[改期·人员调整] 「干部调整专题研究」时间由12月1日（周二）15:00–16:00改为16:00–17:00；张副县长不再参加。',
      '[取消] 取消「项目调度会」（原定12月2日（周三）09:00–10:00，王县长参加）。',
      '[改期] 「集中精力：项目攻坚」时间由12月4日（周五）14:00–16:00改为10:00–12:00。',
      '[改期·地点调整·人员调整] 「县委常委会会议」时间由12月1日（周二）09:00–11:00改为12月8日（周二）14:00–16:00；' +
        '地点由常委会议室（行政中心）改为报告厅（行政中心）；王县长由张副县长代为参加。',
      '[新增] 新增「周例会」：12月14日（周一）08:00–08:30，李书记、张副县长参加。',
    ]);
  });

  test('English', () => {
    expect(sentences(SECOND, FIRST, 'en')).toEqual([
      expect.stringMatching(
        /^\[Moved·Place·Attendees\] “县委常委会会议”: moves from 8 Dec \(Tue\) 14:00–16:00 to 1 Dec \(Tue\) 09:00–11:00; the place changes from .*; 王县长 attends in person, no longer represented by 张副县长\.$/,
      ),
      expect.stringMatching(
        /^\[Moved·Attendees\] “干部调整专题研究”: moves from .* to 15:00–16:00; 张副县长 will attend too\.$/,
      ),
      expect.stringMatching(/^\[New\] New: “项目调度会”, 2 Dec \(Wed\) 09:00–10:00, with 王县长\.$/),
      expect.stringMatching(/^\[Moved\] /),
      expect.stringMatching(/^\[Cancelled\] Cancelled: “周例会” \(was 14 Dec \(Mon\) 08:00–08:30, with .*\)\.$/),
    ]);
  });

  test('a place that is given, or given up; a new title', () => {
    const sited = withActivity(OFFICE, 'a2', { venue: { site: 'east' }, title: '现场调度会' });
    const only: Schedule = { ...FIRST, assignments: FIRST.assignments.slice(1, 2), focusBlocks: [] };
    expect(sentences(only, only, 'zh', OFFICE, sited)).toEqual([
      '[地点调整·更名] 「现场调度会」原名「项目调度会」，现改为「现场调度会」；地点定为东城镇。',
    ]);
    expect(sentences(only, only, 'zh', sited, OFFICE)).toEqual([
      '[地点调整·更名] 「项目调度会」原名「现场调度会」，现改为「项目调度会」；不再使用东城镇，地点待定。',
    ]);
  });

  test('one deputy after another, and one who is no longer needed', () => {
    const a1 = (attendees: readonly string[], by?: string): Schedule => ({
      ...FIRST,
      focusBlocks: [],
      assignments: [
        {
          ...{ activity: 'a1', start: '2026-12-01T09:00', end: '2026-12-01T11:00', attendees },
          ...(by === undefined ? {} : { substitutions: [{ leader: 'mayor', by }] }),
        },
      ],
    });
    expect(sentences(a1(['sec', 'dep'], 'dep'), a1(['sec', 'idle'], 'idle'), 'zh')).toEqual([
      '[人员调整] 「县委常委会会议」王县长由赵主席代为参加。',
    ]);
    expect(sentences(a1(['sec', 'dep'], 'dep'), a1(['sec']), 'zh')).toEqual([
      '[人员调整] 「县委常委会会议」不再由张副县长代王县长参加。',
    ]);
    expect(sentences(a1(['sec', 'dep'], 'dep'), a1(['sec']), 'en')).toEqual([
      '[Attendees] “县委常委会会议”: 张副县长 no longer stands in for 王县长.',
    ]);
    expect(sentences(a1([]), a1(['sec']), 'zh')).toEqual(['[人员调整] 「县委常委会会议」增加李书记参加。']);
  });
});

describe('change notices', () => {
  test('go to each leader, body and unit concerned, in protocol order, and to nobody else', () => {
    expect([...noticesOf().keys()]).toEqual([
      'leader sec',
      'leader mayor',
      'leader dep',
      'body party',
      'body gov',
      'unit 组织部',
      'unit 县政府办',
      'unit 县委办',
    ]);
  });

  test('are numbered by revision and copy, and say which revision follows which', () => {
    const mayor = noticesOf().get('leader mayor');
    expect(mayor).toMatchObject({ number: '1-2', fileName: 'p1-notice-1-leader-mayor' });
    expect(mayor?.text).toBe(
      [
        '变更通知 第1-2号',
        '《云河县领导活动安排表（2026年12月1日—15日）》由第1版变更为第2版',
        '',
        '发送：王县长',
        '',
        '1. [取消] 取消「项目调度会」（原定12月2日（周三）09:00–10:00，王县长参加）。',
        '2. [改期] 「集中精力：项目攻坚」时间由12月4日（周五）14:00–16:00改为10:00–12:00。',
        '3. [改期 · 地点调整 · 人员调整] 「县委常委会会议」时间由12月1日（周二）09:00–11:00改为12月8日（周二）14:00–16:00；' +
          '地点由常委会议室（行政中心）改为报告厅（行政中心）；王县长由张副县长代为参加。',
        '',
        '说明：因省里会议调整',
        '请以本通知为准，原安排中与此不一致的内容不再执行。',
        '',
        '县委办　2026年11月25日发布',
        '内部资料 注意保存',
        '',
      ].join('\n'),
    );
  });

  test('tell somebody who joins or leaves his own side only', () => {
    const dep = noticesOf().get('leader dep')?.text ?? '';
    expect(dep).toContain('[增加参加] 增加张副县长参加「县委常委会会议」：12月8日（周二）14:00–16:00');
    expect(dep).not.toContain('12月1日（周二）09:00');
    expect(dep).toContain('[不再参加] 张副县长不再参加「干部调整专题研究」（原定12月1日（周二）15:00–16:00');
    expect(dep).not.toContain('16:00–17:00');
  });

  test('name what is confidential only to those who attend or own it', () => {
    const holders = [...noticesOf()]
      .filter(([, { text, html }]) => `${text}${html}`.includes('干部调整'))
      .map(([key]) => key);
    expect(holders).toEqual(['leader sec', 'leader dep', 'body party', 'unit 组织部']);
  });

  test('a confidential activity that gets another owner is told to each for his part', () => {
    const handed = withActivity(OFFICE, 'a3', { owner: { unit: '纪委' }, body: 'gov' });
    const next = nextOf(
      first,
      { problem: handed, schedule: { ...SECOND, assignments: SECOND.assignments.slice(1, 2) } },
      AT_2,
    );
    const notices = noticesOf(first, next);
    expect(notices.get('unit 组织部')?.text).toContain(
      '[不再参加] 「干部调整专题研究」（原定12月1日（周二）15:00–16:00',
    );
    expect(notices.get('unit 组织部')?.text).not.toContain('16:00–17:00');
    expect(notices.get('unit 纪委')?.text).toContain('[新增] 新增「干部调整专题研究」：12月1日（周二）16:00–17:00');
    expect(notices.get('body party')?.text).toContain('不再涉及县委。');
    expect(notices.get('body gov')?.text).toContain('新增「干部调整专题研究」');
  });

  test('of a roll-back say what it restores', () => {
    const third = rollback(second, first, AT_3, '');
    const notice = noticesOf(second, third, 'en').get('leader sec');
    expect(notice?.number).toBe('2-1');
    expect(notice?.text).toContain('This change restores the schedule of revision 1.');
    expect(notice?.text).toContain('Published on 28 Nov 2026');
    expect(notice?.text).not.toContain('Note');
  });

  test('there are none where nothing has changed', () => {
    expect(changeNotices(first, nextOf(first), { lang: 'zh' })).toEqual([]);
  });

  test('name a leader who is no longer in the Problem as before', () => {
    const gone: Problem = { ...OFFICE, leaders: OFFICE.leaders.filter(({ id }) => id !== 'dep'), focusGoals: [] };
    const next = nextOf(first, { problem: gone, schedule: { ...without(FIRST, 'a3'), focusBlocks: [] } }, AT_2);
    expect(noticesOf(first, next).get('leader dep')?.text).toContain('发送：张副县长');
  });
});

describe('the HTML of a notice', () => {
  const page = noticesOf().get('leader mayor')?.html ?? '';

  test('needs nothing beside it', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page).not.toMatch(/<(?:script|link|img)|https?:|url\(/);
    expect(page).toContain('<td class="kind"><span>改期</span><span>地点调整</span><span>人员调整</span></td>');
    expect(page).toContain('<p class="remark">说明：因省里会议调整</p>');
  });

  test('shows hostile text as text', () => {
    const hostile = '<script>alert("1")</script>&\n\u0007\u2028x';
    const problem = withActivity(OFFICE, 'a2', { title: hostile });
    const before = nextOf(null, { problem });
    const next = nextOf(before, { problem, schedule: without(FIRST, 'a2'), note: hostile }, AT_2);
    const notice = noticesOf(before, next).get('leader mayor');
    expect(notice?.html).not.toContain('<script');
    expect(notice?.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp; ');
    expect(notice?.text.split('\n')).toHaveLength(13);
    expect(notice?.text).not.toContain('\u0007');
  });
});
