import { describe, expect, it } from 'vitest';
import type { Attendees } from '../../../src/model/problem.ts';
import type { Substitution } from '../../../src/model/schedule.ts';
import { activity, assign, leader, problemOf, scheduleOf, scoreOf } from '../documents.ts';

const terms = (attendees: Attendees, come: readonly string[], substitutions: readonly Substitution[] = []) =>
  scoreOf(
    problemOf({
      leaders: [
        leader('sec', { deputies: ['dep', 'aide'] }),
        leader('mayor', { deputies: ['aide'] }),
        ...['dep', 'aide', 'd1', 'd2', 'd3'].map((id) => leader(id)),
      ],
      activities: [activity('a1', { attendees, priority: 4 })],
    }),
    scheduleOf([assign('a1', '12-01 09:00–10:00', come, { substitutions })]),
  ).terms;

describe('optionalMissed', () => {
  it('is the priority per optional leader who does not come', () => {
    const optional = ['d1', 'd2', 'd3'];
    expect(terms({ optional }, ['d1', 'd2', 'd3']).optionalMissed).toBe(0);
    expect(terms({ optional }, ['d2']).optionalMissed).toBe(8);
  });

  it('does not miss one who comes as a deputy or by choice', () => {
    const asked = { required: ['sec'], deputiesAllowed: true, optional: ['dep', 'd1'] };
    expect(terms(asked, ['dep'], [{ leader: 'sec', by: 'dep' }]).optionalMissed).toBe(4);
    expect(terms({ choose: [{ from: ['d1'], count: 1 }], optional: ['d1'] }, ['d1']).optionalMissed).toBe(0);
  });

  it('is nothing where nobody is optional', () => {
    expect(terms({ required: ['sec'] }, []).optionalMissed).toBe(0);
  });
});

describe('deputy', () => {
  const asked = { required: ['sec', 'mayor'], deputiesAllowed: true };

  it('is the priority for the first deputy, twice that for the second', () => {
    expect(terms(asked, ['dep', 'mayor'], [{ leader: 'sec', by: 'dep' }]).deputy).toBe(4);
    expect(terms(asked, ['aide', 'mayor'], [{ leader: 'sec', by: 'aide' }]).deputy).toBe(8);
    const both = [
      { leader: 'sec', by: 'dep' },
      { leader: 'mayor', by: 'aide' },
    ];
    expect(terms(asked, ['dep', 'aide'], both).deputy).toBe(8);
    expect(terms(asked, ['sec', 'mayor']).deputy).toBe(0);
  });

  it('counts nobody who stands in for one who comes', () => {
    expect(terms(asked, ['sec', 'mayor', 'dep'], [{ leader: 'sec', by: 'dep' }]).deputy).toBe(0);
  });
});

describe('choiceOrder', () => {
  const from = ['d1', 'd2', 'd3'];

  it('adds the places in `from` of those chosen', () => {
    expect(terms({ choose: [{ from, count: 1 }] }, ['d1']).choiceOrder).toBe(0);
    expect(terms({ choose: [{ from, count: 2 }] }, ['d3', 'd2']).choiceOrder).toBe(3);
  });

  it('counts those whom the choice took, not all who come', () => {
    // d1 and d2 are taken; d3 comes as optional.
    expect(terms({ choose: [{ from, count: 2 }], optional: ['d3'] }, ['d3', 'd2', 'd1']).choiceOrder).toBe(1);
    // d1 is required and no choice.
    expect(terms({ required: ['d1'], choose: [{ from, count: 1 }] }, ['d1', 'd3']).choiceOrder).toBe(2);
  });

  it('adds up the choices', () => {
    const choose = [
      { from: ['d1', 'd2'], count: 1 },
      { from: ['d2', 'd3'], count: 1 },
    ];
    // d2 is taken by the first choice (1), d3 by the second (1).
    expect(terms({ choose }, ['d2', 'd3']).choiceOrder).toBe(2);
  });
});
