import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PublishedPlan } from '../../src/formats/published.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { cancelledLine, FEED_OPTIONS, feedOf, feedsOf, held, planOf } from './feed-fixture.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';
import { contentLines, parseIcs, valuesOf } from './parse-ics.ts';

const LATER = '2026-09-22T01:00:00Z';

const uids = (content: string): readonly string[] => valuesOf(content, 'UID');

const without = (activity: string): Schedule => ({
  ...SCHEDULE,
  assignments: SCHEDULE.assignments.filter((assignment) => assignment.activity !== activity),
});

/** `a1` moved, `a2` cancelled. */
const CHANGED: PublishedPlan = planOf(
  PROBLEM,
  {
    ...without('a2'),
    assignments: without('a2').assignments.map((assignment) =>
      assignment.activity === 'a1' ? { ...assignment, start: '2026-10-08T09:00', end: '2026-10-08T11:00' } : assignment,
    ),
  },
  {
    lines: { a1: { sequence: 1, changedAt: LATER } },
    cancelled: [cancelledLine(held('a2'), PROBLEM, { sequence: 4, changedAt: LATER })],
  },
);

const events = (content: string) => parseIcs(content).events;
const eventOf = (content: string, summary: string): readonly string[] => {
  const parts = contentLines(content).join('\n').split('BEGIN:VEVENT\n').slice(1);
  const found = parts.find((part) => part.includes(`\nSUMMARY:${summary}\n`));
  if (found === undefined) throw new Error(`no ${summary}`);
  return found.split('\n');
};

describe('which feeds there are', () => {
  it('one for everybody, each leader by rank, body, venue and unit, in three views and as free/busy times', () => {
    expect([...feedsOf([planOf()]).keys()]).toEqual(
      [
        ...['master', 'leader:sec', 'leader:mayor', 'leader:dep', 'leader:new', 'body:party', 'body:gov', 'body:idle'],
        ...['venue:v1', 'venue:v2', 'venue:v3', 'unit:县委办', 'unit:县政府办', 'unit:组织部'],
      ].flatMap((scope) => ['full', 'normal', 'busy', 'freebusy'].map((view) => `${scope}/${view}`)),
    );
  });

  it('holds what concerns its owner, over all plans, in order of time', () => {
    const october: Problem = { ...PROBLEM, horizon: { firstDay: '2026-10-11', lastDay: '2026-10-31' } };
    const next = planOf(
      {
        ...october,
        leaders: [{ id: 'sec', name: '钱书记' }, { id: 'guest' }],
        activities: [{ ...PROBLEM.activities[0], id: 'a1', minutes: 60, owner: { unit: ' ' } }],
        bodies: [],
        venues: [],
      },
      {
        assignments: [
          { activity: 'a1', start: '2026-10-12T09:00', end: '2026-10-12T10:00', attendees: ['guest', 'sec'] },
        ],
      },
      { planId: 'plan-2' },
    );
    const feeds = feedsOf([next, planOf()]);
    const titles = (name: string) => events(feeds.get(name) ?? '').map(({ summary }) => summary);
    expect(titles('leader:guest/full')).toEqual(['县委常委会会议']);
    expect(titles('leader:dep/full')).toEqual(['全县经济工作大会', '周例会', '东城镇防汛检查']);
    expect(titles('venue:v1/full')).toEqual(['县委常委会会议', '干部调整专题研究']);
    expect(titles('unit:县委办/full')).toEqual(['县委常委会会议']);
    expect(titles('body:idle/full')).toEqual([]);
    expect(titles('leader:sec/full')).toEqual([
      ...['全县经济工作大会', '县委常委会会议', '周例会', '干部调整专题研究'],
      ...['集中精力：项目攻坚', '集中精力：项目攻坚', '县委常委会会议'],
    ]);
    // The same activity id in two plans is two events; the newest plan knows the owner's name.
    expect(new Set(uids(feeds.get('leader:sec/full') ?? '')).size).toBe(7);
    expect(parseIcs(feeds.get('leader:sec/full') ?? '').name).toBe('钱书记 · 领导活动安排表');
    expect([...feeds.keys()].some((name) => name.startsWith('unit: '))).toBe(false);
  });

  it('says it in English', () => {
    const feeds = feedsOf([planOf()], { lang: 'en' });
    expect(parseIcs(feeds.get('master/full') ?? '').name).toBe('All leaders · Leadership activity schedule');
    expect(events(feeds.get('venue:v1/normal') ?? '').map(({ summary }) => summary)).toEqual([
      '县委常委会会议',
      'Official engagement',
    ]);
    expect(parseIcs(feeds.get('venue:v1/busy') ?? '')).toMatchObject({
      name: 'Free and busy times',
      events: [{ summary: 'Busy' }, { summary: 'Busy' }],
    });
    expect(feedOf('master/full', [CHANGED], { lang: 'en' })).toContain('SUMMARY:[Cancelled] 全县经济工作大会\r\n');
  });

  it('before the first plan there is one empty feed for everybody', () => {
    const feeds = feedsOf([]);
    expect([...feeds.keys()]).toEqual(['master/full', 'master/normal', 'master/busy', 'master/freebusy']);
    expect(events(feeds.get('master/full') ?? '')).toEqual([]);
    expect(contentLines(feeds.get('master/freebusy') ?? '').join()).not.toMatch(/DTSTART|FREEBUSY;/);
  });

  it('refuses what has no meaning', () => {
    expect(() => feedsOf([planOf()], { busyKey: new Uint8Array() })).toThrow(/busyKey/);
    expect(() => feedsOf([planOf()], { at: 'today' })).toThrow(RangeError);
    expect(() => feedsOf([planOf()], { uidDomain: 'a b' })).toThrow(/uidDomain/);
    expect(() => feedsOf([{ ...planOf(), lines: new Map() }])).toThrow(/"a2" is published without a line/);
  });
});

describe('a first-class feed', () => {
  it('1: lines of at most 75 octets, valid UTF-8, CRLF throughout including the end', () => {
    const title = '漫长的标题👩‍👩‍👧'.repeat(40);
    const long = {
      ...PROBLEM,
      leaders: PROBLEM.leaders.map((leader) => ({ ...leader, name: title })),
      activities: PROBLEM.activities.map((activity) => ({ ...activity, title, owner: { unit: title } })),
    };
    const domain = 'office-of-the-county.'.repeat(4);
    for (const content of feedsOf([planOf(long)], { uidDomain: `${domain}example` }).values()) {
      expect(content.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
      expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(content).toString()).toBe(content);
    }
  });

  it('2: DTSTAMP and LAST-MODIFIED in UTC, the time of the revision that changed the line last', () => {
    for (const view of ['full', 'normal', 'busy']) {
      const content = feedOf(`leader:mayor/${view}`, [CHANGED]);
      expect(valuesOf(content, 'DTSTAMP')).toEqual(['20260922T010000Z', '20260920T080000Z', '20260920T080000Z']);
      // The zone's own LAST-MODIFIED comes before the events'.
      expect(valuesOf(content, 'LAST-MODIFIED').slice(1)).toEqual(valuesOf(content, 'DTSTAMP'));
    }
    expect(valuesOf(feedOf('master/freebusy', [CHANGED], { at: LATER }), 'DTSTAMP')).toEqual(['20260922T010000Z']);
    expect([...feedsOf([CHANGED], { at: '2026-09-20T16:00:00.5+08:00' })]).toEqual([...feedsOf([CHANGED])]);
  });

  it('3: one VTIMEZONE per TZID, also in an empty feed and over plans of two zones; no floating times', () => {
    const abroad = planOf({ ...PROBLEM, timeZone: 'America/New_York' }, SCHEDULE, { planId: 'plan-2' });
    const utc = planOf({ ...PROBLEM, timeZone: 'UTC' }, SCHEDULE, { planId: 'plan-3' });
    for (const [name, content] of feedsOf([planOf(), abroad, planOf(PROBLEM, SCHEDULE, { planId: 'plan-4' }), utc])) {
      if (name.endsWith('/freebusy')) {
        expect(content).not.toContain('TZID');
        continue;
      }
      const read = parseIcs(content);
      expect(new Set(read.zones).size).toBe(read.zones.length);
      // A time in a zone that the file does not define would have failed to be read.
      for (const { tzid } of read.events) expect(tzid === undefined || read.zones.includes(tzid)).toBe(true);
      if (name.startsWith('master/'))
        expect(new Set(read.zones)).toEqual(new Set(['Asia/Shanghai', 'America/New_York']));
      const times = contentLines(content.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, '')).filter((line) =>
        /^(DTSTART|DTEND|DTSTAMP|LAST-MODIFIED)/.test(line),
      );
      for (const time of times) expect(time).toMatch(/^(DT(START|END);TZID=[^:]+:\d{8}T\d{6}|[A-Z-]+:\d{8}T\d{6}Z)$/);
    }
    expect(parseIcs(feedOf('venue:v3/full', [planOf()])).zones).toEqual(['Asia/Shanghai']);
  });

  it('4: UIDs are the same in every feed and revision, of the full and the normal view', () => {
    const all = uids(feedOf('master/full', [planOf()]));
    expect(new Set(all).size).toBe(7);
    for (const [name, content] of feedsOf([planOf()])) {
      if (/full|normal/.test(name)) expect(all).toEqual(expect.arrayContaining([...uids(content)]));
    }
    expect(uids(feedOf('master/normal', [planOf()]))).toEqual(all);
    expect(new Set(uids(feedOf('master/full', [CHANGED], { lang: 'en', at: LATER })))).toEqual(new Set(all));
    const other = uids(feedOf('master/full', [planOf(PROBLEM, SCHEDULE, { planId: 'plan-2' })]));
    expect(new Set([...all, ...other]).size).toBe(14);
    expect(uids(feedOf('master/full', [planOf()], { uidDomain: 'office.example' }))[0]).toMatch(
      /^[0-9a-f]{24}-[0-9a-f]{10}@office\.example$/,
    );
  });

  it('4: an activity keeps its UID when its title, duty or confidentiality changes', () => {
    const secret: Problem = {
      ...PROBLEM,
      title: '另一个标题',
      activities: PROBLEM.activities.map((activity) => ({
        ...activity,
        title: '改了',
        confidentiality: activity.confidentiality === 'confidential' ? 'public' : 'confidential',
      })),
    };
    expect(uids(feedOf('master/full', [planOf(secret)]))).toEqual(uids(feedOf('master/full', [planOf()])));
  });

  it('4: busy feeds use other UIDs, an HMAC of the usual ones', () => {
    const busy = uids(feedOf('master/busy', [CHANGED]));
    const expected = uids(feedOf('master/full', [CHANGED])).map(
      (uid) => `${createHmac('sha256', FEED_OPTIONS.busyKey).update(uid).digest('hex').slice(0, 40)}@tongchou`,
    );
    expect(busy).toEqual(expected);
    expect(uids(feedOf('master/busy', [CHANGED], { busyKey: new Uint8Array(32) }))).not.toEqual(busy);
    expect(new Set(uids(feedOf('leader:sec/freebusy', [CHANGED])))).not.toEqual(
      new Set(uids(feedOf('leader:mayor/freebusy', [CHANGED]))),
    );
  });

  it('5: SEQUENCE is the line’s, in every view', () => {
    for (const view of ['full', 'normal', 'busy']) {
      expect(valuesOf(feedOf(`leader:sec/${view}`, [CHANGED]), 'SEQUENCE'), view).toEqual([
        '4',
        '0',
        '0',
        '1',
        '0',
        '0',
      ]);
    }
    const again = planOf(PROBLEM, SCHEDULE, { lines: { 'f1~2026-10-08T14:30': { sequence: 2 } } });
    expect(valuesOf(feedOf('leader:mayor/full', [again]), 'SEQUENCE')).toEqual(['0', '2', '0']);
  });

  it('6: cancelled: STATUS, SEQUENCE, TRANSPARENT, FREE and the title say so, to those who had it', () => {
    for (const name of ['master', 'leader:sec', 'leader:dep', 'body:party', 'body:gov', 'venue:v2', 'unit:县政府办']) {
      for (const view of ['full', 'normal']) {
        expect(eventOf(feedOf(`${name}/${view}`, [CHANGED]), '【已取消】全县经济工作大会'), name).toEqual(
          expect.arrayContaining([
            ...['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'SEQUENCE:4'],
            'DTSTART;TZID=Asia/Shanghai:20260928T083000',
            'LOCATION:县行政中心报告厅',
          ]),
        );
      }
      expect(eventOf(feedOf(`${name}/busy`, [CHANGED]), '【已取消】忙')).toContain('STATUS:CANCELLED');
      expect(feedOf(`${name}/freebusy`, [CHANGED])).not.toContain('20260928T003000Z/');
    }
    for (const name of ['leader:new/full', 'leader:mayor/full', 'venue:v1/full']) {
      expect(feedOf(name, [CHANGED])).not.toContain('【已取消】');
    }
    const title = eventOf(feedOf('master/full', [CHANGED]), '县委常委会会议');
    expect(title).toEqual(
      expect.arrayContaining(['STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY']),
    );
  });

  it('6: a cancelled focus block and a confidential activity likewise', () => {
    const [block] = SCHEDULE.focusBlocks ?? [];
    if (block === undefined) throw new Error('no block');
    const plan = planOf(
      PROBLEM,
      { assignments: [], focusBlocks: [] },
      { cancelled: [cancelledLine(block), cancelledLine(held('a4'))] },
    );
    const titles = (name: string) => events(feedOf(name, [plan])).map(({ summary }) => summary);
    expect(titles('leader:mayor/full')).toEqual(['【已取消】集中精力：项目攻坚']);
    expect(titles('venue:v1/full')).toEqual(['【已取消】干部调整专题研究']);
    expect(titles('venue:v1/normal')).toEqual(['【已取消】公务活动']);
    expect(feedOf('master/normal', [plan])).not.toContain('干部');
  });

  it('6: a cancelled line stays until 30 days after its end, then it is dropped', () => {
    const at = (instant: string) => events(feedOf('master/full', [CHANGED], { at: instant })).length;
    // It ended on 29 September at 18:00 in Shanghai.
    expect(at('2026-10-29T10:00:00Z')).toBe(7);
    expect(at('2026-10-29T10:00:01Z')).toBe(6);
  });

  it('6: it keeps its people, place and names of its own revision, though the new one knows them no more', () => {
    const smaller: Problem = {
      ...PROBLEM,
      leaders: PROBLEM.leaders.filter(({ id }) => id === 'mayor'),
      venues: [],
      bodies: [],
      activities: [],
      focusGoals: [],
    };
    const plan = planOf(
      smaller,
      { assignments: [] },
      { cancelled: [cancelledLine(held('a2')), cancelledLine(held('a1'))] },
    );
    const feeds = feedsOf([plan]);
    expect(events(feeds.get('leader:dep/full') ?? '')[0]).toMatchObject({
      summary: '【已取消】全县经济工作大会',
      location: '县行政中心报告厅',
      description: expect.stringContaining('李书记、王县长（由张副县长代）'),
    });
    expect(parseIcs(feeds.get('leader:dep/full') ?? '').name).toBe('张副县长 · 领导活动安排表');
    expect(events(feeds.get('unit:县政府办/busy') ?? '')).toHaveLength(1);
  });

  it('6: where an activity goes on, a line of those taken from it shows in their feeds alone', () => {
    const removed = cancelledLine({ ...held('a5@2026-09-28'), attendees: ['mayor', 'sec'] }, PROBLEM, { sequence: 2 });
    const older = cancelledLine({ ...held('a5@2026-09-28'), attendees: ['mayor'] }, { ...PROBLEM }, { sequence: 1 });
    const plan = planOf(PROBLEM, SCHEDULE, { cancelled: [older, removed] });
    const weekly = (name: string) =>
      events(feedOf(name, [plan])).flatMap(({ summary }) => (summary.includes('周例会') ? [summary] : []));
    expect(weekly('leader:mayor/full')).toEqual(['【已取消】周例会']);
    expect(valuesOf(feedOf('leader:mayor/full', [plan]), 'SEQUENCE')).toContain('2');
    for (const name of ['leader:sec/full', 'leader:dep/full', 'master/full']) expect(weekly(name)).toEqual(['周例会']);
    for (const content of feedsOf([plan]).values()) expect(new Set(uids(content)).size).toBe(uids(content).length);
  });

  it('7: no METHOD, ATTENDEE, ORGANIZER, VALARM; refreshed every 15 minutes', () => {
    for (const [name, content] of feedsOf([CHANGED])) {
      expect(content).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER|BEGIN:VALARM)/m);
      if (name.endsWith('/freebusy')) continue;
      expect(content).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n');
      expect(content).toContain('\r\nX-PUBLISHED-TTL:PT15M\r\n');
    }
    expect(feedOf('leader:sec/full', [CHANGED])).toContain('参加领导：李书记');
    expect(feedOf('leader:sec/normal', [CHANGED])).toContain('参加领导：李书记');
  });

  it('13: the busy view and the free/busy times hold the properties of a fixed list', () => {
    const allowed = {
      busy: `BEGIN END VERSION PRODID CALSCALE NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL UID SEQUENCE DTSTAMP DTSTART
        DTEND SUMMARY TRANSP STATUS X-MICROSOFT-CDO-BUSYSTATUS LAST-MODIFIED`.split(/\s+/),
      freebusy: 'BEGIN END VERSION PRODID CALSCALE UID DTSTAMP DTSTART DTEND FREEBUSY'.split(' '),
    };
    for (const [name, content] of feedsOf([CHANGED])) {
      const view = name.endsWith('/busy') ? 'busy' : name.endsWith('/freebusy') ? 'freebusy' : null;
      if (view === null) continue;
      const own = content.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, '');
      for (const line of contentLines(own)) expect(allowed[view]).toContain(/^[^:;]*/.exec(line)?.[0]);
      for (const title of valuesOf(own, 'SUMMARY')) expect(['忙', '【已取消】忙']).toContain(title);
    }
  });

  it('13: no string of the documents is in the bytes of the busy view, nor of a confidential item in the normal one', () => {
    const strings: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') strings.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    const { bodies, sites, venues, leaders, activities, focusGoals } = PROBLEM;
    collect([bodies, sites, venues, leaders, activities, focusGoals]);
    // Ids of two letters come up by chance; dates and times are what the view shows.
    const secrets = strings.filter((value) => /\p{Script=Han}/u.test(value) || value.includes('-8853'));
    expect(secrets.length).toBeGreaterThan(20);
    for (const [name, content] of feedsOf([CHANGED])) {
      if (/busy$/.test(name)) expect(secrets.filter((secret) => content.includes(secret))).toEqual([]);
      if (!name.endsWith('/normal')) continue;
      const own = name.startsWith('unit:组织部') ? content.replaceAll(/^(X-WR-CAL)?NAME:.*$/gm, '') : content;
      for (const secret of ['干部调整', '组织部', '不宜公开']) expect(own, name).not.toContain(secret);
    }
  });

  it('16: everybody’s feed equals the union of the leaders’, beside what no leader attends', () => {
    const leaders = [...feedsOf([CHANGED])].filter(([name]) => /^leader:.*\/full$/.test(name));
    expect(new Set(leaders.flatMap(([, content]) => uids(content)))).toEqual(
      new Set(uids(feedOf('master/full', [CHANGED]))),
    );
    const nobody = planOf(PROBLEM, { assignments: [{ ...held('a1'), attendees: [] }] });
    expect(uids(feedOf('master/full', [nobody]))).toHaveLength(1);
    expect(uids(feedOf('leader:sec/full', [nobody]))).toEqual([]);
  });
});
