import type { Dictionary } from '../state/language.ts';
import type { Route } from '../state/router.ts';
import type { SaveState } from '../state/saver.ts';

export interface ShellWords {
  readonly product: string;
  readonly tagline: string;
  readonly skip: string;
  readonly mainMenu: string;
  readonly screens: { readonly [S in Route['screen']]: string };
  readonly otherLanguage: string;
  readonly signOut: string;
  readonly name: string;
  readonly password: string;
  readonly signIn: string;
  readonly signInHint: string;
  readonly save: { readonly [S in SaveState]: string };
  readonly saveHint: { readonly [S in SaveState]: string };
  readonly undo: (what: string) => string;
  readonly redo: (what: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly solve: string;
  readonly solveHint: string;
  readonly solveFor: string;
  readonly seconds: (n: number) => string;
  readonly improve: string;
  readonly improveHint: string;
  readonly stop: string;
  readonly solving: (seconds: number) => string;
  readonly waiting: string;
  readonly value: string;
  readonly valueHint: string;
  readonly gap: string;
  readonly gapHint: string;
  readonly gapUnknown: string;
  readonly held: (held: number, all: number) => string;
  readonly missed: (n: number) => string;
  readonly broken: (n: number) => string;
  readonly brokenTitle: string;
  readonly found: string;
  readonly visitor: (by: string, at: string) => string;
  readonly takeFound: string;
  readonly leaveFound: string;
  readonly gone: string;
  readonly toPlans: string;
  readonly faulty: string;
  readonly faultyHint: string;
  readonly emptyPlan: string;
  readonly emptyPlanHint: string;
  readonly toIntake: string;
  readonly conflict: ConflictWords;
}

export interface ConflictWords {
  readonly title: (who: string, when: string) => string;
  readonly explain: string;
  readonly theirs: (n: number) => string;
  readonly mine: (n: number) => string;
  readonly both: (n: number) => string;
  readonly bothHint: string;
  readonly refused: string;
  /** `name` is empty where there is one of its kind only. */
  readonly named: (parts: readonly string[], name: string) => string;
  /** A copy of a repeated activity, by the first day on which it may be. */
  readonly copy: (name: string, day: string) => string;
  readonly takeMine: string;
  readonly takeTheirs: string;
  readonly join: string;
  readonly onlyTheirs: string;
  readonly onlyTheirsHint: string;
  readonly onlyMine: string;
  readonly parts: { readonly [part: string]: string };
}

export const SHELL_WORDS: Dictionary<ShellWords> = {
  zh: {
    product: '统筹',
    tagline: '领导活动统筹安排',
    skip: '跳到主要内容',
    mainMenu: '主菜单',
    screens: {
      plans: '计划',
      board: '排期',
      intake: '汇总',
      'what-if': '假设',
      overview: '总览',
      publish: '发布',
      feeds: '订阅',
      ledger: '台账',
      accounts: '账号',
      mine: '日程',
    },
    otherLanguage: 'English',
    signOut: '退出登录',
    name: '用户名',
    password: '密码',
    signIn: '登录',
    signInHint: '账号由计划员开通；忘记密码，请计划员重发邀请链接。',
    save: {
      saved: '已保存',
      unsaved: '待保存',
      saving: '正在保存',
      offline: '连接中断，已存本机',
      conflict: '他人已先行保存',
      refused: '无法保存',
    },
    saveHint: {
      saved: '全部改动已保存到服务器',
      unsaved: '改动已存在本机，即将保存到服务器',
      saving: '正在保存到服务器',
      offline: '改动已存在本机，恢复连接后自动保存到服务器',
      conflict: '请选择如何合并',
      refused: '服务器不接受这份内容',
    },
    undo: (what) => `撤销：${what}`,
    redo: (what) => `重做：${what}`,
    nothingToUndo: '没有可撤销的操作',
    nothingToRedo: '没有可重做的操作',
    solve: '求解',
    solveHint: '在服务器上重新求解，锁定的不动',
    solveFor: '求解时间',
    seconds: (n) => (n < 60 ? `${n} 秒` : `${n / 60} 分钟`),
    improve: '围绕改动优化',
    improveHint: '保留锁定的安排，在其余部分中寻找更好的方案（约 1 秒）',
    stop: '停止，采用目前最好的',
    solving: (seconds) => `正在求解 ${seconds} 秒`,
    waiting: '排队等待求解',
    value: '价值',
    valueHint: '已保住的事项价值占全部价值的比例',
    gap: '差距',
    gapHint: '距理论最优最多还差的比例（已证明）',
    gapUnknown: '改动后尚未证明，求解后可知',
    held: (held, all) => `已排 ${held}/${all}`,
    missed: (n) => `${n} 项必排未排`,
    broken: (n) => `${n} 处冲突`,
    brokenTitle: '冲突',
    found: '求解已完成，但其间安排有过改动。',
    visitor: (by, at) => `${by} 于 ${at} 保存了修改，已同步到这里（可撤销）`,
    takeFound: '采用求解结果',
    leaveFound: '不采用',
    gone: '没有这个计划',
    toPlans: '查看全部计划',
    faulty: '这份方案有错误，暂时无法排期',
    faultyHint: '请按下列提示改正来源文件，再重新汇总。',
    emptyPlan: '这个计划还没有内容',
    emptyPlanHint: '请先汇总各单位报来的活动，或导入方案文件。',
    toIntake: '去汇总',
    conflict: {
      title: (who, when) => `${who} 已于 ${when} 保存了这个计划`,
      explain: '您和对方同时修改了这个计划。两边的改动都还在，请选择如何处理。',
      theirs: (n) => `对方改动 ${n} 处`,
      mine: (n) => `您的改动 ${n} 处`,
      both: (n) => `双方都改动 ${n} 处`,
      bothHint: '以下各处请逐一选择',
      named: (parts, name) => `${parts.join('、')}${name === '' ? '' : `：${name}`}`,
      copy: (name, day) => `${name}（${day}起）`,
      refused: '这样合并后方案有错误，尚未保存。请改选其他处理方式：',
      takeMine: '用我的',
      takeTheirs: '用对方的',
      join: '合并双方改动',
      onlyTheirs: '放弃我的改动',
      onlyTheirsHint: '可以撤销',
      onlyMine: '只保留我的',
      parts: {
        activities: '活动',
        assignments: '安排',
        leaders: '领导',
        venues: '场地',
        bodies: '班子',
        sites: '地点',
        focusGoals: '集中攻坚',
        focusBlocks: '集中时段',
        weights: '权重',
        relations: '先后关系',
        calendar: '工作时间',
        coverage: '在岗要求',
      },
    },
  },
  en: {
    product: 'Tongchou',
    tagline: 'Planning a leadership’s activities',
    skip: 'Skip to the content',
    mainMenu: 'Main menu',
    screens: {
      plans: 'Plans',
      board: 'Board',
      intake: 'Intake',
      'what-if': 'What-if',
      overview: 'Overview',
      publish: 'Publish',
      feeds: 'Feeds',
      ledger: 'Ledger',
      accounts: 'Accounts',
      mine: 'Schedules',
    },
    otherLanguage: '中文',
    signOut: 'Sign out',
    name: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signInHint: 'The planner opens accounts, and sends a new invitation where a password is lost.',
    save: {
      saved: 'Saved',
      unsaved: 'To be saved',
      saving: 'Saving',
      offline: 'No connection; kept here',
      conflict: 'Saved by another planner',
      refused: 'Cannot be saved',
    },
    saveHint: {
      saved: 'The server has every change',
      unsaved: 'Kept in this browser; on its way to the server',
      saving: 'On its way to the server',
      offline: 'Kept in this browser; it is saved as soon as the server is there again',
      conflict: 'Please choose how to join the changes',
      refused: 'The server does not take these documents',
    },
    undo: (what) => `Undo: ${what}`,
    redo: (what) => `Redo: ${what}`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    solve: 'Solve',
    solveHint: 'Solve anew on the server; what is locked stays',
    solveFor: 'Time to solve',
    seconds: (n) => (n < 60 ? `${n} s` : `${n / 60} min`),
    improve: 'Improve around changes',
    improveHint: 'What is locked stays; looks for something better in all the rest (about 1 s)',
    stop: 'Stop and take the best so far',
    solving: (seconds) => `Solving, ${seconds} s`,
    waiting: 'Waiting to be solved',
    value: 'Value',
    valueHint: 'Share of the value of all matters that is kept',
    gap: 'Gap',
    gapHint: 'At most so much could still be gained (proven)',
    gapUnknown: 'Not proven since the last change; solving tells',
    held: (held, all) => `${held}/${all} held`,
    missed: (n) => `${n} mandatory missed`,
    broken: (n) => (n === 1 ? '1 conflict' : `${n} conflicts`),
    brokenTitle: 'Conflicts',
    found: 'Solving has ended, but the plan was changed meanwhile.',
    visitor: (by, at) => `${by} saved changes at ${at}; they are shown here now (can be undone)`,
    takeFound: 'Take the result',
    leaveFound: 'Leave it',
    gone: 'There is no such plan',
    toPlans: 'All plans',
    faulty: 'The Problem has faults and cannot be planned',
    faultyHint: 'Please correct the source files as said below, and read them again.',
    emptyPlan: 'Nothing is in this plan yet',
    emptyPlanHint: 'Take in what the bodies sent, or a Problem document.',
    toIntake: 'To the intake',
    conflict: {
      title: (who, when) => `${who} saved this plan at ${when}`,
      explain: 'Both of you changed this plan at the same time. Nothing is lost yet; please choose.',
      theirs: (n) => `Theirs: ${n}`,
      mine: (n) => `Yours: ${n}`,
      both: (n) => `Changed by both: ${n}`,
      bothHint: 'Please choose for each',
      named: (parts, name) => `${parts.join(', ')}${name === '' ? '' : `: ${name}`}`,
      copy: (name, day) => `${name} (from ${day})`,
      refused: 'Joined like this the plan has errors; nothing is saved yet. Please choose otherwise:',
      takeMine: 'Mine',
      takeTheirs: 'Theirs',
      join: 'Join both',
      onlyTheirs: 'Drop my changes',
      onlyTheirsHint: 'Can be undone',
      onlyMine: 'Keep only mine',
      parts: {
        activities: 'Activity',
        assignments: 'Placement',
        leaders: 'Leader',
        venues: 'Venue',
        bodies: 'Body',
        sites: 'Site',
        focusGoals: 'Focus goal',
        focusBlocks: 'Focus blocks',
        weights: 'Weights',
        relations: 'Relations',
        calendar: 'Working hours',
        coverage: 'Coverage',
      },
    },
  },
};
