import type { Dictionary } from '../../state/language.ts';
import type { Colour, LedgerSort, State } from './lines.ts';

export interface LedgerPageWords {
  readonly title: string;
  readonly about: string;
  readonly colours: { readonly [C in Colour]: string };
  readonly colourHints: { readonly [C in Colour]: string };
  readonly all: string;
  readonly byColour: string;
  readonly states: { readonly [S in State]: string };
  readonly unit: string;
  readonly noUnit: string;
  readonly allUnits: string;
  readonly unitChoice: (unit: string, red: number, yellow: number, green: number) => string;
  readonly state: string;
  readonly allStates: string;
  readonly unclosed: string;
  readonly plan: string;
  readonly allPlans: string;
  readonly search: string;
  readonly searchHint: string;
  readonly sort: string;
  readonly sorts: { readonly [S in LedgerSort]: string };
  readonly clear: string;
  readonly shown: (shown: number, all: number) => string;
  readonly columns: {
    readonly colour: string;
    readonly title: string;
    readonly owner: string;
    readonly duty: string;
    readonly due: string;
    readonly progress: string;
    readonly actions: string;
  };
  readonly csv: {
    readonly body: string;
    readonly person: string;
    readonly contact: string;
    readonly state: string;
    readonly why: string;
    readonly workingDaysLeft: string;
    readonly overdueDays: string;
    readonly askedOn: string;
    readonly ageDays: string;
    readonly carryOvers: string;
    readonly priority: string;
    readonly id: string;
    readonly file: (day: string) => string;
  };
  readonly confidential: string;
  readonly noDueDay: string;
  readonly overdue: (days: number) => string;
  readonly daysLeft: (days: number) => string;
  readonly dueToday: string;
  readonly carried: (n: number) => string;
  readonly age: (days: number) => string;
  readonly record: string;
  readonly history: string;
  readonly recordTitle: string;
  readonly historyTitle: string;
  readonly keepState: (now: string) => string;
  readonly dueDay: string;
  readonly dueDayHint: (now: string) => string;
  readonly note: string;
  readonly noteHint: string;
  readonly recordDo: string;
  readonly recorded: string;
  readonly nothingToRecord: string;
  readonly noHistory: string;
  readonly print: string;
  readonly toCsv: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noneFound: string;
  readonly partial: string;
}

export const LEDGER_WORDS: Dictionary<LedgerPageWords> = {
  zh: {
    title: '督查台账',
    about: '每一项活动从提出到办结的去向：谁负责、何时办结、办到哪一步。',
    colours: { red: '红●', yellow: '黄▲', green: '绿■' },
    colourHints: { red: '超期或多次结转', yellow: '临近时限、已进行未办结或结转', green: '正常或已办结' },
    all: '全部',
    byColour: '按亮灯筛选',
    states: { open: '未办', 'in-hand': '在办', done: '已办结', cancelled: '已取消' },
    unit: '责任单位',
    noUnit: '未明确责任单位',
    allUnits: '全部单位',
    unitChoice: (unit, red, yellow, green) => `${unit}（红${red} 黄${yellow} 绿${green}）`,
    state: '状态',
    allStates: '全部状态',
    unclosed: '未办结的',
    plan: '所在计划',
    allPlans: '全部计划',
    search: '查找',
    searchHint: '事项、单位、责任人',
    sort: '排序',
    sorts: { urgency: '紧急程度', due: '办理时限', unit: '责任单位', age: '历时最久' },
    clear: '清除筛选',
    shown: (shown, all) => (shown === all ? `共 ${all} 项` : `显示 ${shown} 项，共 ${all} 项`),
    columns: {
      colour: '亮灯',
      title: '事项',
      owner: '责任单位及责任人',
      duty: '责任事项',
      due: '办理时限',
      progress: '办理情况',
      actions: '操作',
    },
    csv: {
      body: '提出班子',
      person: '责任人',
      contact: '联系方式',
      state: '状态',
      why: '亮灯原因',
      workingDaysLeft: '剩余工作日',
      overdueDays: '超期天数',
      askedOn: '提出日期',
      ageDays: '历时天数',
      carryOvers: '结转次数',
      priority: '重要程度',
      id: '编号',
      file: (day) => `督查台账-${day}.csv`,
    },
    confidential: '涉密',
    noDueDay: '未定',
    overdue: (days) => `超期 ${days} 天`,
    daysLeft: (days) => `剩 ${days} 个工作日`,
    dueToday: '今日到期',
    carried: (n) => `结转 ${n} 次`,
    age: (days) => `历时 ${days} 天`,
    record: '登记',
    history: '记录',
    recordTitle: '登记办理情况',
    historyTitle: '办理记录',
    keepState: (now) => `不变（${now}）`,
    dueDay: '办理时限改为',
    dueDayHint: (now) => `现为：${now}；不填则不变`,
    note: '办理情况',
    noteHint: '最多 2000 字，登记后不能更改',
    recordDo: '登记',
    recorded: '已登记',
    nothingToRecord: '请选择状态、填写时限或办理情况。',
    noHistory: '还没有记录。',
    print: '打印',
    toCsv: '导出表格',
    empty: '台账还没有内容',
    emptyHint: '计划发布后，其中每一项活动自动进入台账。',
    noneFound: '没有符合条件的事项。',
    partial: '尚未全部载入，请稍候再打印。',
  },
  en: {
    title: 'Ledger',
    about: 'What became of every matter, from the day it was asked for until it is closed: who, by when, how far.',
    colours: { red: 'Red ●', yellow: 'Yellow ▲', green: 'Green ■' },
    colourHints: {
      red: 'Overdue, or carried over often',
      yellow: 'Due soon, held but not closed, or carried over',
      green: 'In order, or closed',
    },
    all: 'All',
    byColour: 'Filter by colour',
    states: { open: 'Open', 'in-hand': 'In hand', done: 'Done', cancelled: 'Cancelled' },
    unit: 'Unit',
    noUnit: 'No unit',
    allUnits: 'All units',
    unitChoice: (unit, red, yellow, green) => `${unit} (red ${red}, yellow ${yellow}, green ${green})`,
    state: 'State',
    allStates: 'All states',
    unclosed: 'Not closed',
    plan: 'Plan',
    allPlans: 'All plans',
    search: 'Find',
    searchHint: 'Matter, unit, person',
    sort: 'Sorted by',
    sorts: { urgency: 'Urgency', due: 'Due day', unit: 'Unit', age: 'Age' },
    clear: 'Clear the filter',
    shown: (shown, all) => (shown === all ? `${all} matters` : `${shown} of ${all} matters`),
    columns: {
      colour: 'Colour',
      title: 'Matter',
      owner: 'Unit and person',
      duty: 'Duty',
      due: 'Due',
      progress: 'Progress',
      actions: 'Actions',
    },
    csv: {
      body: 'Body',
      person: 'Person',
      contact: 'Contact',
      state: 'State',
      why: 'Why',
      workingDaysLeft: 'Working days left',
      overdueDays: 'Days overdue',
      askedOn: 'Asked on',
      ageDays: 'Days since',
      carryOvers: 'Carried over',
      priority: 'Priority',
      id: 'Id',
      file: (day) => `ledger-${day}.csv`,
    },
    confidential: 'Confidential',
    noDueDay: 'None',
    overdue: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    daysLeft: (days) => (days === 1 ? '1 working day left' : `${days} working days left`),
    dueToday: 'Due today',
    carried: (n) => (n === 1 ? 'carried over once' : `carried over ${n} times`),
    age: (days) => (days === 1 ? '1 day old' : `${days} days old`),
    record: 'Record',
    history: 'History',
    recordTitle: 'Record progress',
    historyTitle: 'History',
    keepState: (now) => `As it is (${now})`,
    dueDay: 'New due day',
    dueDayHint: (now) => `Now: ${now}; empty leaves it`,
    note: 'Progress',
    noteHint: 'At most 2000 characters; cannot be changed later',
    recordDo: 'Record',
    recorded: 'Recorded',
    nothingToRecord: 'Please choose a state, or give a due day or progress.',
    noHistory: 'Nothing yet.',
    print: 'Print',
    toCsv: 'Export as CSV',
    empty: 'Nothing is in the ledger yet',
    emptyHint: 'Every activity of a plan enters the ledger with its publication.',
    noneFound: 'No matter matches.',
    partial: 'Not everything is loaded yet; please print in a moment.',
  },
};
