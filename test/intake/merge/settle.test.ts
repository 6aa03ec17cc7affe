import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/intake/finding.ts';
import type { Matter } from '../../../src/intake/matter.ts';
import { findMatters } from '../../../src/intake/merge/find-matters.ts';
import { settle } from '../../../src/intake/merge/settle.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import type { Activity } from '../../../src/model/problem.ts';
import { at, days, inContext, wish, within } from './wishes.ts';

/** Settles with one answer for each finding that has it on offer. */
function answered(wishes: readonly Wish[], ...answers: readonly string[]): ReturnType<typeof settle> {
  const open = findMatters(wishes, inContext());
  const context = inContext(
    open.flatMap(({ key, answers: offered }) => {
      const answer = answers.find((one) => offered.some((offer) => offer.answer === one));
      return answer === undefined ? [] : [{ finding: key, answer }];
    }),
  );
  return settle(wishes, findMatters(wishes, context), context);
}

/** Of two or three wishes that are found to be one matter. */
function merged(...wishes: readonly Wish[]): Wish {
  const { matters } = answered(wishes, 'merge');
  expect(matters).toHaveLength(1);
  return only(matters).wish;
}

function only(matters: readonly Matter[]): Matter {
  const [matter] = matters;
  if (!matter) throw new Error('no matter');
  return matter;
}

const ZHANG = { people: { required: ['zhang'] } };

describe('without decisions', () => {
  test('every wish is a matter of its own', () => {
    const wishes = [wish('防汛会', 'gov', 1, ZHANG), wish('防汛会', 'party', 2, ZHANG)];
    const findings = findMatters(wishes, inContext());
    expect(findings).toHaveLength(1);
    expect(settle(wishes, findings, inContext())).toEqual({
      matters: wishes.map((one) => ({ wish: one, wishes: [one.key] })),
      fates: wishes.map(({ key }) => ({ wish: key, activity: key, mergedWith: [], leftOut: null })),
    });
  });

  test('as with the decision to keep both, and with one about a question', () => {
    const wishes = [wish('防汛会', 'gov', 1, ZHANG), wish('防汛会', 'party', 2, ZHANG)];
    expect(answered(wishes, 'keep').matters.map((matter) => matter.wishes)).toEqual([['gov-1'], ['party-2']]);
    const [duplicate] = findMatters(wishes, inContext());
    const question = { ...duplicate, kind: 'question', decision: 'merge' } as Finding;
    expect(settle(wishes, [question], inContext()).matters).toHaveLength(2);
  });
});

describe('merged', () => {
  const gov = wish('防汛会', 'gov', 1, ZHANG);
  const party = wish('全县防汛工作会议', 'party', 2, ZHANG);

  test('the wish of the body that stands first in the book leads', () => {
    const { matters, fates } = answered([gov, party, wish('教育会', 'npc', 3)], 'merge');
    expect(
      matters.map(({ wish: { key, title, body, place }, wishes }) => [key, title, body, place.row, wishes]),
    ).toEqual([
      ['party-2', '全县防汛工作会议', 'party', 2, ['party-2', 'gov-1']],
      ['npc-3', '教育会', 'npc', 3, ['npc-3']],
    ]);
    expect(fates).toEqual([
      { wish: 'gov-1', activity: 'party-2', mergedWith: ['party-2'], leftOut: null },
      { wish: 'party-2', activity: 'party-2', mergedWith: ['gov-1'], leftOut: null },
      { wish: 'npc-3', activity: 'npc-3', mergedWith: [], leftOut: null },
    ]);
  });

  test('windows are shared, a fixed start wins, the earlier deadline holds', () => {
    const time = (one: Partial<Wish['time']>, other: Partial<Wish['time']>): Wish['time'] =>
      merged({ ...party, time: { ...party.time, ...one } }, { ...gov, time: { ...gov.time, ...other } }).time;
    expect(time(days(1, 5), days(3, 8))).toMatchObject(days(3, 5));
    expect(time({}, days(3, 8))).toMatchObject(days(3, 8));
    expect(time(days(1, 5), at(3, '09:00'))).toMatchObject({ ...at(3, '09:00'), windows: [] });
    expect(time({ deadline: '2026-12-12T00:00' }, { deadline: '2026-12-10T00:00' }).deadline).toBe('2026-12-10T00:00');
    expect(time({ preferred: days(1, 2).windows }, { preferred: days(5, 6).windows }).preferred).toEqual(
      days(1, 2).windows,
    );
    expect(time({ preferred: days(1, 5).windows }, { preferred: days(4, 6).windows }).preferred).toEqual(
      days(4, 5).windows,
    );
    expect(time({ avoid: days(1, 2).windows }, { avoid: days(5, 6).windows }).avoid).toHaveLength(2);
    expect(time({ minutes: 60 }, { minutes: 90 })).toMatchObject({ minutes: 60, wholeDays: null });
    expect(time({ wholeDays: 2 }, { minutes: 90 })).toMatchObject({ minutes: null, wholeDays: 2 });
    expect(time({}, { minutes: 90 })).toMatchObject({ minutes: 90, wholeDays: null });
    expect(time({}, { wholeDays: 2 })).toMatchObject({ minutes: null, wholeDays: 2 });
  });

  test('days of the week are shared', () => {
    const weekly = (dayNames: NonNullable<Wish['time']['weekly']>['days'], start: string, end: string) => ({
      weekly: { days: dayNames, start, end },
      repeat: 'week' as const,
    });
    const time = (one: Partial<Wish['time']>, other: Partial<Wish['time']>): Wish['time'] =>
      merged({ ...party, time: { ...party.time, ...one } }, { ...gov, time: { ...gov.time, ...other } }).time;
    expect(time(weekly(['mon', 'tue'], '08:00', '12:00'), weekly(['tue'], '09:00', '18:00'))).toMatchObject(
      weekly(['tue'], '09:00', '12:00'),
    );
    expect(time(weekly(['mon'], '08:00', '12:00'), { repeat: 'week' })).toMatchObject(
      weekly(['mon'], '08:00', '12:00'),
    );
    expect(time({ repeat: 'week' }, weekly(['mon'], '08:00', '12:00'))).toMatchObject(
      weekly(['mon'], '08:00', '12:00'),
    );
  });

  test('people: required wins over optional and counts for a choice; deputies only where all allow them', () => {
    const people = (one: Partial<Wish['people']>, other: Partial<Wish['people']>): Wish['people'] =>
      merged({ ...party, people: { ...party.people, ...one } }, { ...gov, people: { ...gov.people, ...other } }).people;
    expect(people({ optional: ['li', 'qian'] }, { required: ['li', 'zhang'] })).toMatchObject({
      ...{ required: ['zhang', 'li'], optional: ['qian'], choose: [] },
    });
    const choose = [{ from: ['zhang', 'li', 'wang'], count: 2 }];
    expect(people({}, { choose, optional: ['wang'] })).toMatchObject({
      ...{ choose: [{ from: ['li', 'wang'], count: 1 }], optional: [] },
    });
    expect(people({ required: ['zhang', 'li'] }, { choose })).toMatchObject({ choose: [] });
    expect(people({ choose }, { choose }).choose).toHaveLength(1);
    const deputies = [{ leader: 'zhang', by: 'li' }];
    const allowed = { deputiesAllowed: true, deputies };
    expect(people(allowed, allowed)).toMatchObject(allowed);
    expect(people(allowed, {})).toMatchObject({ deputiesAllowed: false, deputies: [] });
    expect(people(allowed, { required: [] })).toMatchObject(allowed);
  });

  test('the rest: the highest levels, what the leading wish leaves out, and everything that was read', () => {
    const joined = merged(
      {
        ...party,
        ...{ priority: 2, urgency: 4, kind: null, owner: { unit: '县委办' }, notes: ['甲', '乙'], open: ['time'] },
        length: { minutes: 60, wholeDays: null },
        readBack: [{ field: 'duration', cell: null, text: '', words: { zh: '1小时', en: '1 hour' }, isAssumed: true }],
      },
      {
        ...gov,
        ...{ priority: 5, urgency: 1, mandatory: true, topic: '应急', notes: ['乙'], open: ['time', 'place'] },
        ...{ owner: { unit: '应急局', person: '赵一' }, venue: { anyOf: ['v1'] }, placeText: '常委会议室' },
        length: { minutes: 90, wholeDays: null },
        readBack: [
          { field: 'title', cell: 'B1', text: '防汛会', words: { zh: '防汛会', en: '防汛会' }, isAssumed: false },
        ],
      },
    );
    expect(joined).toMatchObject({
      ...{ priority: 5, urgency: 4, mandatory: true, kind: 'meeting', topic: '应急', activity: null },
      ...{ owner: { unit: '县委办', person: '赵一' }, venue: { anyOf: ['v1'] }, placeText: '常委会议室' },
      ...{ notes: ['甲', '乙'], open: ['time', 'place'], length: { minutes: 90 } },
    });
    expect(joined.readBack).toHaveLength(2);
  });

  test('transitively, over several findings', () => {
    const wishes = ['party', 'npc', 'gov'].map((body, i) => wish(`防汛会${i}`, body, i));
    const [one] = findMatters([gov, party], inContext());
    if (!one) throw new Error('no finding');
    const pair = (...keys: readonly string[]): Finding => ({ ...one, wishes: keys, decision: 'merge' });
    const { matters } = settle(wishes, [pair('gov-2', 'npc-1'), pair('npc-1', 'party-0')], inContext());
    expect(matters.map((matter) => matter.wishes)).toEqual([['party-0', 'npc-1', 'gov-2']]);
  });

  test('meetings whose times do not meet are held when the leading one is', () => {
    const wishes = [wish('甲会', 'party', 1, { time: days(1, 2) }), wish('乙会', 'gov', 2, { time: days(5, 6) })];
    const finding = findMatters([gov, party], inContext())[0];
    if (!finding) throw new Error('no finding');
    const mergeable = {
      ...finding,
      kind: 'mergeable',
      code: 'mergeable',
      decision: 'merge',
      wishes: ['gov-2', 'party-1'],
    } as const;
    expect(only(settle(wishes, [mergeable], inContext()).matters).wish.time).toMatchObject(days(1, 2));
    const weekly = wishes.map(
      (one, i): Wish => ({
        ...one,
        time: { ...one.time, windows: [], weekly: { days: [i === 0 ? 'mon' : 'tue'], start: '09:00', end: '12:00' } },
      }),
    );
    expect(only(settle(weekly, [mergeable], inContext()).matters).wish.time.weekly?.days).toEqual(['mon']);
  });

  test('found again, none of them is a duplicate', () => {
    const { matters } = answered([gov, party], 'merge');
    expect(
      findMatters(
        matters.map((matter) => matter.wish),
        inContext(),
      ),
    ).toEqual([]);
  });
});

describe('left out', () => {
  test('by decision; the rest of a duplicate is merged', () => {
    const wishes = ['party', 'npc', 'gov'].map((body, i) => wish('防汛会', body, i, ZHANG));
    expect(answered(wishes, 'drop:npc-1')).toMatchObject({
      matters: [{ wishes: ['party-0', 'gov-2'] }],
      fates: [
        { wish: 'party-0', activity: 'party-0', mergedWith: ['gov-2'], leftOut: null },
        { wish: 'npc-1', activity: null, mergedWith: [], leftOut: 'dropped' },
        { wish: 'gov-2', activity: 'party-0', mergedWith: ['party-0'], leftOut: null },
      ],
    });
  });

  test('one of two dates, and the others stay as they are', () => {
    const wishes = [3, 5].map((day, i) =>
      wish('防汛会', i === 0 ? 'party' : 'gov', i, { ...ZHANG, time: at(day, '09:00') }),
    );
    expect(answered(wishes, 'drop:party-0').matters).toEqual([{ wish: wishes[1], wishes: ['gov-1'] }]);
  });
});

describe('contradictions', () => {
  test('of two dates, that of the wish that was named stands', () => {
    const wishes = [
      wish('防汛会', 'party', 0, { ...ZHANG, time: { ...at(3, '09:00') } }),
      wish('防汛会', 'gov', 1, { ...ZHANG, time: { ...at(5, '14:30'), deadline: '2026-12-06T00:00' } }),
    ];
    for (const [key, start] of [
      ['party-0', '2026-12-03T09:00'],
      ['gov-1', '2026-12-05T14:30'],
    ] as const) {
      const { matters } = answered(wishes, key);
      expect(matters).toMatchObject([{ wish: { key: 'party-0', time: { start } }, wishes: ['party-0', 'gov-1'] }]);
    }
  });

  test('two answers that silence each other leave the time of the one that leads', () => {
    const wishes = [3, 5].map((day, i) =>
      wish('防汛会', i === 0 ? 'party' : 'gov', i, { ...ZHANG, time: at(day, '09:00') }),
    );
    const [finding] = findMatters(wishes, inContext());
    if (!finding) throw new Error('no finding');
    const both = ['party-0', 'gov-1'].map((decision) => ({ ...finding, decision }));
    expect(only(settle(wishes, both, inContext()).matters).wish.time.start).toBe('2026-12-03T09:00');
  });

  test('of a leader wanted twice, the wish that was named stands and the other is held at any time of its day', () => {
    const said = {
      field: 'time',
      cell: 'A1',
      text: '3日10:30',
      words: { zh: '12月3日10:30开始', en: '3 Dec at 10:30' },
      isAssumed: false,
    } as const;
    const unread = { field: 'place', cell: 'B1', text: '?', words: null, isAssumed: false } as const;
    const wishes = [
      wish('信访工作会', 'party', 0, { ...ZHANG, time: at(3, '09:00') }),
      wish('老干部座谈会', 'gov', 1, { ...ZHANG, time: at(3, '10:30'), readBack: [said, unread] }),
    ];
    const { matters, fates } = answered(wishes, 'party-0');
    expect(matters[0]?.wish).toBe(wishes[0]);
    expect(matters[1]?.wish).toMatchObject({
      time: { start: null, ...days(3, 3) },
      readBack: [
        {
          words: {
            zh: '12月3日10:30开始；按决定改为当天另择时间',
            en: '3 Dec at 10:30; by decision at any time of that day',
          },
        },
        unread,
      ],
    });
    expect(fates.map(({ activity }) => activity)).toEqual(['party-0', 'gov-1']);
    expect(answered(wishes, 'keep').matters.map((matter) => matter.wish)).toEqual(wishes);
  });

  test('of a venue wanted twice as well; whole days stay whole', () => {
    const wishes = [
      wish('信访工作会', 'party', 0, { time: at(3, '09:00'), venue: { anyOf: ['v1'] } }),
      wish('培训班', 'gov', 1, {
        time: at(2, '00:00'),
        venue: { anyOf: ['v1'] },
        length: { minutes: null, wholeDays: 3 },
      }),
    ];
    expect(answered(wishes, 'party-0').matters[1]?.wish.time).toMatchObject({ start: null, ...days(2, 4) });
    expect(answered(wishes, 'gov-1').matters[0]?.wish.time).toMatchObject({ start: null, ...days(3, 3) });
  });

  test('a matter that already has no fixed time stays as it is', () => {
    const wishes = [
      wish('甲会', 'party', 0, { ...ZHANG, time: at(3, '09:00') }),
      wish('乙会', 'gov', 1, { ...ZHANG, time: at(3, '10:00') }),
    ];
    const findings = findMatters(wishes, inContext()).map((finding) => ({ ...finding, decision: 'party-0' }));
    const later = wishes.map((one) => ({ ...one, time: { ...one.time, start: null, ...within(3, '08:00', '18:00') } }));
    expect(settle(later, findings, inContext()).matters.map((matter) => matter.wish)).toEqual(later);
  });
});

describe('wishes that came as activities', () => {
  const activity = (id: string, more: Partial<Activity> = {}): Activity => ({
    id,
    title: '防汛会',
    minutes: 60,
    ...more,
  });

  test('keep what only activities have, and are as confidential as the most confidential', () => {
    const joined = merged(
      wish('防汛会', 'party', 0, { ...ZHANG, time: days(1, 5), venue: { anyOf: ['v1'] } }),
      wish('防汛会', 'gov', 1, {
        ...ZHANG,
        time: { ...days(3, 8), deadline: '2026-12-08T00:00', preferred: days(3, 4).windows },
        activity: activity('gov-1', { headcount: 20, confidentiality: 'public', pinned: { venue: 'v2' } }),
      }),
      wish('防汛会', 'npc', 2, {
        ...ZHANG,
        activity: activity('npc-2', { headcount: 30, confidentiality: 'confidential', dueTime: '2026-12-05T00:00' }),
      }),
    );
    expect(joined.activity).toEqual({
      ...{
        id: 'party-0',
        title: '防汛会',
        body: 'party',
        kind: 'meeting',
        minutes: 120,
        headcount: 30,
        dueTime: '2026-12-05T00:00',
      },
      ...{ priority: 3, urgency: 3, mandatory: false, owner: {}, confidentiality: 'confidential' },
      ...{ ...days(3, 5), deadline: '2026-12-08T00:00', preferredWindows: days(3, 4).windows },
      attendees: { required: ['zhang'], choose: [], optional: [], deputiesAllowed: false },
      venue: { anyOf: ['v1'] },
    });
  });

  test('without anything more than an activity needs', () => {
    const own = { ...activity('a'), wholeDays: 2 };
    const joined = merged(
      wish('防汛会', null, 0, {
        ...ZHANG,
        kind: null,
        key: 'a',
        activity: own,
        length: { minutes: null, wholeDays: 2 },
        time: { repeat: 'day' },
      }),
      wish('防汛会', 'gov', 1, {
        ...ZHANG,
        kind: null,
        time: { repeat: 'day' },
        length: { minutes: null, wholeDays: 2 },
      }),
    );
    expect(joined).toMatchObject({
      key: 'gov-1',
      activity: { id: 'gov-1', body: 'gov', wholeDays: 2, repeat: { per: 'day' } },
    });
    expect(joined.activity).not.toHaveProperty('minutes');
    expect(joined.activity).not.toHaveProperty('windows');
    expect(joined.activity).not.toHaveProperty('pinned');
  });

  test('of the leading one all pins stand but another time', () => {
    const pinned = (pin: NonNullable<Activity['pinned']>, one: object = {}, other: object = {}): unknown =>
      merged(
        wish('防汛会', 'party', 0, { ...ZHANG, time: one, activity: activity('party-0', { pinned: pin }) }),
        wish('防汛会', 'gov', 1, { ...ZHANG, time: other }),
      ).activity?.pinned;
    const start = { start: '2026-12-03T09:00' };
    expect(pinned({ ...start, venue: 'v1' }, start)).toEqual({ ...start, venue: 'v1' });
    expect(pinned({ day: '2026-12-03', venue: 'v1' }, {}, start)).toEqual({ day: '2026-12-03', venue: 'v1' });
    expect(pinned({ day: '2026-12-04' }, {}, start)).toBeUndefined();
    expect(pinned({ start: '2026-12-04T09:00', venue: 'v1' }, {}, start)).toEqual({ venue: 'v1' });
    expect(pinned({ day: '2026-12-04', venue: 'v1' })).toEqual({ day: '2026-12-04', venue: 'v1' });
  });

  test('of another only the time is pinned', () => {
    const start = { start: '2026-12-03T09:00' };
    const pinned = (time: object): unknown =>
      merged(
        wish('防汛会', 'party', 0, { ...ZHANG, time }),
        wish('防汛会', 'gov', 1, {
          ...ZHANG,
          time: start,
          activity: activity('gov-1', { pinned: { ...start, venue: 'v1' } }),
        }),
      ).activity?.pinned;
    expect(pinned({})).toEqual(start);
  });

  test('that lose their start are no longer pinned to it', () => {
    const lose = (pinned: NonNullable<Activity['pinned']>): Activity | null | undefined =>
      answered(
        [
          wish('信访工作会', 'party', 0, { ...ZHANG, time: at(3, '09:00') }),
          wish('老干部座谈会', 'gov', 1, { ...ZHANG, time: at(3, '10:30'), activity: activity('gov-1', { pinned }) }),
        ],
        'party-0',
      ).matters[1]?.wish.activity;
    expect(lose({ start: '2026-12-03T10:30', venue: 'v1' })).toMatchObject({ pinned: { venue: 'v1' }, ...days(3, 3) });
    expect(lose({ start: '2026-12-03T10:30' })).not.toHaveProperty('pinned');
    const unpinned = answered(
      [
        wish('信访工作会', 'party', 0, { ...ZHANG, time: at(3, '09:00') }),
        wish('老干部座谈会', 'gov', 1, { ...ZHANG, time: at(3, '10:30'), activity: activity('gov-1') }),
      ],
      'party-0',
    ).matters[1]?.wish.activity;
    expect(unpinned).toMatchObject(days(3, 3));
  });
});
