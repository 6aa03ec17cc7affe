import { describe, expect, test } from 'vitest';
import { sayObstacle } from '../../../src/explain/say/say-obstacle.ts';
import { saySuggestion } from '../../../src/explain/say/say-suggestion.ts';
import { sayWhyHere } from '../../../src/explain/say/say-why-here.ts';
import { sayWhyNot } from '../../../src/explain/say/say-why-not.ts';
import { sceneOf } from '../../../src/explain/say/scene.ts';
import { SAY_EN } from '../../../src/explain/say/words-en.ts';
import { SAY_ZH } from '../../../src/explain/say/words-zh.ts';
import { whyHere } from '../../../src/explain/why-here.ts';
import type { Moved, Suggestion } from '../../../src/explain/why-not/why-not-types.ts';
import type { Activity } from '../../../src/model/problem.ts';
import { applyEdits } from '../../../src/whatif/apply-edits.ts';
import { COUNTY, held, PLANNED } from '../golden/county.ts';
import { SUGGESTIONS } from '../golden/suggestions.ts';

const ZH = sceneOf(COUNTY, 'zh');
const EN = sceneOf(COUNTY, 'en');

/** What a word says, functions called with facts that show in no language. */
function sentences(word: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof word === 'string') return [[path, word]];
  if (typeof word === 'object' && word !== null) {
    return Object.entries(word).flatMap(([name, one]) => sentences(one, `${path}.${name}`));
  }
  if (typeof word !== 'function') throw new Error(`${path} is no word`);
  const lists = /\.(list|or|clauses|join|days|heldTwice|byReason)$/;
  const args = path.endsWith('.heldTwice') ? ['1', ['2']] : lists.test(path) ? [['1', '2'], 3] : [];
  if (path.includes('.obstacles.')) return [[path, word({ isFocus: false })]];
  return [[path, word(...(args.length > 0 ? args : ['1', 2, 3, '4']))]];
}

const CHINESE = /[\u4e00-\u9fff]/;
// Signs and figures around what is given, the same in any language.
const NEUTRAL = /\.(quoted|list|clauses|sentence|aside|join|at|turn|term|alternative)$/;

/** The suggestion that moves the safety meeting, with something else moved instead. */
function moving(...moved: readonly Moved[]): Suggestion {
  const found = SUGGESTIONS.find(({ kind }) => kind === 'move');
  if (found === undefined) throw new Error('there is one');
  return { ...found, moved };
}

const before = held('safety', '2 09:00–10:00', ['mayor', 'exec'], { venue: 'v2' });
const safety = (after: Moved['after']): Moved => ({ subject: 'activity', id: 'safety', before, after }) as Moved;

/** A suggestion of a kind, for an activity asked for in some way and then in another. */
function changing(kind: Suggestion['kind'], asked: Partial<Activity>, change: { readonly [field: string]: unknown }) {
  const { windows: _, ...plain } = COUNTY.activities.find(({ id }) => id === 'rural') ?? { id: '' };
  const problem = {
    ...COUNTY,
    activities: COUNTY.activities.map((one) => (one.id === 'rural' ? { ...plain, ...asked } : one)),
  };
  const edits = [{ edit: 'changeActivity', activity: 'rural', change } as const];
  const edited = applyEdits(problem, edits, 'en').problem;
  if (edited === null) throw new Error('the edits are wrong');
  return (own = held('rural', '3 14:30–16:00', ['mayor', 'agr'], { venue: 'v2' })): readonly [string, string] => {
    const suggestion: Suggestion = {
      ...{ kind, edits, problem: edited, schedule: PLANNED, held: [own], moved: [], dropped: [] },
      ...{ effect: { mandatoryMissed: 0, cost: 0, valueLost: 0, inconvenience: 0 }, concession: 0, size: 0 },
    };
    return [saySuggestion(suggestion, sceneOf(problem, 'zh')), saySuggestion(suggestion, sceneOf(problem, 'en'))];
  };
}

describe('the dictionaries', () => {
  test('say the same things, each in one language', () => {
    const paths = (words: unknown) => sentences(words, '').map(([path]) => path);
    expect(paths(SAY_ZH)).toEqual(paths(SAY_EN));
    expect(sentences(SAY_EN, '').filter(([, text]) => CHINESE.test(text))).toEqual([]);
    expect(sentences(SAY_ZH, '').filter(([path, text]) => !CHINESE.test(text) && !NEUTRAL.test(path))).toEqual([]);
  });
});

describe('what is moved', () => {
  test('the venue alone, with or without a change of people', () => {
    const elsewhere = moving(safety({ ...before, venue: 'v1' }));
    expect(saySuggestion(elsewhere, ZH)).toMatch(/^把「安全生产调度会」的场地由第二会议室改为常委会议室，本活动/);
    const nowhere = moving(safety(held('safety', '2 09:00–10:00', ['mayor'])));
    expect(saySuggestion(nowhere, EN)).toMatch(
      /^Move “安全生产调度会” from 第二会议室 to no venue, without 常务副县长; it is then held/,
    );
  });

  test('the people alone', () => {
    const others = moving(safety({ ...before, attendees: ['mayor', 'agr'] }));
    expect(saySuggestion(others, ZH)).toMatch(
      /^12月2日（周三）09:00–10:00的「安全生产调度会」，副县长（农业）改为参加，常务副县长不再参加，本活动/,
    );
    const swapped = moving(safety({ ...before, substitutions: [{ leader: 'mayor', by: 'exec' }] }));
    expect(saySuggestion(swapped, ZH)).toContain('「安全生产调度会」，由常务副县长代县长出席（AB角第1位），');
  });

  test('the length alone is a move within the day', () => {
    const longer = moving(safety({ ...before, end: '2026-12-02T10:15' }));
    expect(saySuggestion(longer, EN)).toMatch(/^Move .* from 2 Dec \(Wed\) 09:00–10:00 to 09:00–10:15 of that day;/);
  });
});

describe('what changes of the wish', () => {
  test('a pinned time, a pinned day, one of many windows', () => {
    const free = { windows: null, pinned: null };
    const [pinned] = changing('window', { pinned: { start: '2026-12-02T09:00' } }, free)();
    expect(pinned).toBe(
      '时段不限于原要求的12月2日（周三）09:00，本活动可排在12月3日（周四）14:30–16:00、第二会议室。总代价不变。',
    );
    const [zh, en] = changing('window', { pinned: { day: '2026-12-02' } }, free)();
    expect(zh).toMatch(/^时段不限于原要求的12月2日，/);
    expect(en).toBe(
      'Allow another time than 2 Dec; it is then held on 3 Dec (Thu) 14:30–16:00, 第二会议室. The cost stays the same.',
    );
    const window = (day: number) => ({ start: `2026-12-0${day}T09:00`, end: `2026-12-0${day}T12:00` });
    const [two] = changing('window', { windows: [window(1), window(2)] }, free)();
    expect(two).toMatch(/^时段不限于原要求的12月1日（周二）09:00–12:00或12月2日（周三）09:00–12:00，/);
    const many = changing('window', { windows: [window(1), window(2), window(4)] }, free)();
    expect(many).toEqual([expect.stringMatching(/^放宽时段要求，/), expect.stringMatching(/^Allow another time;/)]);
  });

  test('a pinned venue, and none asked for', () => {
    const [pinned, en] = changing(
      'venue',
      { pinned: { venue: 'v1' }, venue: { anyOf: ['v1', 'v2'] } },
      { pinned: null },
    )();
    expect(pinned).toMatch(/^场地由常委会议室改为第二会议室，/);
    expect(en).toMatch(/^Use 第二会议室 instead of 常委会议室;/);
    const [free] = changing('venue', { venue: { site: 'town' } }, { venue: { anyOf: ['v2'] } })();
    expect(free).toMatch(/^场地改用第二会议室，/);
    const at = held('rural', '3 14:30–16:00', ['mayor', 'agr']);
    expect(changing('venue', {}, { venue: { site: 'town' } })(at)[0]).toMatch(
      /^场地由第二会议室改为不定场地，.*、青石镇。/,
    );
  });

  test('whole days, fewer to choose, somebody chosen instead', () => {
    const whole = {
      ...SUGGESTIONS[0],
      kind: 'shorter',
      edits: [],
      held: [held('study', '1 09:00–17:30', ['exec', 'agr'])],
    };
    const half = COUNTY.activities.map((one) => (one.id === 'study' ? { ...one, wholeDays: 2 } : one));
    expect(saySuggestion(whole as unknown as Suggestion, sceneOf({ ...COUNTY, activities: half }, 'zh'))).toMatch(
      /^时长由 2 个整天压缩到 1 个整天，/,
    );
    const choose = (count: number) => [{ from: ['sec', 'exec', 'agr'], count }];
    const [fewer, en] = changing(
      'people',
      { attendees: { choose: choose(2) } },
      { attendees: { choose: choose(1) } },
    )(held('rural', '3 14:30–16:00', ['exec']));
    expect(fewer).toMatch(/^选派人数由 2 人改为 1 人，/);
    expect(en).toMatch(/^Choose 1 instead of 2 of those named;/);
    const colleague = { attendees: { required: ['agr'], choose: [{ from: ['exec'], count: 1 }] } };
    const [other] = changing('people', {}, colleague)(held('rural', '3 14:30–16:00', ['agr', 'exec']));
    expect(other).toMatch(/^县长不参加，改请常务副县长参加，/);
  });
});

describe('the effect', () => {
  const [first] = SUGGESTIONS;
  const said = (effect: Partial<Suggestion['effect']>): readonly [string, string] => {
    if (first === undefined) throw new Error('there is one');
    const changed = { ...first, effect: { mandatoryMissed: 0, cost: 0, valueLost: 0, inconvenience: 0, ...effect } };
    return [saySuggestion(changed, ZH), saySuggestion(changed, EN)];
  };

  test('mandatory activities come first, in the singular and the plural', () => {
    expect(said({ mandatoryMissed: -1, cost: -40 })).toEqual([
      expect.stringMatching(/。未排入的必排活动减少 1 项，总代价减少 40。$/),
      expect.stringMatching(/\. 1 mandatory activity fewer missed, cost falls by 40\.$/),
    ]);
    expect(said({ mandatoryMissed: 2, inconvenience: 3, cost: 3 })).toEqual([
      expect.stringMatching(/。未排入的必排活动增加 2 项，总代价增加 3（各种不便增加 3）。$/),
      expect.stringMatching(/\. 2 mandatory activities more missed, cost rises by 3 \(inconvenience rises by 3\)\.$/),
    ]);
  });

  test('no effect is said too', () => {
    expect(said({})).toEqual([
      expect.stringMatching(/总代价不变。$/),
      expect.stringMatching(/The cost stays the same\.$/),
    ]);
  });
});

describe('hostile and odd documents', () => {
  test('line breaks and control characters of names and reasons do not reach a sentence', () => {
    const problem = {
      ...COUNTY,
      leaders: COUNTY.leaders.map((one) => ({
        ...one,
        name: 'A\u001b[31m\nB',
        unavailable: [{ start: '2026-12-03T14:30', end: '2026-12-03T17:30', reason: 'x\r\ny\u0007' }],
      })),
    };
    const span = { start: '2026-12-03T14:30', end: '2026-12-03T17:30' };
    const obstacle = { rule: 'leader-unavailable', leader: 'sec', span, starts: 1, days: ['2026-12-03'] } as const;
    expect(sayObstacle(obstacle, sceneOf(problem, 'en'))).toBe(
      'A[31m B cannot come on 3 Dec (Thu) 14:30–17:30 (x y), which bars 1 possible start.',
    );
  });

  test('a reason that says nothing is left out, as is that of another time', () => {
    const span = { start: '2026-12-03T18:00', end: '2026-12-04T00:00' };
    const obstacle = { rule: 'leader-unavailable', leader: 'sec', span, starts: 1, days: ['2026-12-03'] } as const;
    expect(sayObstacle(obstacle, ZH)).toBe('县委书记 12月3日（周四）18:00–24:00 不能参加，涉及 1 个可选时段。');
  });

  test('an activity that the Problem does not have is named by its id', () => {
    const { head } = sayWhyNot({ activity: 'gone', starts: 2, obstacles: [], suggestions: [] }, ZH);
    expect(head).toBe('「gone」（重3 急3）没有排入：2 个可选时段目前都不能用。');
  });
});

test('days that the same thing bars stand together', () => {
  const found = whyHere(COUNTY, PLANNED, 'visit');
  if (found === null) throw new Error('held');
  const span = { start: '2026-12-01T09:00', end: '2026-12-02T12:00' };
  const bar = (day: string, starts: number) => ({
    day,
    obstacle: { rule: 'leader-unavailable' as const, leader: 'agr', span, starts, days: [day] },
  });
  const { barred } = sayWhyHere({ ...found, barred: [bar('2026-12-01', 3), bar('2026-12-02', 1)] }, ZH);
  expect(barred).toEqual([
    '12月1日、12月2日排不下，主要因为副县长（农业）12月1日（周二）09:00 – 12月2日 12:00 不能参加，涉及 4 个可选时段。',
  ]);
});

test('what holding costs may be a gain, or come out even', () => {
  const found = whyHere(COUNTY, PLANNED, 'visit');
  if (found === null) throw new Error('held');
  const own = (inconvenience: number, terms: object) =>
    sayWhyHere({ ...found, own: { ...found.own, inconvenience, terms } }, EN).own;
  expect(own(-8, { change: -10, touched: 2 })).toBe(
    'Holding it keeps a value of 144; the inconvenience falls by 8 (changes to what is published −10, half-days taken 2).',
  );
  expect(own(0, { change: -2, touched: 2 })).toContain('the inconvenience stays the same (');
  expect(own(0, {})).toBe('Holding it keeps a value of 144 and adds no inconvenience.');
});
