import type { Language } from '../../model/codes.ts';
import type { Issue } from '../../model/issue.ts';
import { plainLine } from '../../model/plain-text.ts';

/** An error is a question: the cell is as if nobody had touched it. A warning is about what a table cannot change. */
const SEVERITIES = {
  'not-layout-h': 'error',
  'no-ids': 'error',
  'several-tables': 'error',
  'id-twice': 'error',
  'id-unknown': 'error',
  'date-empty': 'error',
  'date-unclear': 'error',
  'date-outside': 'error',
  'weekday-differs': 'error',
  'time-unclear': 'error',
  'whole-days': 'error',
  'place-empty': 'error',
  'place-unclear': 'error',
  'place-unknown': 'error',
  'venue-too-small': 'error',
  'people-empty': 'error',
  'people-unclear': 'error',
  'title-empty': 'error',
  'row-without-id': 'warning',
  'line-missing': 'warning',
  'not-read-back': 'warning',
} as const satisfies { readonly [code: string]: Issue['severity'] };

export type RoundTripCode = keyof typeof SEVERITIES;

interface Sentences {
  readonly message: string;
  readonly hint: string;
}

type Dictionary = { readonly [C in RoundTripCode]: (subject: string, other: string) => Sentences };

const ZH: Dictionary = {
  'not-layout-h': () => ({
    message: '没有找到活动安排清单，只有清单（版式 H）可以读回',
    hint: '请用 tongchou export --xlsx 文件 --table H 导出，在导出的表上修改，并保留表头各栏的名称。',
  }),
  'no-ids': (sheets) => ({
    message: `「${sheets}」没有「编号」一栏，认不出各行是哪项活动`,
    hint: '导出的清单最后有一隐藏的「编号」栏；请在导出的原表上修改，不要删去这一栏。',
  }),
  'several-tables': (sheets) => ({ message: `有几张清单：${sheets}`, hint: '请只保留要读回的一张。' }),
  'id-twice': (id, rows) => ({
    message: `第 ${rows} 行的编号都是「${id}」，均未读回`,
    hint: '复制出来的行，请清空其编号；原来的一行保留编号。',
  }),
  'id-unknown': (id) => ({
    message: `这份活动安排中没有编号「${id}」`,
    hint: '请核对表和活动安排是否同一版；新增的行，请清空其编号。',
  }),
  'date-empty': (above, before) => ({
    message: `日期是空的：上面一行是${above}，原来是${before}`,
    hint: '请写明日期。',
  }),
  'date-unclear': (text, ask) => ({ message: `日期「${text}」没有读懂`, hint: ask }),
  'date-outside': (day, period) => ({
    message: `${day}不在本周期（${period}）之内`,
    hint: '请改为周期内的日期；本期不办的，请删去这一行。',
  }),
  'weekday-differs': (weekday, day) => ({ message: `星期「${weekday}」与日期${day}不符`, hint: '请核对日期和星期。' }),
  'time-unclear': (text, ask) => ({
    message: `时间「${text}」没有读懂`,
    hint: `${ask}表上的时间请写成 09:00 或 09:00–11:00；只定日期的，请写「待定」。`,
  }),
  'whole-days': (title) => ({
    message: `「${title}」占整天，只能改日期`,
    hint: '请恢复时间一格；时长请在预排方案中修改。',
  }),
  'place-empty': (before) => ({ message: '地点是空的或待定', hint: `请写明地点；不改的，请恢复为「${before}」。` }),
  'place-unclear': (text, meant) => ({
    message: `「${text}」可以指几处：${meant}`,
    hint: '请写全名称，或写括号里的编号。',
  }),
  'place-unknown': (text, nearest) => ({
    message: `没有名为「${text}」的场地或地点`,
    hint: nearest === '' ? '请写预排方案中已有的场地或地点，或先补入方案。' : `是否指「${nearest}」？`,
  }),
  'venue-too-small': (venue, sizes) => ({
    message: `「${venue}」坐不下（${sizes}）`,
    hint: '请换一处场地，或在预排方案中修改人数。',
  }),
  'people-empty': () => ({
    message: '参加领导是空的或待定',
    hint: '请写明由谁参加；确实不需要领导参加的，请写「无」。',
  }),
  'people-unclear': (text, ask) => ({ message: `参加领导「${text}」没有读懂`, hint: ask }),
  'title-empty': () => ({ message: '活动内容是空的', hint: '请写明活动内容；要取消这项活动的，请删去整行。' }),
  'row-without-id': (text) => ({
    message: `这一行没有编号，未读回：${text}`,
    hint: '新增的活动请加入预排方案；集中精力时段、续行和隐去内容的活动不能在此表上修改。',
  }),
  'line-missing': (text) => ({
    message: `原有的一行被改动或删去，未读回：${text}`,
    hint: '集中精力时段、续行和隐去内容的活动没有编号，请在预排方案中修改。',
  }),
  'not-read-back': (header) => ({ message: `「${header}」一栏的改动未读回`, hint: '请在预排方案中修改。' }),
};

const EN: Dictionary = {
  'not-layout-h': () => ({
    message: 'no list of activities was found; only the list (layout H) can be read back',
    hint: 'Export it with tongchou export --xlsx FILE --table H, edit that table, and keep the names of its columns.',
  }),
  'no-ids': (sheets) => ({
    message: `“${sheets}” has no column “Id”: it cannot be told which activity a row is`,
    hint: 'The exported list has a hidden last column “Id”; edit the exported table itself and do not delete that column.',
  }),
  'several-tables': (sheets) => ({
    message: `there are several lists: ${sheets}`,
    hint: 'Keep only the one to be read.',
  }),
  'id-twice': (id, rows) => ({
    message: `rows ${rows} all have the id “${id}”; none of them was read`,
    hint: 'Clear the id of a row that was copied; the original keeps it.',
  }),
  'id-unknown': (id) => ({
    message: `the schedule has no activity with the id “${id}”`,
    hint: 'Check that the table was made from this schedule; clear the id of a row that was added.',
  }),
  'date-empty': (above, before) => ({
    message: `the date is empty: the row above has ${above}, this one had ${before}`,
    hint: 'Write the date.',
  }),
  'date-unclear': (text, ask) => ({ message: `the date “${text}” is not understood`, hint: ask }),
  'date-outside': (day, period) => ({
    message: `${day} is not in the period ${period}`,
    hint: 'Write a day of the period; delete the row if the activity is not held in it.',
  }),
  'weekday-differs': (weekday, day) => ({
    message: `the weekday “${weekday}” is not that of ${day}`,
    hint: 'Check both.',
  }),
  'time-unclear': (text, ask) => ({
    message: `the time “${text}” is not understood`,
    hint: `${ask} Write it as 09:00 or 09:00–11:00, or “to be decided” where only the day is fixed.`,
  }),
  'whole-days': (title) => ({
    message: `“${title}” takes whole days: only its date can be changed`,
    hint: 'Restore the time; change the duration in the Problem.',
  }),
  'place-empty': (before) => ({
    message: 'the place is empty or to be decided',
    hint: `Write the place; restore “${before}” if it is not to change.`,
  }),
  'place-unclear': (text, meant) => ({
    message: `“${text}” may be one of several: ${meant}`,
    hint: 'Write the whole name, or the id in brackets.',
  }),
  'place-unknown': (text, nearest) => ({
    message: `there is no venue or site “${text}”`,
    hint:
      nearest === '' ? 'Write one that the Problem has, or add it to the Problem first.' : `Did you mean “${nearest}”?`,
  }),
  'venue-too-small': (venue, sizes) => ({
    message: `“${venue}” is too small (${sizes})`,
    hint: 'Choose another venue, or change the headcount in the Problem.',
  }),
  'people-empty': () => ({
    message: 'the leaders are empty or to be decided',
    hint: 'Write who comes, or “nobody” if no leader is needed.',
  }),
  'people-unclear': (text, ask) => ({ message: `the leaders “${text}” are not understood`, hint: ask }),
  'title-empty': () => ({
    message: 'the activity has no title',
    hint: 'Write one; to cancel the activity, delete the row.',
  }),
  'row-without-id': (text) => ({
    message: `this row has no id and was not read: ${text}`,
    hint: 'Add new activities to the Problem; focus time, what runs on and what is hidden cannot be changed in this table.',
  }),
  'line-missing': (text) => ({
    message: `a row was changed or deleted that is not read back: ${text}`,
    hint: 'Focus time, what runs on and what is hidden have no id: change them in the Problem.',
  }),
  'not-read-back': (header) => ({
    message: `what was changed under “${header}” is not read back`,
    hint: 'Change it in the Problem.',
  }),
};

const DICTIONARY: { readonly [L in Language]: Dictionary } = { zh: ZH, en: EN };
const LONGEST = 120;

const cut = (text: string): string => plainLine(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** An Issue about a table that came back; its path is such as `plan.xlsx › 活动安排清单 › E7`. */
export function roundTripIssue(
  code: RoundTripCode,
  place: readonly string[],
  facts: { readonly subject?: string; readonly other?: string },
  lang: Language,
): Issue {
  const { message, hint } = DICTIONARY[lang][code](cut(facts.subject ?? ''), plainLine(facts.other ?? ''));
  return { code, path: plainLine(place.join(' › ')), message, hint, severity: SEVERITIES[code] };
}
