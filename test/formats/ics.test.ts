import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type IcsOptions, icsFiles } from '../../src/formats/ics.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { PROBLEM, SCHEDULE, STAMP } from './fixture.ts';
import { contentLines, parseIcs, valuesOf } from './parse-ics.ts';

const OPTIONS: IcsOptions = { stamp: STAMP, lang: 'zh' };

function files(options: Partial<IcsOptions> = {}, problem: Problem = PROBLEM, schedule: Schedule = SCHEDULE) {
  return new Map(icsFiles(problem, schedule, { ...OPTIONS, ...options }).map(({ name, content }) => [name, content]));
}

function file(name: string, ...rest: Parameters<typeof files>): string {
  const content = files(...rest).get(name);
  if (content === undefined) throw new Error(`no ${name}`);
  return content;
}

const uids = (content: string): readonly string[] => parseIcs(content).events.map(({ uid }) => uid);
const only = (assignment: Schedule['assignments'][number]): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments: [assignment],
});

describe('a first-class feed', () => {
  it('1: lines of at most 75 octets, valid UTF-8, CRLF throughout including the end', () => {
    const long = { ...PROBLEM, title: '漫长的标题👩‍👩‍👧'.repeat(40) };
    for (const content of [...files().values(), ...files({}, long).values()]) {
      expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(content).toString()).toBe(content);
    }
    expect(parseIcs(file('master.ics', {}, long)).name).toBe(`全体领导 · ${long.title}`);
  });

  it('2: DTSTAMP and LAST-MODIFIED in UTC, the time of the revision, whatever its offset and fraction', () => {
    const content = file('master.ics', { stamp: '2026-09-20T16:00:00.250+08:00' });
    const stamps = valuesOf(content, 'DTSTAMP');
    expect(stamps).toHaveLength(7);
    expect(new Set(stamps)).toEqual(new Set(['20260920T080000Z']));
    // The zone's own LAST-MODIFIED comes before the events'.
    expect(valuesOf(content, 'LAST-MODIFIED').slice(1)).toEqual(stamps);
    expect(content).toBe(file('master.ics'));
  });

  it('3: one VTIMEZONE per TZID, after the calendar properties, also in an empty feed; no floating times', () => {
    for (const [name, content] of files()) {
      const { zones, events } = parseIcs(content);
      expect(zones, name).toEqual(['Asia/Shanghai']);
      for (const event of events) expect(event.tzid).toBe('Asia/Shanghai');
      const lines = contentLines(content);
      const zoneAt = lines.indexOf('BEGIN:VTIMEZONE');
      expect(lines.slice(0, zoneAt)).toContain('X-PUBLISHED-TTL:PT15M');
      expect(lines[lines.indexOf('END:VTIMEZONE') + 1]).toMatch(/^(BEGIN:VEVENT|END:VCALENDAR)$/);
      for (const time of [...valuesOf(content, 'DTSTAMP')]) expect(time).toMatch(/Z$/);
    }
  });

  it('3: a zone goes by its canonical name, however it is written', () => {
    for (const timeZone of ['PRC', 'asia/shanghai', 'Asia/Chongqing']) {
      expect(file('master.ics', {}, { ...PROBLEM, timeZone })).toBe(file('master.ics'));
    }
  });

  it.each(['UTC', 'Etc/UTC', 'GMT', 'UTC+8'])('3: %s needs no VTIMEZONE, its times end in Z', (timeZone) => {
    const content = file('leader-sec.ics', {}, { ...PROBLEM, timeZone });
    expect(content).not.toContain('TZID');
    const hour = timeZone === 'UTC+8' ? '01' : '09';
    expect(valuesOf(content, 'DTSTART')).toContain(`20260930T${hour}0000Z`);
  });

  it('4: UIDs are the same in every feed and revision, and differ between activities and plans', () => {
    const all = uids(file('master.ics'));
    expect(new Set(all).size).toBe(7);
    for (const content of files().values()) expect(all).toEqual(expect.arrayContaining([...uids(content)]));
    const [first] = SCHEDULE.assignments;
    const moved: Schedule = {
      ...SCHEDULE,
      assignments: SCHEDULE.assignments.map((a) =>
        a === first ? { ...a, start: '2026-10-08T08:30', end: '2026-10-08T18:00' } : a,
      ),
    };
    const longer = { ...PROBLEM, horizon: { ...PROBLEM.horizon, lastDay: '2026-10-15' } };
    const next = uids(
      file(
        'master.ics',
        { stamp: '2026-09-21T00:00:00Z', sequence: () => 1, view: 'normal', lang: 'en' },
        longer,
        moved,
      ),
    );
    expect(new Set(next)).toEqual(new Set(all));

    const otherPlans = [
      uids(file('master.ics', {}, { ...PROBLEM, title: '青山县十月下旬' })),
      uids(file('master.ics', {}, { ...PROBLEM, horizon: { ...PROBLEM.horizon, firstDay: '2026-09-27' } })),
      uids(file('master.ics', { planId: 'p-7' })),
    ];
    expect(new Set([all, ...otherPlans].flat()).size).toBe(28);
    expect(uids(file('master.ics', { planId: 'p-7' }, { ...PROBLEM, title: undefined as never }))).toEqual(
      otherPlans[2],
    );
  });

  it('4: a UID tells no id, as it may be confidential or become so, and takes a domain', () => {
    expect(uids(file('leader-dep.ics', { uidDomain: 'office.example' }))[0]).toMatch(
      /^[0-9a-f]{24}-[0-9a-f]{10}@office\.example$/,
    );
    const open = PROBLEM.activities.map((activity) => ({ ...activity, confidentiality: 'public' as const }));
    expect(uids(file('venue-v1.ics', {}, { ...PROBLEM, activities: open }))).toEqual(uids(file('venue-v1.ics')));
    expect(() => files({ uidDomain: 'x\r\nMETHOD:PUBLISH' })).toThrow(RangeError);
  });

  it('5: SEQUENCE is the one given for the activity, else 0', () => {
    expect(new Set(valuesOf(file('master.ics'), 'SEQUENCE'))).toEqual(new Set(['0']));
    const content = file('master.ics', { sequence: (id) => (id === 'a5@2026-09-28' ? 3 : 1) });
    expect(valuesOf(content, 'SEQUENCE')).toEqual(['1', '1', '3', '1', '1', '0', '0']);
  });

  it('7: no METHOD, ATTENDEE, ORGANIZER, VALARM; refreshed every 15 minutes', () => {
    for (const content of files().values()) {
      expect(content).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER|BEGIN:VALARM)/m);
      expect(content).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n');
      expect(content).toContain('\r\nX-PUBLISHED-TTL:PT15M\r\n');
    }
  });

  it('14: CR, LF and control characters in any field do no harm', () => {
    const evil = 'x\r\nATTENDEE:mailto:a@b\rMETHOD:REQUEST\nEND:VEVENT\u0000\u001b\u2028y\ud800';
    const problem: Problem = {
      ...PROBLEM,
      title: evil,
      leaders: PROBLEM.leaders.map((leader) => ({ ...leader, name: evil })),
      sites: [{ id: 'east', name: evil }],
      bodies: [{ id: 'gov', name: evil }],
      activities: PROBLEM.activities.map((a) => ({
        ...a,
        title: evil,
        kind: evil,
        owner: { unit: evil, contact: evil },
      })),
    };
    const line = 'x ATTENDEE:mailto:a@b METHOD:REQUEST END:VEVENT y\ufffd';
    for (const content of files({}, problem).values()) {
      expect(content).not.toMatch(/^(ATTENDEE|METHOD)/m);
      const { events, name } = parseIcs(content);
      expect(name.endsWith(line)).toBe(true);
      for (const { summary, categories } of events) {
        expect([line, '集中精力：项目攻坚']).toContain(summary);
        expect([line, '集中精力']).toContain(categories[0]);
      }
    }
    expect(parseIcs(file('leader-dep.ics', {}, problem)).events[0]?.description).toContain(
      `单位：${line.replace('x ', 'x\n').replace(' METHOD', '\nMETHOD').replace(' END', '\nEND').replace(' y', '\ny')}`,
    );
  });

  it('16: the master feed equals the union of the leaders’ feeds', () => {
    const leaders = [...files()].filter(([name]) => name.startsWith('leader-'));
    expect(leaders).toHaveLength(4);
    expect(new Set(leaders.flatMap(([, content]) => uids(content)))).toEqual(new Set(uids(file('master.ics'))));
  });
});

describe('what the feeds hold', () => {
  it('has a file for the whole, every leader, and the bodies and venues that have anything', () => {
    expect([...files().keys()]).toEqual([
      'master.ics',
      'leader-sec.ics',
      'leader-mayor.ics',
      'leader-dep.ics',
      'leader-new.ics',
      'body-party.ics',
      'body-gov.ics',
      'venue-v1.ics',
      'venue-v2.ics',
    ]);
    const summaries = (name: string) => parseIcs(file(name)).events.map(({ summary }) => summary);
    expect(summaries('leader-new.ics')).toEqual([]);
    expect(summaries('leader-mayor.ics')).toEqual(['县委常委会会议', '集中精力：项目攻坚', '集中精力：项目攻坚']);
    expect(summaries('venue-v1.ics')).toEqual(['县委常委会会议', '干部调整专题研究']);
    // Its own, what its leaders attend, and their focus blocks.
    expect(summaries('body-gov.ics')).toEqual([
      '全县经济工作大会',
      '县委常委会会议',
      '周例会',
      '东城镇防汛检查',
      '集中精力：项目攻坚',
      '集中精力：项目攻坚',
    ]);
  });

  it('reads back through ical.js: times, title, place, people by rank with substitutions, kind, priority', () => {
    const [conference, meeting, weekly, , flood, focus] = parseIcs(file('master.ics')).events;
    expect(conference).toMatchObject({
      start: '2026-09-28T00:30:00.000Z',
      end: '2026-09-29T10:00:00.000Z',
      summary: '全县经济工作大会',
      location: '县行政中心报告厅',
      description: '参加领导：李书记、王县长（由张副县长代）\n班子：县政府\n承办（责任）单位：县政府办',
      categories: ['会议'],
      priority: 3,
    });
    expect(meeting).toMatchObject({
      location: '常委会议室（县行政中心）',
      description:
        '参加领导：李书记、王县长\n班子：县委\n承办（责任）单位：县委办\n联系人及电话：陈明 0571-8853\n责任事项：会议材料\n办结期限：2026年9月27日',
      priority: 1,
    });
    expect(weekly).toMatchObject({ summary: '周例会', location: null, priority: 5 });
    expect(flood).toMatchObject({ location: '东城镇', categories: ['防汛'], priority: 9 });
    expect(focus).toMatchObject({
      summary: '集中精力：项目攻坚',
      description: '参加领导：李书记、王县长',
      categories: ['集中精力'],
      priority: null,
      start: '2026-10-08T06:30:00.000Z',
      end: '2026-10-08T08:30:00.000Z',
    });
  });

  it('says it in English', () => {
    const [conference] = parseIcs(file('master.ics', { lang: 'en' })).events;
    expect(conference?.description).toBe(
      'Leaders: 李书记, 王县长 (张副县长 stands in)\nBody: 县政府\nUnit in charge: 县政府办',
    );
    expect(conference?.categories).toEqual(['Meeting']);
  });

  it('shows a confidential activity in full or as an official engagement', () => {
    expect(valuesOf(file('venue-v1.ics'), 'CLASS')).toEqual(['CONFIDENTIAL']);
    const content = file('venue-v1.ics', { view: 'normal' });
    expect(parseIcs(content).events[1]).toMatchObject({
      summary: '公务活动',
      start: '2026-09-30T07:00:00.000Z',
      location: null,
      description: null,
      categories: [],
      priority: null,
    });
    for (const secret of ['干部调整', '组织部', '不宜公开']) expect(content).not.toContain(secret);
    expect(parseIcs(file('venue-v1.ics', { view: 'normal', lang: 'en' })).events[1]?.summary).toBe(
      'Official engagement',
    );
  });

  it('falls back to ids where there are no names', () => {
    const bare: Problem = {
      format: 'tongchou/problem@1',
      timeZone: 'Asia/Shanghai',
      horizon: PROBLEM.horizon,
      calendar: { workingHours: [] },
      leaders: [{ id: 'L1' }],
      activities: [{ id: 'x', minutes: 60, title: ' \u0000' }],
    };
    const schedule = only({
      activity: 'x',
      start: '2026-10-08T09:00',
      end: '2026-10-08T10:00',
      attendees: ['L1', 'L9'],
      venue: 'nowhere',
    });
    const { name, events } = parseIcs(file('leader-L1.ics', {}, bare, schedule));
    expect(name).toBe('L1 · 领导活动安排表');
    expect(events[0]).toMatchObject({
      summary: 'x',
      location: 'nowhere',
      description: '参加领导：L1、L9',
      categories: [],
    });
    const unknown = parseIcs(
      file(
        'master.ics',
        {},
        bare,
        only({ activity: 'gone', start: '2026-10-08T09:00', end: '2026-10-08T10:00', attendees: [] }),
      ),
    );
    expect(unknown.events[0]).toMatchObject({ summary: 'gone', description: null });
  });

  it('refuses what has no meaning', () => {
    const at = (start: string, end: string) => () =>
      files({}, PROBLEM, only({ activity: 'a1', start, end, attendees: [] }));
    expect(at('2026-10-08T10:00', '2026-10-08T09:00')).toThrow(/"a1" ends/);
    expect(at('2026-02-30T10:00', '2026-10-08T09:00')).toThrow(/no local time/);
    expect(() => files({ stamp: 'yesterday' })).toThrow(RangeError);
    expect(() => files({ stamp: '2026-09-20T08:00:00' })).toThrow(/instant/);
  });
});

describe('daylight saving', () => {
  const times = (start: string, end: string) => {
    const problem = { ...PROBLEM, timeZone: 'America/New_York' };
    return parseIcs(file('master.ics', {}, problem, only({ activity: 'a1', start, end, attendees: [] }))).events[0];
  };

  it('keeps wall-clock hours on both sides of the change', () => {
    expect(times('2026-10-30T09:00', '2026-10-30T10:00')?.start).toBe('2026-10-30T13:00:00.000Z');
    expect(times('2026-11-02T09:00', '2026-11-02T10:00')?.start).toBe('2026-11-02T14:00:00.000Z');
  });

  it('takes the hour that comes twice for the first, moves the one that does not exist forward', () => {
    expect(times('2026-11-01T01:30', '2026-11-01T02:30')?.start).toBe('2026-11-01T05:30:00.000Z');
    expect(times('2026-03-08T02:30', '2026-03-08T04:30')?.start).toBe('2026-03-08T07:30:00.000Z');
  });
});

describe('golden files', () => {
  it.each(['zh', 'en'] as const)('%s', async (lang) => {
    for (const name of ['leader-mayor.ics', 'venue-v1.ics', 'leader-new.ics']) {
      await expect(withoutZoneStamp(file(name, { lang }))).toMatchFileSnapshot(`golden/${lang}-${name}`);
    }
  });

  it('are what the code writes, byte for byte', () => {
    const golden = readFileSync(new URL('golden/zh-leader-mayor.ics', import.meta.url), 'utf8');
    expect(golden).toBe(withoutZoneStamp(file('leader-mayor.ics')));
  });

  /** The zone's own LAST-MODIFIED follows the time zone database. */
  const withoutZoneStamp = (content: string): string =>
    content.replace(/(X-LIC-LOCATION:.*\r\n)LAST-MODIFIED:.*\r\n/, '$1');
});
