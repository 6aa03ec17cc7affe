import type { ContradictionWords } from './words.ts';

const because = (reason: string | undefined): string => (reason === undefined ? '' : `（${reason}）`);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const CONTRADICTION_ZH: ContradictionWords = {
  head: (count) => (count === 1 ? '以下这项要求本身就无法满足：' : `以下 ${count} 项要求不能同时满足：`),
  close: (count) => (count === 1 ? '须调整这项要求。' : '去掉其中任何一项，其余各项即可同时满足。'),
  notProven: '限于计算时间，未能逐项证实缺一不可。',
  remedies: (count) => `可行的解决办法有 ${count} 种，均已试排：`,
  noRemedy: '在计算时间内没有找到解决办法。',
  number: (index) => CIRCLED[index] ?? `（${index + 1}）`,

  mandatory: (title) => `${title}必排`,
  frozen: (title, time) => `${title}已发布在${time}，不再变动`,
  windows: (title, times, count) => `${title}只能排在${times}${count > 3 ? `等 ${count} 个时段` : ''}`,
  release: (title, time) => `${title}不得早于${time}开始`,
  deadline: (title, time) => `${title}须在${time}前结束`,
  pinnedStart: (title, time) => `${title}锁定在${time}开始`,
  pinnedDay: (title, day) => `${title}锁定在${day}`,
  pinnedVenue: (title, venue) => `${title}锁定在${venue}举行`,
  pinnedAttendees: (title, leaders) => `${title}锁定由${leaders}参加`,
  hours: (title) => `${title}须排在工作时间内`,
  attends: (title, leader, deputies) => `${leader}${deputies ? '或其AB角' : ''}须参加${title}`,
  choice: (title, leaders, count) => `${title}须从${leaders}中选派 ${count} 位参加`,
  venue: (title, places) => `${title}须在${places}举行`,
  headcount: (title, count) => `${title}有 ${count} 人参加`,
  absence: (leader, time, reason, kinds) =>
    `${leader}${time}不能参加${kinds === undefined ? '' : ` ${kinds} 类`}活动${because(reason)}`,
  weekly: (days, time) => `每${days.join('、')} ${time} `,
  ownHours: (leader) => `${leader}只在本人的工作时间参加活动`,
  limits: {
    activitiesPerDay: (leader, value) => `${leader}每天最多参加 ${value} 项活动`,
    minutesPerDay: (leader, value) => `${leader}每天参加活动最多 ${value} 分钟`,
    minutesPerWeek: (leader, value) => `${leader}每周参加活动最多 ${value} 分钟`,
  },
  break: (leader, minutes) => `${leader}前后两项活动至少间隔 ${minutes} 分钟`,
  closure: (venue, time, reason) => `${venue}${time}不开放${because(reason)}`,
  exclusive: (venue) => `${venue}同一时间只能安排一项活动`,
  precedes: (first, second, least, most) =>
    `${second}须排在${first}之后${least > 0 ? `，至少间隔 ${least} 分钟` : ''}${most === undefined ? '' : `，最多间隔 ${most} 分钟`}`,
  sameDay: (titles) => `${titles}须排在同一天`,
  differentDays: (titles) => `${titles}不能排在同一天`,
  backToBack: (titles) => `${titles}须在同一场地依次衔接`,
  coverage: (leaders, atLeast) => `工作时间内${leaders}中至少 ${atLeast} 位在岗`,
  travel: (from, to, minutes) => `${from}与${to}之间路途 ${minutes} 分钟`,

  remedy: {
    deputies: (title, leader, deputies) => `允许${leader}的AB角（${deputies}）代为参加${title}`,
    start: (title, time) => `把${title}改到${time}`,
    otherDay: (title, day) => `把${title}改到${day}`,
    alsoOn: (title, day) => `允许${title}排在${day}`,
    from: (title, time) => `允许${title}从${time}起开始`,
    until: (title, time) => `把${title}的期限放宽到${time}`,
    shorten: (title, minutes) => `把${title}缩短到 ${minutes} 分钟`,
    outsideHours: (title) => `允许${title}排在工作时间以外`,
    notRequired: (title, leader) => `${leader}不必参加${title}`,
    otherVenue: (title) => `${title}改用其他场地`,
    lift: (what) => `调整这项要求：${what}`,
    notMandatory: (title, value) => `${title}不再作为必排（如不排入，损失价值 ${value}）`,
  },
};
