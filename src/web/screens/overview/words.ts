import type { Dictionary } from '../../state/language.ts';

export interface OverviewWords {
  readonly title: string;
  readonly print: string;
  readonly period: (first: string, last: string) => string;
  readonly held: string;
  readonly mandatory: string;
  readonly noMandatory: string;
  readonly value: string;
  readonly valueHint: string;
  readonly gap: string;
  readonly gapHint: string;
  readonly gapUnknown: string;
  readonly optimal: string;
  readonly focus: string;
  readonly of: (held: string, asked: string) => string;
  readonly points: (points: string) => string;
  readonly all: string;
  readonly missing: (n: number) => string;
  readonly asking: string;
  readonly renewing: string;
  readonly load: string;
  readonly show: string;
  readonly showHours: string;
  readonly showRisk: string;
  readonly leader: string;
  readonly total: string;
  readonly target: string;
  readonly free: string;
  readonly freeHint: string;
  readonly travel: string;
  readonly noTravel: string;
  readonly longest: string;
  readonly loadLegend: string;
  readonly riskLegend: string;
  readonly dayHead: (date: string, weekday: string, mark: string | null) => string;
  readonly cellHours: (hours: string, target: string | null, isOver: boolean) => string;
  readonly cellRisk: (percent: string) => string;
  readonly off: string;
  readonly hours: (hours: string) => string;
  readonly noGoals: string;
  readonly blocks: (held: number, asked: number) => string;
  readonly kept: string;
  readonly short: (n: number) => string;
  readonly terms: string;
  readonly termsHint: string;
  readonly noTerms: string;
  readonly matches: (name: string) => string;
  readonly matchesShown: (shown: number, all: number) => string;
  readonly toBoard: (text: string) => string;
  readonly unheld: string;
  readonly unheldNone: string;
  readonly levels: string;
  readonly moreUnheld: (n: number) => string;
  readonly bodies: string;
  readonly body: string;
  readonly noBody: string;
  readonly activities: string;
  readonly valueShare: string;
  readonly fair: (points: number) => string;
  readonly risk: string;
  readonly riskHint: string;
  readonly noRisk: string;
  readonly more: (n: number) => string;
  readonly less: string;
  readonly bottlenecks: string;
  readonly bottlenecksHint: string;
  readonly findBottlenecks: string;
  readonly findingBottlenecks: (seconds: number) => string;
  readonly noBottlenecks: string;
  readonly oldBottlenecks: string;
  readonly stop: string;
  readonly foresight: string;
  readonly foresightHint: string;
  readonly notPublished: string;
  readonly nothingForeseen: string;
  readonly foresee: string;
  readonly foreseeAgain: string;
  readonly foreseeing: (answered: number, total: number) => string;
  readonly waiting: string;
  readonly foreseeFailed: (why: string) => string;
  readonly ofRevision: (number: number) => string;
}

export const OVERVIEW_WORDS: Dictionary<OverviewWords> = {
  zh: {
    title: '总览',
    print: '打印',
    period: (first, last) => `${first}至${last}`,
    held: '排入活动',
    mandatory: '必排活动',
    noMandatory: '本期没有必排活动',
    value: '价值保留',
    valueHint: '按重要程度、紧急程度加权',
    gap: '与最优的差距',
    gapHint: '离理论最优至多还差这些',
    gapUnknown: '尚未算出',
    optimal: '已证明是最优安排',
    focus: '集中时段',
    of: (held, asked) => `${held} / ${asked}`,
    points: (points) => `代价 ${points} 分`,
    all: '全部排入',
    missing: (n) => `还有 ${n} 项未排入`,
    asking: '正在统计…',
    renewing: '方案有改动，正在更新…',
    load: '领导负荷',
    show: '格内显示',
    showHours: '每日小时',
    showRisk: '延误可能',
    leader: '领导',
    total: '合计',
    target: '目标',
    free: '完整半天',
    freeHint: '没有任何活动打扰的工作半天',
    travel: '路途',
    noTravel: '无',
    longest: '最长连续空闲',
    loadLegend: '格内为当日小时数，柱满为每日目标；加粗并带“▲”的超过目标。灰底为休息日。',
    riskLegend: '格内为当日至少一项活动延误开始的可能性（%）；加粗并带“▲”的在一半以上。',
    dayHead: (date, weekday, mark) => `${date} 周${weekday}${mark === null ? '' : ` ${mark}`}`,
    cellHours: (hours, target, isOver) =>
      `${hours} 小时${target === null ? '' : `，每日目标 ${target} 小时`}${isOver ? '，超过目标' : ''}`,
    cellRisk: (percent) => `延误可能 ${percent}%`,
    off: '休息日',
    hours: (hours) => `${hours} 小时`,
    noGoals: '本期没有集中精力办的事。',
    blocks: (held, asked) => `${held} / ${asked} 个时段`,
    kept: '已保住',
    short: (n) => `缺 ${n} 个`,
    terms: '代价由哪些构成',
    termsHint: '点开一项，看代价最大的具体是哪些。',
    noTerms: '没有任何代价。',
    matches: (name) => `“${name}”由哪些构成`,
    matchesShown: (shown, all) => (shown < all ? `共 ${all} 条，列出代价最大的 ${shown} 条。` : `共 ${all} 条。`),
    toBoard: (text) => `在排期中查看：${text}`,
    unheld: '未排入的事项',
    unheldNone: '全部要求都已排入。',
    levels: '各级排入情况',
    moreUnheld: (n) => `另有 ${n} 项，见排期页“未排事项”。`,
    bodies: '各班子排入情况',
    body: '班子',
    noBody: '未注明班子',
    activities: '活动',
    valueShare: '价值',
    fair: (points) => `按价值计，班子之间最多相差 ${points} 个百分点。`,
    risk: '可能延误',
    riskHint: '按同类活动常见的超时情况推演两千次得出。',
    noRisk: '没有发现明显的延误风险。',
    more: (n) => `再看 ${n} 条`,
    less: '收起',
    bottlenecks: '症结所在',
    bottlenecksHint: '哪位领导、哪处场地的哪个半天最紧，放宽它收益最大。需要算几秒钟。',
    findBottlenecks: '找出症结',
    findingBottlenecks: (seconds) => `正在逐一试算，已用 ${seconds} 秒…`,
    noBottlenecks: '没有哪个半天放宽后会更好。',
    oldBottlenecks: '方案已有改动，下面是改动前的结果。',
    stop: '停止',
    foresight: '快半拍',
    foresightHint: '对已发布的安排，事先算好领导临时外出、场地停用、突击任务等情况的应对方案。',
    notPublished: '发布之后可以预先推演。',
    nothingForeseen: '这一版还没有预先推演。',
    foresee: '预先推演',
    foreseeAgain: '重新推演',
    foreseeing: (answered, total) => (total === 0 ? '正在列出可能的变化…' : `已推演 ${answered} / ${total} 种变化`),
    waiting: '正在排队…',
    foreseeFailed: (why) => `推演没有完成：${why}`,
    ofRevision: (number) => `第 ${number} 版`,
  },
  en: {
    title: 'Overview',
    print: 'Print',
    period: (first, last) => `${first} – ${last}`,
    held: 'Activities held',
    mandatory: 'Mandatory',
    noMandatory: 'Nothing is mandatory',
    value: 'Value kept',
    valueHint: 'weighed by priority and urgency',
    gap: 'Gap to the best',
    gapHint: 'at most so far from the best',
    gapUnknown: 'Not known yet',
    optimal: 'Proven to be the best',
    focus: 'Focus blocks',
    of: (held, asked) => `${held} / ${asked}`,
    points: (points) => `cost ${points} points`,
    all: 'Everything is held',
    missing: (n) => `${n} not scheduled`,
    asking: 'Counting…',
    renewing: 'The plan has changed; being renewed…',
    load: 'Load per leader',
    show: 'Cells show',
    showHours: 'Hours',
    showRisk: 'Risk of delay',
    leader: 'Leader',
    total: 'Total',
    target: 'Target',
    free: 'Free half-days',
    freeHint: 'Working half-days without any activity',
    travel: 'Travel',
    noTravel: 'none',
    longest: 'Longest free',
    loadLegend:
      'Hours of the day; a full bar is the daily target. Bold with “▲”: above the target. Grey ground: a day off.',
    riskLegend: 'Chance (%) that at least one activity of the day starts late. Bold with “▲”: a half or more.',
    dayHead: (date, weekday, mark) => `${weekday} ${date}${mark === null ? '' : ` ${mark}`}`,
    cellHours: (hours, target, isOver) =>
      `${hours} h${target === null ? '' : `, daily target ${target} h`}${isOver ? ', above it' : ''}`,
    cellRisk: (percent) => `Chance of a late start ${percent}%`,
    off: 'day off',
    hours: (hours) => `${hours} h`,
    noGoals: 'No focus goals in this period.',
    blocks: (held, asked) => `${held} of ${asked} blocks`,
    kept: 'kept',
    short: (n) => `${n} missing`,
    terms: 'What the cost is made of',
    termsHint: 'Open one to see what costs most.',
    noTerms: 'It costs nothing at all.',
    matches: (name) => `What “${name}” is made of`,
    matchesShown: (shown, all) => (shown < all ? `The dearest ${shown} of ${all}.` : `${all} altogether.`),
    toBoard: (text) => `Show on the board: ${text}`,
    unheld: 'Not scheduled',
    unheldNone: 'Everything that is asked is held.',
    levels: 'Held by priority',
    moreUnheld: (n) => `${n} more: see “Not scheduled” on the board.`,
    bodies: 'What each body got',
    body: 'Body',
    noBody: 'No body named',
    activities: 'Activities',
    valueShare: 'Value',
    fair: (points) => `By value, the bodies differ by at most ${points} percentage points.`,
    risk: 'Likely to run late',
    riskHint: 'From two thousand runs with the overruns that are usual for each kind of activity.',
    noRisk: 'No notable risk of delay.',
    more: (n) => `${n} more`,
    less: 'Fewer',
    bottlenecks: 'Bottlenecks',
    bottlenecksHint:
      'Which half-day of which leader or venue would gain most if there were more of it. Takes some seconds.',
    findBottlenecks: 'Find the bottlenecks',
    findingBottlenecks: (seconds) => `Trying one after the other, ${seconds} s so far…`,
    noBottlenecks: 'No half-day would gain anything.',
    oldBottlenecks: 'The plan has changed; this was found before.',
    stop: 'Stop',
    foresight: 'Half a beat ahead',
    foresightHint:
      'Answers worked out beforehand for what is published: leaders suddenly away, venues closed, sudden tasks.',
    notPublished: 'Available once the plan is published.',
    nothingForeseen: 'Nothing has been worked out for this revision yet.',
    foresee: 'Work out answers',
    foreseeAgain: 'Work out anew',
    foreseeing: (answered, total) =>
      total === 0 ? 'Listing what may happen…' : `${answered} of ${total} events answered`,
    waiting: 'Waiting its turn…',
    foreseeFailed: (why) => `It was not finished: ${why}`,
    ofRevision: (number) => `Revision ${number}`,
  },
};
