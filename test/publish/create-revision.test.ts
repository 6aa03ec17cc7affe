import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIntact, verifyChain } from '../../src/publish/chain.ts';
import { rollback } from '../../src/publish/create-revision.ts';
import type { RevisionRecord } from '../../src/store/store.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { FIRST, OFFICE, SECOND, withActivity, without } from './fixture.ts';
import { AT_1, AT_2, AT_3, linesOf, nextOf } from './revisions.ts';

describe('the first revision', () => {
  const first = nextOf(null);

  test('has number 1, no hash before, and a line for everything held', () => {
    expect(first).toMatchObject({ plan: 'p1', number: 1, publishedAt: AT_1, previousHash: null, rollbackOf: null });
    expect(linesOf(first)).toEqual(
      Object.fromEntries(
        ['a1', 'a2', 'a3', 'a4@2026-12-01', 'a4@2026-12-07', 'f1~2026-12-04T14:00'].map((key) => [
          key,
          [0, AT_1, null],
        ]),
      ),
    );
  });

  test('has its time to the second, in UTC', () => {
    expect(nextOf(null, {}, '2026-11-20T16:00:00.500+08:00').publishedAt).toBe(AT_1);
    expect(() => nextOf(null, {}, 'yesterday')).toThrow(RangeError);
  });

  test('holds nothing that a store would give back otherwise', () => {
    const odd = nextOf(null, { note: 'half \ud83d\u0000' });
    expect(odd.note).toBe('half \ufffd');
    expect(isIntact(JSON.parse(JSON.stringify(odd)))).toBe(true);
  });
});

describe('SEQUENCE', () => {
  const first = nextOf(null);
  const second = nextOf(first, { schedule: SECOND }, AT_2);

  test('5: rises with time, place and status, and stays where nothing has changed', () => {
    expect(linesOf(second)).toEqual({
      a1: [1, AT_2, null],
      a2: [1, AT_2, AT_2],
      a3: [1, AT_2, null],
      'a4@2026-12-01': [0, AT_1, null],
      'a4@2026-12-07': [0, AT_1, null],
      'a4@2026-12-14': [0, AT_2, null],
      'f1~2026-12-04T10:00': [0, AT_2, null],
      'f1~2026-12-04T14:00': [1, AT_2, AT_2],
    });
    expect(second.lines.find(({ key }) => key === 'a2')?.cancelled).toEqual({ at: AT_2, revision: 1 });
  });

  test('5: goes on rising when a roll-back brings the first content back', () => {
    const third = rollback(second, first, AT_3, '县委办', '恢复');
    expect(third).toMatchObject({ number: 3, rollbackOf: 1, schedule: FIRST, note: '恢复', previousHash: second.hash });
    expect(linesOf(third)).toEqual({
      a1: [2, AT_3, null],
      a2: [2, AT_3, null],
      a3: [2, AT_3, null],
      'a4@2026-12-01': [0, AT_1, null],
      'a4@2026-12-07': [0, AT_1, null],
      'a4@2026-12-14': [1, AT_3, AT_3],
      'f1~2026-12-04T10:00': [1, AT_3, AT_3],
      'f1~2026-12-04T14:00': [2, AT_3, null],
    });
  });

  test('rises with title and people, as some clients look at nothing else', () => {
    const retitled = nextOf(first, { problem: withActivity(OFFICE, 'a2', { title: '调度会' }) }, AT_2);
    expect(linesOf(retitled)).toMatchObject({ a1: [0, AT_1, null], a2: [1, AT_2, null] });
    const moved = { ...OFFICE, venues: [{ id: 'v1', name: '一号会议室', site: 'hall' }] };
    expect(linesOf(nextOf(first, { problem: moved }, AT_2))).toMatchObject({
      a1: [1, AT_2, null],
      a2: [0, AT_1, null],
    });
  });

  test('stays where only an owner or a name changes, but the line is marked as changed', () => {
    const owned = withActivity(OFFICE, 'a2', { owner: { unit: '县发改委' } });
    expect(linesOf(nextOf(first, { problem: owned }, AT_2))).toMatchObject({
      a1: [0, AT_1, null],
      a2: [0, AT_2, null],
    });
    const named = { ...OFFICE, leaders: OFFICE.leaders.map((one) => ({ ...one, name: `${one.name}同志` })) };
    expect(linesOf(nextOf(first, { problem: named }, AT_2))).toMatchObject({ a2: [0, AT_2, null] });
  });

  test('what a planner alone sees changes nothing', () => {
    const urgent = withActivity(OFFICE, 'a2', {
      urgency: 5,
      windows: [{ start: '2026-12-01T08:00', end: '2026-12-15T18:00' }],
    });
    expect(nextOf(first, { problem: urgent }, AT_2).lines).toEqual(first.lines);
  });

  test('a cancelled line stays as it is until it comes back', () => {
    const third = nextOf(second, { schedule: without(SECOND, 'a3') }, AT_3);
    expect(linesOf(third)).toMatchObject({ a2: [1, AT_2, AT_2], a3: [2, AT_3, AT_3] });
  });

  test(
    'never falls, and rises whenever the time changes, over any revisions',
    () => {
      const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
      const held = fc.option(fc.constantFrom(...days), { nil: null });
      const contents = fc.array(fc.tuple(held, held), { minLength: 2, maxLength: 6 });
      const scheduleOf = (starts: readonly (string | null)[]) => ({
        ...FIRST,
        focusBlocks: [],
        assignments: starts.flatMap((day, i) =>
          day === null
            ? []
            : [{ activity: `a${i + 1}`, start: `${day}T09:00`, end: `${day}T10:00`, attendees: ['sec'] }],
        ),
      });
      fc.assert(
        fc.property(contents, (list) => {
          let previous: RevisionRecord | null = null;
          const all: RevisionRecord[] = [];
          for (const starts of list) {
            const next: RevisionRecord = nextOf(previous, { schedule: scheduleOf(starts) }, AT_2);
            for (const [i, start] of starts.entries()) {
              const key = `a${i + 1}`;
              const [then, now] = [previous, next].map((one) => one?.lines.find((line) => line.key === key));
              const startThen = previous?.schedule.assignments.find(({ activity }) => activity === key)?.start ?? null;
              const change = (start === null ? null : `${start}T09:00`) !== startThen;
              if (then) expect((now?.sequence ?? -1) - then.sequence).toBe(change ? 1 : 0);
              expect(now === undefined || now.cancelled === null).toBe(start !== null || now === undefined);
            }
            all.push(next);
            previous = next;
          }
          expect(verifyChain(all)).toBeNull();
        }),
        propertyRuns(0.2),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('the time of a revision', () => {
  test('is never before the one before, whatever the clock says', () => {
    expect(nextOf(nextOf(null, {}, AT_3), {}, AT_1).publishedAt).toBe(AT_3);
  });
});

describe('the chain of hashes', () => {
  const first = nextOf(null);
  const second = nextOf(first, { schedule: SECOND }, AT_2);
  const third = rollback(second, first, AT_3, '县委办');

  test('is whole, in any order', () => {
    expect(verifyChain([third, first, second])).toBeNull();
    expect(verifyChain([])).toBeNull();
  });

  test('tells where it is broken', () => {
    expect(verifyChain([first, { ...second, note: 'other' }, third])).toBe(2);
    expect(verifyChain([first, third])).toBe(2);
    expect(verifyChain([second, third])).toBe(1);
    const forged = nextOf(nextOf(null, { note: 'other' }), { schedule: SECOND }, AT_2);
    expect(verifyChain([first, forged])).toBe(2);
    expect(verifyChain([first, nextOf(first, { plan: 'p2' })])).toBe(2);
  });

  test('covers every field', () => {
    for (const changes of [
      { publishedBy: 'x' },
      { publishedAt: AT_3 },
      { rollbackOf: 1 },
      { waivers: [{ activity: 'a1', name: 'n', reason: 'r' }] },
      { lines: [] },
      { schedule: FIRST },
      { problem: { ...OFFICE, title: 'x' } },
      { plan: 'p2' },
    ]) {
      expect(isIntact({ ...second, ...changes }), Object.keys(changes).join()).toBe(false);
    }
  });
});
