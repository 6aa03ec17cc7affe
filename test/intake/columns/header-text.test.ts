import { describe, expect, test } from 'vitest';
import { fieldOf, headerKey, nearestHeader } from '../../../src/intake/columns/header-text.ts';

describe('a header names a field', () => {
  test.each([
    ['时间', 'time'],
    ['拟定时间', 'time'],
    ['活动时间（请写明起止）', 'time'],
    ['时 间', 'time'],
    ['时　间', 'time'],
    ['时间/Time', 'time'],
    ['拟安排召开时间', 'time'],
    ['活动内容 Activity', 'title'],
    ['责任单位\nUnit in charge', 'unit'],
    ['日期', 'date'],
    ['Date', 'date'],
    ['活动内容', 'title'],
    ['*活动名称：', 'title'],
    ['会议名称', 'title'],
    ['事项', 'title'],
    ['内容', 'title'],
    ['Activity', 'title'],
    ['地点', 'place'],
    ['会议召开地点', 'place'],
    ['场所', 'place'],
    ['参加领导', 'attendees'],
    ['出席领导（请写全名）', 'attendees'],
    ['请县领导出席', 'attendees'],
    ['拟请……出席', 'attendees'],
    ['拟请出席领导', 'attendees'],
    ['Required attendees', 'attendees'],
    ['列席', 'optional'],
    ['列席人员', 'optional'],
    ['Optional', 'optional'],
    ['承办单位', 'unit'],
    ['承办(责任)单位', 'unit'],
    ['Responsible unit', 'unit'],
    ['联系人', 'contact'],
    ['联系人及电话', 'contact'],
    ['承办单位联系人', 'contact'],
    ['联系电话', 'phone'],
    ['联系\n电话', 'phone'],
    ['Contact phone', 'phone'],
    ['时长（分钟）', 'duration'],
    ['预计所需时间', 'duration'],
    ['重要程度', 'importance'],
    ['优先级', 'importance'],
    ['紧急程度（1—5）', 'urgency'],
    ['是否必排', 'mandatory'],
    ['备注', 'notes'],
    ['（备注）', 'notes'],
    ['活动类别', 'kind'],
    ['完成时限', 'deadline'],
    ['拟完成时限要求', 'deadline'],
    ['Due date', 'deadline'],
    ['序号', 'number'],
    ['No.', 'number'],
    ['№', 'number'],
  ])('%j: %s', (header, field) => expect(fieldOf(header)?.field).toBe(field));
});

describe('a header names none', () => {
  test.each([
    ['时间地点'],
    ['时间、地点'],
    ['轻重缓急'],
    ['参加领导及列席人员'],
    ['结束时间'],
    ['填报日期'],
    ['End time'],
    ['参加人数'],
    ['会场 Time'],
    ['附件'],
    ['Timeline'],
    [''],
    ['：'],
    ['请各单位于每月二十五日前将下月拟请领导参加的活动时间报县委办'],
  ])('%j', (header) => expect(fieldOf(header)).toBeUndefined());
});

test('a key has no spaces, punctuation, remarks or wide letters', () => {
  expect(headerKey(' ＊参 加\n领导【必填】：')).toBe('参加领导');
  expect(headerKey('Start  Time (local)')).toBe('start time');
});

test('a header with a slip of the pen is near one that is known', () => {
  expect(nearestHeader('承办单住')).toBe('承办单位');
  expect(nearestHeader('Atendees')).toBe('attendees');
  expect(nearestHeader('星期')).toBeUndefined();
  expect(nearestHeader('附件材料清单')).toBeUndefined();
});
