import type { Dictionary } from '../../state/language.ts';
import type { FaultCode } from './draft-faults.ts';

export interface FormWords {
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  readonly kinds: { readonly [kind: string]: string };
  readonly noKind: string;
  readonly noBody: string;
  readonly topic: string;
  readonly lasts: string;
  readonly inMinutes: string;
  readonly inDays: string;
  readonly minutes: string;
  readonly wholeDays: string;
  readonly priority: string;
  readonly urgency: string;
  readonly levelHint: string;
  readonly mandatory: string;
  readonly outsideHours: string;
  readonly times: string;
  readonly windows: string;
  readonly windowsHint: string;
  readonly preferredWindows: string;
  readonly preferredHint: string;
  readonly addWindow: string;
  readonly removeWindow: (n: number) => string;
  readonly from: (n: number) => string;
  readonly to: (n: number) => string;
  readonly releaseTime: string;
  readonly deadline: string;
  readonly dueTime: string;
  readonly dueTimeHint: string;
  readonly people: string;
  readonly required: string;
  readonly optional: string;
  readonly choose: string;
  readonly deputiesAllowed: string;
  readonly remove: (name: string) => string;
  readonly pick: string;
  readonly done: string;
  readonly nothing: string;
  readonly place: string;
  readonly places: { readonly none: string; readonly rooms: string; readonly site: string };
  readonly rooms: string;
  readonly site: string;
  readonly noSite: string;
  readonly headcount: string;
  readonly confidentiality: string;
  readonly owner: string;
  readonly unit: string;
  readonly person: string;
  readonly contact: string;
  readonly duty: string;
  readonly dueDay: string;
  readonly basics: string;
  readonly apply: string;
  readonly add: string;
  readonly drop: string;
  readonly delete: string;
  readonly deleteTitle: string;
  readonly deleteText: (title: string) => string;
  readonly deleteCopy: string;
  readonly cancel: string;
  readonly applied: (title: string) => string;
  readonly added: (title: string) => string;
  readonly deleted: (title: string) => string;
  readonly newTitle: string;
  readonly scope: string;
  readonly scopes: { readonly copy: string; readonly all: string };
  readonly scopeHint: { readonly copy: string; readonly all: string };
  readonly nothingChanged: string;
  readonly refused: string;
  readonly faulty: string;
  readonly faults: { readonly [C in FaultCode]: string };
}

export const FORM_WORDS: Dictionary<FormWords> = {
  zh: {
    title: '活动名称',
    body: '班子',
    kind: '类别',
    kinds: {
      meeting: '会议',
      visit: '调研走访',
      inspection: '检查视察',
      reception: '接待会见',
      ceremony: '仪式典礼',
      study: '学习',
      drill: '演练',
      report: '汇报',
      research: '研究',
      superior: '上级活动',
    },
    noKind: '未分类',
    noBody: '不属于班子',
    topic: '主题',
    lasts: '时长',
    inMinutes: '按分钟',
    inDays: '按整天',
    minutes: '分钟数',
    wholeDays: '天数',
    priority: '重要程度',
    urgency: '紧急程度',
    levelHint: '5 为最高',
    mandatory: '必须安排',
    outsideHours: '可在工作时间以外',
    times: '时间要求',
    windows: '可安排的时段',
    windowsHint: '不填则整个周期内均可',
    preferredWindows: '希望的时段',
    preferredHint: '尽量满足，不作硬性要求',
    addWindow: '添加时段',
    removeWindow: (n) => `删除时段 ${n}`,
    from: (n) => `时段 ${n} 开始`,
    to: (n) => `时段 ${n} 结束`,
    releaseTime: '不早于',
    deadline: '硬期限（必须在此前结束）',
    dueTime: '期望期限',
    dueTimeHint: '最好在此前结束',
    people: '参加领导',
    required: '必到',
    optional: '可到',
    choose: '任选',
    deputiesAllowed: '可由 AB 角代为参加',
    remove: (name) => `去掉${name}`,
    pick: '选择',
    done: '选好了',
    nothing: '未指定',
    place: '地点',
    places: { none: '不限', rooms: '预订场地', site: '现场' },
    rooms: '可用场地',
    site: '现场所在地',
    noSite: '请选择',
    headcount: '参会人数',
    confidentiality: '公开范围',
    owner: '责任落实',
    unit: '责任单位',
    person: '责任人',
    contact: '联系方式',
    duty: '准备事项',
    dueDay: '办结日期',
    basics: '基本情况',
    apply: '应用',
    add: '新增',
    drop: '放弃修改',
    delete: '删除活动',
    deleteTitle: '删除活动',
    deleteText: (title) => `“${title}”将从方案中删除，与它有关的先后要求一并取消。可以撤销。`,
    deleteCopy: '这是定期活动中的一次，只删除这一次。',
    cancel: '取消',
    applied: (title) => `已修改“${title}”`,
    added: (title) => `已新增“${title}”，尚未排入`,
    deleted: (title) => `已删除“${title}”`,
    newTitle: '新增活动',
    scope: '修改范围',
    scopes: { copy: '只改这一次', all: '改全部各次' },
    scopeHint: {
      copy: '应用后，各次成为单独的活动，可分别修改。',
      all: '对这项定期活动的每一次都有效。',
    },
    nothingChanged: '尚未修改',
    refused: '修改没有应用：',
    faulty: '请先改正标出的各项',
    faults: {
      needed: '请填写',
      wholeNumber: '请填写大于 0 的整数',
      interval: '每个时段都要有开始和结束，且结束晚于开始',
      rooms: '请至少选择一个场地',
      site: '请选择地点',
      order: '硬期限应晚于“不早于”的时间',
    },
  },
  en: {
    title: 'Title',
    body: 'Body',
    kind: 'Kind',
    kinds: {
      meeting: 'Meeting',
      visit: 'Visit',
      inspection: 'Inspection',
      reception: 'Reception',
      ceremony: 'Ceremony',
      study: 'Study',
      drill: 'Drill',
      report: 'Report',
      research: 'Research',
      superior: 'Of a superior',
    },
    noKind: 'None',
    noBody: 'None',
    topic: 'Topic',
    lasts: 'Length',
    inMinutes: 'Minutes',
    inDays: 'Whole days',
    minutes: 'Minutes',
    wholeDays: 'Days',
    priority: 'Priority',
    urgency: 'Urgency',
    levelHint: '5 is the highest',
    mandatory: 'Mandatory',
    outsideHours: 'May be outside working hours',
    times: 'When',
    windows: 'Windows',
    windowsHint: 'None: any time of the period',
    preferredWindows: 'Preferred windows',
    preferredHint: 'Kept where possible',
    addWindow: 'Add a window',
    removeWindow: (n) => `Remove window ${n}`,
    from: (n) => `Start of window ${n}`,
    to: (n) => `End of window ${n}`,
    releaseTime: 'Not before',
    deadline: 'Deadline (must end by)',
    dueTime: 'Due (should end by)',
    dueTimeHint: 'Later costs points',
    people: 'People',
    required: 'Required',
    optional: 'Optional',
    choose: 'To be chosen',
    deputiesAllowed: 'Deputies may stand in',
    remove: (name) => `Remove ${name}`,
    pick: 'Choose',
    done: 'Done',
    nothing: 'None',
    place: 'Place',
    places: { none: 'Anywhere', rooms: 'Venue', site: 'Site' },
    rooms: 'Possible venues',
    site: 'Site',
    noSite: 'Please choose',
    headcount: 'Headcount',
    confidentiality: 'Confidentiality',
    owner: 'Owner',
    unit: 'Unit',
    person: 'Person',
    contact: 'Contact',
    duty: 'To prepare',
    dueDay: 'Due day',
    basics: 'What it is',
    apply: 'Apply',
    add: 'Add',
    drop: 'Drop the changes',
    delete: 'Delete',
    deleteTitle: 'Delete the activity',
    deleteText: (title) => `“${title}” and the relations it stands in are deleted. This can be undone.`,
    deleteCopy: 'It is one of a repeated activity; only this one is deleted.',
    cancel: 'Cancel',
    applied: (title) => `“${title}” was changed`,
    added: (title) => `“${title}” was added; it is not scheduled yet`,
    deleted: (title) => `“${title}” was deleted`,
    newTitle: 'New activity',
    scope: 'What is changed',
    scopes: { copy: 'This one', all: 'All of them' },
    scopeHint: {
      copy: 'Applied, each becomes an activity of its own.',
      all: 'Holds for every one of this repeated activity.',
    },
    nothingChanged: 'Nothing changed yet',
    refused: 'The changes were not applied:',
    faulty: 'Please correct what is marked first',
    faults: {
      needed: 'Please fill in',
      wholeNumber: 'A whole number above 0, please',
      interval: 'Each window needs a start and an end, and the end comes after the start',
      rooms: 'Please choose at least one venue',
      site: 'Please choose a site',
      order: 'The deadline must come after “not before”',
    },
  },
};
