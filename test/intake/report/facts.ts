import type { Finding } from '../../../src/intake/finding.ts';
import type { Words } from '../../../src/intake/phrases/time-rule.ts';
import { ANY_TIME } from '../../../src/intake/phrases/time-rule.ts';
import type { IntakeFacts } from '../../../src/intake/report/intake-report.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import type { ReadBack, Wish } from '../../../src/intake/wish.ts';

/** How a text that somebody typed stands in the facts. */
export type Typed = (text: string) => string;

const asIs: Typed = (text) => text;

const both = (zh: string, en: string): Words => ({ zh, en });

export function wishOf(more: Partial<Wish> & Pick<Wish, 'key' | 'place' | 'title'>): Wish {
  return {
    body: null,
    kind: null,
    topic: null,
    time: ANY_TIME,
    length: { minutes: 60, wholeDays: null },
    people: { required: [], choose: [], optional: [], deputiesAllowed: false, deputies: [] },
    venue: null,
    placeText: '',
    priority: 3,
    urgency: 3,
    mandatory: false,
    owner: {},
    notes: [],
    readBack: [],
    open: [],
    activity: null,
    ...more,
  };
}

export function findingOf(more: Partial<Finding> & Pick<Finding, 'kind' | 'code' | 'key'>): Finding {
  return {
    places: [],
    wishes: [],
    text: '',
    words: both('说明', 'words'),
    confidence: null,
    answers: [],
    isFree: false,
    decision: null,
    ...more,
  };
}

const read = (field: ReadBack['field'], cell: string, text: string, words: Words | null): ReadBack => ({
  ...{ field, cell, text, words },
  isAssumed: false,
});

export function bookOf(t: Typed = asIs): RosterBook {
  return {
    title: t('清源县领导活动安排表'),
    timeZone: 'Asia/Shanghai',
    slotMinutes: 15,
    calendar: { workingHours: [] },
    bodies: [
      { it: { id: 'party', name: t('县委') }, aliases: [] },
      { it: { id: 'gov', name: t('县政府') }, aliases: [] },
      { it: { id: 'cppcc' }, aliases: [] },
    ],
    sites: [],
    travel: [],
    defaultTravelMinutes: null,
    venues: [],
    leaders: [],
    coverage: [],
    focusGoals: [],
    kinds: [],
    defaultMinutes: 60,
    roster: { leaders: [], groups: [] },
    sessions: {
      morning: { start: '08:30', end: '12:00' },
      afternoon: { start: '14:30', end: '18:00' },
      evening: { start: '19:00', end: '21:00' },
    },
  };
}

/** Nothing came in. */
export const EMPTY: IntakeFacts = {
  record: {
    format: 'tongchou/intake@1',
    period: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
    problem: { sha256: '0'.repeat(64) },
    wishes: [],
    fates: [],
    carried: [],
    findings: [],
    unresolved: [],
  },
  book: bookOf(),
  files: [],
  issues: [],
  problem: null,
};

/** Three files, every kind of finding, every outcome, once. */
export function factsOf(t: Typed = asIs): IntakeFacts {
  const said = (zh: string, en: string): Words => both(t(zh), t(en));
  const [party, gov, guests] = [t('县委.xlsx'), t('政府.csv'), t('接待.ics')];
  const [december, plan] = [t('12月'), t('计划')];
  const safety = wishOf({
    key: 'party-1',
    place: { file: party, sheet: december, row: 4 },
    body: 'party',
    title: t('全县安全生产工作会议'),
    readBack: [
      read('title', 'B4', t('全县安全生产工作会议'), said('全县安全生产工作会议', '全县安全生产工作会议')),
      read('time', 'C4', t('12月3日上午'), said('12月3日（周四）上午', '3 Dec (Thu) in the morning')),
      { field: 'duration', cell: null, text: '', words: said('2小时', '2 hours'), isAssumed: true },
      read('attendees', 'D4', t('书记、县长'), said('张三、李四出席', 'Zhang San, Li Si')),
      read('unit', 'F4', t('应急局'), said('应急局', '应急局')),
      read('notes', 'G4', t('请早定'), null),
    ],
    owner: { unit: t('应急局'), person: t('陈明'), contact: t('8853'), duty: t('会务'), dueDay: '2026-12-02' },
    notes: [t('请早定'), t('经费：自筹')],
  });
  const safetyToo = wishOf({
    key: 'gov-1',
    place: { file: gov, sheet: plan, row: 3 },
    body: 'gov',
    title: t('安全生产工作会'),
    readBack: [read('time', 'A3', t('看情况再说'), null), read('place', 'C3', t('一会议室'), null)],
    open: ['time', 'optional'],
  });
  const unknown = wishOf({
    key: 'none-1',
    place: { file: gov, sheet: plan, row: 5 },
    title: t('老干部座谈会'),
    readBack: [read('unit', 'E5', t('老干局'), said('老干局', '老干局'))],
    open: ['unit', 'place'],
  });
  const visit = wishOf({
    key: 'gov-2',
    place: { file: guests, sheet: null, row: null },
    body: 'gov',
    title: t('外商来访'),
  });
  const visitToo = wishOf({
    key: 'gov-3',
    place: { file: guests, sheet: null, row: null },
    body: 'elsewhere',
    title: t('市人大来访'),
  });
  const wishes = [safety, safetyToo, unknown, visit, visitToo];
  const places = wishes.map(({ place }) => place);
  const question = findingOf({
    ...{ kind: 'question', code: 'time', key: t('time:看情况再说'), text: t('看情况再说') },
    ...{ places: places.slice(1, 2), wishes: ['gov-1'], isFree: true },
    words: said('“看情况再说”没有读懂。', '"看情况再说" is not understood.'),
    answers: [{ answer: t('12月上旬'), words: said('12月1日至10日', '1 to 10 Dec') }],
  });
  const whose = findingOf({
    ...{ kind: 'question', code: 'body', key: t('body:老干局'), text: t('老干局') },
    ...{ places: places.slice(2, 3), wishes: ['none-1'] },
    words: said('是哪个班子报送的？', 'Which body sends it?'),
  });
  const duplicate = findingOf({
    ...{ kind: 'duplicate', code: 'duplicate', key: 'duplicate:gov-1+party-1', confidence: 0.876, decision: 'merge' },
    ...{ places: places.slice(0, 2), wishes: ['gov-1', 'party-1'], text: t('全县安全生产工作会议 / 安全生产工作会') },
    words: said('名称相近，领导相同。', 'The titles are alike, the leaders the same.'),
    answers: [
      { answer: 'merge', words: said('合并为一项', 'merge') },
      { answer: 'keep', words: said('各是一项', 'keep both') },
    ],
  });
  const twice = findingOf({
    ...{ kind: 'contradiction', code: 'leader-twice', key: 'leader-twice:li:gov-2,gov-3' },
    // The third place is in no wish, the second wish in no place.
    ...{
      places: [...places.slice(3, 4), { file: party, sheet: december, row: 99 }],
      wishes: ['gov-2', 'gov-3', 'gone'],
    },
    words: said('李四同时在两处。', 'Li Si is wanted in two places at once.'),
    answers: [{ answer: 'gov-2', words: said('以外商来访为准', 'the first stands') }],
  });
  const lint = findingOf({
    ...{ kind: 'lint', code: 'weekday', key: 'weekday:party-1', text: t('12月3日（周三）'), decision: t('另有说法') },
    ...{ places: places.slice(0, 1), wishes: ['party-1', 'party-1'] },
    words: said('12月3日是周四。', '3 Dec is a Thursday.'),
    answers: [{ answer: 'ok', words: said('没有问题', 'it is right') }],
  });
  const mergeable = findingOf({
    ...{ kind: 'mergeable', code: 'mergeable', key: 'mergeable:gov-2,party-1', confidence: 0.5 },
    ...{ places: [places[0] ?? safety.place], wishes: ['party-1'] },
    words: said('同一批领导。', 'The same leaders.'),
    answers: [{ answer: 'merge', words: said('合并', 'merge') }],
  });
  return {
    record: {
      ...EMPTY.record,
      wishes,
      fates: [
        { wish: 'party-1', activity: 'party-1', mergedWith: ['gov-1'], leftOut: null },
        { wish: 'gov-1', activity: 'party-1', mergedWith: ['party-1'], leftOut: null },
        { wish: 'none-1', activity: 'none-1', mergedWith: [], leftOut: null },
        { wish: 'gov-2', activity: null, mergedWith: [], leftOut: 'dropped' },
        { wish: 'gov-3', activity: null, mergedWith: [], leftOut: 'outside-period' },
      ],
      carried: [
        { activity: 'old-1', times: 2, since: '2026-11-01', cause: 'unscheduled' },
        { activity: 'old-2', times: 1, since: '2026-11-16', cause: 'unfinished' },
      ],
      findings: [lint, mergeable, duplicate, twice, question, whose],
      unresolved: [twice.key, question.key, whose.key],
    },
    book: bookOf(t),
    files: [
      {
        file: party,
        sheets: [
          {
            ...{ sheet: december, body: 'party', wishes: 1, skipped: null },
            notes: [{ row: 1, text: t('县委办12月计划') }],
            columns: [],
            unknownColumns: [t('经费')],
          },
          {
            ...{ sheet: t('说明'), body: null, wishes: 0, notes: [], columns: [], unknownColumns: [] },
            skipped: said('没有找到表头。', 'No header was found.'),
          },
        ],
      },
      {
        file: gov,
        sheets: [{ sheet: plan, body: 'gov', wishes: 2, notes: [], columns: [], unknownColumns: [], skipped: null }],
      },
      {
        file: guests,
        sheets: [{ sheet: '', body: null, wishes: 2, notes: [], columns: [], unknownColumns: [], skipped: null }],
      },
    ],
    issues: [
      {
        code: 'a',
        path: t('县委.xlsx › 12月 › G3'),
        message: t('不认识经费'),
        hint: t('请改写表头'),
        severity: 'warning',
      },
      { code: 'b', path: '', message: t('文件已损坏'), hint: t('请重新报送'), severity: 'error' },
    ],
    problem: {
      format: 'tongchou/problem@1',
      timeZone: 'Asia/Shanghai',
      horizon: EMPTY.record.period,
      calendar: { workingHours: [] },
      leaders: [],
      activities: [
        { id: 'party-1', title: t('全县安全生产工作会议'), body: 'party', minutes: 120 },
        { id: 'none-1', title: t('老干部座谈会'), minutes: 60 },
        { id: 'old-1', title: t('防汛调度'), body: 'cppcc', minutes: 60 },
      ],
    },
  };
}
