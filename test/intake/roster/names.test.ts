import { expect, test } from 'vitest';
import { shortHash } from '../../../src/formats/hash.ts';
import { idsOf, nameKey, namesOf } from '../../../src/intake/roster/names.ts';

test('ids depend on the name only, whatever its width, capitals and spaces', () => {
  expect(idsOf('venue', ['Ａ 厅'])).toEqual(idsOf('venue', ['a厅']));
  expect(idsOf('venue', ['甲', '乙'])[1]).toBe(idsOf('venue', ['乙'])[0]);
  expect(idsOf('venue', ['甲', '甲'])[0]).toBe(idsOf('venue', ['甲'])[0]);
});

test('names whose short ids meet have longer ones', () => {
  const seen = new Map<string, string>();
  let pair: readonly string[] = [];
  for (let i = 0; pair.length === 0; i++) {
    const name = `n${i}`;
    const hash = shortHash([nameKey(name)], 6);
    const other = seen.get(hash);
    if (other !== undefined) pair = [other, name];
    seen.set(hash, name);
  }
  const ids = idsOf('site', [...pair, 'apart']);
  expect(new Set(ids).size).toBe(3);
  expect(ids.map((id) => id.length)).toEqual([21, 21, 11]);
});

test('a code wins over a name, a name over a post', () => {
  const names = namesOf([
    { id: 'a', names: ['张三'], titles: ['县长'] },
    { id: '县长办', names: ['县长'] },
    { id: '张三', names: ['李四'], titles: ['县长', '书记'] },
  ]);
  expect(names.find('张 三')).toEqual(['张三']);
  expect(names.find('县长')).toEqual(['县长办']);
  expect(names.find('书记')).toEqual(['张三']);
  expect(names.find('谁')).toEqual([]);
  expect(names.nearest('李肆')).toBe('李四');
  expect(names.nearest('欧阳修')).toBe('');
});

test('a sheet of something else does not ask for ever', () => {
  const names = namesOf([{ id: 'a', names: ['张三'] }]);
  const asked = Array.from({ length: 300 }, () => names.nearest('张叁'));
  expect(asked.filter((near) => near !== '')).toHaveLength(200);
});
