import type { BusyIssue, BusyIssueCode } from '../../formats/busy-issues.ts';
import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import type { Words } from '../phrases/time-rule.ts';

interface Sentence {
  readonly message: Words;
  readonly hint: Words;
}

const both = (zh: string, en: string): Words => ({ zh, en });

const OF_FILES = {
  'hidden-sheet': {
    message: both('工作表是隐藏的，仍作了读取', 'the sheet is hidden; it was read all the same'),
    hint: both('如不应报送，请删去该工作表。', 'Delete it if it is not meant to be sent.'),
  },
  'no-wishes': {
    message: both('没有读到任何活动', 'no activity was found'),
    hint: both(
      '请核对是否报错了文件，以及表头是否写明各栏。',
      'Check whether it is the right file, and has a header row.',
    ),
  },
} as const satisfies { readonly [code: string]: Sentence };

/** @param path Such as `plan.xlsx › December`. */
export function fileIssue(code: keyof typeof OF_FILES, path: string, lang: Language): Issue {
  const { message, hint } = OF_FILES[code];
  return { code, path, message: message[lang], hint: hint[lang], severity: 'warning' };
}

const CALENDAR: { readonly [C in BusyIssueCode]: Words } = {
  'not-a-calendar': both('不是 iCalendar 文件', 'this is no iCalendar file'),
  'cut-off': both('文件不完整，中途结束', 'the file ends in the middle'),
  'too-deep': both('结构嵌套过深，其后内容未读', 'components stand too deep inside each other; nothing after was read'),
  'too-many-events': both('日程过多，其后内容未读', 'there are too many events; nothing after was read'),
  'too-many-occurrences': both(
    '日程重复次数过多，只读了前面的部分',
    'the event repeats too often; only its first times were read',
  ),
  'bad-start': both('日程没有可读的开始时间', 'the event has no start that can be read'),
  'bad-end': both(
    '日程的结束时间不可读或早于开始时间',
    'the end of the event cannot be read, or lies before its start',
  ),
  'bad-rule': both('重复规则无法读懂，只读了第一次', 'the rule cannot be understood; only the first time was read'),
  'bad-added-date': both('增加的日期无法读懂', 'the added date cannot be read'),
  'bad-period': both('时段无法读懂', 'the period cannot be read'),
  'bad-excluded-date': both('排除的日期无法读懂', 'the excluded date cannot be read'),
  'bad-recurrence-id': both('看不出改的是哪一次', 'it cannot be read which time is changed'),
  'broken-structure': both('BEGIN 与 END 不配对，仍作了读取', 'BEGIN and END do not match; it was read all the same'),
  'broken-line': both('有一行不成属性，已略过', 'a line is no property and was passed over'),
  'empty-rule': both(
    '没有任何日期符合重复规则，只读了第一次',
    'no day can ever fit the rule; only the first time was read',
  ),
  'excluding-rule': both(
    '未执行已停用的排除规则（EXRULE）',
    'the excluding rule (EXRULE, no longer in use) was not applied',
  ),
  'this-and-future': both(
    '「此次及以后」的更改只用于该次',
    'the change of "this and all future ones" was taken for one time only',
  ),
  'unknown-zone': both('不认识的时区，按名册的时区处理', 'the time zone is not known; that of the roster was taken'),
  'floating-time': both(
    '时间未注明时区，按该日历或名册的时区处理',
    'times have no zone; that of the calendar or the roster was taken',
  ),
};

const CALENDAR_HINT = both(
  '请核对后重新导出该日历，或手工补报有关活动。',
  'Check it and export the calendar again, or send what is missing in a table.',
);

/** A fault in a calendar; its path is such as `plan.ics › 12`, with the line. */
export function calendarIssue(file: string, issue: BusyIssue, lang: Language): Issue {
  const { code, severity, line, subject, count } = issue;
  const about = subject === '' ? '' : { zh: `：「${subject}」`, en: `: "${subject}"` }[lang];
  const times = count > 1 ? { zh: `（共 ${count} 处）`, en: ` (${count} times)` }[lang] : '';
  return {
    ...{ code, severity, hint: CALENDAR_HINT[lang], message: CALENDAR[code][lang] + about + times },
    path: line === 0 ? file : `${file} › ${line}`,
  };
}
