import { describe, expect, test } from 'vitest';
import type { Problem, Relation } from '../../src/model/problem.ts';
import {
  brokenLink,
  clashingPartners,
  partners,
  type RelationWindow,
  relationsAllow,
  relationWindow,
} from '../../src/solve/relations.ts';
import { createState } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold, itemOf, placementAt } from '../support/placement.ts';

const UNLIMITED = 0x3fffffff;

type Line = readonly [id: string, start: string];

/** x, y and z of an hour with leader a on Tuesday and Wednesday; venue v has a turnaround of 20 minutes. */
function set(relations: readonly Relation[], held: readonly Line[] = [], parts: Partial<Problem> = {}) {
  const compiled = compileProblem(
    makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      leaders: [{ id: 'a', breakMinutes: 10 }, { id: 'b' }],
      activities: ['x', 'y', 'z'].map((id) => ({ id, minutes: 60, attendees: { required: ['a'] } })),
      relations,
      ...parts,
    }),
  );
  const state = createState(compiled.instance);
  const full = (start: string): string => (start.length > 5 ? `2026-12-0${start}` : `2026-12-01T${start}`);
  for (const [id, start] of held) hold(state, compiled, id, full(start));
  return {
    state,
    item: (id: string) => itemOf(compiled, id),
    window(id: string): RelationWindow {
      const out = { lo: 0, hi: 0, latestEnd: 0, day: 0 };
      relationWindow(state, itemOf(compiled, id), out);
      return out;
    },
    allows(id: string, start: string): boolean {
      const item = itemOf(compiled, id);
      const { candidate, venue, attendees } = placementAt(compiled, id, full(start));
      const { candidateStart, candidateEnd } = compiled.instance;
      return relationsAllow(state, item, candidateStart[candidate]!, candidateEnd[candidate]!, venue, attendees);
    },
  };
}

const free = { lo: 0, hi: UNLIMITED, latestEnd: UNLIMITED, day: -1 };

describe('precedes', () => {
  const gap: Relation = { kind: 'precedes', first: 'x', second: 'y', minGapMinutes: 30, maxGapMinutes: 120 };

  test('the second waits for the first, and for the gap', () => {
    expect(set([gap]).window('x')).toEqual(free);
    expect(set([gap]).window('y').hi).toBe(-1);
    // x ends at 09:00 = 540.
    expect(set([gap], [['x', '08:00']]).window('y')).toEqual({ ...free, lo: 570, hi: 660 });
  });

  test('the first leaves room for a second that is held', () => {
    // y starts at 11:00 = 660: x ends from 09:00 to 10:30.
    const { window, allows } = set([gap], [['y', '11:00']]);
    expect(window('x')).toEqual({ ...free, lo: 660 - 120 - 60, latestEnd: 630 });
    expect(['08:00', '08:30', '09:30'].map((start) => allows('x', start))).toEqual([true, true, true]);
    expect(allows('x', '10:00')).toBe(false);
    expect(set([gap], [['y', '14:00']]).allows('x', '08:00')).toBe(false);
  });
});

describe('days', () => {
  const same: Relation = { kind: 'sameDay', activities: ['x', 'y', 'z'] };
  const apart: Relation = { kind: 'differentDays', activities: ['x', 'y'] };

  test('the same one for all that is held', () => {
    expect(set([same]).window('y')).toEqual(free);
    expect(set([same], [['x', '2T08:00']]).window('y')).toEqual({ ...free, day: 1 });
    const { window } = set(
      [same, { kind: 'sameDay', activities: ['y', 'z'] }],
      [
        ['x', '08:00'],
        ['z', '2T08:00'],
      ],
    );
    expect(window('y').hi).toBe(-1);
  });

  test('different ones, each day that is touched', () => {
    const { allows } = set([apart], [['x', '08:00']]);
    expect([allows('y', '14:00'), allows('y', '2T14:00')]).toEqual([false, true]);
    const night = { outsideHours: true, windows: [{ start: '2026-12-01T20:00', end: '2026-12-03T00:00' }] };
    const activities = [
      { id: 'x', minutes: 120, ...night },
      { id: 'y', minutes: 60 },
    ];
    expect(set([apart], [['x', '22:30']], { activities }).allows('y', '2T08:00')).toBe(false);
    // Until midnight is not on the next day.
    expect(set([apart], [['x', '22:00']], { activities }).allows('y', '2T08:00')).toBe(true);
  });
});

describe('back to back', () => {
  const chain: Relation = { kind: 'backToBack', activities: ['x', 'y', 'z'] };

  test('after the break of who attends both, on the next slot', () => {
    // 09:00 and 10 minutes: 09:30.
    const { allows, window } = set([chain], [['x', '08:00']]);
    expect(window('y')).toEqual({ ...free, lo: 540 });
    expect([allows('y', '09:00'), allows('y', '09:30'), allows('y', '10:00')]).toEqual([false, true, false]);
  });

  test('at once, where nobody attends both', () => {
    const activities = [
      { id: 'x', minutes: 60, attendees: { required: ['a'] } },
      { id: 'y', minutes: 60, attendees: { required: ['b'] } },
      { id: 'z', minutes: 60 },
    ];
    const { allows } = set([chain], [['x', '08:00']], { activities });
    expect([allows('y', '09:00'), allows('y', '09:30')]).toEqual([true, false]);
  });

  test('before what is held', () => {
    const { allows, window } = set([chain], [['y', '11:00']]);
    expect(window('x')).toEqual({ ...free, latestEnd: 660 });
    expect([allows('x', '09:30'), allows('x', '10:00')]).toEqual([true, false]);
  });

  test('neighbours are those of the list who are held', () => {
    const { allows } = set(
      [chain],
      [
        ['x', '08:00'],
        ['z', '11:00'],
      ],
    );
    expect(allows('y', '09:30')).toBe(true);
    expect(allows('y', '10:00')).toBe(false);
    expect(set([chain], [['x', '08:00']]).allows('z', '09:30')).toBe(true);
  });

  test('a gap is found, and none where there is none', () => {
    expect(
      brokenLink(
        set(
          [chain],
          [
            ['x', '08:00'],
            ['y', '09:30'],
          ],
        ).state,
        0,
      ),
    ).toBe(-1);
    expect(
      brokenLink(
        set(
          [chain],
          [
            ['x', '08:00'],
            ['z', '11:00'],
          ],
        ).state,
        0,
      ),
    ).toBe(2);
  });
});

describe('partners', () => {
  const relations: Relation[] = [
    { kind: 'precedes', first: 'x', second: 'y' },
    { kind: 'sameDay', activities: ['y', 'z'] },
  ];

  test('are the other ends of all relations, each once', () => {
    const { state, item } = set(relations);
    expect(partners(state, item('x'))).toEqual([1]);
    expect([...partners(state, item('y'))].sort()).toEqual([0, 2]);
    expect(partners(state, item('z'))).toEqual([1]);
  });

  test('clash where the relation does not allow the time', () => {
    const { state, item } = set(relations, [
      ['x', '10:00'],
      ['z', '2T08:00'],
    ]);
    const clashing = (start: number) => clashingPartners(state, item('y'), start, start + 60);
    // Tuesday 08:00: before x, and not on the day of z; 11:00: not on that day; Wednesday 09:00: free.
    expect([clashing(480), clashing(660), clashing(1440 + 540)]).toEqual([[0, 2], [2], []]);
    const apart = set([{ kind: 'differentDays', activities: ['x', 'y'] }], [['x', '10:00']]);
    expect(clashingPartners(apart.state, apart.item('y'), 480, 540)).toEqual([0]);
    expect(clashingPartners(apart.state, apart.item('y'), 1440 + 480, 1440 + 540)).toEqual([]);
    const chained = set([{ kind: 'backToBack', activities: ['x', 'y'] }], [['x', '10:00']]);
    expect(clashingPartners(chained.state, chained.item('y'), 480, 540)).toEqual([0]);
  });
});
