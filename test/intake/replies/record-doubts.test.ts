import { expect, test } from 'vitest';
import { recordDoubts } from '../../../src/intake/replies/record-doubts.ts';
import { activityOf, office, recordOf, wishOf } from './office.ts';

test('a record of another Problem is doubted', () => {
  const problem = office([activityOf('a')]);
  const record = recordOf([wishOf('a')], problem);
  expect(recordDoubts(record, problem, 'zh')).toEqual([]);
  const doubts = recordDoubts(record, office([]), 'en');
  expect(doubts.map(({ code, severity }) => [code, severity])).toEqual([['other-problem', 'warning']]);
  expect(recordDoubts(record, office([]), 'zh')[0]?.message).toMatch(/征集记录/);
});
