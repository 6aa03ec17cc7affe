import { describe, expect, test } from 'vitest';
import { absencesOf, withAbsences } from '../../../src/cli/busy/merge.ts';
import { sourceName } from '../../../src/cli/busy/sources.ts';
import { cliWords } from '../../../src/cli/words.ts';
import { busyWords } from '../../../src/cli/words-busy.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { TINY } from '../tiny-problem.ts';

const ZH = busyWords(cliWords('zh'));
const EN = busyWords(cliWords('en'));
const DAY = { from: '2026-12-07T00:00', to: '2026-12-08T00:00' };

const span = (start: string, end: string, kind: 'busy' | 'tentative' | 'away', ...titles: readonly string[]) => ({
  start: `2026-12-07T${start}`,
  end: `2026-12-07T${end}`,
  kind,
  titles,
});
const BUSY = [
  span('09:00', '10:00', 'busy', '例会\n一', ' B '),
  span('10:00', '11:00', 'tentative', 'C'),
  span('11:00', '12:00', 'away', 'x'.repeat(200)),
  span('14:00', '15:00', 'busy'),
];

describe('absences', () => {
  test('say where they come from, and nothing of what they are', () => {
    expect(absencesOf({ name: 'a.ics', busy: BUSY }, false, ZH)).toEqual([
      { start: '2026-12-07T09:00', end: '2026-12-07T10:00', reason: '日程占用〔a.ics〕' },
      { start: '2026-12-07T10:00', end: '2026-12-07T11:00', reason: '日程占用（暂定）〔a.ics〕' },
      { start: '2026-12-07T11:00', end: '2026-12-07T12:00', reason: '外出〔a.ics〕', away: true },
      { start: '2026-12-07T14:00', end: '2026-12-07T15:00', reason: '日程占用〔a.ics〕' },
    ]);
  });

  test('have titles where they are asked for, in one line and not too long', () => {
    expect(absencesOf({ name: 'a.ics', busy: BUSY }, true, EN).map(({ reason }) => reason)).toEqual([
      '例会 一; B〔a.ics〕',
      'C (busy (tentative))〔a.ics〕',
      `${'x'.repeat(80)}… (away)〔a.ics〕`,
      'busy〔a.ics〕',
    ]);
  });
});

describe('the Problem', () => {
  const absences = absencesOf({ name: 'a.ics', busy: BUSY }, false, ZH);
  const unavailableOf = (problem: Problem) => problem.leaders.find(({ id }) => id === 'sec')?.unavailable;
  const merged = (problem: Problem, names = ['a.ics'], list = absences) =>
    withAbsences(problem, 'sec', names, list, DAY);

  test('has them with the leader, and is else as it was', () => {
    const once = merged(TINY);
    expect(unavailableOf(once)).toEqual(absences);
    expect({ ...once, leaders: once.leaders.map(({ unavailable: _, ...rest }) => rest) }).toEqual(TINY);
  });

  test('takes a newer state of the same source instead of the older one, in any language', () => {
    const english = absencesOf({ name: 'a.ics', busy: BUSY.slice(0, 1) }, true, EN);
    expect(unavailableOf(merged(merged(TINY), ['a.ics'], english))).toEqual(english);
  });

  test('keeps what came from elsewhere, is weekly, was entered by hand, or lies outside the range', () => {
    const kept = [
      { start: '2026-12-07T09:00', end: '2026-12-07T10:00', reason: '日程占用〔b.ics〕' },
      { weekly: { days: ['wed' as const], start: '14:30', end: '18:00' }, reason: '〔a.ics〕' },
      { start: '2026-12-07T09:00', end: '2026-12-07T10:00' },
      { start: '2026-12-08T09:00', end: '2026-12-08T10:00', reason: '日程占用〔a.ics〕' },
    ];
    const leaders = TINY.leaders.map((one) => (one.id === 'sec' ? { ...one, unavailable: kept } : one));
    expect(unavailableOf(merged({ ...TINY, leaders }))).toEqual([...kept, ...absences]);
  });
});

test('a source is called by its file or server, and shows no secret', () => {
  expect(sourceName('/home/x/sec.ics')).toBe('sec.ics');
  const name = sourceName('https://user:pw@cal.example.org:8443/private-token/basic.ics?key=1');
  expect(name).toMatch(/^cal\.example\.org:8443#[0-9a-f]{6}$/);
  expect(sourceName('https://cal.example.org:8443/other.ics')).not.toBe(name);
});
