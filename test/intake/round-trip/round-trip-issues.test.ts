import { expect, test } from 'vitest';
import { type RoundTripCode, roundTripIssue } from '../../../src/intake/round-trip/round-trip-issues.ts';

const CODES: readonly RoundTripCode[] = [
  ...(['not-layout-h', 'no-ids', 'several-tables', 'id-twice', 'id-unknown'] as const),
  ...(['date-empty', 'date-unclear', 'date-outside', 'weekday-differs', 'time-unclear', 'whole-days'] as const),
  ...(['place-empty', 'place-unclear', 'place-unknown', 'venue-too-small'] as const),
  ...(['people-empty', 'people-unclear', 'title-empty', 'row-without-id', 'line-missing', 'not-read-back'] as const),
];

test.each(CODES)('%s says what is wrong and what to do, in both languages', (code) => {
  for (const other of ['', 'B']) {
    const [zh, en] = (['zh', 'en'] as const).map((lang) =>
      roundTripIssue(code, ['list.xlsx', 'S', 'E7'], { subject: 'A', other }, lang),
    );
    expect([zh?.path, zh?.code, zh?.severity]).toEqual(['list.xlsx › S › E7', code, en?.severity]);
    expect(zh?.message).toMatch(/[\u4e00-\u9fff]/);
    if (code !== 'date-unclear' && code !== 'people-unclear') expect(zh?.hint).toMatch(/[\u4e00-\u9fff].*[。？]$/);
    expect(`${en?.message}${en?.hint}`).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

test('whatever a cell holds, an Issue is one short line', () => {
  const { message, path } = roundTripIssue('id-unknown', ['a\nb'], { subject: `x\n${'长'.repeat(500)}` }, 'zh');
  expect(message.length).toBeLessThan(160);
  expect(message + path).not.toContain('\n');
});
