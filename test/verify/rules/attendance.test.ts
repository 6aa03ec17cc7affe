import { describe, expect, it } from 'vitest';
import type { Attendees } from '../../../src/model/problem.ts';
import type { Substitution } from '../../../src/model/schedule.ts';
import { activity, assign, breachesOf, leader, problemOf, scheduleOf } from '../documents.ts';

const faults = (attendees: Attendees, come: readonly string[], substitutions?: readonly Substitution[]) => {
  const problem = problemOf({
    leaders: [leader('sec', { deputies: ['dep', 'aide'] }), leader('mayor', { deputies: ['aide', 'sec'] }), ...OTHERS],
    activities: [activity('a1', { attendees })],
  });
  const parts = substitutions ? { substitutions } : {};
  return breachesOf('attendance', problem, scheduleOf([assign('a1', '12-01 09:00–10:00', come, parts)])).map(
    ({ by }) => by,
  );
};

const OTHERS = ['dep', 'aide', 'd1', 'd2', 'd3'].map((id) => leader(id));

describe('attendance', () => {
  it('wants every required leader', () => {
    expect(faults({ required: ['sec', 'mayor'] }, ['mayor', 'sec'])).toEqual([]);
    expect(faults({ required: ['sec', 'mayor'] }, ['mayor'])).toEqual([{ required: 'sec' }]);
  });

  it('wants nobody where nobody is asked', () => {
    expect(faults({}, [])).toEqual([]);
    expect(faults({}, ['sec'])).toEqual([{ leftOver: 'sec' }]);
  });

  it('lets nobody come twice', () => {
    expect(faults({ required: ['sec'] }, ['sec', 'sec'])).toEqual([{ twice: 'sec' }]);
  });

  describe('by deputy', () => {
    const asked = { required: ['sec'], deputiesAllowed: true };
    const entry = { leader: 'sec', by: 'dep' };

    it('takes one of the own deputies who is present', () => {
      expect(faults(asked, ['dep'], [entry])).toEqual([]);
      expect(faults(asked, ['aide'], [{ leader: 'sec', by: 'aide' }])).toEqual([]);
    });

    it.each<[string, Attendees, string[], Substitution[]]>([
      ['where deputies are not allowed', { required: ['sec'] }, ['dep'], [entry]],
      ['by somebody who is no deputy', asked, ['d1'], [{ leader: 'sec', by: 'd1' }]],
      ['by a deputy who does not come', asked, [], [entry]],
      ['with two entries', asked, ['dep', 'aide'], [entry, { leader: 'sec', by: 'aide' }]],
      ['with the same entry twice', asked, ['dep'], [entry, entry]],
      ['by somebody who is required', { ...asked, required: ['sec', 'dep'] }, ['dep'], [entry]],
    ])('fails %s', (_, attendees, come, substitutions) => {
      const found = faults(attendees, come, substitutions);
      expect(found).toContainEqual({ required: 'sec' });
      expect(found).toContainEqual({ substitution: 'sec', by: substitutions[0]?.by });
    });

    it('leaves an unannounced deputy over', () => {
      expect(faults(asked, ['dep'])).toEqual([{ leftOver: 'dep' }, { required: 'sec' }]);
    });

    it('lets one deputy stand in for one leader only', () => {
      const both = { required: ['sec', 'mayor'], deputiesAllowed: true };
      const twice = [
        { leader: 'sec', by: 'aide' },
        { leader: 'mayor', by: 'aide' },
      ];
      expect(faults(both, ['aide'], twice)).toHaveLength(5);
      const apart = [entry, { leader: 'mayor', by: 'aide' }];
      expect(faults(both, ['dep', 'aide'], apart)).toEqual([]);
    });

    it('has no entry for a leader who comes or is not required', () => {
      expect(faults(asked, ['sec'], [entry])).toEqual([{ substitution: 'sec', by: 'dep' }]);
      expect(faults(asked, ['sec', 'dep'], [entry])).toEqual([{ leftOver: 'dep' }, { substitution: 'sec', by: 'dep' }]);
      expect(faults({ required: [], deputiesAllowed: true }, ['dep'], [entry])).toContainEqual({ leftOver: 'dep' });
    });
  });

  describe('by choice', () => {
    const from = ['d1', 'd2', 'd3'];

    it('takes as many as it counts', () => {
      expect(faults({ choose: [{ from, count: 2 }] }, ['d3', 'd1'])).toEqual([]);
      expect(faults({ choose: [{ from, count: 2 }] }, ['d3'])).toEqual([{ choice: 0, count: 2, present: 1 }]);
      expect(faults({ choose: [{ from, count: 2 }] }, from)).toEqual([{ leftOver: 'd3' }]);
    });

    it('leaves the required to their own part', () => {
      expect(faults({ required: ['d1'], choose: [{ from, count: 1 }] }, ['d1', 'd2'])).toEqual([]);
      expect(faults({ required: ['d1'], choose: [{ from, count: 1 }] }, ['d1'])).toEqual([
        { choice: 0, count: 1, present: 0 },
      ]);
    });

    it('leaves the deputies who stand in to theirs', () => {
      const asked = { required: ['sec'], deputiesAllowed: true, choose: [{ from: ['dep', 'd1'], count: 1 }] };
      expect(faults(asked, ['dep', 'd1'], [{ leader: 'sec', by: 'dep' }])).toEqual([]);
      expect(faults(asked, ['dep'], [{ leader: 'sec', by: 'dep' }])).toEqual([{ choice: 0, count: 1, present: 0 }]);
    });

    it('goes through the choices in order, each taking the first present', () => {
      const choose = [
        { from: ['d1', 'd2'], count: 1 },
        { from: ['d2', 'd3'], count: 1 },
      ];
      expect(faults({ choose }, ['d1', 'd2'])).toEqual([]);
      expect(faults({ choose }, ['d1', 'd3'])).toEqual([]);
      // The first choice takes d2, though d1 is free to come: nobody is left for the second.
      expect(faults({ choose }, ['d2'])).toEqual([{ choice: 1, count: 1, present: 0 }]);
      // d1 fills the first choice, so d2 and d3 are one too many.
      expect(faults({ choose }, ['d1', 'd2', 'd3'])).toEqual([{ leftOver: 'd3' }]);
    });
  });

  it('lets the optional come or not, and those left of a choice as well', () => {
    expect(faults({ required: ['sec'], optional: ['d1', 'd2'] }, ['sec'])).toEqual([]);
    expect(faults({ required: ['sec'], optional: ['d1', 'd2'] }, ['sec', 'd2'])).toEqual([]);
    expect(faults({ choose: [{ from: ['d1', 'd2'], count: 1 }], optional: ['d2'] }, ['d1', 'd2'])).toEqual([]);
    expect(faults({ required: ['sec'], optional: ['d1'] }, ['sec', 'd3'])).toEqual([{ leftOver: 'd3' }]);
  });
});
