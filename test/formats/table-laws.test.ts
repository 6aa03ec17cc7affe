import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { type Layout, tableDocument } from '../../src/formats/html-document.ts';
import { icsFiles } from '../../src/formats/ics.ts';
import { tablesXlsx } from '../../src/formats/xlsx.ts';
import type { Assignment, FocusBlock, Schedule } from '../../src/model/schedule.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { PROBLEM, STAMP } from './fixture.ts';

const LEADERS = PROBLEM.leaders.map(({ id }) => id);
const ACTIVITIES = ['a1', 'a2', 'a3', 'a4', 'a5@2026-09-28', 'a5@2026-10-05', 'a6', 'a7'];

const local = (minutes: number): string =>
  new Date(Date.UTC(2026, 8, 28) + minutes * 60_000).toISOString().slice(0, 16);

const time = fc.record({ day: fc.nat(12), slot: fc.nat(95), minutes: fc.constantFrom(30, 60, 90, 240, 600, 2000) });
const span = ({ day, slot, minutes }: { day: number; slot: number; minutes: number }) => ({
  start: local(day * 1440 + slot * 15),
  end: local(day * 1440 + slot * 15 + minutes),
});

/** Whoever comes to whatever at any time of the horizon: tables show what they are given. */
const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    held: fc.tuple(...ACTIVITIES.map(() => fc.option(fc.record({ time, people: fc.subarray(LEADERS) })))),
    blocks: fc.array(time, { maxLength: 3 }),
  })
  .map(({ held, blocks }) => ({
    format: 'tongchou/schedule@1',
    assignments: held.flatMap((one, i): readonly Assignment[] =>
      one === null ? [] : [{ activity: ACTIVITIES[i] ?? '', ...span(one.time), attendees: one.people }],
    ),
    focusBlocks: blocks.map((block): FocusBlock => ({ goal: 'f1', ...span(block) })),
  }));

/** Events in the feed of everybody and of each leader. */
function eventsOf(schedule: Schedule): { readonly all: number; readonly byLeader: readonly number[] } {
  const files = icsFiles(PROBLEM, schedule, { stamp: STAMP, lang: 'zh' });
  const count = (name: string): number =>
    files.find((file) => file.name === name)?.content.match(/BEGIN:VEVENT/g)?.length ?? 0;
  return { all: count('master.ics'), byLeader: LEADERS.map((id) => count(`leader-${id}.ics`)) };
}

const occurrences = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

it(
  'hold every activity once, in D and B once per leader who comes, as many as the feeds hold',
  () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { all, byLeader } = eventsOf(schedule);
        const page = (layout: Layout, leader?: string): string =>
          tableDocument(PROBLEM, schedule, { lang: 'zh', layout, ...(leader === undefined ? {} : { leader }) });
        expect(occurrences(page('H'), /<tr class="(focus)?">/g)).toBe(all);
        expect(occurrences(page('A'), /<div class="piece (activity|focus)">/g)).toBe(all);
        expect(LEADERS.map((id) => occurrences(page('D', id), /<tr class="(focus)?">/g))).toEqual(byLeader);
        expect(occurrences(page('B'), /<div class="piece (activity|focus)">/g)).toBe(sum(byLeader));
      }),
      propertyRuns(0.1),
    );
  },
  PROPERTY_TIMEOUT,
);

it(
  'are the same in the workbook',
  async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        const { all, byLeader } = eventsOf(schedule);
        const { sheets } = await readXlsx(await tablesXlsx(PROBLEM, schedule, { lang: 'zh' }));
        const began = (names: readonly string[]): number =>
          sum(
            sheets
              .filter(({ name }) => names.includes(name))
              .flatMap(({ rows }) => rows.slice(4).flat())
              .map((value) => occurrences(String(value ?? ''), /^\d\d:\d\d( – \d+月\d+日 |–)\d\d:\d\d/gm)),
          );
        expect(began(['活动安排清单'])).toBe(all);
        expect(began(['逐日安排表'])).toBe(all);
        expect(PROBLEM.leaders.map(({ name }) => began([name ?? '']))).toEqual(byLeader);
        expect(began(['周表 第40周', '周表 第41周'])).toBe(sum(byLeader));
      }),
      propertyRuns(0.03),
    );
  },
  PROPERTY_TIMEOUT,
);
