import { describe, expect, test } from 'vitest';
import { readWishes } from '../../../src/intake/wishes/read-wishes.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { contextOf, OFFICE, saidOf, told } from './office.ts';

const read = (activity: Partial<Activity>, more: Partial<Problem> = {}, decisions = {}, file = 'a.json') => {
  const problem: Problem = {
    format: 'tongchou/problem@1',
    timeZone: 'Asia/Shanghai',
    horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
    calendar: OFFICE.calendar,
    leaders: OFFICE.leaders,
    ...more,
    activities: [{ id: 'a1', ...activity }],
  };
  const { wishes, findings, files } = readWishes([{ kind: 'problem', file, problem }], contextOf(decisions));
  const [wish] = wishes;
  if (wish === undefined) throw new Error('no wish');
  return { wish, asked: told(findings), files };
};

describe('an activity of a document', () => {
  test('is a wish that is passed on as it is', () => {
    const activity: Activity = {
      id: 'a1',
      title: '县政府常务会议',
      body: 'gov',
      kind: 'meeting',
      topic: '财政',
      minutes: 120,
      priority: 5,
      urgency: 4,
      mandatory: true,
      windows: [
        { start: '2026-12-03T14:30', end: '2026-12-03T18:00' },
        { start: '2026-12-03T08:30', end: '2026-12-03T12:00' },
      ],
      preferredWindows: [{ start: '2026-12-03T08:30', end: '2026-12-03T12:00' }],
      deadline: '2026-12-10T00:00',
      attendees: { required: ['li'], choose: [{ from: ['wang', 'ouyang'], count: 1 }], optional: ['zhang'] },
      venue: { anyOf: ['v1'] },
      owner: { unit: '政府办' },
      outsideHours: true,
    };
    const { wish, asked, files } = read(activity, { venues: [{ id: 'v1', name: '常委会议室' }] });
    expect(asked).toEqual([]);
    expect(wish).toMatchObject({
      ...{ key: 'a1', place: { file: 'a.json', sheet: null, row: null }, body: 'gov', kind: 'meeting', topic: '财政' },
      ...{ priority: 5, urgency: 4, mandatory: true, owner: { unit: '政府办' }, open: [], placeText: '常委会议室' },
      time: { windows: [{ start: '2026-12-03T08:30' }, { start: '2026-12-03T14:30' }], deadline: '2026-12-10T00:00' },
      people: { required: ['li'], choose: [{ from: ['wang', 'ouyang'], count: 1 }], optional: ['zhang'] },
      venue: { anyOf: ['v1'] },
      length: { minutes: 120, wholeDays: null },
    });
    expect(wish.activity).toEqual(activity);
    expect(saidOf(wish, 'duration')).toEqual(['2小时']);
    expect(saidOf(wish, 'attendees')).toEqual(['李四出席；王五或欧阳修出席；张三列席']);
    expect(files[0]?.sheets[0]?.wishes).toBe(1);
  });

  test('pinned and repeated', () => {
    expect(read({ pinned: { start: '2026-12-03T09:00' } }).wish.time.start).toBe('2026-12-03T09:00');
    expect(read({ pinned: { day: '2026-12-03' } }).wish.time.windows).toEqual([
      { start: '2026-12-03T00:00', end: '2026-12-04T00:00' },
    ]);
    expect(read({ repeat: { per: 'week' } }).wish.time.repeat).toBe('week');
    const { wish } = read({ wholeDays: 2 });
    expect(wish).toMatchObject({ title: 'a1', priority: 3, length: { minutes: null, wholeDays: 2 } });
    expect(wish.activity).toEqual({ id: 'a1', wholeDays: 2 });
    expect(wish.readBack.map(({ field }) => field)).toEqual(['duration']);
  });

  test('its body: by id, else by name, else asked', () => {
    expect(read({ body: 'b9' }, { bodies: [{ id: 'b9', name: '县政府' }] }).wish).toMatchObject({
      body: 'gov',
      activity: null,
    });
    const { wish, asked } = read({ body: 'b9' });
    expect(asked).toEqual(['body:b9']);
    expect(wish).toMatchObject({ body: null, open: ['unit'], activity: null });
    expect(read({ body: 'b9' }, {}, { 'body:b9': '县委' }).wish.body).toBe('party');
    expect(read({}, {}, {}, '县政协.json').wish).toMatchObject({ body: 'cppcc', activity: { id: 'a1' } });
  });

  test('its people: by id, else by name, else asked', () => {
    const leaders = [
      { id: 'x', name: '李四' },
      { id: 'y', name: '某人' },
    ];
    expect(read({ attendees: { required: ['x'] } }, { leaders }).wish).toMatchObject({
      people: { required: ['li'] },
      activity: null,
    });
    const { wish, asked } = read({ attendees: { required: ['x', 'y'] } }, { leaders });
    expect(asked).toEqual(['people:某人']);
    expect(wish).toMatchObject({ open: ['attendees'], people: { required: [] }, activity: null });
    const decided = read({ attendees: { required: ['x', 'y'] } }, { leaders }, { 'people:某人': '李四、张三' });
    expect(decided.wish.people.required).toEqual(['li', 'zhang']);
  });

  test('its place: by id, else by name, else asked', () => {
    const sites = [{ id: 's', name: '县行政中心' }];
    expect(read({ venue: { site: 'hall' } }).wish).toMatchObject({ venue: { site: 'hall' }, activity: { id: 'a1' } });
    expect(read({ venue: { site: 's' } }, { sites }).wish).toMatchObject({ venue: { site: 'hall' }, activity: null });
    expect(read({ venue: { anyOf: ['v9'] } }).asked).toEqual(['venue:v9']);
  });

  test('without a length takes what is usual', () => {
    const { wish } = read({ kind: 'inspection' });
    expect(wish.length.minutes).toBe(180);
    expect(saidOf(wish, 'duration')).toEqual(['*3小时']);
    expect(read({}).wish.length.minutes).toBe(90);
  });
});
