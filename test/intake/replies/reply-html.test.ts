import { describe, expect, test } from 'vitest';
import { replyHtml } from '../../../src/intake/replies/reply-html.ts';
import { countsText, replyTable } from '../../../src/intake/replies/reply-table.ts';
import { activityOf, fateOf, hour, office, repliesIn, scheduleOf, wishOf } from './office.ts';

const HOSTILE = '<script>alert("x")</script>&';

const [party, nobody] = repliesIn({
  wishes: [
    wishOf('a', { title: HOSTILE, placeText: HOSTILE, time: { start: '2026-12-08T09:00' } }),
    wishOf('b'),
    wishOf('c'),
    wishOf('n', { body: null }),
  ],
  fates: [fateOf('a'), fateOf('b'), fateOf('c', { activity: null, leftOut: 'dropped' }), fateOf('n')],
  problem: office([activityOf('a'), activityOf('b'), activityOf('n')], { bodies: [{ id: 'party', name: HOSTILE }] }),
  schedule: scheduleOf([hour('a', '2026-12-08T14:00'), hour('n', '2026-12-09T09:00')]),
  openings: () => [{ assignment: hour('a', '2026-12-10T09:00'), relaxed: ['window'] }],
});
if (!party || !nobody) throw new Error('not answered');

describe('a reply as a letter', () => {
  test('has title, addressee, counts, a row per wish, and who answers when', () => {
    const page = replyHtml(nobody, 'zh', { unit: '县委办公室', date: '2026-12-01' });
    expect(page).toContain('<h1>关于报送2026年12月7日—11日领导活动安排的回复</h1>');
    expect(page).toContain('<p class="to">有关单位：</p>');
    expect(page).toContain(
      '2026年12月7日—11日活动安排中有1项未能确定报送单位，请认领核实。经统筹研究，按原意安排1项。',
    );
    expect(page.match(/<tr class="/g)).toHaveLength(1);
    expect(page).toMatch(/<p>县委办公室<\/p><p>2026年12月1日<\/p>/);
    expect(page).toContain('县委.xlsx › 12月 › 4');
  });

  test('speaks English', () => {
    const page = replyHtml(nobody, 'en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<h1>Reply to the activities submitted for 7–11 Dec 2026</h1>');
    expect(page).toContain('<p>＿＿＿＿＿＿ (who answers)</p></div>');
    expect(page).toContain('<p class="closing">Changes will be notified separately.</p>');
    expect(replyHtml(party, 'en')).toContain('say so soon. Changes will');
  });

  test('shows hostile text as it was typed, and loads nothing', () => {
    const page = replyHtml(party, 'zh');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;：');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)=/);
  });

  test('says in words what came out, one line each', () => {
    const { rows } = replyTable(party, 'zh', {});
    expect(rows.map(({ cells }) => cells[6]?.[0])).toEqual(['调整安排', '顺延至下期', '未予安排']);
    expect(rows[0]?.cells[9]).toEqual(['1. 12月10日（周四）09:00–10:00，县委书记（不在原拟时段）']);
    expect(rows[2]?.cells.slice(7)).toEqual([['—'], ['经研究，本期不作安排'], ['—']]);
    expect(countsText(party, 'zh')).toBe('调整安排1项、顺延至下期1项、未予安排1项');
    expect(countsText(party, 'en')).toBe('1 moved, 1 deferred, 1 refused');
  });
});
