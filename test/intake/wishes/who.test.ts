import { describe, expect, test } from 'vitest';
import { answersOf, oneWish, saidOf, told } from './office.ts';

function who(title: string, attendees: string, more: { readonly [header: string]: string } = {}, decisions = {}) {
  const headers = ['活动内容', '参加领导', ...Object.keys(more)];
  const { wish, findings } = oneWish(headers, [title, attendees, ...Object.values(more)], decisions);
  return { ...wish.people, wish, findings, asked: told(findings) };
}

describe('attendees', () => {
  test('are read by the grammar and said in plain words', () => {
    const { required, asked, wish } = who('走访慰问', '县委书记、县长；王五列席');
    expect(required).toEqual(['zhang', 'li']);
    expect(asked).toEqual([]);
    expect(saidOf(wish, 'attendees')).toEqual(['张三、李四出席；王五列席']);
    expect(who('走访慰问', '无').required).toEqual([]);
  });

  test('in charge of the topic of the title', () => {
    const { required, wish } = who('全县教育走访慰问', '分管副县长');
    expect(required).toEqual(['ouyang']);
    expect(wish.topic).toBe('教育');
  });

  test('unknown people are a question, whose answers are understood', () => {
    const { wish, findings, asked } = who('走访慰问', '张叁');
    expect(asked).toEqual(['people:张叁']);
    expect(wish.open).toEqual(['attendees']);
    expect(wish.people.required).toEqual([]);
    const [answer = ''] = answersOf(findings);
    const decided = who('走访慰问', '张叁', {}, { 'people:张叁': answer });
    expect(decided.required).toEqual(['zhang']);
    expect(decided.asked).toEqual([`people:张叁 = ${answer}`]);
  });

  test('who is in charge is asked for each matter by itself', () => {
    expect(who('走访慰问', '分管副县长').asked).toEqual(['people:分管副县长@走访慰问']);
    expect(who('工作总结', '分管副县长').asked).toEqual(['people:分管副县长@工作总结']);
  });

  test('doubts are lints', () => {
    expect(who('走访慰问', '张三、县委书记').asked).toEqual([expect.stringMatching(/^named-twice:party-/)]);
  });
});

describe('a column of those who may come', () => {
  test('whoever stands there is optional', () => {
    const { required, optional, wish } = who('走访慰问', '张三', { 列席: '李四、王五、张三' });
    expect([required, optional]).toEqual([['zhang'], ['li', 'wang']]);
    expect(saidOf(wish, 'optional')).toEqual(['李四、王五、张三列席']);
    expect(who('走访慰问', '张三', { 列席: '李四或王五' }).optional).toEqual(['li', 'wang']);
  });

  test('is asked by itself', () => {
    const { asked, wish } = who('走访慰问', '张三', { 列席: '张叁' });
    expect(asked).toEqual(['optional-people:张叁']);
    expect(wish.open).toEqual(['optional']);
    expect(wish.people.required).toEqual(['zhang']);
  });

  test('alone is enough', () => {
    const { required, optional, asked } = who('走访慰问', '', { 列席: '李四' });
    expect([required, optional, asked]).toEqual([[], ['li'], []]);
  });
});

describe('nobody named', () => {
  test('the leader in charge of the topic is taken, and said so', () => {
    const { required, deputiesAllowed, asked, wish } = who('全县教育大会', '');
    expect([required, deputiesAllowed, asked]).toEqual([['ouyang'], true, []]);
    expect(saidOf(wish, 'attendees')).toEqual(['*欧阳修出席；可派代表出席']);
  });

  test('without a topic it is a lint', () => {
    const { required, findings } = who('走访慰问', '');
    expect(required).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'lint', code: 'no-attendees', answers: [{ answer: 'ok' }] }]);
  });
});

describe('a named stand-in', () => {
  test('who is a deputy in the roster is taken', () => {
    const { deputies, deputiesAllowed, asked } = who('走访慰问', '李四（可由王五代）');
    expect([deputies, deputiesAllowed, asked]).toEqual([[{ leader: 'li', by: 'wang' }], true, []]);
  });

  test('who is none is asked', () => {
    const { findings, asked } = who('走访慰问', '李四（可由欧阳修代）');
    expect(asked).toEqual(['people:李四(可由欧阳修代)']);
    expect(answersOf(findings)).toEqual(['李四出席；可派代表出席', '李四出席']);
    expect(findings[0]?.words.zh).toContain('欧阳修');
    const decided = who('走访慰问', '李四（可由欧阳修代）', {}, { 'people:李四(可由欧阳修代)': '李四出席' });
    expect(decided).toMatchObject({ required: ['li'], deputies: [], deputiesAllowed: false });
  });
});

describe('a name with a title that is not his', () => {
  test('among the people it is asked', () => {
    expect(who('走访慰问', '张三县长').asked).toEqual(['people:张三县长']);
  });

  test('in the title or the notes it is a lint', () => {
    const asked = (title: string, notes = '无') => who(title, '张三', { 备注: notes }).asked;
    expect(asked('陪同张三县长走访')).toEqual([expect.stringMatching(/^wrong-title:/)]);
    expect(asked('县长张三走访')).toEqual([expect.stringMatching(/^wrong-title:/)]);
    expect(asked('走访', '请李四书记、张三县长审定')).toEqual([expect.stringMatching(/^wrong-title:/)]);
    expect(asked('陪同张三书记走访')).toEqual([]);
    expect(asked('陪同李四县长走访')).toEqual([]);
    expect(asked('陪同张三走访')).toEqual([]);
  });
});
