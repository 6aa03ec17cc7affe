import { describe, expect, test } from 'vitest';
import { concernsActivity, concernsLeader } from '../../../src/explain/breakdown/concerns.ts';
import { sayMatch, termNames } from '../../../src/explain/breakdown/say-match.ts';
import { sceneOf } from '../../../src/explain/say/scene.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { breakdown, type Match } from '../../../src/verify/breakdown.ts';
import { activity, assign, at, block, leader, meeting, problemOf, scheduleOf } from '../../verify/documents.ts';

const LEADERS = [
  leader('sec', { name: '县委书记', deputies: ['mayor', 'dep'], targetMinutesPerDay: 60 }),
  leader('mayor', { name: '县长' }),
  leader('dep', { name: '副县长' }),
];

/** Everything that can be charged for, but changes. */
const PROBLEM = problemOf({
  leaders: LEADERS,
  sites: [
    { id: 'hall', name: '县行政中心' },
    { id: 'east', name: '开发区' },
  ],
  defaultTravelMinutes: 20,
  activities: [
    meeting('a1', ['sec'], { title: '常委会', venue: { site: 'hall' }, urgency: 5, dueTime: '2026-12-04T12:00' }),
    meeting('a2', ['sec'], { title: '现场会', venue: { site: 'east' }, preferredWindows: [at('12-01 09:00–10:00')] }),
    activity('a3', {
      title: '座谈会',
      outsideHours: true,
      attendees: {
        required: ['sec'],
        deputiesAllowed: true,
        choose: [{ from: ['sec', 'mayor'], count: 1 }],
        optional: ['sec'],
      },
    }),
    activity('a4', { title: '报告会', mandatory: true, priority: 5 }),
    activity('a5', { title: '周例会', repeat: { per: 'week' } }),
  ],
  focusGoals: [{ id: 'f1', title: '项目攻坚', leaders: ['sec'], minutes: 180, blockMinutes: 60 }],
});

const SCHEDULE = scheduleOf(
  [
    assign('a1', '12-08 09:00–10:00', ['sec']),
    assign('a2', '12-08 10:30–11:30', ['sec']),
    assign('a3', '12-08 18:30–19:30', ['dep', 'mayor'], { substitutions: [{ leader: 'sec', by: 'dep' }] }),
    assign('a5@2026-12-01', '12-01 09:00–10:00'),
    assign('a5@2026-12-14', '12-14 09:00–10:00'),
  ],
  [block('f1', '12-09 09:00–10:00')],
);

const matchesOf = (problem: Problem, schedule: Schedule): readonly Match[] => breakdown(problem, schedule).matches;

const sentences = (problem: Problem, schedule: Schedule, lang: 'zh' | 'en'): readonly string[] =>
  matchesOf(problem, schedule).map((match) => sayMatch(match, sceneOf(problem, lang)));

describe('a match in words', () => {
  test('Chinese', () => {
    expect(sentences(PROBLEM, SCHEDULE, 'zh')).toMatchInlineSnapshot(`
      [
        "必排活动「报告会」未排入。",
        "「报告会」（重5 急3，必排）未排入，代价 3888。",
        "「周例会」（12月7日当周，重3 急3）未排入，代价 432。",
        "集中精力办「项目攻坚」应有 3 个时段，缺 2 个，代价 864。",
        "12月8日（周二）09:00–10:00「常委会」，比最早可排日（12月1日）晚 7 天，按急5计，代价 94。",
        "12月8日（周二）10:30–11:30「现场会」，比最早可排日（12月1日）晚 7 天，按急3计，代价 20。",
        "12月8日（周二）18:30–19:30「座谈会」，比最早可排日（12月1日）晚 7 天，按急3计，代价 20。",
        "12月8日（周二）09:00–10:00「常委会」，超过期望期限 12月4日（周五）12:00，按价值的 30% 计，代价 151。",
        "12月8日（周二）10:30–11:30「现场会」，不在期望时段内，代价 6。",
        "12月8日（周二）18:30–19:30「座谈会」，占用 2 位领导各 60 分钟非工作时间，代价 8。",
        "12月8日（周二）18:30–19:30「座谈会」，可参加的县委书记没有安排参加，代价 3。",
        "12月8日（周二）18:30–19:30「座谈会」，由副县长（AB角第2位）代县委书记参加，代价 24。",
        "12月8日（周二）18:30–19:30「座谈会」，选派的领导不是名单上排在最前面的，代价 1。",
        "县委书记12月8日（周二）08:30–12:00这半天有 2 项活动，代价 1。",
        "县委书记12月8日（周二）共安排 120 分钟，比每日目标 60 分钟多 60 分钟，代价 4。",
        "县委书记12月8日（周二）参加「现场会」，由县行政中心到开发区，路途 20 分钟，代价 2。",
      ]
    `);
  });

  test('English', () => {
    expect(sentences(PROBLEM, SCHEDULE, 'en')).toMatchInlineSnapshot(`
      [
        "“报告会” is mandatory, but not held.",
        "“报告会” (priority 5, urgency 3, mandatory) is not held; cost 3888.",
        "“周例会” (week of 7 Dec, priority 3, urgency 3) is not held; cost 432.",
        "Focus on “项目攻坚” lacks 2 of 3 blocks; cost 864.",
        "“常委会” on 8 Dec (Tue) 09:00–10:00 is 7 days after the first day possible (1 Dec), at urgency 5; cost 94.",
        "“现场会” on 8 Dec (Tue) 10:30–11:30 is 7 days after the first day possible (1 Dec), at urgency 3; cost 20.",
        "“座谈会” on 8 Dec (Tue) 18:30–19:30 is 7 days after the first day possible (1 Dec), at urgency 3; cost 20.",
        "“常委会” on 8 Dec (Tue) 09:00–10:00 ends after it was due, 4 Dec (Fri) 12:00, at 30 % of its value; cost 151.",
        "“现场会” on 8 Dec (Tue) 10:30–11:30 is in none of its preferred windows; cost 6.",
        "“座谈会” on 8 Dec (Tue) 18:30–19:30 takes 60 minutes outside working hours of 2 leaders; cost 8.",
        "“座谈会” on 8 Dec (Tue) 18:30–19:30 is without 县委书记, who may attend; cost 3.",
        "“座谈会” on 8 Dec (Tue) 18:30–19:30: 副县长 (deputy 2) stands in for 县委书记; cost 24.",
        "“座谈会” on 8 Dec (Tue) 18:30–19:30 is attended by others than the first of the list; cost 1.",
        "县委书记, half-day 8 Dec (Tue) 08:30–12:00: 2 activities; cost 1.",
        "县委书记, 8 Dec (Tue): 120 minutes, which is 60 above the target of 60; cost 4.",
        "县委书记, 8 Dec (Tue): 20 minutes from 县行政中心 to 开发区 for “现场会”; cost 2.",
      ]
    `);
  });

  test('what became of what was published', () => {
    const published = [
      assign('b1', '12-08 09:00–10:00', ['sec']),
      assign('b2', '12-09 09:00–10:00', ['sec']),
      assign('b3', '12-01 09:00–10:00', ['sec']),
    ];
    const problem = problemOf({
      leaders: LEADERS,
      activities: ['b1', 'b2', 'b3'].map((id) => meeting(id, ['sec'])),
      baseline: { schedule: { assignments: published }, frozenUntil: '2026-12-01T00:00' },
    });
    const schedule = scheduleOf([
      assign('b1', '12-08 09:00–10:00', ['mayor', 'dep'], { venue: 'v1' }),
      assign('b2', '12-10 09:00–10:00', ['sec']),
    ]);
    const told = (lang: 'zh' | 'en') =>
      matchesOf(problem, schedule)
        .filter(({ term }) => term === 'change')
        .map((match) => sayMatch(match, sceneOf(problem, lang)));
    expect(told('zh')).toMatchInlineSnapshot(`
      [
        "已发布的「b3」（12月1日（周二）09:00–10:00）取消，临期变动，加倍计，代价 120。",
        "已发布的「b1」（12月8日（周二）09:00–10:00），更换场地，增加 2 位领导，减少 1 位领导，代价 45。",
        "已发布的「b2」由12月9日（周三）09:00–10:00改到12月10日（周四）09:00–10:00，代价 45。",
      ]
    `);
    expect(told('en')).toMatchInlineSnapshot(`
      [
        "“b3”, published for 1 Dec (Tue) 09:00–10:00, is dropped, at short notice, which counts twice; cost 120.",
        "“b1”, published for 8 Dec (Tue) 09:00–10:00, now in another venue, 2 leaders added, 1 leader removed; cost 45.",
        "“b2”, published for 9 Dec (Wed) 09:00–10:00, is moved to 10 Dec (Thu) 09:00–10:00; cost 45.",
      ]
    `);
  });

  test('a goal on both sides of an idle time', () => {
    const schedule = scheduleOf([assign('a1', '12-08 09:00–10:00', ['sec'])], [block('f1', '12-08 10:30–11:30')]);
    const told = (lang: 'zh' | 'en') =>
      matchesOf(PROBLEM, schedule)
        .filter(({ term }) => term === 'fragmentation')
        .map((match) => sayMatch(match, sceneOf(PROBLEM, lang)));
    expect(told('zh')).toMatchInlineSnapshot(`
      [
        "县委书记12月8日（周二）10:00–10:30有 30 分钟零碎空档，夹在「常委会」和集中精力办「项目攻坚」之间，代价 2。",
      ]
    `);
    expect(told('en')).toMatchInlineSnapshot(`
      [
        "县委书记, 8 Dec (Tue) 10:00–10:30: 30 minutes idle between “常委会” and Focus on “项目攻坚”; cost 2.",
      ]
    `);
  });

  test('every term has a name in both languages', () => {
    const zh = Object.values(termNames(sceneOf(PROBLEM, 'zh')));
    expect(zh).toHaveLength(14);
    expect(new Set(zh).size).toBe(14);
    expect(zh.every((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    expect(Object.values(termNames(sceneOf(PROBLEM, 'en'))).some((name) => /\p{Script=Han}/u.test(name))).toBe(false);
  });
});

describe('whom a match concerns', () => {
  const terms = (concerns: (match: Match) => boolean) =>
    matchesOf(PROBLEM, SCHEDULE)
      .filter(concerns)
      .map(({ term }) => term);

  test('an activity: its own, its half-days, its neighbours', () => {
    expect(terms((match) => concernsActivity(match, 'a2'))).toEqual([...['delay', 'unpreferred', 'touched', 'travel']]);
    expect(terms((match) => concernsActivity(match, 'a4'))).toEqual(['mandatoryMissed', 'valueLost']);
  });

  test('a leader: the own days, and those of standing in', () => {
    expect(terms((match) => concernsLeader(match, 'dep'))).toEqual(['deputy']);
    expect(terms((match) => concernsLeader(match, 'sec'))).toEqual([
      ...['optionalMissed', 'deputy', 'touched', 'overload', 'travel'],
    ]);
  });
});
