import type { Dictionary } from '../../state/language.ts';

export interface MineWords {
  readonly title: string;
  readonly of: (name: string) => string;
  readonly choose: string;
  readonly kinds: { readonly [kind: string]: string };
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly mode: string;
  readonly modes: { readonly coming: string; readonly day: string; readonly week: string };
  readonly before: string;
  readonly after: string;
  readonly toToday: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly now: string;
  readonly next: string;
  readonly nothingNext: string;
  readonly inMinutes: (minutes: number) => string;
  readonly until: (time: string) => string;
  readonly weekday: (name: string) => string;
  readonly count: (lines: number) => string;
  readonly free: string;
  readonly nothing: string;
  /** To the next day on which something is. */
  readonly toNext: (day: string) => string;
  readonly nothingHint: string;
  readonly wholeDay: string;
  readonly part: (nth: number, of: number) => string;
  readonly changed: string;
  readonly cancelled: string;
  readonly confidential: string;
  readonly focus: string;
  readonly place: string;
  readonly people: string;
  readonly owner: string;
  readonly more: (count: number) => string;
  readonly plans: string;
  readonly revision: (number: number, at: string) => string;
  readonly fetched: (at: string) => string;
  readonly old: (at: string) => string;
  readonly offlineNothing: string;
  readonly refresh: string;
  readonly print: string;
  readonly wishes: WishesWords;
}

export interface WishesWords {
  readonly title: string;
  readonly send: string;
  readonly sendHint: string;
  readonly plan: string;
  readonly noPlans: string;
  readonly drop: string;
  readonly dropHint: string;
  /** The form to be filled in. */
  readonly form: string;
  readonly pick: string;
  readonly sending: (name: string) => string;
  readonly sent: (name: string) => string;
  readonly replaced: (name: string) => string;
  readonly tooLarge: (name: string, limit: string) => string;
  readonly noFiles: string;
  readonly withdraw: string;
  readonly withdrawText: (name: string) => string;
  readonly answers: string;
  readonly answersHint: string;
  readonly none: string;
  readonly filter: string;
  readonly all: (count: number) => string;
  readonly held: (count: number) => string;
  readonly notHeld: (count: number) => string;
  readonly isHeld: string;
  readonly isNotHeld: string;
  readonly noReason: string;
  readonly columns: { readonly title: string; readonly state: string; readonly detail: string };
}

export const MINE_WORDS: Dictionary<MineWords> = {
  zh: {
    title: '我的安排',
    of: (name) => `${name}的安排`,
    choose: '查看谁的安排',
    kinds: { leader: '领导', body: '班子', venue: '场地', unit: '承办单位', master: '总表' },
    nobody: '还没有可查看的安排',
    nobodyHint: '计划发布后，安排即显示在这里。',
    mode: '显示',
    modes: { coming: '近期', day: '日', week: '周' },
    before: '前一段',
    after: '后一段',
    toToday: '今天',
    today: '今天',
    tomorrow: '明天',
    now: '正在进行',
    next: '接下来',
    nothingNext: '近期没有安排',
    inMinutes: (minutes) =>
      minutes < 60
        ? `${minutes} 分钟后`
        : minutes < 1440
          ? `${Math.floor(minutes / 60)} 小时${minutes % 60 === 0 ? '' : ` ${minutes % 60} 分钟`}后`
          : `${Math.floor(minutes / 1440)} 天后`,
    until: (time) => `至 ${time}`,
    weekday: (name) => `周${name}`,
    count: (lines) => `${lines} 项`,
    free: '无安排',
    nothing: '这段时间没有安排',
    toNext: (day) => `看下一项（${day}）`,
    nothingHint: '已发布的计划中没有涉及本人的活动。',
    wholeDay: '全天',
    part: (nth, of) => `第 ${nth} 天，共 ${of} 天`,
    changed: '有变动',
    cancelled: '已取消',
    confidential: '不公开',
    focus: '集中时间',
    place: '地点',
    people: '参加',
    owner: '联系',
    more: (count) => `等 ${count} 人`,
    plans: '依据',
    revision: (number, at) => `第 ${number} 版，${at} 发布`,
    fetched: (at) => `${at} 更新`,
    old: (at) => `连接不上服务器。以下是 ${at} 取得的安排，可能已有变动。`,
    offlineNothing: '连接不上服务器，本机也没有保存过安排。',
    refresh: '刷新',
    print: '打印',
    wishes: {
      title: '本单位报送情况',
      send: '报送',
      sendHint: '把本单位的计划表交给计划员汇总；交错了可以撤回，同名文件以新的为准。',
      plan: '报送到',
      noPlans: '目前没有正在收集的计划。',
      drop: '把报送表拖到这里',
      dropHint: 'Excel（.xlsx）、CSV 或日历（.ics）',
      form: '下载空白报送表',
      pick: '选择文件',
      sending: (name) => `正在上传“${name}”…`,
      sent: (name) => `已报送“${name}”`,
      replaced: (name) => `已用新的“${name}”替换同名文件`,
      tooLarge: (name, limit) => `“${name}”超过 ${limit}，没有上传`,
      noFiles: '本期还没有报送文件。',
      withdraw: '撤回',
      withdrawText: (name) => `撤回“${name}”后，其中的事项不再列入汇总。`,
      answers: '已发布计划中的答复',
      answersHint: '本单位报送的每一项是否安排，未安排的说明原因。',
      none: '已发布的计划中还没有本单位报送的事项。',
      filter: '显示',
      all: (count) => `全部 ${count}`,
      held: (count) => `已安排 ${count}`,
      notHeld: (count) => `未安排 ${count}`,
      isHeld: '已安排',
      isNotHeld: '未安排',
      noReason: '未说明原因，请与计划员联系。',
      columns: { title: '事项', state: '结果', detail: '时间地点或原因' },
    },
  },
  en: {
    title: 'My schedule',
    of: (name) => `Schedule of ${name}`,
    choose: 'Whose schedule',
    kinds: { leader: 'Leaders', body: 'Bodies', venue: 'Venues', unit: 'Organising units', master: 'Everything' },
    nobody: 'There is no schedule to be seen yet',
    nobodyHint: 'It shows here once a plan is published.',
    mode: 'Show',
    modes: { coming: 'Coming', day: 'Day', week: 'Week' },
    before: 'Earlier',
    after: 'Later',
    toToday: 'Today',
    today: 'today',
    tomorrow: 'tomorrow',
    now: 'Now',
    next: 'Next',
    nothingNext: 'Nothing is coming up',
    inMinutes: (minutes) =>
      minutes < 60
        ? `in ${minutes} min`
        : minutes < 1440
          ? `in ${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`
          : `in ${Math.floor(minutes / 1440)} ${minutes < 2880 ? 'day' : 'days'}`,
    until: (time) => `until ${time}`,
    weekday: (name) => name,
    count: (lines) => `${lines} ${lines === 1 ? 'entry' : 'entries'}`,
    free: 'nothing',
    nothing: 'Nothing in these days',
    toNext: (day) => `Go to the next, ${day}`,
    nothingHint: 'No published plan holds anything that concerns you then.',
    wholeDay: 'all day',
    part: (nth, of) => `day ${nth} of ${of}`,
    changed: 'changed',
    cancelled: 'cancelled',
    confidential: 'not public',
    focus: 'focus time',
    place: 'Place',
    people: 'With',
    owner: 'Contact',
    more: (count) => `and others, ${count} in all`,
    plans: 'Taken from',
    revision: (number, at) => `revision ${number}, published ${at}`,
    fetched: (at) => `updated ${at}`,
    old: (at) => `The server cannot be reached. This was fetched ${at} and may have changed since.`,
    offlineNothing: 'The server cannot be reached, and no schedule is kept on this device.',
    refresh: 'Refresh',
    print: 'Print',
    wishes: {
      title: 'What we asked for',
      send: 'Send in',
      sendHint: 'Hand your table to the planner; you can withdraw it, and a new file replaces one of the same name.',
      plan: 'For the plan',
      noPlans: 'No plan is being collected for at present.',
      drop: 'Drop your table here',
      dropHint: 'Excel (.xlsx), CSV or a calendar (.ics)',
      form: 'Download the empty form',
      pick: 'Choose files',
      sending: (name) => `Sending “${name}”…`,
      sent: (name) => `“${name}” was sent in`,
      replaced: (name) => `The new “${name}” replaced the file of that name`,
      tooLarge: (name, limit) => `“${name}” is larger than ${limit} and was not sent`,
      noFiles: 'Nothing was sent in for this period yet.',
      withdraw: 'Withdraw',
      withdrawText: (name) => `Without “${name}” its wishes are no longer part of the plan.`,
      answers: 'Answers in the published plans',
      answersHint: 'Whether each of your wishes is held, and if not, why.',
      none: 'The published plans hold nothing that your body asked for yet.',
      filter: 'Show',
      all: (count) => `All ${count}`,
      held: (count) => `Held ${count}`,
      notHeld: (count) => `Not held ${count}`,
      isHeld: 'held',
      isNotHeld: 'not held',
      noReason: 'No reason is given; please ask the planner.',
      columns: { title: 'Activity', state: 'Outcome', detail: 'When and where, or why not' },
    },
  },
};
