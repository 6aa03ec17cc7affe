import type { PublishWords } from './words.ts';

const FIELDS = { unit: '责任单位', person: '责任人', duty: '责任事项', dueDay: '办结期限' } as const;

export const ZH: PublishWords = {
  change: {
    labels: {
      new: '新增',
      cancelled: '取消',
      moved: '改期',
      restaffed: '人员调整',
      rehoused: '地点调整',
      retitled: '更名',
      joins: '增加参加',
      released: '不再参加',
    },
    facts: (time, place, people) =>
      [time, ...(place === undefined ? [] : [place]), ...(people === undefined ? [] : [`${people}参加`])].join('，'),
    added: (title, facts) => `新增${title}：${facts}。`,
    cancelled: (title, facts) => `取消${title}（原定${facts}）。`,
    changed: (title, parts) => `${title}${parts.join('；')}。`,
    joining: (reader, title, facts) => `增加${reader}参加${title}：${facts}。`,
    released: (reader, title, facts) => `${reader}不再参加${title}（原定${facts}）。`,
    noLongerConcerned: (reader, title, facts) => `${title}（原定${facts}）不再涉及${reader}。`,
    moved: (from, to) => `时间由${from}改为${to}`,
    rehoused: (from, to) => `地点由${from}改为${to}`,
    housed: (to) => `地点定为${to}`,
    unhoused: (from) => `不再使用${from}，地点待定`,
    retitled: (from, to) => `原名${from}，现改为${to}`,
    joins: (people) => `增加${people}参加`,
    leaves: (people) => `${people}不再参加`,
    substituted: (leader, by) => `${leader}由${by}代为参加`,
    inPerson: (leader, by) => `${leader}本人参加，不再由${by}代`,
    noLongerSubstituted: (leader, by) => `不再由${by}代${leader}参加`,
  },
  notice: {
    title: '变更通知',
    number: (number) => `第${number}号`,
    revisions: (plan, from, to) => `《${plan}》由第${from}版变更为第${to}版`,
    to: '发送',
    restored: (revision) => `本次变更恢复第${revision}版的安排。`,
    note: '说明',
    columns: ['序号', '类别', '变更内容'],
    inForce: '请以本通知为准，原安排中与此不一致的内容不再执行。',
    issued: (by, day) => (by === '' ? `${day}发布` : `${by}　${day}发布`),
  },
  check: {
    owner: (activity, fields) => `${activity}未填${fields.map((field) => FIELDS[field]).join('、')}`,
    times: (count) => `${count} 次`,
    ownerHint: '请在方案的 owner 中补齐，或写明何人因何同意暂缺。',
    missed: (activity) => `必排活动${activity}未排入`,
    missedHint: '请重新求解或调整方案，或写明何人因何同意不排。',
    infeasible: '必排活动互相冲突，没有能全部排入的安排',
    infeasibleHint: '请调整方案，或写明何人因何同意按现状发布（活动写 *）。',
    broken: (rule, activities, detail) =>
      `违反硬规则「${rule}」${activities === '' ? '' : `：${activities}`}${detail === '' ? '' : `（${detail}）`}`,
    brokenHint: '请改正安排；硬规则不能豁免。',
    idleWaiver: (activity) => `对 ${activity} 的豁免没有用处`,
    idleWaiverHint: '该活动什么都不缺、编号有误，或没有写姓名和理由；不会发布。',
  },
};
