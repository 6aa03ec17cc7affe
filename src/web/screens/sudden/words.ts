import type { Criterion } from '../../../whatif/insert.ts';
import type { Dictionary } from '../../state/language.ts';

export interface SuddenWords {
  readonly title: string;
  readonly steps: readonly [string, string, string];
  readonly stepList: string;
  readonly intro: string;
  readonly taskTitle: string;
  readonly taskTitleHint: string;
  readonly minutes: string;
  readonly who: string;
  readonly deputies: string;
  readonly when: string;
  readonly whens: { readonly range: string; readonly fixed: string };
  readonly start: string;
  readonly from: string;
  readonly to: string;
  readonly rangeHint: string;
  readonly outsideHours: string;
  readonly where: string;
  readonly weight: string;
  readonly ownerHead: string;
  readonly frozen: string;
  readonly frozenHint: string;
  readonly outside: string;
  readonly faulty: string;
  readonly refused: string;
  readonly cancel: string;
  readonly next: string;
  readonly back: string;
  readonly computing: string;
  readonly computingHint: string;
  readonly stop: string;
  readonly choose: string;
  readonly criteria: { readonly [C in Criterion]: string };
  readonly notHeld: string;
  readonly displaced: (n: number) => string;
  readonly displacedNone: string;
  readonly changed: (n: number) => string;
  readonly changedNone: string;
  readonly more: (n: number) => string;
  readonly cost: string;
  readonly moreLoss: (points: number) => string;
  readonly lessLoss: (points: number) => string;
  readonly sameLoss: string;
  readonly focus: string;
  readonly moreFocus: (n: number) => string;
  readonly lessFocus: (n: number) => string;
  readonly sameFocus: string;
  readonly missed: string;
  readonly moreMissed: (n: number) => string;
  readonly lessMissed: (n: number) => string;
  readonly sameMissed: string;
  readonly only: string;
  readonly take: string;
  readonly noPlan: string;
  readonly noPlanHint: string;
  readonly reasons: string;
  readonly notHeldHint: string;
  readonly moved: string;
  readonly done: (title: string) => string;
  readonly notSaved: string;
  readonly nextStep: string;
  readonly toPublish: string;
  readonly toBoard: string;
}

export const SUDDEN_WORDS: Dictionary<SuddenWords> = {
  zh: {
    title: '突击任务',
    steps: ['任务要求', '比选方案', '完成'],
    stepList: '步骤',
    intro: '临时增加的任务按必排处理，系统给出两到三个完整方案，由您决定采用哪一个。',
    taskTitle: '任务名称',
    taskTitleHint: '如：省领导来县调研座谈会',
    minutes: '时长（分钟）',
    who: '必须参加的领导',
    deputies: '可由 AB 角代为参加',
    when: '时间',
    whens: { range: '在一段时间内', fixed: '时间已定' },
    start: '开始时间',
    from: '最早',
    to: '最晚结束',
    rangeHint: '不填则本期内均可',
    outsideHours: '可在工作时间以外',
    where: '地点',
    weight: '轻重缓急',
    ownerHead: '责任落实',
    frozen: '此前的安排一律不动',
    frozenHint: '填当前时间，已经开始的安排就不会变；不填则都可以调整',
    outside: '不在本期范围内',
    faulty: '请先改正标出的各项',
    refused: '任务要求有误：',
    cancel: '取消',
    next: '生成方案',
    back: '上一步',
    computing: '正在生成方案…',
    computingHint: '逐一比较改动最少、损失最小、保住集中时间和另择一天的办法，通常需要一两秒。',
    stop: '停止',
    choose: '请选择一个方案',
    criteria: {
      'least-change': '最少改动',
      'least-loss': '损失最小',
      'focus-kept': '保住集中时间',
      'another-day': '另择一天',
    },
    notHeld: '这个方案排不下该任务',
    displaced: (n) => `移出 ${n} 项`,
    displacedNone: '不移出任何活动',
    changed: (n) => `调整 ${n} 项`,
    changedNone: '其他安排不变',
    more: (n) => `其余 ${n} 项`,
    cost: '总损失',
    moreLoss: (points) => `增加 ${points} 分`,
    lessLoss: (points) => `减少 ${points} 分`,
    sameLoss: '不变',
    focus: '集中时段',
    moreFocus: (n) => `多 ${n} 个`,
    lessFocus: (n) => `少 ${n} 个`,
    sameFocus: '不变',
    missed: '必排未排',
    moreMissed: (n) => `多 ${n} 项`,
    lessMissed: (n) => `少 ${n} 项`,
    sameMissed: '不变',
    only: '各项标准下都是这个方案最好，也没有别的日子可选。',
    take: '采用这个方案',
    noPlan: '没有方案能排下这项任务',
    noPlanHint: '请返回上一步，放宽时间、人员或场地后再试。',
    reasons: '目前受阻于：',
    notHeldHint: '以下方案都排不下这项任务。采用后任务会列入未排事项；建议返回上一步放宽要求。',
    moved: '安排刚刚有了变化，请重新生成方案。',
    done: (title) => `“${title}”已排入，可用“撤销”恢复原样。`,
    notSaved: '方案没有采用：',
    nextStep: '下一步：到“发布”核对变动并发布。发布后，系统为受影响的领导和单位生成变更通知。',
    toPublish: '去发布变更通知',
    toBoard: '回到排期',
  },
  en: {
    title: 'Sudden task',
    steps: ['The task', 'Plans', 'Done'],
    stepList: 'Steps',
    intro: 'The task is taken in as mandatory. Two or three complete plans are found, and you decide.',
    taskTitle: 'Title',
    taskTitleHint: 'Such as: talks with a visiting delegation',
    minutes: 'Length (minutes)',
    who: 'Leaders who must come',
    deputies: 'Deputies may stand in',
    when: 'When',
    whens: { range: 'Within a time', fixed: 'At a fixed time' },
    start: 'Start',
    from: 'Not before',
    to: 'Ends by',
    rangeHint: 'Left empty: any time of the period',
    outsideHours: 'May be outside working hours',
    where: 'Place',
    weight: 'Priority and urgency',
    ownerHead: 'Owner',
    frozen: 'Whatever begins before this stays',
    frozenHint: 'The present time keeps what has begun; left empty, everything may move',
    outside: 'That is outside the period',
    faulty: 'Please correct what is marked first',
    refused: 'The task has faults:',
    cancel: 'Cancel',
    next: 'Find plans',
    back: 'Back',
    computing: 'Looking for plans…',
    computingHint: 'Least change, least loss, focus kept, another day: each is looked for. This takes a second or two.',
    stop: 'Stop',
    choose: 'Choose a plan',
    criteria: {
      'least-change': 'Least change',
      'least-loss': 'Least loss',
      'focus-kept': 'Focus kept',
      'another-day': 'Another day',
    },
    notHeld: 'This plan does not hold the task',
    displaced: (n) => (n === 1 ? '1 taken out' : `${n} taken out`),
    displacedNone: 'Nothing is taken out',
    changed: (n) => `${n} changed`,
    changedNone: 'Nothing else changes',
    more: (n) => `${n} more`,
    cost: 'Cost',
    moreLoss: (points) => `${points} more`,
    lessLoss: (points) => `${points} less`,
    sameLoss: 'the same',
    focus: 'Focus blocks',
    moreFocus: (n) => `${n} more`,
    lessFocus: (n) => `${n} fewer`,
    sameFocus: 'the same',
    missed: 'Mandatory missed',
    moreMissed: (n) => `${n} more`,
    lessMissed: (n) => `${n} fewer`,
    sameMissed: 'the same',
    only: 'This plan is the best by every measure, and no other day is possible.',
    take: 'Take this plan',
    noPlan: 'No plan holds this task',
    noPlanHint: 'Go back and allow more time, other people or venues.',
    reasons: 'What stands in its way now:',
    notHeldHint:
      'None of these plans holds the task. Taken, it stands among what is not scheduled; better go back and allow more.',
    moved: 'The plan has just changed; please look for plans again.',
    done: (title) => `“${title}” is in. “Undo” brings everything back.`,
    notSaved: 'The plan was not taken:',
    nextStep: 'Next: check and publish under “Publish”. Leaders and units concerned then get a change notice.',
    toPublish: 'Publish with change notices',
    toBoard: 'Back to the board',
  },
};
