import { expect, test, vi } from 'vitest';
import { readApart } from '../../../src/cli/busy/read-apart.ts';
import { type BusyOptions, readBusy } from '../../../src/formats/busy.ts';
import { calendarText } from '../../formats/calendar-cases.ts';

// Threads take their time to start on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const OPTIONS: BusyOptions = { timeZone: 'Asia/Shanghai', from: '2026-12-01T00:00', to: '2026-12-16T00:00' };
const ENOUGH = { ms: 120_000, megabytes: 256 };

const wrap = (body: string): string => `BEGIN:VCALENDAR\n${body}END:VCALENDAR\n`;
const events = (count: number, rule = ''): string =>
  wrap(
    Array.from(
      { length: count },
      (_, i) => `BEGIN:VEVENT\nUID:${i}\nDTSTART:20261201T010000Z\nDURATION:PT1H\n${rule}END:VEVENT\n`,
    ).join(''),
  );

test('finds what is found without a thread', async () => {
  const text = calendarText('overrides.ics');
  expect(await readApart(text, OPTIONS, ENOUGH)).toEqual(readBusy(text, OPTIONS));
});

test('files of ten megabytes, a hundred thousand events, a hundred thousand levels: an issue, not a hang', async () => {
  const long = `${wrap(`BEGIN:VEVENT\nDTSTART:20261201T010000Z\nDURATION:PT1H\nSUMMARY:${'x\n '.repeat(3_300_000)}\nEND:VEVENT\n`)}`;
  expect(await readApart(long, OPTIONS, ENOUGH)).toMatchObject({ taken: 1, issues: [] });
  expect(await readApart(events(100_000), OPTIONS, ENOUGH)).toMatchObject({ issues: [{ code: 'too-many-events' }] });
  const deep = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\n'.repeat(100_000);
  expect(await readApart(deep, OPTIONS, ENOUGH)).toMatchObject({
    issues: [{ code: 'bad-start' }, { code: 'too-deep' }],
  });
});

test('a calendar that takes too long is left', async () => {
  const rule = 'RRULE:FREQ=SECONDLY;COUNT=999999\nRRULE:FREQ=DAILY\n';
  expect(await readApart(events(40_000, rule), OPTIONS, { ...ENOUGH, ms: 3000 })).toEqual({
    fault: 'reading-too-slow',
    detail: '3',
  });
});

test('one that takes too much memory is left', async () => {
  const answer = await readApart(events(50_000, 'RRULE:FREQ=HOURLY\n'), OPTIONS, { ...ENOUGH, megabytes: 40 });
  expect(answer).toEqual({ fault: 'reading-too-large', detail: '40' });
});

test('a mistake of the caller is thrown', async () => {
  await expect(readApart('', { ...OPTIONS, timeZone: 'Mars/Olympus' }, ENOUGH)).rejects.toThrow('Mars/Olympus');
});
