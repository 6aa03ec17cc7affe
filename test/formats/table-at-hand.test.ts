import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/formats/report.ts';
import { peopleText } from '../../src/formats/table-texts.ts';
import type { Problem, Unavailability } from '../../src/model/problem.ts';
import type { Assignment } from '../../src/model/schedule.ts';
import { makeProblem } from '../support/make-problem.ts';

const at = (activity: string, attendees: readonly string[], from = '09:00', to = '10:00'): Assignment => ({
  activity,
  start: `2026-12-01T${from}`,
  end: `2026-12-01T${to}`,
  attendees,
});

/** Who comes to `m`, as the tables say it; `d` is unavailable as told. */
function people(
  unavailable: readonly Unavailability[],
  assignments: readonly Assignment[],
  parts: Partial<Problem> = {},
): string {
  const problem = makeProblem({
    sites: [{ id: 'hall' }, { id: 'town' }],
    venues: [{ id: 'v', site: 'town' }],
    leaders: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd', homeSite: 'hall', unavailable }],
    activities: [
      { id: 'm', minutes: 60 },
      { id: 'out', minutes: 60, venue: { site: 'town' } },
      { id: 'in', minutes: 60, venue: { site: 'hall' } },
      { id: 'booked', minutes: 60, venue: { anyOf: ['v'] } },
    ],
    ...parts,
  });
  const report = createReport(problem, { format: 'tongchou/schedule@1', assignments }, { lang: 'zh' });
  const [entry] = report.agenda.filter(({ id }) => id === 'm');
  if (entry === undefined) throw new Error('m is not scheduled');
  return peopleText(entry, report);
}

const THREE = at('m', ['a', 'b', 'c']);
const away = (start: string, end: string, isAway = true): Unavailability => ({
  start: `2026-12-01T${start}`,
  end: `2026-12-01T${end}`,
  away: isAway,
});

describe('全体在家领导', () => {
  it('are all leaders, or all but those who are away', () => {
    expect(people([], [at('m', ['a', 'b', 'c', 'd'])])).toBe('全体在家领导');
    expect(people([], [THREE])).toBe('a、b、c');
    expect(people([away('08:00', '09:30')], [THREE])).toBe('全体在家领导');
    expect(people([away('08:00', '09:00')], [THREE])).toBe('a、b、c');
    expect(people([away('08:00', '09:30', false)], [THREE])).toBe('a、b、c');
  });

  it('leave out those whose weekly absence falls then', () => {
    const weekly = (day: 'tue' | 'wed'): Unavailability => ({
      weekly: { days: [day], start: '09:30', end: '12:00' },
      away: true,
    });
    expect(people([weekly('tue')], [THREE])).toBe('全体在家领导');
    expect(people([weekly('wed')], [THREE])).toBe('a、b、c');
  });

  it('leave out those who attend something at another site at the time', () => {
    expect(people([], [THREE, at('out', ['d'])])).toBe('全体在家领导');
    expect(people([], [THREE, { ...at('booked', ['d']), venue: 'v' }])).toBe('全体在家领导');
    expect(people([], [THREE, at('in', ['d'])])).toBe('a、b、c');
    expect(people([], [THREE, at('out', ['d'], '10:00', '11:00')])).toBe('a、b、c');
    expect(people([], [THREE, at('out', ['a'])])).toBe('a、b、c');
  });

  it('are named where they are few, or somebody stands in', () => {
    const leaders = [{ id: 'a' }, { id: 'b' }];
    expect(people([], [at('m', ['a', 'b'])], { leaders })).toBe('a、b');
    const all = { ...at('m', ['a', 'b', 'c', 'd']), substitutions: [{ leader: 'x', by: 'd' }] };
    expect(people([], [all])).toBe('a、b、c、x（由d代）');
  });
});
