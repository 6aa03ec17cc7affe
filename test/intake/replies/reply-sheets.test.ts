import { expect, test } from 'vitest';
import { readSheets } from '../../../src/formats/sheets.ts';
import { replySheet } from '../../../src/intake/replies/reply-sheets.ts';
import { activityOf, hour, office, repliesIn, scheduleOf, wishOf } from './office.ts';

test('a reply as a workbook has the same texts as the letter', async () => {
  const [reply] = repliesIn({
    wishes: [wishOf('a', { title: '=1+1' }), wishOf('b')],
    problem: office([activityOf('a'), activityOf('b')]),
    schedule: scheduleOf([hour('a', '2026-12-08T14:00')]),
  });
  if (!reply) throw new Error('not answered');
  const bytes = await replySheet(reply, 'zh', { unit: '县委办公室', date: '2026-12-01' });
  const { book, issues } = await readSheets('reply.xlsx', bytes, 'zh');
  expect(issues).toEqual([]);
  const texts = (book?.sheets[0]?.rows ?? []).map(({ cells }) => [...cells.values()].map(({ text }) => text));
  expect(book?.sheets.map(({ name }) => name)).toEqual(['回复']);
  expect(texts[0]?.[0]).toBe('关于报送2026年12月7日—11日领导活动安排的回复');
  const rows = texts.filter((row) => row.length === 10 && new Set(row).size > 1);
  expect(rows[0]).toEqual([
    ...['序号', '来源', '活动内容', '原拟时间', '原拟地点', '拟请领导'],
    ...['答复', '安排', '说明', '备选'],
  ]);
  expect(rows[1]).toEqual([
    ...['1', '县委.xlsx › 12月 › 4', '=1+1', '未限定', '—', '县委书记', '按原意安排'],
    ...['12月8日（周二）14:00–15:00，县委书记', '时间、地点、人员均按原拟安排', '—'],
  ]);
  expect(rows[2]?.[6]).toBe('顺延至下期');
  const all = texts.flat().join('\n');
  expect(all).toContain('县委：');
  expect(all).toContain('县委办公室');
});

test('it speaks English', async () => {
  const [reply] = repliesIn({ wishes: [wishOf('a')], problem: office([activityOf('a')]), schedule: scheduleOf([]) });
  if (!reply) throw new Error('not answered');
  const { book } = await readSheets('reply.xlsx', await replySheet(reply, 'en'), 'en');
  expect(book?.sheets.map(({ name }) => name)).toEqual(['Reply']);
});
