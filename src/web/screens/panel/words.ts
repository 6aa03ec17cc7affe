import type { Dictionary } from '../../state/language.ts';

export interface PanelWords {
  readonly panel: (title: string) => string;
  readonly close: string;
  readonly gone: string;
  readonly goneHint: string;
  readonly tabs: { readonly where: string; readonly why: string; readonly edit: string };
  readonly tabList: string;
  readonly whyNotTab: string;
  readonly unsaved: string;
  readonly untitled: string;
  readonly priority: (level: number) => string;
  readonly urgency: (level: number) => string;
  readonly mandatory: string;
  readonly confidentiality: { readonly public: string; readonly normal: string; readonly confidential: string };
  readonly repeats: string;
  readonly notScheduled: string;
  readonly time: string;
  readonly day: string;
  readonly people: string;
  readonly venue: string;
  readonly owner: string;
  readonly noPlace: string;
  readonly nobody: string;
  readonly minutes: (n: number) => string;
  readonly wholeDays: (n: number) => string;
  /** Day, and bare name of its weekday. */
  readonly dayName: (day: string, weekday: string) => string;
  readonly role: {
    readonly required: string;
    readonly chosen: string;
    readonly optional: string;
    readonly extra: string;
  };
  readonly standsIn: (name: string) => string;
  readonly absent: (names: readonly string[]) => string;
  readonly chooseOf: (names: readonly string[], count: number) => string;
  readonly contact: string;
  readonly duty: string;
  readonly dueDay: (day: string) => string;
  readonly source: (file: string, sheet: string | null, row: number | null) => string;
  readonly lock: { readonly start: string; readonly day: string; readonly venue: string; readonly attendees: string };
  readonly lockOn: string;
  readonly lockOff: string;
  readonly lockHint: string;
  readonly takeOut: string;
  readonly showOnBoard: string;
  readonly takenOut: (title: string) => string;
  readonly undo: string;
  readonly conflicts: string;
  readonly move: string;
  readonly place: string;
  readonly moveDay: string;
  readonly moveStart: string;
  readonly dayCount: (day: string, n: number) => string;
  readonly noStarts: string;
  readonly noStartsAtAll: string;
  readonly startsCount: (n: number) => string;
  readonly present: string;
  readonly gain: (points: number) => string;
  readonly loss: (points: number) => string;
  readonly even: string;
  readonly moveHere: string;
  readonly placeHere: string;
  readonly moved: (title: string, when: string) => string;
  readonly withVenue: (venue: string) => string;
  readonly withPeople: (names: readonly string[]) => string;
  readonly whyHere: string;
  readonly alternatives: string;
  readonly noAlternatives: string;
  readonly whyNot: string;
  readonly obstacles: (starts: number) => string;
  readonly share: (starts: number, percent: string) => string;
  readonly suggestions: string;
  readonly noSuggestions: string;
  readonly take: string;
  readonly taken: (title: string) => string;
  readonly preview: string;
  readonly noChanges: string;
  readonly asking: string;
  readonly failed: string;
  readonly focusGoal: string;
  readonly focusLeaders: string;
  readonly focusBlocks: (held: number, all: number) => string;
  readonly focusMinutes: (block: number, total: number) => string;
  readonly removeBlock: string;
  readonly refused: string;
  readonly list: (names: readonly string[]) => string;
}

export const PANEL_WORDS: Dictionary<PanelWords> = {
  zh: {
    panel: (title) => `活动详情：${title}`,
    close: '关闭详情',
    gone: '这项活动已不在方案中',
    goneHint: '可能已被删除或撤销。可用顶部的“撤销”恢复。',
    tabs: { where: '安排', why: '为何这样排', edit: '修改' },
    tabList: '活动详情',
    whyNotTab: '为何未排',
    unsaved: '有未应用的修改',
    untitled: '（无标题）',
    priority: (level) => `重要 ${level} 级`,
    urgency: (level) => `紧急 ${level} 级`,
    mandatory: '必排',
    confidentiality: { public: '公开', normal: '内部', confidential: '涉密' },
    repeats: '定期活动',
    notScheduled: '尚未排入',
    time: '时间',
    day: '日期',
    people: '参加领导',
    venue: '场地',
    owner: '责任单位',
    noPlace: '不限地点',
    nobody: '无指定领导',
    minutes: (n) => `${n} 分钟`,
    wholeDays: (n) => `整天，共 ${n} 天`,
    dayName: (day, weekday) => `${day}（周${weekday}）`,
    role: { required: '必到', chosen: '任选', optional: '可到', extra: '另加' },
    standsIn: (name) => `代${name}`,
    absent: (names) => `可到而未安排：${names.join('、')}`,
    chooseOf: (names, count) => `从${names.join('、')}中任选 ${count} 人`,
    contact: '联系方式',
    duty: '准备事项',
    dueDay: (day) => `${day}前办结`,
    source: (file, sheet, row) =>
      `来源：${file}${sheet === null ? '' : `，${sheet}表`}${row === null ? '' : `，第 ${row} 行`}`,
    lock: { start: '时间', day: '日期', venue: '场地', attendees: '人员' },
    lockOn: '已锁定',
    lockOff: '未锁定',
    lockHint: '锁定的内容在求解和优化时保持不变',
    takeOut: '移出安排',
    showOnBoard: '在图上定位',
    takenOut: (title) => `已移出“${title}”`,
    undo: '撤销',
    conflicts: '与要求冲突',
    move: '改时间',
    place: '排入',
    moveDay: '改到哪一天',
    moveStart: '可用的开始时间',
    dayCount: (day, n) => (n === 0 ? `${day}（无可用时间）` : `${day}（${n} 个可用时间）`),
    noStarts: '这一天没有可用时间，原因如下：',
    noStartsAtAll: '其他安排不动的情况下，本期没有可用时间。请看“为何未排”中的建议。',
    startsCount: (n) => `${n} 个时间`,
    present: '目前',
    gain: (points) => `收益 ${points} 分`,
    loss: (points) => `损失 ${points} 分`,
    even: '无损失',
    moveHere: '改到这里',
    placeHere: '排到这里',
    moved: (title, when) => `“${title}”已安排在${when}`,
    withVenue: (venue) => `场地：${venue}`,
    withPeople: (names) => `参加：${names.join('、')}`,
    whyHere: '为何排在这里',
    alternatives: '其他可选',
    noAlternatives: '其他安排不动的情况下，没有别的可选。',
    whyNot: '为何没有排入',
    obstacles: (starts) => `共有 ${starts} 个可能的开始时间，分别受阻于：`,
    share: (starts, percent) => `${starts} 个，占 ${percent}`,
    suggestions: '怎样才能排入',
    noSuggestions: '没有找到可行的办法。可在“修改”中放宽时段、人员或场地。',
    take: '采纳',
    taken: (title) => `已采纳建议：${title}`,
    preview: '看看会变动哪些安排',
    noChanges: '其他安排不变。',
    asking: '正在分析…',
    failed: '没有得到结果',
    focusGoal: '集中精力事项',
    focusLeaders: '参加领导',
    focusBlocks: (held, all) => `已保住 ${held}/${all} 个时段`,
    focusMinutes: (block, total) => `每段 ${block} 分钟，共需 ${total} 分钟`,
    removeBlock: '取消这个时段',
    refused: '没有改成',
    list: (names) => names.join('、'),
  },
  en: {
    panel: (title) => `Activity: ${title}`,
    close: 'Close details',
    gone: 'This activity is no longer in the plan',
    goneHint: 'It may have been deleted or undone. “Undo” at the top brings it back.',
    tabs: { where: 'Placement', why: 'Why here', edit: 'Edit' },
    tabList: 'Details of the activity',
    whyNotTab: 'Why not',
    unsaved: 'Changes not yet applied',
    untitled: '(untitled)',
    priority: (level) => `Priority ${level}`,
    urgency: (level) => `Urgency ${level}`,
    mandatory: 'Mandatory',
    confidentiality: { public: 'Public', normal: 'Internal', confidential: 'Confidential' },
    repeats: 'Repeated',
    notScheduled: 'Not scheduled',
    time: 'Time',
    day: 'Day',
    people: 'People',
    venue: 'Venue',
    owner: 'Owner',
    noPlace: 'Nowhere in particular',
    nobody: 'No leader named',
    minutes: (n) => `${n} min`,
    wholeDays: (n) => (n === 1 ? 'A whole day' : `${n} whole days`),
    dayName: (day, weekday) => `${weekday} ${day}`,
    role: { required: 'required', chosen: 'chosen', optional: 'optional', extra: 'added' },
    standsIn: (name) => `for ${name}`,
    absent: (names) => `Optional, not coming: ${names.join(', ')}`,
    chooseOf: (names, count) => `${count} of ${names.join(', ')}`,
    contact: 'Contact',
    duty: 'To prepare',
    dueDay: (day) => `due ${day}`,
    source: (file, sheet, row) =>
      `Source: ${file}${sheet === null ? '' : `, sheet ${sheet}`}${row === null ? '' : `, row ${row}`}`,
    lock: { start: 'Time', day: 'Day', venue: 'Venue', attendees: 'People' },
    lockOn: 'Locked',
    lockOff: 'Not locked',
    lockHint: 'What is locked stays when the plan is solved or improved',
    takeOut: 'Take out',
    showOnBoard: 'Show on the board',
    takenOut: (title) => `“${title}” was taken out`,
    undo: 'Undo',
    conflicts: 'Conflicts',
    move: 'Change the time',
    place: 'Schedule it',
    moveDay: 'Day',
    moveStart: 'Possible start',
    dayCount: (day, n) => (n === 0 ? `${day} (none possible)` : `${day} (${n} possible)`),
    noStarts: 'No start is possible on this day:',
    noStartsAtAll: 'No start is possible while everything else stays. See the suggestions under “Why not”.',
    startsCount: (n) => (n === 1 ? '1 start' : `${n} starts`),
    present: 'now',
    gain: (points) => `gains ${points}`,
    loss: (points) => `costs ${points}`,
    even: 'costs nothing',
    moveHere: 'Move here',
    placeHere: 'Schedule here',
    moved: (title, when) => `“${title}” is now on ${when}`,
    withVenue: (venue) => `Venue: ${venue}`,
    withPeople: (names) => `People: ${names.join(', ')}`,
    whyHere: 'Why it is here',
    alternatives: 'Alternatives',
    noAlternatives: 'There is no other place while everything else stays.',
    whyNot: 'Why it is not scheduled',
    obstacles: (starts) => `What stands against its ${starts} possible starts:`,
    share: (starts, percent) => `${starts}, ${percent}`,
    suggestions: 'What would let it in',
    noSuggestions: 'Nothing was found. Wider windows, other people or venues under “Edit” may help.',
    take: 'Take it',
    taken: (title) => `Suggestion taken: ${title}`,
    preview: 'See what else changes',
    noChanges: 'Nothing else changes.',
    asking: 'Looking into it…',
    failed: 'No answer came',
    focusGoal: 'Focus goal',
    focusLeaders: 'Leaders',
    focusBlocks: (held, all) => `${held}/${all} blocks kept`,
    focusMinutes: (block, total) => `${block} min each, ${total} min in all`,
    removeBlock: 'Give this block up',
    refused: 'It was not changed',
    list: (names) => names.join(', '),
  },
};
