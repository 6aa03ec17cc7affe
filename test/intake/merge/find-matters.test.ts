import { describe, expect, test } from 'vitest';
import { findMatters } from '../../../src/intake/merge/find-matters.ts';
import { at, days, decided, found, inContext, wish, within } from './wishes.ts';

const SECRETARY = { people: { required: ['zhang'] } };
const MAYOR = { people: { required: ['li'] } };

describe('duplicates', () => {
  test('one matter from two bodies, with the evidence in both languages and a confidence', () => {
    const wishes = [
      wish('全县安全生产工作会议', 'party', 7, {
        ...{ time: at(3, '09:00'), people: { required: ['zhang', 'li'] }, venue: { anyOf: ['v1'] } },
        owner: { unit: '县应急管理局', contact: '赵一' },
      }),
      wish('安全生产工作会', 'gov', 9, {
        ...{ time: at(3, '09:00'), people: { required: ['li'] }, venue: { anyOf: ['v1', 'v2'] } },
        owner: { unit: '县 应急管理局', contact: '赵一' },
      }),
    ];
    expect(findMatters(wishes, inContext())).toEqual([
      {
        kind: 'duplicate',
        code: 'duplicate',
        key: 'duplicate:gov-9+party-7',
        places: wishes.map(({ place }) => place),
        wishes: ['party-7', 'gov-9'],
        text: '全县安全生产工作会议 / 安全生产工作会',
        words: {
          zh: '“全县安全生产工作会议”（中共清源县委员会，party.xlsx › 12月 › 7）与“安全生产工作会”（县政府，gov.xlsx › 12月 › 9）可能是同一事项，把握100%：题目相同，都定在12月3日（周四）09:00开始，都请李四，同在常委会议室，承办单位都是县应急管理局，联系人都是赵一。',
          en: '"全县安全生产工作会议" (中共清源县委员会, party.xlsx › 12月 › 7) and "安全生产工作会" (县政府, gov.xlsx › 12月 › 9) may be one matter, 100% sure: the same title, both on 3 Dec (Thu) at 09:00, both want Li Si, both in 常委会议室, both by 县应急管理局, the same contact, 赵一.',
        },
        confidence: 1,
        answers: [
          {
            answer: 'merge',
            words: { zh: '合并为一项，以“全县安全生产工作会议”为主', en: 'merge them, led by "全县安全生产工作会议"' },
          },
          { answer: 'keep', words: { zh: '不是同一事项，2项都保留', en: 'they are different matters: keep all 2' } },
          {
            answer: 'drop:party-7',
            words: {
              zh: '不列入“全县安全生产工作会议”（中共清源县委员会，party.xlsx › 12月 › 7）',
              en: 'leave out "全县安全生产工作会议" (中共清源县委员会, party.xlsx › 12月 › 7)',
            },
          },
          {
            answer: 'drop:gov-9',
            words: {
              zh: '不列入“安全生产工作会”（县政府，gov.xlsx › 12月 › 9）',
              en: 'leave out "安全生产工作会" (县政府, gov.xlsx › 12月 › 9)',
            },
          },
        ],
        isFree: false,
        decision: null,
      },
    ]);
  });

  test('a shared leader is enough, or times that meet', () => {
    const [one, other] = ['全县安全生产工作会议', '安全生产工作会'] as const;
    expect(found([wish(one, 'party', 1, SECRETARY), wish(other, 'gov', 2, SECRETARY)])).toEqual([
      'duplicate party-1 gov-2',
    ]);
    const times = [{ time: days(1, 10) }, { time: within(4, '08:30', '12:00') }] as const;
    const meeting = [
      wish(one, 'party', 1, { ...SECRETARY, ...times[0] }),
      wish(other, 'gov', 2, { ...MAYOR, ...times[1] }),
    ];
    expect(found(meeting)).toEqual(['duplicate party-1 gov-2']);
    expect(findMatters(meeting, inContext())[0]?.words.zh).toContain('题目相同，时间可以一致，但参加领导不同');
    expect(found([wish(one, 'party', 1, SECRETARY), wish(other, 'gov', 2, MAYOR)])).toEqual([]);
  });

  test('another form, number or body is another matter', () => {
    const pair = (one: string, other: string): readonly string[] =>
      found([
        wish(one, 'party', 1, { ...SECRETARY, time: days(1, 10) }),
        wish(other, 'gov', 2, { ...SECRETARY, time: days(1, 10) }),
      ]);
    expect(pair('安全生产工作会', '安全生产督查')).toEqual([]);
    expect(pair('招商引资第三次推进会', '招商引资第四次推进会')).toEqual([]);
    expect(pair('一季度经济分析会', '二季度经济分析会')).toEqual([]);
    expect(pair('党组会议', '党组会议')).toEqual([]);
    expect(pair('招商引资推进会', '招商引资推进会议')).toEqual(['duplicate party-1 gov-2']);
  });

  test('what bodies inspect and visit with other leaders are other matters', () => {
    const visit = (title: string): readonly string[] =>
      found([
        wish(title, 'party', 1, { ...SECRETARY, time: days(1, 10) }),
        wish(title, 'gov', 2, { ...MAYOR, time: days(1, 10) }),
      ]);
    expect(visit('走访慰问困难群众')).toEqual([]);
    expect(visit('困难群众救助工作会议')).toEqual(['duplicate party-1 gov-2']);
  });

  test('similar titles need a leader in common', () => {
    const meeting = (people: object): readonly string[] =>
      found([
        wish('防汛抗旱工作会议', 'party', 1, { ...SECRETARY, time: days(1, 10) }),
        wish('城北防汛抗旱工作会议', 'gov', 2, { people, time: days(1, 10), owner: { unit: '应急局' } }),
      ]);
    expect(meeting({ required: ['li'] })).toEqual([]);
    expect(meeting({ required: ['zhang'] })).toEqual(['duplicate party-1 gov-2']);
  });

  test('who must come to one and may come to the other speaks neither for nor against it', () => {
    const optional = { people: { required: ['li'], optional: ['zhang'] } };
    const [finding] = findMatters(
      [wish('安全生产会', 'party', 1, SECRETARY), wish('安全生产会', 'gov', 2, optional)],
      inContext(),
    );
    expect(finding).toMatchObject({ code: 'duplicate', confidence: 0.7 });
    expect(finding?.words.zh).toContain('都请张三');
  });

  test('another place speaks against it', () => {
    const placed = (body: string, row: number, site: string) =>
      wish('安全生产会', body, row, { ...SECRETARY, venue: { site } });
    const [finding] = findMatters([placed('party', 1, 'east'), placed('gov', 2, 'west')], inContext());
    expect(finding).toMatchObject({ code: 'duplicate', confidence: 0.8 });
    expect(finding?.words.zh).toContain('但地点不同');
    const [same] = findMatters([placed('party', 1, 'west'), placed('gov', 2, 'west')], inContext());
    expect(same?.words).toMatchObject({
      zh: expect.stringContaining('同在west'),
      en: expect.stringContaining('both in west'),
    });
  });

  test('titles that say nothing need the time and the people too', () => {
    const pair = (one: object, other: object): readonly string[] =>
      found([wish('专题会议', 'party', 1, one), wish('专题会', 'gov', 2, other)]);
    const fixed = { time: at(3, '09:00') };
    expect(pair({ ...fixed, ...SECRETARY }, { ...fixed, ...SECRETARY })).toEqual(['duplicate party-1 gov-2']);
    expect(pair({ ...fixed, ...SECRETARY }, { ...fixed, ...MAYOR })).toEqual([]);
    expect(pair(SECRETARY, SECRETARY)).toEqual([]);
    expect(pair({ ...SECRETARY, time: days(1, 4) }, { ...SECRETARY, time: days(2, 5) })).toEqual([]);
  });

  test('a row entered twice, in one file', () => {
    const row = (row: number) => wish('安全生产会', 'gov', row, { ...MAYOR, time: days(1, 10) });
    expect(found([row(3), row(8)])).toEqual(['duplicate gov-3 gov-8']);
    const open = (row: number) => wish('安全生产会', null, row);
    expect(found([open(3), open(8)])).toEqual(['duplicate open-3 open-8']);
  });

  test('meetings of one body on different days, or with other people, are not', () => {
    expect(
      found([3, 8, 10].map((day) => wish('县政府常务会议', 'gov', day, { ...MAYOR, time: at(day, '09:00') }))),
    ).toEqual([]);
    expect(found([wish('乡村振兴调研', 'gov', 1, MAYOR), wish('乡村振兴调研', 'gov', 2, SECRETARY)])).toEqual([]);
  });

  test('what repeats is no duplicate of what is held once', () => {
    const weekly = { weekly: { days: ['mon'], start: '09:00', end: '12:00' }, repeat: 'week' } as const;
    const once = wish('县委常委会会议', 'gov', 2, { ...SECRETARY, time: at(7, '09:00') });
    expect(found([wish('县委常委会会议', 'party', 1, { ...SECRETARY, time: weekly }), once])).toEqual([]);
    const also = wish('县委常委会会议', 'gov', 2, { ...SECRETARY, time: weekly });
    expect(found([wish('县委常委会会议', 'party', 1, { ...SECRETARY, time: weekly }), also])).toEqual([
      'duplicate party-1 gov-2',
    ]);
  });

  test('three wishes of one matter are one finding', () => {
    const wishes = ['gov', 'party', 'npc'].map((body, i) =>
      wish('安全生产会', body, i, { ...SECRETARY, time: days(1, 10) }),
    );
    expect(found(wishes)).toEqual(['duplicate party-1 npc-2 gov-0']);
    expect(findMatters(wishes, inContext())[0]?.answers.map(({ words }) => words.zh)).toContain(
      '不列入“安全生产会”（县政府，gov.xlsx › 12月 › 0），其余合并',
    );
  });

  test('of two meetings of a body, the other body means the one at its time', () => {
    const [third, tenth] = [3, 10].map((day) =>
      wish('县委常委会会议', 'party', day, { ...SECRETARY, time: at(day, '09:00') }),
    );
    const other = wish('县委常委会会议', 'gov', 1, { ...SECRETARY, time: at(10, '09:00') });
    expect(third && tenth && found([third, tenth, other])).toEqual(['duplicate party-10 gov-1']);
    const open = wish('县委常委会会议', 'gov', 1, SECRETARY);
    expect(third && tenth && found([third, tenth, open])).toEqual(['duplicate party-3 gov-1']);
  });
});

describe('two dates for one matter', () => {
  const party = wish('全县安全生产工作会议', 'party', 7, { ...SECRETARY, time: at(3, '09:00') });
  const gov = wish('安全生产工作会', 'gov', 9, { ...SECRETARY, time: at(5, '14:30') });

  test('are a contradiction instead of a duplicate', () => {
    const [finding, ...others] = findMatters([party, gov], inContext());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ kind: 'contradiction', code: 'two-dates', key: 'two-dates:gov-9+party-7', confidence: 0.85 },
      ...{ wishes: ['party-7', 'gov-9'], decision: null },
    });
    expect(finding?.words.zh).toMatch(
      /可能是同一事项，把握85%（题目相同，都请张三），时间却不一致：.*为12月3日（周四）09:00开始，.*为12月5日（周六）14:30开始。$/,
    );
    expect(finding?.words.en).toContain('but their times do not meet');
    expect(finding?.answers.map(({ answer }) => answer)).toEqual([
      ...['party-7', 'gov-9', 'keep', 'drop:party-7', 'drop:gov-9'],
    ]);
  });

  test('windows that do not meet, a deadline or what is avoided as well', () => {
    const against = (time: object): readonly string[] =>
      found([party, { ...gov, time: { ...gov.time, start: null, ...time } }]);
    const twoDates = ['two-dates party-7 gov-9'];
    expect(against(days(4, 10))).toEqual(twoDates);
    expect(against({ deadline: '2026-12-03T00:00' })).toEqual(twoDates);
    expect(against({ avoid: days(2, 4).windows })).toEqual(twoDates);
    expect(against({ weekly: { days: ['fri'], start: '09:00', end: '12:00' } })).toEqual(twoDates);
    expect(against({ weekly: { days: ['thu'], start: '09:00', end: '12:00' } })).toEqual(['duplicate party-7 gov-9']);
    expect(against({ avoid: days(4, 6).windows })).toEqual(['duplicate party-7 gov-9']);
    expect(against(within(3, '08:30', '12:00'))).toEqual(['duplicate party-7 gov-9']);
  });

  test('of windows that meet too briefly, and of whole days', () => {
    const edit = (time: object, length = { minutes: 120, wholeDays: null } as const) => ({
      time,
      ...SECRETARY,
      length,
    });
    const pair = (one: object, other: object): readonly string[] =>
      found([wish('防汛会', 'party', 1, one), wish('防汛会', 'gov', 2, other)]);
    expect(pair(edit(within(3, '08:00', '12:00')), edit(within(3, '11:00', '18:00')))).toEqual([
      'two-dates party-1 gov-2',
    ]);
    expect(pair(edit(within(3, '08:00', '12:00')), edit(within(3, '10:00', '18:00')))).toEqual([
      'duplicate party-1 gov-2',
    ]);
    const whole = { length: { minutes: null, wholeDays: 2 }, ...SECRETARY };
    expect(pair({ ...whole, time: days(1, 4) }, { ...whole, time: days(4, 8) })).toEqual(['duplicate party-1 gov-2']);
  });

  test('needs a leader, unit or contact in common', () => {
    expect(found([party, { ...gov, people: { ...gov.people, required: ['li'] } }])).toEqual([]);
    expect(found([party, { ...gov, people: { ...gov.people, required: [] } }])).toEqual([]);
  });

  test('among three wishes', () => {
    const third = wish('安全生产工作会', 'npc', 2, { ...SECRETARY, time: at(3, '09:00') });
    expect(found([party, gov, third])).toEqual(['two-dates party-7 npc-2 gov-9']);
  });

  test('of three windows that meet two by two only', () => {
    const windows = [
      { start: '2026-12-01T00:00', end: '2026-12-02T00:00' },
      { start: '2026-12-03T00:00', end: '2026-12-04T00:00' },
      { start: '2026-12-05T00:00', end: '2026-12-06T00:00' },
    ];
    const wishes = ['party', 'npc', 'gov'].map((body, i) =>
      wish('防汛会', body, i, { ...SECRETARY, time: { windows: windows.filter((_, at) => at !== i) } }),
    );
    expect(found(wishes)).toEqual(['two-dates party-0 npc-1 gov-2']);
  });
});

describe('a leader wanted twice', () => {
  const one = wish('信访工作会', 'party', 1, { ...SECRETARY, time: at(3, '09:00') });
  const other = wish('老干部座谈会', 'gov', 2, { ...SECRETARY, time: at(3, '10:30') });

  test('at two fixed starts that overlap', () => {
    const [finding, ...others] = findMatters([other, one], inContext());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ kind: 'contradiction', code: 'leader-twice', key: 'leader-twice:zhang:gov-2+party-1', confidence: null },
      wishes: ['party-1', 'gov-2'],
      words: {
        zh: '张三在同一时间要参加两项活动：“信访工作会”（中共清源县委员会，party.xlsx › 12月 › 1）12月3日（周四）09:00–11:00，“老干部座谈会”（县政府，gov.xlsx › 12月 › 2）12月3日（周四）10:30–12:30。',
        en: 'Zhang San must be at two activities at once: "信访工作会" (中共清源县委员会, party.xlsx › 12月 › 1) 3 Dec (Thu) 09:00–11:00, "老干部座谈会" (县政府, gov.xlsx › 12月 › 2) 3 Dec (Thu) 10:30–12:30.',
      },
    });
    expect(finding?.answers.map(({ answer }) => answer)).toEqual([
      ...['party-1', 'gov-2', 'keep', 'drop:party-1', 'drop:gov-2'],
    ]);
  });

  test('also where a window is just as long as the activity, or days are whole', () => {
    expect(
      found([one, { ...other, time: { ...other.time, start: null, ...within(3, '10:00', '12:00') } }]),
    ).toHaveLength(1);
    expect(
      found([
        one,
        { ...other, length: { minutes: null, wholeDays: 1 }, time: { ...one.time, start: '2026-12-03T00:00' } },
      ]),
    ).toHaveLength(1);
  });

  test('not where times only touch, a deputy may come, there is a choice, a window is wider, or it is outside the period', () => {
    const without = (edits: object): void => expect(found([one, { ...other, ...edits }])).toEqual([]);
    without({ time: { ...other.time, ...at(3, '11:00') } });
    without({ people: { ...other.people, deputiesAllowed: true } });
    without({ people: { ...other.people, required: [], choose: [{ from: ['zhang', 'li'], count: 1 }] } });
    without({ people: { ...other.people, required: [], optional: ['zhang'] } });
    without({ time: { ...other.time, start: null, ...within(3, '09:00', '12:00') } });
    without({ time: { ...other.time, start: '2026-12-04T09:00' } });
    expect(found([one, other].map((each) => ({ ...each, time: { ...each.time, start: '2027-01-04T09:00' } })))).toEqual(
      [],
    );
  });

  test('several leaders of one pair are one finding, as are wishes that may be one matter', () => {
    const both = { people: { required: ['zhang', 'li'] } };
    const pair = [
      { ...one, people: { ...one.people, ...both.people } },
      { ...other, people: { ...other.people, ...both.people } },
    ];
    expect(findMatters(pair, inContext()).map(({ key }) => key)).toEqual(['leader-twice:li+zhang:gov-2+party-1']);
    const again = wish('信访工作会议', 'npc', 3, { ...SECRETARY, time: at(3, '09:00') });
    expect(found([one, other, again])).toEqual(['duplicate party-1 npc-3', 'leader-twice party-1 gov-2']);
  });

  test('wishes that are different matters by decision stand in each other’s way', () => {
    const again = wish('信访工作会议', 'npc', 3, { ...SECRETARY, time: at(3, '09:00') });
    expect(found([one, again])).toEqual(['duplicate party-1 npc-3']);
    expect(found([one, again], decided('duplicate:npc-3+party-1', 'keep'))).toEqual([
      ...['duplicate party-1 npc-3 → keep', 'leader-twice party-1 npc-3'],
    ]);
    expect(found([one, other], decided('leader-twice:zhang:gov-2+party-1', 'gov-2'))).toEqual([
      'leader-twice party-1 gov-2 → gov-2',
    ]);
  });
});

describe('a venue wanted twice', () => {
  const placed = (venue: object, more: object = {}) => [
    wish('信访工作会', 'party', 1, { time: at(3, '09:00'), venue }),
    wish('老干部座谈会', 'gov', 2, { time: at(3, '10:30'), venue, ...more }),
  ];

  test('is found where it is the only one and holds one at a time', () => {
    expect(found(placed({ anyOf: ['v1'] }))).toEqual(['venue-twice party-1 gov-2']);
    expect(found(placed({ anyOf: ['v3'] }))).toEqual([]);
    expect(found(placed({ anyOf: ['v1', 'v2'] }))).toEqual([]);
    expect(found(placed({ site: 'east' }))).toEqual([]);
    expect(found(placed({ anyOf: ['v1'] }, { time: wish('', null, 0).time }))).toEqual([]);
  });

  test('says which', () => {
    const [finding] = findMatters(placed({ anyOf: ['v1'] }), inContext());
    expect(finding?.key).toBe('venue-twice:v1:gov-2+party-1');
    expect(finding?.words.zh).toMatch(/^常委会议室在同一时间被两项活动占用：/);
    expect(findMatters(placed({ anyOf: ['v4'] }), inContext())[0]?.words.en).toMatch(/^v4 is wanted by two/);
  });

  test('beside a leader wanted twice is a finding of its own', () => {
    const pair = placed({ anyOf: ['v1'] }).map((each) => ({
      ...each,
      people: { ...each.people, ...SECRETARY.people },
    }));
    expect(found(pair)).toEqual(['leader-twice party-1 gov-2', 'venue-twice party-1 gov-2']);
  });
});

describe('meetings that could be one', () => {
  const people = { people: { required: ['li', 'wang'] } };
  const one = wish('安全生产工作会议', 'gov', 1, { ...people, topic: '应急', time: days(7, 9) });
  const other = wish('森林防火动员会', 'gov', 2, { ...people, topic: '应急', time: days(8, 11) });

  test('of the same people, week and topic', () => {
    const [finding, ...others] = findMatters([one, other], inContext());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ kind: 'mergeable', code: 'mergeable', key: 'mergeable:gov-1+gov-2', confidence: 0.9 },
      words: {
        zh: expect.stringContaining('可以合并召开：都请李四、王五，同属“应急”，可在同一周（2026-W50）。'),
        en: expect.stringContaining(
          'could be one meeting: both want Li Si, Wang Wu, both on 应急, possible in one week (2026-W50).',
        ),
      },
    });
    expect(finding?.answers.map(({ answer }) => answer)).toEqual(['merge', 'keep']);
  });

  test('or with similar titles', () => {
    const [similar] = findMatters(
      [
        wish('农村安全生产会议', 'party', 1, { ...people, time: days(7, 9) }),
        wish('学校安全生产会议', 'gov', 2, { ...people, time: days(7, 9) }),
      ],
      inContext(),
    );
    expect(similar).toMatchObject({ code: 'mergeable', wishes: ['party-1', 'gov-2'] });
    expect(similar?.words.zh).toContain('题目相近');
    expect(similar?.words.en).toContain('similar titles');
  });

  test('nothing else is proposed', () => {
    const without = (edits: object): void => expect(found([one, { ...other, ...edits }])).toEqual([]);
    without({ kind: 'inspection' });
    without({ topic: '教育' });
    without({ topic: null });
    without({ people: { ...other.people, required: ['li'] } });
    without({ people: { ...other.people, required: ['li', 'zhang'] } });
    without({ time: { ...other.time, ...days(10, 11) } });
    without({ time: wish('', null, 0).time });
    without({ time: { ...other.time, windows: [], repeat: 'week' } });
    without({ title: '安全生产工作会议' });
    expect(
      found([
        { ...one, title: '第三次安全会' },
        { ...other, title: '第四次防火会' },
      ]),
    ).toEqual([]);
  });

  test('not what may be one matter, or is not by decision', () => {
    const again = { ...one, key: 'party-3', body: 'party', title: '全县安全生产会议' };
    expect(found([one, again])).toEqual(['duplicate party-3 gov-1']);
    expect(found([one, again], decided('duplicate:gov-1+party-3', 'keep'))).toEqual(['duplicate party-3 gov-1 → keep']);
  });
});

test('an answer that is not offered leaves a finding open, and is named', () => {
  const pair = [wish('安全生产会', 'party', 1, SECRETARY), wish('安全生产会', 'gov', 2, SECRETARY)];
  const [finding] = findMatters(pair, decided('duplicate:gov-2+party-1', '合并'));
  expect(finding?.decision).toBeNull();
  expect(finding?.words.zh).toMatch(/已有的答复“合并”不在可选答复之列，仍待确定。$/);
  expect(finding?.words.en).toMatch(/The answer "合并" is none of those offered; it stays open\.$/);
  expect(found(pair, decided('duplicate:gov-2+party-1', 'merge'))).toEqual(['duplicate party-1 gov-2 → merge']);
});
