import type { Dictionary } from '../../state/language.ts';
import type { ChangeKind } from './changes.ts';
import type { LackGroup } from './lacks.ts';

export interface PublishWords {
  readonly title: string;
  readonly about: string;
  readonly revision: (n: number) => string;
  readonly checking: string;
  readonly checkAgain: string;
  readonly checkedWork: (n: number) => string;
  readonly conflict: string;
  readonly readNewest: string;
  readonly unsaved: string;
  readonly groups: { readonly [G in LackGroup]: string };
  readonly fine: { readonly [G in LackGroup]: string };
  readonly open: (n: number) => string;
  readonly waived: (n: number) => string;
  readonly fill: string;
  readonly look: string;
  readonly waive: string;
  readonly waiveAll: (n: number) => string;
  readonly waiveTitle: (n: number) => string;
  readonly waiveHint: string;
  readonly allowedBy: string;
  readonly allowedByHint: string;
  readonly reason: string;
  readonly allowed: (name: string, reason: string) => string;
  readonly takeBack: string;
  readonly reuse: (n: number) => string;
  readonly showAll: (n: number) => string;
  readonly showFewer: string;
  readonly changes: (n: number | null) => string;
  readonly firstRevision: string;
  readonly noChanges: (n: number) => string;
  readonly kinds: { readonly [K in ChangeKind]: string };
  readonly allKinds: string;
  readonly searchChanges: string;
  readonly noneFound: string;
  readonly kindOfChange: string;
  readonly notices: string;
  readonly noticesAbout: string;
  readonly noNotices: string;
  readonly noFirstNotices: string;
  readonly noticeKinds: { readonly leader: string; readonly body: string; readonly unit: string };
  readonly asText: string;
  readonly asPaper: string;
  readonly form: string;
  readonly copyText: string;
  readonly copyAll: string;
  readonly print: string;
  readonly printAll: (n: number) => string;
  readonly paperTitle: (name: string) => string;
  readonly receivers: string;
  readonly note: string;
  readonly noteHint: string;
  readonly publish: (n: number) => string;
  readonly publishing: string;
  readonly ready: string;
  readonly blocked: {
    readonly checking: string;
    readonly open: (n: number) => string;
    readonly same: (n: number) => string;
  };
  readonly refused: string;
  readonly moved: string;
  readonly counts: {
    readonly changes: string;
    readonly notices: string;
    readonly waivers: string;
    readonly open: string;
  };
  readonly done: (n: number) => string;
  readonly doneAbout: string;
  readonly doneFirst: string;
  readonly next: string;
  readonly nextSteps: { readonly feeds: string; readonly notices: string; readonly readers: string };
  readonly toReaders: string;
  readonly closeDone: string;
  readonly history: string;
  readonly noHistory: string;
  readonly columns: {
    readonly number: string;
    readonly at: string;
    readonly by: string;
    readonly note: string;
    readonly hash: string;
    readonly actions: string;
  };
  readonly hashHint: string;
  readonly newest: string;
  readonly rollbackOf: (n: number) => string;
  readonly rollback: string;
  readonly rollbackTitle: (to: number) => string;
  readonly rollbackAbout: (to: number, next: number) => string;
  readonly rolledBack: (next: number, to: number) => string;
  readonly rollbackDo: (next: number) => string;
  readonly compare: string;
  readonly compareFrom: string;
  readonly compareTo: string;
  readonly compareDo: string;
  readonly compareTitle: (from: number, to: number) => string;
  readonly noDifference: string;
  readonly noticesOf: string;
  readonly noticesTitle: (n: number) => string;
}

export const PUBLISH_WORDS: Dictionary<PublishWords> = {
  zh: {
    title: '发布',
    about: '逐项核对后发布新版。发布后，各处订阅自动更新，变动涉及的领导、班子和单位各有一份变更通知。',
    revision: (n) => `第 ${n} 版`,
    checking: '正在核对…',
    checkAgain: '重新核对',
    checkedWork: (n) => `核对的是已保存的第 ${n} 号内容`,
    conflict: '另一位计划员刚刚保存了这个计划，现在看到的已不是最新内容。',
    readNewest: '读取最新内容并核对',
    unsaved: '改动还没有保存到服务器，暂时不能核对；保存后会自动核对。',
    groups: {
      conflicts: '安排有冲突',
      missed: '必排事项没有排入',
      owners: '责任信息不全（责任单位、责任人、责任事项、办理时限）',
    },
    fine: { conflicts: '已校验，没有冲突', missed: '必排事项已全部排入', owners: '责任信息齐全' },
    open: (n) => `${n} 项待处理`,
    waived: (n) => `已豁免 ${n} 项`,
    fill: '补上',
    look: '查看',
    waive: '豁免',
    waiveAll: (n) => `全部豁免（${n} 项）`,
    waiveTitle: (n) => (n === 1 ? '豁免' : `豁免 ${n} 项`),
    waiveHint: '豁免随本版发布并长期留存，请如实填写。',
    allowedBy: '同意人',
    allowedByHint: '同意暂缺的领导或负责人姓名',
    reason: '原因',
    allowed: (name, reason) => `${name} 同意：${reason}`,
    takeBack: '撤销豁免',
    reuse: (n) => `沿用上一版的豁免（${n} 项）`,
    showAll: (n) => `显示全部 ${n} 项`,
    showFewer: '收起',
    changes: (n) => (n === null ? '变动' : `与第 ${n} 版相比的变动`),
    firstRevision: '这是第一次发布，没有可比较的版本。',
    noChanges: (n) => `时间、地点、人员与第 ${n} 版相同。`,
    kinds: {
      'to-another-day': '改到他日',
      'within-day': '当日改时',
      restaffed: '调整人员',
      rehoused: '调整地点',
      retitled: '改名',
      new: '新增',
      cancelled: '取消',
    },
    allKinds: '全部',
    searchChanges: '在变动中查找',
    noneFound: '没有符合条件的变动。',
    kindOfChange: '变动类别',
    notices: '变更通知',
    noticesAbout: '发布后，请将通知发给下列各方。',
    noNotices: '没有人的安排发生变动，不需要通知。',
    noFirstNotices: '第一版没有变更通知。',
    noticeKinds: { leader: '领导', body: '班子', unit: '责任单位' },
    asText: '文字',
    asPaper: '打印稿',
    form: '通知的形式',
    copyText: '复制文字',
    copyAll: '复制全部',
    print: '打印这份',
    printAll: (n) => `打印全部 ${n} 份`,
    paperTitle: (name) => `给${name}的变更通知`,
    receivers: '通知对象',
    note: '发布说明',
    noteHint: '可不填；写明本版缘由，随版本留存',
    publish: (n) => `发布第 ${n} 版`,
    publishing: '正在发布…',
    ready: '核对无误，可以发布。',
    blocked: {
      checking: '正在核对，请稍候。',
      open: (n) => `还有 ${n} 项待处理，见左侧核对结果。`,
      same: (n) => `与第 ${n} 版完全相同，不必再次发布。`,
    },
    refused: '服务器没有接受发布，原因如下：',
    moved: '其间内容或版本有了变化，没有发布；已重新核对，请再看一遍。',
    counts: { changes: '变动', notices: '通知', waivers: '豁免', open: '待处理' },
    done: (n) => `第 ${n} 版已发布`,
    doneAbout: '请将下列变更通知发给有关各方。',
    doneFirst: '这是第一版，没有变更通知。可以开始发放订阅。',
    next: '接下来',
    nextSteps: {
      feeds: '订阅和网页已换成新版，各人的日历按各自的周期自动更新。',
      notices: '紧急的变动请以变更通知为准，不要等待日历更新。',
      readers: '在“订阅”中可查看谁还没有收到新版，并逐一提醒。',
    },
    toReaders: '查看谁还没有收到',
    closeDone: '继续排期',
    history: '历次版本',
    noHistory: '还没有发布过。',
    columns: { number: '版次', at: '发布时间', by: '发布人', note: '说明', hash: '校验值', actions: '操作' },
    hashHint: '版本内容的校验值，各版首尾相连，改动任何一版都会被发现',
    newest: '现行',
    rollbackOf: (n) => `恢复自第 ${n} 版`,
    rollback: '恢复这一版',
    rollbackTitle: (to) => `恢复第 ${to} 版`,
    rollbackAbout: (to, next) =>
      `将以第 ${to} 版的内容发布第 ${next} 版。现行版本仍保留在历次版本中，正在编制的内容不受影响。`,
    rolledBack: (next, to) => `第 ${next} 版已发布，内容同第 ${to} 版`,
    rollbackDo: (next) => `发布第 ${next} 版`,
    compare: '比较两版',
    compareFrom: '从',
    compareTo: '到',
    compareDo: '比较',
    compareTitle: (from, to) => `从第 ${from} 版到第 ${to} 版的变动`,
    noDifference: '两版的时间、地点、人员相同。',
    noticesOf: '通知',
    noticesTitle: (n) => `第 ${n} 版的变更通知`,
  },
  en: {
    title: 'Publish',
    about:
      'Check, then publish a new revision. Feeds follow by themselves; each leader, body and unit concerned has a change notice.',
    revision: (n) => `Revision ${n}`,
    checking: 'Checking…',
    checkAgain: 'Check again',
    checkedWork: (n) => `Checked as saved under number ${n}`,
    conflict: 'Another planner has just saved this plan; what you see is no longer the newest state.',
    readNewest: 'Read the newest state and check it',
    unsaved: 'Changes have not reached the server yet; they are checked as soon as they have.',
    groups: {
      conflicts: 'Conflicts in the schedule',
      missed: 'Mandatory, and not scheduled',
      owners: 'Unit, person, duty or due day is missing',
    },
    fine: {
      conflicts: 'Verified: no conflicts',
      missed: 'Everything mandatory is scheduled',
      owners: 'Every owner is complete',
    },
    open: (n) => `${n} to settle`,
    waived: (n) => `${n} waived`,
    fill: 'Fill in',
    look: 'Show',
    waive: 'Waive',
    waiveAll: (n) => `Waive all (${n})`,
    waiveTitle: (n) => (n === 1 ? 'Waive' : `Waive ${n}`),
    waiveHint: 'Waivers are published with the revision and kept with it.',
    allowedBy: 'Allowed by',
    allowedByHint: 'Name of the leader or person in charge who allows it',
    reason: 'Reason',
    allowed: (name, reason) => `Allowed by ${name}: ${reason}`,
    takeBack: 'Take the waiver back',
    reuse: (n) => `Use the last revision’s waivers again (${n})`,
    showAll: (n) => `Show all ${n}`,
    showFewer: 'Show fewer',
    changes: (n) => (n === null ? 'Changes' : `Changes against revision ${n}`),
    firstRevision: 'This is the first revision; there is none to compare with.',
    noChanges: (n) => `Times, places and people are those of revision ${n}.`,
    kinds: {
      'to-another-day': 'Another day',
      'within-day': 'Another time',
      restaffed: 'People',
      rehoused: 'Place',
      retitled: 'Renamed',
      new: 'New',
      cancelled: 'Cancelled',
    },
    allKinds: 'All',
    searchChanges: 'Find in the changes',
    noneFound: 'No change matches.',
    kindOfChange: 'Kind of change',
    notices: 'Change notices',
    noticesAbout: 'To be sent to these once it is published.',
    noNotices: 'Nobody’s plans change; no notice is needed.',
    noFirstNotices: 'The first revision has no change notices.',
    noticeKinds: { leader: 'Leader', body: 'Body', unit: 'Unit' },
    asText: 'Text',
    asPaper: 'On paper',
    form: 'Form of the notice',
    copyText: 'Copy the text',
    copyAll: 'Copy all',
    print: 'Print this one',
    printAll: (n) => `Print all ${n}`,
    paperTitle: (name) => `Change notice for ${name}`,
    receivers: 'Who is notified',
    note: 'Note',
    noteHint: 'Optional; why there is a new revision. Kept with it',
    publish: (n) => `Publish revision ${n}`,
    publishing: 'Publishing…',
    ready: 'Everything is in order.',
    blocked: {
      checking: 'Being checked; one moment.',
      open: (n) =>
        n === 1
          ? '1 point is still to be settled; see the checks.'
          : `${n} points are still to be settled; see the checks.`,
      same: (n) => `Exactly revision ${n}; there is nothing to publish.`,
    },
    refused: 'The server did not publish it:',
    moved:
      'The plan or its revisions changed meanwhile; nothing was published. It has been checked again: please look.',
    counts: { changes: 'Changes', notices: 'Notices', waivers: 'Waivers', open: 'To settle' },
    done: (n) => `Revision ${n} is published`,
    doneAbout: 'Please send these change notices.',
    doneFirst: 'The first revision has no change notices. Subscriptions can be handed out now.',
    next: 'What next',
    nextSteps: {
      feeds: 'Feeds and pages show the new revision; calendars follow at their own pace.',
      notices: 'For what is urgent, rely on the change notices and not on calendars.',
      readers: 'Feeds shows who does not have the new revision yet, so that you can remind them.',
    },
    toReaders: 'Who does not have it yet',
    closeDone: 'Go on planning',
    history: 'Revisions',
    noHistory: 'Nothing has been published yet.',
    columns: { number: 'Revision', at: 'Published', by: 'By', note: 'Note', hash: 'Hash', actions: 'Actions' },
    hashHint: 'Hash of the content; revisions are chained, so that a later change to any would show',
    newest: 'In force',
    rollbackOf: (n) => `as revision ${n}`,
    rollback: 'Go back to this one',
    rollbackTitle: (to) => `Go back to revision ${to}`,
    rollbackAbout: (to, next) =>
      `Revision ${next} will have the content of revision ${to}. The one in force stays in the list; the plan under work does not change.`,
    rolledBack: (next, to) => `Revision ${next} is published, as revision ${to}`,
    rollbackDo: (next) => `Publish revision ${next}`,
    compare: 'Compare two revisions',
    compareFrom: 'From',
    compareTo: 'To',
    compareDo: 'Compare',
    compareTitle: (from, to) => `From revision ${from} to revision ${to}`,
    noDifference: 'Times, places and people are the same in both.',
    noticesOf: 'Notices',
    noticesTitle: (n) => `Change notices of revision ${n}`,
  },
};
