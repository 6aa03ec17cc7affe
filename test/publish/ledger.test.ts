import { describe, expect, test } from 'vitest';
import { readColourRule, USUAL_RULE } from '../../src/publish/ledger/colour-rule.ts';
import { ledgerLines, totalsOf } from '../../src/publish/ledger/ledger-lines.ts';
import { ledgerOf } from '../../src/publish/ledger/ledger-of.ts';
import type { Happening } from '../../src/publish/ledger/matter.ts';
import { activity, asked, judging, published, recorded, standing } from './ledger-fixture.ts';

const NOV_20 = '2026-11-20T08:00:00Z';
const NOV_28 = '2026-11-28T08:00:00Z';
const DEC_4 = '2026-12-04T08:00:00Z';
const DEC_12 = '2026-12-12T08:00:00Z';
const DEC_14 = '2026-12-14T08:00:00Z';
const DEC_18 = '2026-12-18T08:00:00Z';

const NO_DUE_DAY = { owner: { unit: '县政府办' } };
const whats = (line: { readonly history: readonly { readonly what: string }[] } | undefined) =>
  line?.history.map(({ what }) => what);

describe('a matter', () => {
  const first = published('h1', 1, NOV_20, [activity('a'), activity('b')], { a: '2026-12-03' }, [
    { activity: 'b', reasons: [{ id: 'leader-overlap', leader: 'mayor', message: 'x' }] },
  ]);

  test('is open until the day after it is held, then in hand', () => {
    expect(standing([first], '2026-12-03')['h1/a']).toMatchObject({ state: 'open', wasHeld: false, inPlan: true });
    expect(standing([first], '2026-12-04')['h1/a']).toMatchObject({
      ...{ state: 'in-hand', wasHeld: true, revision: 1, recorded: null },
      held: { start: '2026-12-03T09:00', end: '2026-12-03T10:00' },
    });
  });

  test('that is not scheduled is open, with the reason, its age and its owner', () => {
    expect(standing([first], '2026-12-30')['h1/b']).toMatchObject({
      ...{ state: 'open', held: null, wasHeld: false, askedOn: '2026-11-20', ageDays: 40, carryOvers: 0 },
      ...{ reasons: [{ id: 'leader-overlap' }], unit: '县政府办', person: '陈明', contact: '0571-1', duty: '会务' },
      ...{ body: '县政府', dueDay: '2026-12-10', title: '事项b' },
    });
  });

  test('has the state that somebody recorded last, with name, time and note', () => {
    const done = recorded('a', DEC_4, { state: 'done', note: '已印发' });
    const line = standing([first, done], '2026-12-20')['h1/a'];
    expect(line).toMatchObject({
      ...{ state: 'done', colour: 'green', why: null, overdueDays: 0, workingDaysLeft: null },
      recorded: { state: 'done', by: '陈明', at: DEC_4, note: '已印发' },
      noted: { by: '陈明', on: '2026-12-04', note: '已印发' },
    });
    const worked = recorded('a', DEC_12, { state: 'in-hand' });
    expect(standing([first, done, worked], '2026-12-20')['h1/a']?.state).toBe('in-hand');
    expect(standing([first, done, recorded('a', DEC_12, { note: '归档' })], '2026-12-20')['h1/a']).toMatchObject({
      ...{ state: 'done', noted: { note: '归档', on: '2026-12-12' } },
    });
  });

  test('recorded as open was not held by then, but is once it is held later', () => {
    const open = recorded('a', DEC_4, { state: 'open' });
    expect(standing([first, open], '2026-12-20')['h1/a']).toMatchObject({ state: 'open', wasHeld: false });
    const later = published('h1', 2, '2026-12-05T08:00:00Z', [activity('a'), activity('b')], { a: '2026-12-09' });
    expect(standing([first, open, later], '2026-12-10')['h1/a']).toMatchObject({ state: 'in-hand', wasHeld: true });
  });

  test('that leaves the plan stays, open and marked, and may come back', () => {
    const without = published('h1', 2, NOV_28, [activity('a')], { a: '2026-12-04' });
    const line = standing([first, without], '2026-12-05')['h1/b'];
    expect(line).toMatchObject({ state: 'open', inPlan: false, revision: 2, held: null, reasons: [] });
    expect(whats(line)).toEqual(['asked', 'unscheduled', 'gone']);
    const back = published('h1', 3, DEC_4, [activity('a'), activity('b')], { b: '2026-12-08' });
    const again = standing([first, without, back], '2026-12-05');
    expect(again['h1/b']).toMatchObject({ inPlan: true, revision: 3 });
    expect(whats(again['h1/b'])).toEqual(['asked', 'unscheduled', 'gone', 'back', 'scheduled']);
    expect(whats(again['h1/a'])).toEqual(['asked', 'scheduled', 'moved', 'unscheduled']);
  });

  test('is told once that it is gone, however many revisions follow', () => {
    const later = [2, 3, 4].map((number) => published('h1', number, `2026-12-0${number}T08:00:00Z`, []));
    const line = standing([first, ...later], '2026-12-05')['h1/b'];
    expect(whats(line)).toEqual(['asked', 'unscheduled', 'gone']);
    expect(line?.revision).toBe(2);
  });

  test('is there once it is asked for, and stays if the next state of the Problem has it no more', () => {
    const draft = asked('h1', 1, NOV_20, [activity('a'), activity('b')]);
    expect(standing([draft], '2026-12-05')['h1/a']).toMatchObject({ state: 'open', inPlan: true, revision: null });
    const next = asked('h1', 2, NOV_28, [activity('a')]);
    expect(standing([draft, next], '2026-12-05')['h1/b']).toMatchObject({ inPlan: false, revision: null });
  });

  test('that is published stays in the plan while a Problem without it is worked on', () => {
    const work = asked('h1', 1, NOV_28, [activity('b'), activity('c')]);
    const lines = standing([first, work], '2026-12-02');
    expect(lines['h1/a']).toMatchObject({ inPlan: true, held: { start: '2026-12-03T09:00' } });
    expect(lines['h1/b']?.reasons).toHaveLength(1);
    expect(standing([first, work, published('h1', 2, DEC_4, [activity('a')])], '2026-12-05')['h1/c']?.inPlan).toBe(
      false,
    );
  });

  test('of what repeats is one for each occurrence', () => {
    const weekly = published('h1', 1, NOV_20, [activity('w', { repeat: { per: 'week' } })], {
      'w@2026-12-07': '2026-12-08',
    });
    expect(Object.keys(standing([weekly], '2026-12-09')).sort()).toEqual([
      ...['h1/w@2026-12-01', 'h1/w@2026-12-07', 'h1/w@2026-12-14'],
    ]);
    expect(standing([weekly], '2026-12-09')['h1/w@2026-12-07']).toMatchObject({ title: '事项w', state: 'in-hand' });
  });

  test('that only a record knows is kept all the same, until a plan has it', () => {
    const early = recorded('x', NOV_20, { state: 'in-hand', note: '先办' });
    expect(standing([early], '2026-12-05')['h1/x']).toMatchObject({ title: 'x', inPlan: false, state: 'in-hand' });
    const line = standing([early, published('h1', 1, NOV_28, [activity('x')])], '2026-12-05')['h1/x'];
    expect(line).toMatchObject({ title: '事项x', inPlan: true, state: 'in-hand', askedOn: '2026-11-20' });
  });

  test('is due on the day that was said last', () => {
    const moved = recorded('a', NOV_28, { dueDay: '2026-12-20' });
    expect(standing([first, moved], '2026-12-01')['h1/a']?.dueDay).toBe('2026-12-20');
    const same = published('h1', 2, DEC_4, [activity('a')]);
    expect(standing([first, moved, same], '2026-12-05')['h1/a']?.dueDay).toBe('2026-12-20');
    const other = published('h1', 3, DEC_12, [activity('a', { owner: { dueDay: '2026-12-25' } })]);
    const line = standing([first, moved, same, other], '2026-12-15')['h1/a'];
    expect(line?.dueDay).toBe('2026-12-25');
    expect(line?.history.filter(({ what }) => what === 'due')).toMatchObject([{ dueDay: '2026-12-25', revision: 3 }]);
    const none = published('h1', 4, DEC_14, [activity('a', NO_DUE_DAY)]);
    expect(standing([first, moved, same, other, none], '2026-12-15')['h1/a']?.dueDay).toBeNull();
  });
});

describe('carried over into the next plan', () => {
  const once = (...more: readonly Happening[]) => [
    published('h1', 1, NOV_20, [activity('a'), activity('b')], { a: '2026-12-03' }),
    ...more,
  ];
  const next = (id: string, changes = {}) => published('h2', 1, DEC_14, [activity(id, changes)]);

  test('is what was not scheduled, under the same id', () => {
    const lines = standing(once(next('b')), '2026-12-20');
    expect(lines['h2/b']).toMatchObject({ carryOvers: 1, askedOn: '2026-11-20', plans: ['h1', 'h2'] });
    expect(whats(lines['h2/b'])).toEqual(['asked', 'unscheduled', 'carried', 'unscheduled']);
    expect(Object.keys(lines).sort()).toEqual(['h1/a', 'h2/b']);
  });

  test('under the id that the intake gives where it is taken, or another id with the same title and body', () => {
    expect(standing(once(next('b-2026-12-01', { title: '事项 B' })), '2026-12-20')['h2/b-2026-12-01']?.carryOvers).toBe(
      1,
    );
    expect(standing(once(next('z', { title: '“事项b”' })), '2026-12-20')['h2/z']?.carryOvers).toBe(1);
    expect(standing(once(next('z', { title: '事项b', body: 'party' })), '2026-12-20')['h2/z']?.carryOvers).toBe(0);
  });

  test('is not another matter of the same id, what was held, closed, or repeats', () => {
    expect(standing(once(next('b', { title: '别的' })), '2026-12-20')['h2/b']?.carryOvers).toBe(0);
    expect(standing(once(next('a')), '2026-12-20')).toMatchObject({
      'h1/a': { state: 'in-hand' },
      'h2/a': { carryOvers: 0 },
    });
    const cancelled = recorded('b', DEC_4, { state: 'cancelled' });
    expect(standing(once(cancelled, next('b')), '2026-12-20')).toMatchObject({
      ...{ 'h1/b': { state: 'cancelled' }, 'h2/b': { carryOvers: 0, state: 'open' } },
    });
    const weekly = activity('w', { repeat: { per: 'week' } });
    const lines = standing([published('h1', 1, NOV_20, [weekly]), published('h2', 1, DEC_14, [weekly])], '2026-12-20');
    expect(Object.values(lines).map(({ carryOvers }) => carryOvers)).toEqual(Array(6).fill(0));
  });

  test('is what was held and recorded as unfinished', () => {
    const unfinished = recorded('a', DEC_4, { state: 'in-hand' });
    const line = standing(once(unfinished, next('a')), '2026-12-20')['h2/a'];
    expect(line).toMatchObject({ carryOvers: 1, state: 'in-hand', wasHeld: true });
  });

  test('what the earlier plan still says of it afterwards changes only its place there', () => {
    const late = published('h1', 2, DEC_18, [activity('b', { title: '旧名', owner: { dueDay: '2026-12-31' } })]);
    const line = standing(once(next('b'), late), '2026-12-20')['h2/b'];
    expect(line).toMatchObject({ title: '事项b', dueDay: '2026-12-10', inPlan: true, revision: 1, carryOvers: 1 });
  });

  test('nothing is, before the earlier plan is published', () => {
    const lines = standing([asked('h1', 1, NOV_20, [activity('a')]), next('a')], '2026-12-20');
    expect(Object.keys(lines).sort()).toEqual(['h1/a', 'h2/a']);
  });
});

describe('a colour', () => {
  const at = (today: string, changes = {}, owner = {}) =>
    standing([published('h1', 1, NOV_20, [activity('a', owner)], { a: '2026-12-08' })], today, changes)['h1/a'];

  test.each([
    ['2026-12-04', 'green', null, 0, 4],
    ['2026-12-07', 'yellow', 'due-soon', 0, 3],
    ['2026-12-10', 'yellow', 'due-soon', 0, 0],
    ['2026-12-11', 'red', 'overdue', 1, null],
  ])('on %s is %s for %s', (today, colour, why, overdueDays, workingDaysLeft) => {
    expect(at(today)).toMatchObject({ colour, why, overdueDays, workingDaysLeft });
  });

  test('is yellow for what was held and is not finished, unless the rule says otherwise', () => {
    expect(at('2026-12-09', {}, NO_DUE_DAY)).toMatchObject({ colour: 'yellow', why: 'held', dueDay: null });
    const rule = { ...USUAL_RULE, yellowWhenHeld: false };
    expect(at('2026-12-09', { rule }, NO_DUE_DAY)).toMatchObject({ colour: 'green', why: null });
    expect(at('2026-12-08', {}, NO_DUE_DAY)).toMatchObject({ colour: 'green', why: null });
  });

  test('follows the numbers of the rule', () => {
    expect(at('2026-12-04', { rule: { ...USUAL_RULE, yellowWithinDays: 4 } })?.colour).toBe('yellow');
    expect(at('2026-12-12', { rule: { ...USUAL_RULE, redAfterDays: 2 } })).toMatchObject({
      colour: 'yellow',
      why: 'overdue',
    });
    expect(at('2026-12-13', { rule: { ...USUAL_RULE, redAfterDays: 2 } })?.colour).toBe('red');
    const carried = [
      published('h1', 1, NOV_20, [activity('b', NO_DUE_DAY)]),
      published('h2', 1, DEC_14, [activity('b', NO_DUE_DAY)]),
    ];
    const colour = (rule: Partial<typeof USUAL_RULE>) =>
      standing(carried, '2026-12-20', { rule: { ...USUAL_RULE, ...rule } })['h2/b'];
    expect(colour({})).toMatchObject({ colour: 'green', why: null });
    expect(colour({ yellowFromCarryOvers: 1 })).toMatchObject({ colour: 'yellow', why: 'carried' });
    expect(colour({ redFromCarryOvers: 1 })).toMatchObject({ colour: 'red', why: 'carried' });
    expect(colour({ redFromCarryOvers: 2, yellowFromCarryOvers: 2 })?.colour).toBe('green');
  });

  test('is counted in all and per unit, and the most urgent stands first', () => {
    const some = [
      activity('late', { owner: { unit: '发改局', dueDay: '2026-12-01' } }),
      activity('soon', { owner: { unit: '财政局', dueDay: '2026-12-07' } }),
      activity('far', { owner: { unit: '发改局', dueDay: '2026-12-30' } }),
      activity('none', { owner: {} }),
      activity('weighty', { owner: {}, priority: 5 }),
    ];
    const done = recorded('far', DEC_4, { state: 'done' });
    const lines = ledgerLines(ledgerOf([published('h1', 1, NOV_20, some), done]), judging('2026-12-05'));
    expect(lines.map(({ activity: id }) => id)).toEqual(['late', 'soon', 'weighty', 'none', 'far']);
    expect(totalsOf(lines)).toEqual({
      all: { red: 1, yellow: 1, green: 3 },
      units: [
        { unit: '发改局', totals: { red: 1, yellow: 0, green: 1 } },
        { unit: '财政局', totals: { red: 0, yellow: 1, green: 0 } },
        { unit: '', totals: { red: 0, yellow: 0, green: 2 } },
      ],
    });
  });
});

test('a rule is read with what it leaves out as usual; its faults are named', () => {
  expect(readColourRule({ yellowWithinDays: 5, redFromCarryOvers: 2 })).toEqual({
    rule: { ...USUAL_RULE, yellowWithinDays: 5, redFromCarryOvers: 2 },
  });
  expect(readColourRule({ yellowWithinDays: -1, yellowWhenHeld: 'yes', purple: 1 })).toEqual({
    rule: null,
    wrong: ['yellowWithinDays', 'yellowWhenHeld', 'purple'],
  });
  expect(readColourRule([])).toEqual({ rule: null, wrong: [] });
});
