import type { Dictionary } from '../../state/language.ts';
import type { Reading } from './rows.ts';
import type { FeedView } from './wire.ts';

export interface FeedsWords {
  readonly title: string;
  readonly about: string;
  readonly aboutOwn: (whose: string) => string;
  readonly create: string;
  readonly remind: (n: number) => string;
  readonly nobodyToRemind: string;
  readonly newestIs: (revision: string) => string;
  readonly nothingPublished: string;
  readonly revision: (plan: string, number: string) => string;
  readonly all: string;
  readonly readings: { readonly [R in Reading]: string };
  readonly reading: string;
  readonly search: string;
  readonly withRevoked: string;
  readonly columns: {
    readonly label: string;
    readonly scope: string;
    readonly view: string;
    readonly state: string;
    readonly last: string;
    readonly created: string;
    readonly actions: string;
  };
  readonly views: { readonly [V in FeedView]: string };
  readonly viewHints: { readonly [V in FeedView]: string };
  readonly never: string;
  readonly fetches: (n: number) => string;
  readonly details: string;
  readonly detailColumns: {
    readonly client: string;
    readonly revision: string;
    readonly first: string;
    readonly last: string;
    readonly count: string;
  };
  readonly rotate: string;
  readonly rotateTitle: (label: string) => string;
  readonly rotateAbout: string;
  readonly revoke: string;
  readonly revokeTitle: (label: string) => string;
  readonly revokeAbout: string;
  readonly revoked: (when: string) => string;
  readonly revokedNow: string;
  readonly rotatedAt: (when: string) => string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noneFound: string;
  readonly newTitle: string;
  readonly scopeKind: string;
  readonly scope: string;
  readonly noScopes: string;
  readonly label: string;
  readonly labelHint: string;
  readonly view: string;
  readonly createDo: string;
  readonly linksTitle: (label: string) => string;
  readonly linksAbout: string;
  readonly links: { readonly feed: string; readonly webcal: string; readonly freeBusy: string; readonly page: string };
  readonly linkHints: {
    readonly feed: string;
    readonly webcal: string;
    readonly freeBusy: string;
    readonly page: string;
  };
  readonly copy: (what: string) => string;
  readonly copyAll: string;
  readonly qr: string;
  readonly qrHint: string;
  readonly closeLinks: string;
  readonly remindTitle: string;
  readonly remindAbout: string;
  readonly remindLine: (label: string, scope: string, last: string) => string;
  readonly remindNever: string;
  readonly remindLast: (when: string) => string;
  readonly copyNames: string;
  readonly browser: string;
}

export const FEEDS_WORDS: Dictionary<FeedsWords> = {
  zh: {
    title: '订阅',
    about: '领导、班子、场地和责任单位各有日历订阅，发布新版后自动更新。这里可以看到谁已经收到、谁还没有。',
    aboutOwn: (whose) => `${whose}的日历订阅，发布新版后自动更新。`,
    create: '新建订阅',
    remind: (n) => `提醒名单（${n}）`,
    nobodyToRemind: '都已收到最新版',
    newestIs: (revision) => `最新发布：${revision}`,
    nothingPublished: '还没有发布过；现在建立的订阅，发布后即有内容。',
    revision: (plan, number) => `${plan} 第 ${number} 版`,
    all: '全部',
    readings: { newest: '已收到', behind: '仍是旧版', never: '从未读取', waiting: '待发布', revoked: '已停用' },
    reading: '收到情况',
    search: '查找名称、对象',
    withRevoked: '含已停用的',
    columns: {
      label: '名称',
      scope: '对象',
      view: '内容',
      state: '收到情况',
      last: '最近读取',
      created: '建立时间',
      actions: '操作',
    },
    views: { full: '完整', normal: '一般', busy: '仅忙闲' },
    viewHints: {
      full: '全部内容，包括涉密事项的名称；只给本人和经办人员。',
      normal: '涉密事项只显示时间，其余内容完整。',
      busy: '只显示忙或闲，不显示任何内容。',
    },
    never: '从未读取',
    fetches: (n) => `${n} 个终端`,
    details: '读取记录',
    detailColumns: { client: '终端', revision: '版次', first: '首次读取', last: '最近读取', count: '次数' },
    rotate: '更换网址',
    rotateTitle: (label) => `更换“${label}”的网址`,
    rotateAbout: '旧网址立即失效，已经订阅的终端要用新网址重新订阅。网址可能泄露时请更换。',
    revoke: '停用',
    revokeTitle: (label) => `停用“${label}”`,
    revokeAbout: '网址立即失效，且不能恢复；如要再用，请新建订阅。',
    revoked: (when) => `${when} 停用`,
    revokedNow: '已停用',
    rotatedAt: (when) => `${when} 更换过网址`,
    empty: '还没有订阅',
    emptyHint: '为领导或班子新建订阅，把链接或二维码交给本人，安排就会出现在手机和电脑的日历里。',
    noneFound: '没有符合条件的订阅。',
    newTitle: '新建订阅',
    scopeKind: '类别',
    scope: '对象',
    noScopes: '这一类还没有已发布的安排，请先发布。',
    label: '名称',
    labelHint: '写明给谁、用在哪里，便于日后辨认，如“王县长手机”。',
    view: '内容',
    createDo: '建立',
    linksTitle: (label) => `“${label}”的链接`,
    linksAbout: '请立即复制并交给本人。链接就是凭证，谁持有谁就能看，请勿转发。',
    links: { feed: '订阅网址', webcal: '一键订阅', freeBusy: '忙闲信息', page: '网页' },
    linkHints: {
      feed: '粘贴到 Outlook、Google 日历、Thunderbird 等',
      webcal: '在 iPhone、iPad、Mac 上直接点开',
      freeBusy: '供会议软件查询忙闲',
      page: '不用日历的，可在浏览器中查看和打印',
    },
    copy: (what) => `复制${what}`,
    copyAll: '复制全部链接',
    qr: '订阅网址的二维码',
    qrHint: '用手机相机扫一扫即可订阅',
    closeLinks: '已复制，关闭',
    remindTitle: '提醒名单',
    remindAbout: '下列订阅还没有收到最新版，可逐一电话提醒。',
    remindLine: (label, scope, last) => `${label}（${scope}）：${last}`,
    remindNever: '从未读取',
    remindLast: (when) => `最近于 ${when} 读取`,
    copyNames: '复制名单',
    browser: '浏览器',
  },
  en: {
    title: 'Feeds',
    about:
      'Leaders, bodies, venues and units have calendar subscriptions that follow each publication. Here you see who has the newest revision.',
    aboutOwn: (whose) => `Calendar subscriptions of ${whose}; they follow each publication.`,
    create: 'New subscription',
    remind: (n) => `To be reminded (${n})`,
    nobodyToRemind: 'Everybody has the newest',
    newestIs: (revision) => `Published last: ${revision}`,
    nothingPublished: 'Nothing is published yet; what you create now fills with the first publication.',
    revision: (plan, number) => `${plan}, revision ${number}`,
    all: 'All',
    readings: {
      newest: 'Has it',
      behind: 'Older revision',
      never: 'Never fetched',
      waiting: 'Nothing yet',
      revoked: 'Revoked',
    },
    reading: 'Newest revision',
    search: 'Find a label or name',
    withRevoked: 'Also revoked ones',
    columns: {
      label: 'Label',
      scope: 'Of',
      view: 'Shows',
      state: 'Newest revision',
      last: 'Fetched last',
      created: 'Created',
      actions: 'Actions',
    },
    views: { full: 'Everything', normal: 'Normal', busy: 'Busy times' },
    viewHints: {
      full: 'Everything, also the titles of what is confidential: for the leader and the staff only.',
      normal: 'Of what is confidential the time only; all else in full.',
      busy: 'Busy or free, and nothing else.',
    },
    never: 'Never',
    fetches: (n) => (n === 1 ? '1 client' : `${n} clients`),
    details: 'Fetches',
    detailColumns: { client: 'Client', revision: 'Revision', first: 'First', last: 'Last', count: 'Times' },
    rotate: 'New address',
    rotateTitle: (label) => `A new address for “${label}”`,
    rotateAbout:
      'The old address stops working at once; calendars must be subscribed anew. Do this where an address may have leaked.',
    revoke: 'Revoke',
    revokeTitle: (label) => `Revoke “${label}”`,
    revokeAbout: 'Its addresses stop working at once, for good. Create a new subscription if it is needed again.',
    revoked: (when) => `Revoked ${when}`,
    revokedNow: 'Revoked',
    rotatedAt: (when) => `New address ${when}`,
    empty: 'No subscriptions yet',
    emptyHint:
      'Create one for a leader or body and hand over the link or QR code; the schedule then shows in their calendars.',
    noneFound: 'No subscription matches.',
    newTitle: 'New subscription',
    scopeKind: 'Kind',
    scope: 'Of',
    noScopes: 'Nothing of this kind is published yet.',
    label: 'Label',
    labelHint: 'For whom and on which device, to know it again: “Mayor Wang’s phone”.',
    view: 'Shows',
    createDo: 'Create',
    linksTitle: (label) => `Links of “${label}”`,
    linksAbout: 'Copy them now and hand them over. Whoever has a link can read the schedule.',
    links: { feed: 'Feed', webcal: 'One-click', freeBusy: 'Free-busy', page: 'Page' },
    linkHints: {
      feed: 'To be pasted in Outlook, Google Calendar, Thunderbird …',
      webcal: 'To be opened on iPhone, iPad or Mac',
      freeBusy: 'For meeting software',
      page: 'To be read and printed without a calendar',
    },
    copy: (what) => `Copy: ${what}`,
    copyAll: 'Copy all links',
    qr: 'QR code of the feed',
    qrHint: 'Scan it with a phone’s camera to subscribe',
    closeLinks: 'Copied; close',
    remindTitle: 'To be reminded',
    remindAbout: 'These do not have the newest revision yet; you can phone them.',
    remindLine: (label, scope, last) => `${label} (${scope}): ${last}`,
    remindNever: 'never fetched',
    remindLast: (when) => `last fetched ${when}`,
    copyNames: 'Copy the list',
    browser: 'Browser',
  },
};
