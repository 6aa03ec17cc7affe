import type { BusyReading } from '../formats/busy.ts';
import type { BusyIssueCode } from '../formats/busy-issues.ts';
import type { BusySpan } from '../formats/busy-spans.ts';
import type { ReaderFault } from './busy/read-apart.ts';
import type { SourceFault } from './busy/sources.ts';
import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

type Kinds = { readonly [K in BusySpan['kind']]: string };

/** What only `tongchou busy` says. */
export interface BusyWords {
  readonly help: {
    readonly busy: string;
    readonly sources: string;
    readonly leader: string;
    readonly problem: string;
    readonly output: string;
    readonly from: string;
    readonly to: string;
    readonly zone: string;
    readonly titles: string;
    readonly partial: string;
    readonly allowPrivate: string;
  };
  readonly usage: {
    readonly needsProblem: Complaint;
    readonly needsLeader: Complaint;
    readonly needsRange: Complaint;
    readonly badDay: (option: string, value: string) => Complaint;
    readonly emptyRange: (from: string, to: string) => Complaint;
    readonly badZone: (zone: string) => Complaint;
    readonly noLeader: (id: string, known: readonly string[]) => Complaint;
  };
  /** What an absence is called that comes from a calendar. */
  readonly kinds: Kinds;
  /** A title of an event that is more than busy. */
  readonly titled: (title: string, kind: string) => string;
  readonly between: string;
  readonly found: string;
  readonly range: (from: string, to: string, zone: string) => string;
  readonly none: string;
  readonly source: (name: string, reading: BusyReading) => string;
  readonly written: (path: string, leader: string, count: number) => string;
  readonly incomplete: Complaint;
  readonly where: (name: string, line: number) => string;
  readonly times: (count: number) => string;
  readonly issues: { readonly [C in BusyIssueCode]: (subject: string) => Complaint };
  readonly faults: { readonly [F in (SourceFault | ReaderFault)['fault']]: (detail: string) => Complaint };
}

const megabytes = (bytes: string): string => `${Math.ceil(Number(bytes) / 1048576)} MB`;
const joined = (parts: readonly (readonly [count: number, text: string])[], comma: string): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, text]) => text.replace('#', String(count)))
    .join(comma);

const LOSES_EN = 'Correct it at the source, or give --partial and enter the time by hand.';
const EN: BusyWords = {
  help: {
    busy: 'take the busy times of other calendars as absences of a leader',
    sources: 'calendar files (.ics) or addresses (http, https, webcal)',
    leader: 'id of the leader whose calendars these are',
    problem: 'Problem document (JSON) whose horizon and time zone count, and to which the absences are added',
    output: 'write the Problem with the absences here',
    from: 'first day, 2026-12-01 (default: the first of the horizon)',
    to: 'last day, included (default: the last of the horizon)',
    zone: 'time zone where no Problem is given (default Asia/Shanghai)',
    titles: 'keep the titles of the events (default: only that the time is taken)',
    partial: 'go on where a calendar cannot be read wholly',
    allowPrivate: 'also fetch from addresses of the own network and this machine',
  },
  usage: {
    needsProblem: { message: '--output needs a Problem to write', hint: 'Give --problem FILE.' },
    needsLeader: { message: 'it is not said whose calendars these are', hint: 'Give --leader ID.' },
    needsRange: { message: 'it is not said for which days', hint: 'Give --problem FILE, or --from DAY and --to DAY.' },
    badDay: (option, value) => ({ message: `“${value}” is no day for ${option}`, hint: 'Write it as 2026-12-01.' }),
    emptyRange: (from, to) => ({
      message: `the range from ${from} to ${to} is empty`,
      hint: 'Correct --from or --to.',
    }),
    badZone: (zone) => ({ message: `“${zone}” is no time zone`, hint: 'Give one such as Asia/Shanghai.' }),
    noLeader: (id, known) => ({
      message: `the Problem has no leader “${id}”`,
      hint: `Give one of: ${known.join(', ')}.`,
    }),
  },
  kinds: { busy: 'busy', tentative: 'busy (tentative)', away: 'away' },
  titled: (title, kind) => `${title} (${kind})`,
  between: '; ',
  found: 'Busy times',
  range: (from, to, zone) => `${from} to ${to}, ${zone}`,
  none: 'none',
  source: (name, { entries, taken, skipped, busy }) =>
    `${name}: ${taken} of ${entries} entries taken, ${busy.length} busy times; left: ${
      joined(
        [
          [skipped.cancelled, '# cancelled'],
          [skipped.free, '# shown as free'],
          [skipped.outside, '# without time in the range'],
          [skipped.outdated, '# replaced by newer versions'],
          [skipped.unreadable, '# that cannot be understood'],
        ],
        ', ',
      ) || 'none'
    }`,
  written: (path, leader, count) => `${path}: ${count} absences of ${leader}`,
  incomplete: {
    message: 'not everything could be read; nothing was written',
    hint: 'Correct it, or give --partial to go on with what could be read.',
  },
  where: (name, line) => (line === 0 ? name : `${name} line ${line}`),
  times: (count) => ` (${count} times)`,
  issues: {
    'not-a-calendar': () => ({ message: 'this is no iCalendar file', hint: 'Export it again as .ics.' }),
    'cut-off': () => ({ message: 'the file ends in the middle', hint: 'Export or fetch it again.' }),
    'too-deep': (limit) => ({
      message: `components stand inside each other more than ${limit} deep; nothing after was read`,
      hint: 'Such a file is damaged or hostile: ask who sent it.',
    }),
    'too-many-events': (limit) => ({
      message: `the file has more than ${limit} events; nothing after was read`,
      hint: 'Export a shorter time.',
    }),
    'too-many-occurrences': () => ({
      message: 'the event repeats too often; only the first of its times were taken',
      hint: LOSES_EN,
    }),
    'bad-start': (value) => ({ message: `the event has no start that can be read: “${value}”`, hint: LOSES_EN }),
    'bad-end': (value) => ({
      message: `the end of the event cannot be read, or lies before its start: “${value}”`,
      hint: LOSES_EN,
    }),
    'bad-rule': (rule) => ({
      message: `the rule “${rule}” cannot be understood; only the first time was taken`,
      hint: LOSES_EN,
    }),
    'bad-added-date': (value) => ({ message: `the added date “${value}” cannot be read`, hint: LOSES_EN }),
    'bad-period': (value) => ({ message: `the period “${value}” cannot be read`, hint: LOSES_EN }),
    'bad-excluded-date': (value) => ({
      message: `the excluded date “${value}” cannot be read; the time counts as busy`,
      hint: 'Check that day.',
    }),
    'bad-recurrence-id': (value) => ({
      message: `it cannot be read which time “${value}” is changed; the old one counts as busy too`,
      hint: 'Check that day.',
    }),
    'broken-structure': (name) => ({
      message: `BEGIN and END of ${name} do not match; it was read all the same`,
      hint: 'Check the events around this line.',
    }),
    'broken-line': () => ({ message: 'the line is no property and was passed over', hint: 'Check the event.' }),
    'empty-rule': (rule) => ({
      message: `no day can ever fit the rule “${rule}”; only the first time was taken`,
      hint: 'Correct it at the source.',
    }),
    'excluding-rule': (rule) => ({
      message: `the excluding rule “${rule}” (EXRULE, no longer in use) was not applied; its times count as busy`,
      hint: 'Check these days.',
    }),
    'this-and-future': (value) => ({
      message: `the change “this and all future ones” at ${value} was taken for that one time only`,
      hint: 'Check the times after it.',
    }),
    'unknown-zone': (zone) => ({
      message: `the time zone “${zone}” is not known; the Problem’s was taken`,
      hint: 'Check the times.',
    }),
    'floating-time': () => ({
      message: 'times have no zone; the calendar’s own or else the Problem’s was taken',
      hint: 'Check them if their owner was travelling.',
    }),
  },
  faults: {
    'bad-address': (scheme) => ({
      message: `it is no address that can be fetched${scheme === '' ? '' : ` (${scheme})`}`,
      hint: 'Give an http, https or webcal address.',
    }),
    'blocked-address': (host) => ({
      message: `${host} is not on the public internet`,
      hint: 'Is it a server of your own network? Then give --allow-private.',
    }),
    'unknown-host': () => ({ message: 'there is no such server', hint: 'Check the address and the network.' }),
    unreachable: (code) => ({ message: `the server cannot be reached (${code})`, hint: 'Try again later.' }),
    'bad-status': (status) => ({
      message: `the server answers ${status}`,
      hint: 'Check the address; the subscription may have been revoked.',
    }),
    'too-many-redirects': (limit) => ({
      message: `the server sends elsewhere more than ${limit} times`,
      hint: 'Check the address.',
    }),
    'bad-redirect': () => ({
      message: 'the server sends to an address that is not allowed',
      hint: 'Check the address.',
    }),
    'bad-encoding': () => ({
      message: 'the answer is packed in a way that cannot be read',
      hint: 'Save it as a file.',
    }),
    'too-large': (limit) => ({
      message: `the calendar has more than ${megabytes(limit)}`,
      hint: 'Export a shorter time.',
    }),
    'too-slow': (seconds) => ({ message: `the server took more than ${seconds} s`, hint: 'Try again later.' }),
    unreadable: (code) =>
      code === 'ENOENT'
        ? { message: 'the file does not exist', hint: 'Check the name and the folder.' }
        : { message: `the file cannot be read (${code})`, hint: 'Check its permissions.' },
    'not-a-file': () => ({ message: 'this is a folder', hint: 'Give the name of a file.' }),
    'file-too-large': (limit) => ({
      message: `the file has more than ${megabytes(limit)}`,
      hint: 'Export a shorter time.',
    }),
    'reading-too-slow': (seconds) => ({
      message: `reading took more than ${seconds} s and was stopped`,
      hint: 'Such a file is too large or hostile: export a shorter time.',
    }),
    'reading-too-large': (limit) => ({
      message: `reading took more than ${limit} MB of memory and was stopped`,
      hint: 'Such a file is too large or hostile: export a shorter time.',
    }),
  },
};

const LOSES_ZH = '请在来源处改正，或加 --partial 并手工补录该时段。';
const ZH: BusyWords = {
  help: {
    busy: '把外部日历中的占用时间并入某位领导的不可用时间',
    sources: '日历文件（.ics）或地址（http、https、webcal），可多个',
    leader: '日历所属领导的 id',
    problem: '预排方案文件（JSON）：取其周期和时区，并把不可用时间并入',
    output: '把并入后的预排方案写到这里',
    from: '首日，如 2026-12-01（默认为周期首日）',
    to: '末日，含当日（默认为周期末日）',
    zone: '未给方案时的时区（默认 Asia/Shanghai）',
    titles: '保留日程标题（默认只记时间已占用）',
    partial: '日历不能完整读取时，仍用已读到的部分',
    allowPrivate: '也可从本单位内网和本机地址获取',
  },
  usage: {
    needsProblem: { message: '--output 需要一份方案', hint: '请给出 --problem 文件。' },
    needsLeader: { message: '没有说明是哪位领导的日历', hint: '请给出 --leader 领导的 id。' },
    needsRange: { message: '没有说明日期范围', hint: '请给出 --problem 文件，或同时给出 --from 和 --to。' },
    badDay: (option, value) => ({ message: `${option} 的「${value}」不是日期`, hint: '请写成 2026-12-01。' }),
    emptyRange: (from, to) => ({ message: `${from} 至 ${to} 没有任何一天`, hint: '请改正 --from 或 --to。' }),
    badZone: (zone) => ({ message: `「${zone}」不是时区`, hint: '请写成 Asia/Shanghai 之类。' }),
    noLeader: (id, known) => ({ message: `方案中没有领导「${id}」`, hint: `可用的 id：${known.join('、')}。` }),
  },
  kinds: { busy: '日程占用', tentative: '日程占用（暂定）', away: '外出' },
  titled: (title, kind) => `${title}（${kind}）`,
  between: '；',
  found: '占用时间',
  range: (from, to, zone) => `${from} 至 ${to}，时区 ${zone}`,
  none: '无',
  source: (name, { entries, taken, skipped, busy }) =>
    `${name}：${entries} 条中采用 ${taken} 条，占用 ${busy.length} 段；未采用：${
      joined(
        [
          [skipped.cancelled, '已取消 # 条'],
          [skipped.free, '标为空闲 # 条'],
          [skipped.outside, '不占用本范围时间 # 条'],
          [skipped.outdated, '已有新版本 # 条'],
          [skipped.unreadable, '无法读懂 # 条'],
        ],
        '，',
      ) || '无'
    }`,
  written: (path, leader, count) => `${path}：${leader} 的不可用时间 ${count} 段`,
  incomplete: {
    message: '有内容未能读取；未写任何文件',
    hint: '请先改正，或加 --partial 使用已读到的部分。',
  },
  where: (name, line) => (line === 0 ? name : `${name} 第 ${line} 行`),
  times: (count) => `（共 ${count} 处）`,
  issues: {
    'not-a-calendar': () => ({ message: '不是 iCalendar 文件', hint: '请重新导出为 .ics。' }),
    'cut-off': () => ({ message: '文件不完整，中途结束', hint: '请重新导出或获取。' }),
    'too-deep': (limit) => ({
      message: `结构嵌套超过 ${limit} 层，其后内容未读`,
      hint: '文件可能损坏或有恶意，请向来源核实。',
    }),
    'too-many-events': (limit) => ({ message: `日程超过 ${limit} 条，其后内容未读`, hint: '请缩短导出的时间范围。' }),
    'too-many-occurrences': () => ({ message: '该日程重复次数过多，只采用了前面的部分', hint: LOSES_ZH }),
    'bad-start': (value) => ({ message: `日程没有可读的开始时间：「${value}」`, hint: LOSES_ZH }),
    'bad-end': (value) => ({ message: `日程的结束时间不可读或早于开始时间：「${value}」`, hint: LOSES_ZH }),
    'bad-rule': (rule) => ({ message: `重复规则「${rule}」无法读懂，只采用了第一次`, hint: LOSES_ZH }),
    'bad-added-date': (value) => ({ message: `增加的日期「${value}」无法读懂`, hint: LOSES_ZH }),
    'bad-period': (value) => ({ message: `时段「${value}」无法读懂`, hint: LOSES_ZH }),
    'bad-excluded-date': (value) => ({
      message: `排除的日期「${value}」无法读懂，该时间仍按占用处理`,
      hint: '请核对当天。',
    }),
    'bad-recurrence-id': (value) => ({
      message: `看不出「${value}」改的是哪一次，原时间也按占用处理`,
      hint: '请核对当天。',
    }),
    'broken-structure': (name) => ({
      message: `${name} 的 BEGIN 与 END 不配对，仍作了读取`,
      hint: '请核对该行前后的日程。',
    }),
    'broken-line': () => ({ message: '该行不成属性，已略过', hint: '请核对该日程。' }),
    'empty-rule': (rule) => ({
      message: `没有任何日期符合重复规则「${rule}」，只采用了第一次`,
      hint: '请在来源处改正。',
    }),
    'excluding-rule': (rule) => ({
      message: `未执行已停用的排除规则（EXRULE）「${rule}」，其时间按占用处理`,
      hint: '请核对这些日期。',
    }),
    'this-and-future': (value) => ({
      message: `${value} 处的「此次及以后」更改只用于该次`,
      hint: '请核对其后各次时间。',
    }),
    'unknown-zone': (zone) => ({ message: `不认识时区「${zone}」，按方案的时区处理`, hint: '请核对时间。' }),
    'floating-time': () => ({
      message: '有时间未注明时区，按该日历的时区处理，没有则按方案的时区',
      hint: '如本人当时在外地，请核对。',
    }),
  },
  faults: {
    'bad-address': (scheme) => ({
      message: `不是可获取的地址${scheme === '' ? '' : `（${scheme}）`}`,
      hint: '请给出 http、https 或 webcal 地址。',
    }),
    'blocked-address': (host) => ({
      message: `${host} 不在公共互联网上`,
      hint: '如确为本单位内网服务器，请加 --allow-private。',
    }),
    'unknown-host': () => ({ message: '找不到该服务器', hint: '请检查地址和网络。' }),
    unreachable: (code) => ({ message: `连不上服务器（${code}）`, hint: '请稍后再试。' }),
    'bad-status': (status) => ({ message: `服务器返回 ${status}`, hint: '请检查地址；订阅可能已被撤销。' }),
    'too-many-redirects': (limit) => ({ message: `服务器转向超过 ${limit} 次`, hint: '请检查地址。' }),
    'bad-redirect': () => ({ message: '服务器转向了不允许的地址', hint: '请检查地址。' }),
    'bad-encoding': () => ({ message: '返回内容的压缩方式无法读取', hint: '请另存为文件再导入。' }),
    'too-large': (limit) => ({ message: `日历超过 ${megabytes(limit)}`, hint: '请缩短导出的时间范围。' }),
    'too-slow': (seconds) => ({ message: `服务器超过 ${seconds} 秒未答完`, hint: '请稍后再试。' }),
    unreadable: (code) =>
      code === 'ENOENT'
        ? { message: '文件不存在', hint: '请检查文件名和所在文件夹。' }
        : { message: `文件无法读取（${code}）`, hint: '请检查权限。' },
    'not-a-file': () => ({ message: '这是文件夹', hint: '请给出文件名。' }),
    'file-too-large': (limit) => ({ message: `文件超过 ${megabytes(limit)}`, hint: '请缩短导出的时间范围。' }),
    'reading-too-slow': (seconds) => ({
      message: `读取超过 ${seconds} 秒，已停止`,
      hint: '文件过大或有恶意，请缩短导出的时间范围。',
    }),
    'reading-too-large': (limit) => ({
      message: `读取占用内存超过 ${limit} MB，已停止`,
      hint: '文件过大或有恶意，请缩短导出的时间范围。',
    }),
  },
};

/** The words of this command in the language of the others. */
export const busyWords = (words: CliWords): BusyWords => (words === cliWords('zh') ? ZH : EN);
