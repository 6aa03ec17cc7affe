import type { Level } from '../../model/problem.ts';
import type { Words } from '../phrases/time-rule.ts';

const both = (zh: string, en: string): Words => ({ zh, en });
const zhList = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、');
const enList = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Questions about single cells, beside those of the grammars. */
export const ASK = {
  body: (text: string): Words => both(`「${text}」是哪个班子报送的？`, `Which body sends "${text}"?`),
  twoLengths: (inTime: Words, inColumn: Words): Words =>
    both(
      `时间栏所写为${inTime.zh}，时长栏所写为${inColumn.zh}，以哪个为准？`,
      `The time says ${inTime.en}, the duration ${inColumn.en}: which one holds?`,
    ),
  noDay: (text: string, day: string): Words =>
    both(
      `「${text}」没有写日期：是否与上一行同为「${day}」？`,
      `"${text}" names no day: is it "${day}", as in the row above?`,
    ),
  deadline: (text: string): Words =>
    both(
      `「${text}」看不出完成期限，请写到某一天或某个钟点，如「12月10日前」。`,
      `"${text}" is no deadline: name one day or one hour, such as "by 10 Dec".`,
    ),
  earlyDeadline: (deadline: string, begins: string): Words =>
    both(
      `完成期限${deadline}早于拟定的开始时间${begins}，请核对。`,
      `The deadline ${deadline} comes before the wished start ${begins}: which one holds?`,
    ),
  unknownPlace: (text: string, near: readonly string[]): Words =>
    both(
      `名册中没有「${text}」这一地点${near.length === 0 ? '，请核对，或补入名册。' : `，是否指${zhList(near)}？`}`,
      near.length === 0
        ? `The roster has no place "${text}"; check it, or add it there.`
        : `The roster has no place "${text}"; is ${enList(near)} meant?`,
    ),
  severalPlaces: (text: string, names: readonly string[]): Words =>
    both(`「${text}」可以指${zhList(names)}，请写明是哪一处。`, `"${text}" can mean ${enList(names)}; say which.`),
  importance: (text: string): Words =>
    both(
      `「${text}」看不出重要程度，请填1至5（5最高），或填高、中、低。`,
      `"${text}" says no importance; write 1 to 5 (5 is the highest), or high, medium, low.`,
    ),
  urgency: (text: string): Words =>
    both(
      `「${text}」看不出紧急程度，请填1至5（5最急），或填特急、紧急、一般、不急。`,
      `"${text}" says no urgency; write 1 to 5 (5 is the most urgent), or high, medium, low.`,
    ),
  mandatory: (text: string): Words =>
    both(`「${text}」看不出是否必排，请填「是」或「否」。`, `"${text}" is neither yes nor no: must it be held?`),
  noDeputy: (leader: Words, by: Words): Words =>
    both(
      `名册中${by.zh}不是${leader.zh}的AB角，能否由其代为出席？`,
      `In the roster ${by.en} is no deputy of ${leader.en}: may the one stand in for the other?`,
    ),
  strangers: (text: string): Words =>
    both(`名册中没有「${text}」，请写明由谁参加。`, `The roster does not have "${text}"; say who is to attend.`),
  /** Of a decision that answers nothing. */
  answerToo: (ask: Words, answer: string, again: Words): Words =>
    both(
      `${ask.zh}所作决定「${answer}」也没有读懂：${again.zh}`,
      `${ask.en} The decision "${answer}" is no answer: ${again.en}`,
    ),
  onlyOk: (words: Words, answer: string): Words =>
    both(
      `${words.zh}所作决定「${answer}」不成立：只能填 ok；如有误，请改原表。`,
      `${words.en} The decision "${answer}" is no answer: write "ok", or correct the plan itself.`,
    ),
} as const;

export const LINT = {
  noAttendees: (title: string): Words =>
    both(
      `「${title}」没有写参加领导，从题目也看不出由谁分管，现按没有领导参加处理。`,
      `"${title}" names no leader, and its title does not tell who is in charge; nobody was taken.`,
    ),
  wrongTitle: (name: string, post: string): Words =>
    both(
      `名册中${name}不是${post}，请核对职务或姓名。`,
      `In the roster ${name} is not ${post}; check the title and the name.`,
    ),
  ok: both('无误', 'right as written'),
} as const;

/** What was understood, where no grammar says it. */
export const SAY = {
  noPlace: both('不指定地点', 'no place in particular'),
  site: (name: string): Words => both(`${name}（不占用会议室）`, `${name} (no room is booked)`),
  anyOf: (names: readonly string[]): Words => both(names.join('或'), names.join(' or ')),
  priority: (level: Level): Words => both(`重要程度${level}`, `importance ${level}`),
  urgency: (level: Level): Words => both(`紧急程度${level}`, `urgency ${level}`),
  mandatory: (must: boolean): Words => (must ? both('必须安排', 'must be held') : both('不是必排', 'need not be held')),
  untitled: both('（无标题）', '(untitled)'),
  strangers: (names: readonly string[]): Words =>
    both(`不在名册的与会人员：${names.join('、')}`, `Attendees that the roster does not have: ${names.join(', ')}`),
} as const;
