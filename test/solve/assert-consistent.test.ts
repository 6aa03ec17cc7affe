import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { createState, type State } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold } from '../support/placement.ts';

const wish = { minutes: 60, attendees: { required: ['a'] } };

function set(parts: Partial<Problem> = {}) {
  const problem = makeProblem({ activities: ['x', 'y', 'z'].map((id) => ({ id, ...wish })), ...parts });
  const compiled = compileProblem(problem);
  const state = createState(compiled.instance);
  return { state, hold: (id: string, clock: string) => hold(state, compiled, id, `2026-12-01T${clock}`) };
}

describe('finds nothing', () => {
  test('where nothing or all is held', () => {
    const { state, hold } = set();
    assertConsistent(state);
    hold('x', '08:00');
    hold('y', '09:30');
    assertConsistent(state);
  });

  test('where a way by a third place is shorter, whatever the order of the activities', () => {
    const { state, hold } = set({
      sites: [{ id: 'p' }, { id: 'q' }, { id: 'r' }],
      travel: [{ from: 'p', to: 'q', minutes: 240 }],
      activities: [
        { id: 'x', ...wish, venue: { site: 'p' } },
        { id: 'y', ...wish, venue: { site: 'q' } },
        { id: 'z', ...wish, venue: { site: 'r' } },
      ],
    });
    hold('x', '08:00');
    hold('z', '09:00');
    hold('y', '10:00');
    assertConsistent(state);
  });
});

describe('finds', () => {
  test.each<[string, (state: State) => void, RegExp]>([
    ['a wrong cost', (state) => state.cost++, /incremental cost 866, recomputed 865/],
    ['a wrong count', (state) => state.placed--, /-?\d placed, recomputed 1/],
    ['a wrong cost of a day', (state) => state.leaderDayCost.fill(7), /leader 0 on day 0: cached 7, recomputed 1/],
    ['a wrong cost of an item', (state) => state.ownCost.fill(7), /item 0: cached 7, recomputed 0/],
    ['wrong minutes of a week', (state) => state.weekMinutes.fill(7), /week minutes 0 differ/],
    ['a day left broken', (state) => state.broken.push(0), /left infeasible/],
  ])('%s', (_, spoil, message) => {
    const { state, hold } = set();
    hold('x', '08:00');
    spoil(state);
    expect(() => assertConsistent(state)).toThrow(message);
  });

  test('an overlap', () => {
    const { state, hold } = set();
    hold('x', '08:00');
    hold('y', '08:30');
    expect(() => assertConsistent(state)).toThrow(/item 0 breaks a constraint/);
  });

  test.each<[string, Problem['relations'], readonly [string, string][], RegExp]>([
    [
      'a precedence turned round',
      [{ kind: 'precedes', first: 'x', second: 'y' }],
      [
        ['y', '08:00'],
        ['x', '09:00'],
      ],
      /breaks a relation/,
    ],
    [
      'a predecessor left out',
      [{ kind: 'precedes', first: 'x', second: 'y' }],
      [['y', '08:00']],
      /without its predecessor 0/,
    ],
    [
      'a chain broken',
      [{ kind: 'backToBack', activities: ['x', 'y'] }],
      [
        ['x', '08:00'],
        ['y', '09:30'],
      ],
      /breaks a relation/,
    ],
    [
      'a day shared',
      [{ kind: 'differentDays', activities: ['x', 'y'] }],
      [
        ['x', '08:00'],
        ['y', '14:00'],
      ],
      /breaks a relation/,
    ],
  ])('%s', (_, relations, lines, message) => {
    const { state, hold } = set(relations ? { relations } : {});
    for (const [id, clock] of lines) hold(id, clock);
    expect(() => assertConsistent(state)).toThrow(message);
  });

  test('one day torn apart', () => {
    const problem = makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      activities: ['x', 'y'].map((id) => ({ id, ...wish })),
      relations: [{ kind: 'sameDay', activities: ['x', 'y'] }],
    });
    const compiled = compileProblem(problem);
    const state = createState(compiled.instance);
    hold(state, compiled, 'x', '2026-12-01T08:00');
    hold(state, compiled, 'y', '2026-12-02T08:00');
    expect(() => assertConsistent(state)).toThrow(/spread over 2 days/);
  });
});
