import type { ObstacleParts, SayWords } from './words.ts';

/** A name, and when: a space between them unless a bracket closes the name. */
const nameAt = (name: string, { when: time }: ObstacleParts, unsaid = ''): string =>
  time === undefined ? `${name}${unsaid}` : `${name}${name.endsWith('）') ? '' : ' '}${time} `;
const because = ({ reason }: ObstacleParts): string => (reason === undefined ? '' : `（${reason}）`);
const partner = ({ title = '有关活动', when: time }: ObstacleParts): string =>
  `${time === undefined ? '' : `${time}的`}${title}`;
const change = (points: number): string => (points < 0 ? `减少 ${-points}` : `增加 ${points}`);

export const SAY_ZH: SayWords = {
  quoted: (text) => `「${text}」`,
  list: (items) => items.join('、'),
  or: (items) => items.join('或'),
  clauses: (items) => items.join('，'),
  sentence: (text) => `${text}。`,
  aside: (text) => `（${text}）`,
  join: (sentences) => sentences.join(''),

  priority: (level) => `重${level}`,
  rank: (priority, urgency, mandatory) => `重${priority} 急${urgency}${mandatory ? '，必排' : ''}`,
  turn: (day, per) => (per === 'week' ? `${day}当周` : day),
  days: (days, count) => (count > days.length ? `${days.join('、')}等 ${count} 天` : days.join('、')),
  minutes: (minutes) => `${minutes} 分钟`,
  wholeDays: (days) => `${days} 个整天`,
  at: (time, place) => (place === undefined ? time : `${time}、${place}`),
  standsIn: (leader, by, rank) => `由${by}代${leader}出席${rank > 0 ? `（AB角第${rank}位）` : ''}`,

  obstacles: {
    document: () => '活动资料引用了不存在的对象',
    duration: () => '没有长短合适的时段',
    window: () => '在允许的时段之外，或超出期限',
    'working-hours': () => '不在工作时间之内',
    'leader-unavailable': (parts) => `${nameAt(parts.leader ?? '应到领导', parts, '届时')}不能参加${because(parts)}`,
    'leader-overlap': (parts) => {
      const { leader = '应到领导', titleAndRank, isFocus } = parts;
      if (titleAndRank === undefined) return `${nameAt(leader, parts, '届时')}已有安排，或路途时间不够`;
      return isFocus
        ? `${nameAt(leader, parts)}集中精力办${titleAndRank}`
        : `${nameAt(leader, parts)}参加${titleAndRank}`;
    },
    venue: () => '没有合乎要求的场地',
    'venue-overlap': (parts) =>
      parts.titleAndRank === undefined
        ? `${parts.venue ?? '可选场地'}已被占用`
        : `${nameAt(parts.venue ?? '可选场地', parts)}已安排${parts.titleAndRank}`,
    'venue-unavailable': (parts) => `${nameAt(parts.venue ?? '可选场地', parts, '届时')}不开放${because(parts)}`,
    'venue-capacity': ({ venue = '可选场地' }) => `${venue}容量不够`,
    attendance: ({ leader }) => (leader === undefined ? '应选派的领导凑不齐' : `${leader}不能到会，又无人可代`),
    'leader-limit': ({ leader = '应到领导' }) => `${leader}当天或当周的活动数量、时长已到上限`,
    precedence: (parts) =>
      parts.when === undefined && parts.title !== undefined
        ? `要求先办的${parts.title}没有排入`
        : `与${partner(parts)}有先后和间隔要求`,
    'same-day': (parts) => `须与${partner(parts)}排在同一天`,
    'different-days': (parts) => `不能与${partner(parts)}排在同一天`,
    'back-to-back': (parts) => `须与${partner(parts)}在同一场地前后衔接`,
    coverage: ({ leader }) =>
      leader === undefined ? '届时在岗领导会少于规定人数' : `${leader}外出后，在岗领导少于规定人数`,
    pinned: () => '与锁定的时间、场地或人员不符',
    frozen: () => '与已发布且不再变动的安排冲突',
    cost: () => '虽可排入，但代价大于这项活动本身的价值',
  },
  barsStarts: (clause, starts, days, taken) =>
    starts === 0
      ? clause
      : `${clause}，${taken ? '占去' : '涉及'} ${starts} 个可选时段${days === '' ? '' : `（${days}）`}`,
  freeStarts: (starts, days) => `${starts} 个可选时段${days === '' ? '' : `（${days}）`}没有妨碍，只是尚未排入`,

  whyNot: {
    notYet: (title, rank) => `${title}（${rank}）尚未排入。`,
    head: (title, rank, starts) =>
      `${title}（${rank}）没有排入：${starts === 1 ? '只有 1 个可选时段，目前不能用' : `${starts} 个可选时段目前都不能用`}。`,
    noStart: (title, rank) => `${title}（${rank}）没有排入：按所要求的时长、时段和期限，没有可选时段。`,
    byReason: (parts, rest) => `按原因分：${[...parts, ...(rest > 0 ? [`其他 ${rest} 个`] : [])].join('，')}。`,
    leaderBars: (leader, starts) => `${leader}排不开的 ${starts} 个`,
    venueBars: (venue, starts) => `${venue}用不上的 ${starts} 个`,
    ruleBars: (clause, starts) => `${clause}的 ${starts} 个`,
    suggestions: (count) => (count === 1 ? '排入办法 1 个：' : `排入办法 ${count} 个，改动小的在前：`),
    noSuggestion: '试过的各种办法都不能把它排入。',
  },

  suggestion: {
    asAsked: '不改要求、不动其他安排',
    otherVenue: (venue, asked) => (asked === '' ? `场地改用${venue}` : `场地由${asked}改为${venue}`),
    otherTime: (asked) => (asked === '' ? '放宽时段要求' : `时段不限于原要求的${asked}`),
    outsideHours: '同意安排在工作时间以外',
    notRequired: (leaders) => `${leaders}不参加`,
    nowOptional: (leaders) => `${leaders}改为可不参加`,
    newlyRequired: (leaders) => `改请${leaders}参加`,
    fewerChosen: (before, after) => `选派人数由 ${before} 人改为 ${after} 人`,
    shorter: (before, after) => `时长由 ${before}压缩到 ${after}`,
    split: (parts) => `分两次进行（${parts}）`,
    deadline: (before, after) => `期限由${before}放宽到${after}`,
    noDeadline: (before) => `取消${before}的期限`,
    release: (before, after) => `最早时间由${before}提前到${after}`,
    noRelease: (before) => `取消不得早于${before}的限制`,
    priority: (before, after) => `重要程度由 ${before} 提高到 ${after}`,
    heldThen: (steps, held) => `${steps}，本活动可排在${held}`,
    heldTwice: (steps, held) => `${steps}，可分别排在${held.join('和')}`,
    besides: (changes) => `同时${changes}`,
    movedTime: (title, before, after) => `把${title}由${before}改到${after}`,
    movedVenue: (title, before, after) => `把${title}的场地由${before}改为${after}`,
    movedPeople: (title, time, people) => `${time}的${title}，${people}`,
    sameDay: (time) => `当天${time}`,
    andVenue: (before, after) => `场地由${before}改为${after}`,
    joins: (leaders) => `${leaders}改为参加`,
    leaves: (leaders) => `${leaders}不再参加`,
    noVenue: '不定场地',
    focus: (title) => `${title}的集中精力时段`,
    dropped: (title, time, rank, loss) => `不再安排${time}的${title}（${rank}，损失 ${loss}）`,
    droppedBlock: (title, time, rank, loss) => `取消${title}${time}的集中精力时段（${rank}，损失 ${loss}）`,
  },

  effect: {
    mandatory: (missed) => (missed < 0 ? `未排入的必排活动减少 ${-missed} 项` : `未排入的必排活动增加 ${missed} 项`),
    cost: (points, parts) => `总代价${change(points)}${parts === '' ? '' : `（${parts}）`}`,
    same: '总代价不变',
    valueLost: (points) => `未排价值${change(points)}`,
    inconvenience: (points) => `各种不便${change(points)}`,
    concession: (points) => `对原要求的让步另计 ${points}`,
  },

  whyHere: {
    head: (title, rank, held) => `${title}（${rank}）排在${held}。`,
    decisions: {
      frozen: () => '已经发布，在冻结期内，不再变动。',
      'pinned-start': () => '开始时间已锁定。',
      'pinned-day': () => '日期已锁定。',
      'pinned-venue': () => '场地已锁定。',
      'pinned-attendees': () => '参加领导已锁定。',
      'only-start': () => '按所要求的时长、时段和期限，只有这一个时段可选。',
      'no-other': (starts) => `可选时段共 ${starts} 个，其他安排不动时，没有找到别的可用时段。`,
      cheapest: (starts) => `可选时段共 ${starts} 个，其他安排不动时，没有找到代价更小的。`,
      tied: (starts) => `可选时段共 ${starts} 个，其他安排不动时，没有找到代价更小的，有代价相同的。`,
      'not-cheapest': (starts) => `可选时段共 ${starts} 个，其他安排不动时，还有代价更小的，可以调整。`,
    },
    own: (value, inconvenience, terms) =>
      `排入它，保住价值 ${value}，各种不便${inconvenience === 0 ? '不变' : change(inconvenience)}（${terms}）。`,
    ownFree: (value) => `排入它，保住价值 ${value}，没有增加不便。`,
    term: (name, points) => `${name} ${points < 0 ? '−' : ''}${Math.abs(points)}`,
    alternative: (held, difference, terms) => `${held}：${difference}${terms === '' ? '' : `（${terms}）`}。`,
    more: (points) => `代价多 ${points}`,
    fewer: (points) => `代价少 ${points}`,
    equal: '代价相同',
    people: (people) => `${people}参加`,
    barred: (day, why) => `${day}排不下，主要因为${why}。`,
  },
  terms: {
    delay: '紧急活动推后',
    lateness: '超过期望期限',
    unpreferred: '不在期望时段',
    outsideHours: '占用工作时间以外',
    optionalMissed: '可参加的领导缺席',
    deputy: '由AB角代',
    choiceOrder: '未选排在前面的领导',
    touched: '占用半天数',
    fragmentation: '零碎空档',
    overload: '超过每日目标时长',
    travel: '路途',
    change: '改动已发布的安排',
  },
};
