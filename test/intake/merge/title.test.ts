import { describe, expect, test } from 'vitest';
import { similarTitles } from '../../../src/intake/merge/similar-titles.ts';
import { readTitle } from '../../../src/intake/merge/title.ts';
import { titleNamesOf } from '../../../src/intake/merge/title-bodies.ts';
import { takeNumbers } from '../../../src/intake/merge/title-numbers.ts';
import { BOOK } from './wishes.ts';

const NAMES = titleNamesOf(BOOK);

/** As from the party and the government. */
function likeness(one: string, other: string): number {
  const titles = [readTitle(one, 'party', NAMES), readTitle(other, 'gov', NAMES)];
  if (titles[0]?.key === titles[1]?.key) return 1;
  return similarTitles(titles).find(({ a, b }) => a !== b)?.likeness ?? 0;
}

describe('titles that say the same', () => {
  test.each([
    ['全县安全生产工作会议', '安全生产工作会'],
    ['关于召开全县安全生产工作会议', '《安全生产》工作会议'],
    ['清源县安全生产工作会议', '安 全 生 产 工作会议（视频）'],
    ['县委农村工作会议', '全县农村工作会议'],
    ['调研乡村振兴工作', '乡村振兴调研'],
    ['２０２６年全县经济工作会议', '经济工作会议'],
    ['县委全会', '县委全会'],
    ['列席县人大常委会第三十次会议', '县人大常委会第30次会议'],
    ['走访慰问困难群众', '困难群众慰问活动'],
    ['矿山整治现场办公会', '关于召开矿山整治现场办公会'],
    ['County-wide Work Safety Conference', 'Work safety meeting'],
    ['Q1 budget meeting', 'First quarter budget conference'],
  ])('%s × %s', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.99);
  });
});

describe('titles that are similar', () => {
  test.each([
    ['安全生产工作会议', '安全生产暨消防工作会议'],
    ['优化营商环境工作推进会', '营商环境工作会议'],
    ['招商引资第三次推进会', '招商引资推进会'],
    ['重点项目建设调度会', '项目建设推进会'],
    ['县政府与企业家座谈会', '企业家座谈'],
    ['安全生产检查工作会议', '安全生产工作会议'],
    ['防汛抗旱调度会', '防汛抗旱推进会'],
    ['秸秆禁烧启动仪式', '秸秆禁烧动员仪式'],
  ])('%s × %s', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.7);
    expect(likeness(one, other)).toBeLessThan(1);
  });
});

describe('titles of different matters', () => {
  test.each([
    ['安全生产工作会', '安全生产督查'],
    ['招商引资第三次推进会', '招商引资第四次推进会'],
    ['一季度经济分析会', '第二季度经济分析会'],
    ['上半年工作总结会', '下半年工作总结会'],
    ['十四五规划评估会', '十五五规划评估会'],
    ['2026年人代会', '2027年人代会'],
    ['县委党组会议', '县政府党组会议'],
    ['党组会议', '党组会议'],
    ['县政府常务会议', '县委常委会会议'],
    ['调研', '乡村振兴调研'],
    ['Budget meeting in November', 'Budget meeting in December'],
    ['3rd budget meeting', 'Fourth budget meeting'],
    ['First half review', 'H2 review'],
  ])('%s × %s', (one, other) => {
    expect(likeness(one, other)).toBe(0);
  });

  test.each([
    ['教育工作座谈会', '教育工作会议'],
    ['秋冬防火动员会', '秋冬防火总结会'],
    ['农村安全生产会议', '学校安全生产会议'],
    ['项目推进会', '信访工作会议'],
    ['社区矫正考核汇报会', '社区矫正验收汇报会'],
    ['社区矫正考核调研', '社区矫正安置调研'],
  ])('%s × %s are less alike', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(0.7);
  });
});

describe('a title', () => {
  test.each(['专题会议', '工作调度会', '调研', '学习', 'Weekly meeting', '会议'])(
    '%s says nothing by itself',
    (title) => {
      expect(readTitle(title, 'gov', NAMES).isGeneric).toBe(true);
    },
  );

  test.each(['四套班子联席会议', '县委全会', '党建工作会', 'Budget meeting'])('%s says something', (title) => {
    expect(readTitle(title, 'gov', NAMES).isGeneric).toBe(false);
  });

  test('is the matter of the body that it names, or of the one that asks where only that can be', () => {
    const bodies = (title: string): readonly string[] => readTitle(title, 'gov', NAMES).bodies;
    expect(bodies('县委常委会会议')).toEqual(['party']);
    expect(bodies('清源县人大常委会会议')).toEqual(['npc']);
    expect(bodies('县委办、县政府办公会')).toEqual(['gov', 'party']);
    expect(bodies('民主生活会')).toEqual(['gov']);
    expect(bodies('四套班子联席会议')).toEqual([]);
    expect(bodies('全县三干会')).toEqual([]);
    expect(readTitle('民主生活会', null, NAMES).bodies).toEqual([]);
  });

  test('loses what counts, and keeps numbers that count nothing', () => {
    expect(takeNumbers('第三次会议').numbers).toEqual(new Map([['次', ['3']]]));
    expect(takeNumbers('2026年12月3日会议').rest).toBe('会议');
    expect(takeNumbers('统一战线会议')).toEqual({ rest: '统一战线会议', numbers: new Map([['', ['1']]]) });
    expect(takeNumbers('2026 budget')).toEqual({ rest: 'budget', numbers: new Map([['年', ['2026']]]) });
  });
});

test('of thousands of titles only those alike are paired', () => {
  const titles = Array.from({ length: 3000 }, (_, i) => {
    const letter = (n: number): string => String.fromCharCode(0x4e00 + 100 + n);
    return readTitle(`${letter(i)}${letter(i + 7000)}建设工作会议`, 'gov', NAMES);
  });
  const twin = readTitle('重点工程建设会', 'gov', NAMES);
  const pairs = similarTitles([...titles, twin, readTitle('工程建设会', 'gov', NAMES)]);
  expect(pairs.filter(({ a, b, likeness: sure }) => a !== b && sure > 0.6)).toMatchObject([{ a: 3000, b: 3001 }]);
});
