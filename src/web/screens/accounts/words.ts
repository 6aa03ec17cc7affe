import type { Dictionary } from '../../state/language.ts';
import type { AccountState, Area } from './users.ts';

export interface AccountsWords {
  readonly title: string;
  readonly about: string;
  readonly tabs: { readonly users: string; readonly audit: string; readonly password: string };
  readonly tabList: string;
  readonly invite: string;
  readonly search: string;
  readonly role: string;
  readonly allRoles: string;
  readonly columns: {
    readonly name: string;
    readonly role: string;
    readonly of: string;
    readonly state: string;
    readonly actions: string;
  };
  readonly states: { readonly [S in AccountState]: string };
  readonly you: string;
  readonly everything: string;
  readonly reinvite: string;
  readonly reinviteTitle: (name: string) => string;
  readonly reinviteAbout: { readonly [S in AccountState]: string };
  readonly disable: string;
  readonly disableTitle: (name: string) => string;
  readonly disableAbout: string;
  readonly disabledNow: string;
  readonly ownAccount: string;
  readonly noneFound: string;
  readonly inviteTitle: string;
  readonly name: string;
  readonly nameHint: string;
  readonly roleHints: { readonly [R in 'planner' | 'clerk' | 'staff' | 'auditor']: string };
  readonly ofBody: string;
  readonly ofLeader: string;
  readonly noScopes: string;
  readonly inviteDo: string;
  readonly linkTitle: (name: string) => string;
  readonly linkAbout: string;
  readonly link: string;
  readonly copyLink: string;
  readonly copyMessage: string;
  readonly message: (name: string, link: string) => string;
  readonly closeLink: string;
  readonly password: {
    readonly title: string;
    readonly about: string;
    readonly current: string;
    readonly next: string;
    readonly nextHint: string;
    readonly again: string;
    readonly differ: string;
    readonly change: string;
    readonly changed: string;
  };
  readonly audit: {
    readonly at: string;
    readonly by: string;
    readonly action: string;
    readonly target: string;
    readonly detail: string;
    readonly search: string;
    readonly area: string;
    readonly areas: { readonly [A in Area | 'all']: string };
    readonly actions: { readonly [action: string]: string };
    readonly more: string;
    readonly empty: string;
    readonly shown: (n: number) => string;
  };
}

export const ACCOUNTS_WORDS: Dictionary<AccountsWords> = {
  zh: {
    title: '账号',
    about: '谁可以登录、能看什么，以及谁在何时做过什么。',
    tabs: { users: '账号', audit: '操作记录', password: '修改密码' },
    tabList: '账号管理',
    invite: '邀请',
    search: '查找用户名、对象',
    role: '身份',
    allRoles: '全部身份',
    columns: { name: '用户名', role: '身份', of: '负责范围', state: '状态', actions: '操作' },
    states: { active: '正常', invited: '待设置密码', disabled: '已停用' },
    you: '本人',
    everything: '全部',
    reinvite: '重发邀请',
    reinviteTitle: (name) => `给“${name}”重发邀请`,
    reinviteAbout: {
      active: '将生成新的一次性链接，供对方重设密码；设置之前，原密码仍可使用。',
      invited: '将生成新的一次性链接，原来的链接随即失效。',
      disabled: '将生成新的一次性链接；对方设置密码后，账号恢复使用。',
    },
    disable: '停用',
    disableTitle: (name) => `停用“${name}”`,
    disableAbout: '对方将立即退出登录，不能再登录；做过的操作仍有记录。需要时可重发邀请恢复。',
    disabledNow: '已停用',
    ownAccount: '不能停用自己的账号',
    noneFound: '没有符合条件的账号。',
    inviteTitle: '邀请新用户',
    name: '用户名',
    nameHint: '登录时使用，最多 60 个字符',
    roleHints: {
      planner: '编制、发布计划，管理订阅、台账和账号',
      clerk: '查看本班子的安排和报送结果，管理本班子的订阅',
      staff: '查看所服务领导的安排，管理其订阅',
      auditor: '查看已发布的内容、台账和操作记录，不能改动',
    },
    ofBody: '所在班子',
    ofLeader: '所服务的领导',
    noScopes: '还没有名册，请先在“汇总”中上传名册，或先发布计划。',
    inviteDo: '生成邀请链接',
    linkTitle: (name) => `给“${name}”的邀请链接`,
    linkAbout: '请把链接交给本人，由本人设置密码。链接七日内有效，只能使用一次。',
    link: '邀请链接',
    copyLink: '复制链接',
    copyMessage: '复制整段话',
    message: (name, link) => `${name}，请打开下面的链接设置密码（七日内有效，只能使用一次，请勿转发）：\n${link}`,
    closeLink: '已复制，关闭',
    password: {
      title: '修改自己的密码',
      about: '修改后，您在其他设备上的登录随即失效。',
      current: '现在的密码',
      next: '新密码',
      nextHint: '建议用一句只有自己知道的话',
      again: '再输一次新密码',
      differ: '两次输入的新密码不一致',
      change: '修改密码',
      changed: '密码已修改',
    },
    audit: {
      at: '时间',
      by: '操作人',
      action: '操作',
      target: '对象',
      detail: '说明',
      search: '查找操作人、对象',
      area: '类别',
      areas: {
        all: '全部',
        publishing: '发布',
        work: '编制',
        feeds: '订阅',
        ledger: '台账',
        accounts: '账号',
        other: '其他',
      },
      actions: {
        publish: '发布',
        rollback: '恢复旧版',
        'create-plan': '新建计划',
        'plan.create': '新建计划',
        'problem.save': '保存方案',
        'draft.save': '保存草案',
        'work.save': '保存编制内容',
        'job.cancel': '停止求解',
        'intake.decide': '汇总时作出取舍',
        'submission.add': '上传文件',
        'submission.remove': '删除文件',
        'subscription.create': '新建订阅',
        'subscription.rotate': '更换订阅网址',
        'subscription.revoke': '停用订阅',
        'record-matter': '登记台账',
        'user.invite': '发出邀请',
        'user.password': '设置密码',
        'user.disable': '停用账号',
        'session.open': '登录',
      },
      more: '显示更早的',
      empty: '没有符合条件的记录。',
      shown: (n) => `${n} 条`,
    },
  },
  en: {
    title: 'Accounts',
    about: 'Who may sign in and see what, and who did what, when.',
    tabs: { users: 'Accounts', audit: 'Audit log', password: 'Change password' },
    tabList: 'Accounts',
    invite: 'Invite',
    search: 'Find a name',
    role: 'Role',
    allRoles: 'All roles',
    columns: { name: 'User name', role: 'Role', of: 'For', state: 'State', actions: 'Actions' },
    states: { active: 'Active', invited: 'Invited', disabled: 'Disabled' },
    you: 'You',
    everything: 'Everything',
    reinvite: 'Invite again',
    reinviteTitle: (name) => `Invite “${name}” again`,
    reinviteAbout: {
      active: 'A new one-time link lets them choose another password; until then the present one works.',
      invited: 'A new one-time link; the one before stops working.',
      disabled: 'A new one-time link; once they have chosen a password, the account is active again.',
    },
    disable: 'Disable',
    disableTitle: (name) => `Disable “${name}”`,
    disableAbout:
      'They are signed out at once and cannot sign in again; what they did stays in the log. A new invitation undoes it.',
    disabledNow: 'Disabled',
    ownAccount: 'You cannot disable your own account',
    noneFound: 'No account matches.',
    inviteTitle: 'Invite somebody',
    name: 'User name',
    nameHint: 'To sign in with; at most 60 characters',
    roleHints: {
      planner: 'Plans and publishes; subscriptions, ledger and accounts',
      clerk: 'Sees the schedule of a body and what became of its wishes; its subscriptions',
      staff: 'Sees the schedule of a leader; the leader’s subscriptions',
      auditor: 'Sees what is published, the ledger and the log; changes nothing',
    },
    ofBody: 'Body',
    ofLeader: 'Leader',
    noScopes: 'No names are known yet: take in a roster, or publish a plan.',
    inviteDo: 'Make the link',
    linkTitle: (name) => `Invitation for “${name}”`,
    linkAbout: 'Hand the link over; they choose their own password. It works once, within seven days.',
    link: 'Invitation link',
    copyLink: 'Copy the link',
    copyMessage: 'Copy as a message',
    message: (name, link) =>
      `${name}, please choose your password here (works once, within seven days; please do not pass it on):\n${link}`,
    closeLink: 'Copied; close',
    password: {
      title: 'Change your password',
      about: 'Your other sessions end with it.',
      current: 'Present password',
      next: 'New password',
      nextHint: 'A sentence that only you know is best',
      again: 'New password again',
      differ: 'The two new passwords differ',
      change: 'Change the password',
      changed: 'The password is changed',
    },
    audit: {
      at: 'When',
      by: 'Who',
      action: 'What',
      target: 'On',
      detail: 'Detail',
      search: 'Find a person or target',
      area: 'Kind',
      areas: {
        all: 'All',
        publishing: 'Publishing',
        work: 'Planning',
        feeds: 'Feeds',
        ledger: 'Ledger',
        accounts: 'Accounts',
        other: 'Other',
      },
      actions: {
        publish: 'Published',
        rollback: 'Went back to a revision',
        'create-plan': 'Created a plan',
        'plan.create': 'Created a plan',
        'problem.save': 'Saved a Problem',
        'draft.save': 'Saved a draft',
        'work.save': 'Saved the work',
        'job.cancel': 'Stopped solving',
        'intake.decide': 'Decided in the intake',
        'submission.add': 'Sent a file',
        'submission.remove': 'Removed a file',
        'subscription.create': 'Created a subscription',
        'subscription.rotate': 'Changed a feed’s address',
        'subscription.revoke': 'Revoked a subscription',
        'record-matter': 'Recorded in the ledger',
        'user.invite': 'Invited',
        'user.password': 'Set a password',
        'user.disable': 'Disabled an account',
        'session.open': 'Signed in',
      },
      more: 'Show earlier ones',
      empty: 'No entry matches.',
      shown: (n) => (n === 1 ? '1 entry' : `${n} entries`),
    },
  },
};
