import { describe, expect, it } from 'vitest';
import type { Activity, Problem } from '../../../../src/model/problem.ts';
import type { Schedule } from '../../../../src/model/schedule.ts';
import type { Stage } from '../../../../src/web/engine/engine.ts';
import {
  type Asked,
  columnEvents,
  dayAfter,
  hoursShown,
} from '../../../../src/web/screens/board/columns/column-events.ts';

const activities: readonly Activity[] = [
  { id: 'a', title: '常委会', priority: 5, mandatory: true, minutes: 60, pinned: { start: '2026-12-01T09:00' } },
  { id: 'b', title: '夜查', minutes: 30, venue: { site: 's' } },
  { id: 'c', title: '读书班', wholeDays: 2 },
  { id: 'd', title: '别的日子', minutes: 60 },
];
const problem: Problem = {
  format: 'tongchou/problem@1',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  calendar: { workingHours: [] },
  sites: [{ id: 's', name: '柳湾乡' }],
  leaders: [{ id: 'x', name: '书记' }, { id: 'y' }, { id: 'z' }],
  activities,
  focusGoals: [{ id: 'f', title: '攻坚', leaders: ['y', 'z'], minutes: 60, blockMinutes: 60 }],
};
const schedule: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    {
      activity: 'a',
      start: '2026-12-01T09:00',
      end: '2026-12-01T10:00',
      attendees: ['y', 'z'],
      substitutions: [{ leader: 'x', by: 'y' }],
    },
    { activity: 'b', start: '2026-12-01T19:10', end: '2026-12-01T19:40', attendees: ['x'] },
    { activity: 'c', start: '2026-11-30T08:30', end: '2026-12-01T17:30', attendees: ['x'] },
    { activity: 'd', start: '2026-12-02T09:00', end: '2026-12-02T10:00', attendees: ['x'] },
  ],
  focusBlocks: [{ goal: 'f', start: '2026-12-01T14:00', end: '2026-12-01T15:00' }],
};
const stage: Stage = {
  days: [
    {
      date: '2026-12-01',
      weekday: 2,
      kind: 'work',
      name: null,
      sessions: [
        ['08:30', '12:00'],
        ['14:00', '17:30'],
      ],
    },
    { date: '2026-12-02', weekday: 3, kind: 'holiday', name: null, sessions: [] },
  ],
  activities,
  origins: {},
  absences: {
    y: [{ start: '2026-12-01T15:00', end: '2026-12-01T17:00', reason: '省里开会', away: true, kinds: [] }],
    x: [{ start: '2026-12-05T15:00', end: '2026-12-05T17:00', reason: '改日', away: true, kinds: [] }],
  },
};
const asked: Asked = {
  judged: { work: { problem, schedule }, violations: [{ rule: 'venue', activities: ['b'], text: '' }], issues: [] },
  stage,
  days: ['2026-12-01'],
  leaders: ['x', 'y'],
  shown: new Set(['a', 'c']),
};
const byId = (id: string, from = asked) => columnEvents(from).find((one) => one.id === id);

describe('blocks of the columns', () => {
  it('shows what is held on the days, and nothing else', () => {
    const front = columnEvents(asked).filter(({ display }) => display === 'auto');
    expect(front.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('says of a block who comes, how it looks and what it says', () => {
    expect(byId('a')).toMatchObject({
      start: '2026-12-01T09:00',
      end: '2026-12-01T10:00',
      allDay: false,
      startEditable: true,
      resourceIds: ['y', 'z'],
      classNames: ['col-chip', 'p5', 'is-short'],
      extendedProps: {
        chip: { title: '常委会', isLocked: true, isMandatory: true, isBroken: false, stoodFor: ['书记'] },
      },
    });
    expect(byId('b')).toMatchObject({
      classNames: ['col-chip', 'p3', 'is-slim', 'is-dim', 'is-broken'],
      extendedProps: { chip: { place: '柳湾乡', isBroken: true } },
    });
  });

  it('puts whole days over the columns, up to the day after the last, and holds them fast', () => {
    expect(byId('c')).toMatchObject({
      allDay: true,
      startEditable: false,
      start: '2026-11-30T00:00',
      end: '2026-12-02T00:00',
    });
  });

  it('leaves out what none of the leaders attends', () => {
    expect(byId('b', { ...asked, leaders: ['y'] })).toBeUndefined();
  });

  it('shades absences, focus, and hours without session', () => {
    expect(byId('absence/y/2026-12-01T15:00')).toMatchObject({
      resourceIds: ['y'],
      extendedProps: { note: '省里开会' },
    });
    expect(byId('absence/x/2026-12-05T15:00')).toBeUndefined();
    expect(byId('focus/f/2026-12-01T14:00')).toMatchObject({ resourceIds: ['y'], extendedProps: { note: '攻坚' } });
    const closed = columnEvents({ ...asked, days: ['2026-12-01', '2026-12-02'] }).filter(({ id }) =>
      id.startsWith('closed/'),
    );
    expect(closed.map(({ start, end }) => `${start} ${end}`)).toEqual([
      '2026-12-01T00:00 2026-12-01T08:30',
      '2026-12-01T12:00 2026-12-01T14:00',
      '2026-12-01T17:30 2026-12-02T00:00',
      '2026-12-02T00:00 2026-12-03T00:00',
    ]);
  });

  it('draws the hours of the sessions and of whatever lies outside them', () => {
    expect(hoursShown(asked)).toEqual([8, 20]);
    const quiet = { ...schedule, assignments: [], focusBlocks: [] };
    expect(hoursShown({ ...asked, judged: { ...asked.judged, work: { problem, schedule: quiet } } })).toEqual([8, 18]);
    const free = { ...asked, days: ['2026-12-02'], judged: { ...asked.judged, work: { problem, schedule: quiet } } };
    expect(hoursShown(free)).toEqual([8, 18]);
  });

  it('knows the day after the last of a year', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  });
});
