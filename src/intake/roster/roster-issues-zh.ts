import type { Kind, RosterIssueTexts } from './roster-issues.ts';

const KINDS: { readonly [K in Kind]: string } = {
  leader: '领导',
  body: '班子',
  site: '地点',
  venue: '场地',
  kind: '活动类别',
  group: '群体',
  goal: '集中攻坚事项',
};

export const ISSUES_ZH: RosterIssueTexts = {
  'roster-no-leaders': () => ({
    message: '名册中没有领导',
    hint: '请填写「领导」工作表，每人一行，至少写明姓名或职务；空表可用 tongchou template 生成。',
  }),
  'roster-no-header': ({ value, other }) => ({
    message: `「${value}」工作表没有表头`,
    hint: `请在表格第一行写明栏目，如：${other}。`,
  }),
  'roster-column-missing': ({ value, other }) => ({
    message: `「${value}」工作表缺少「${other}」一栏，该表没有读取`,
    hint: '请补上这一栏。',
  }),
  'roster-cell-missing': ({ value }) => ({
    message: `没有填写「${value}」`,
    hint: '请补填；不需要的行请整行删去。',
  }),
  'roster-unknown-name': ({ value, other, what }) => ({
    message: `名册中没有名为「${value}」的${KINDS[what]}`,
    hint: `${other === '' ? '请改正' : `是否指「${other}」？请改正`}，或先在「${KINDS[what]}」工作表中登记。`,
  }),
  'roster-ambiguous-name': ({ value, other, what }) => ({
    message: `「${value}」可指多个${KINDS[what]}：${other}`,
    hint: '请写全称或代码。',
  }),
  'roster-name-twice': ({ value, other, what }) => ({
    message: `${KINDS[what]}「${value}」重复，${other} 已有`,
    hint:
      what === 'leader'
        ? '请删去其中一行；确系两人同名的，请给两人各写一个代码。'
        : '请删去其中一行，或改用不同的名称、别名。',
  }),
  'roster-code-twice': ({ value, other }) => ({
    message: `代码「${value}」重复，${other} 已用`,
    hint: '请改用不同的代码。',
  }),
  'roster-not-a-number': ({ value, other }) => ({
    message: `「${value}」不是 ${other} 的整数`,
    hint: '请只填数字，如 30。',
  }),
  'roster-not-yes-no': ({ value }) => ({
    message: `「${value}」不是「是」或「否」`,
    hint: '请填「是」或「否」，或留空。',
  }),
  'roster-not-a-choice': ({ value, other }) => ({
    message: `「${value}」不在可选范围内`,
    hint: `请填以下之一：${other}。`,
  }),
  'roster-bad-zone': ({ value }) => ({
    message: `没有时区「${value}」`,
    hint: '请写 IANA 时区名，如 Asia/Shanghai（北京时间）。',
  }),
  'roster-bad-weekdays': ({ value }) => ({
    message: `看不懂星期「${value}」`,
    hint: '请写成「周一至周五」「周二、周四」或「每天」。',
  }),
  'roster-bad-range': ({ value }) => ({
    message: `看不懂时间段「${value}」`,
    hint: '请用 24 小时制写明起止，如 08:30-12:00。',
  }),
  'roster-bad-moment': ({ value, other }) => ({
    message: `看不懂时间「${value}」`,
    hint: `请写成 ${other}。`,
  }),
  'roster-bad-closure': ({ value }) => ({
    message: `看不懂不可用时间「${value}」`,
    hint: '请写成「周三下午」「2026-12-03」或「2026-12-03 14:30-18:00」，几项之间用分号隔开。',
  }),
  'roster-bad-day': ({ value }) => ({
    message: `「${value}」不是日期`,
    hint: '请写明年月日，如 2026-12-05，或 2026-12-05至2026-12-07。',
  }),
  'roster-bad-sessions': ({ value }) => ({
    message: `看不懂时段「${value}」`,
    hint: '请写成 09:00-12:00（几段之间用分号隔开）、「上午」「下午」，照常上班写「班」，不上班写「休」。',
  }),
  'roster-empty-interval': ({ value }) => ({
    message: `「${value}」的结束不在开始之后`,
    hint: '请核对先后；用 24 小时制，午夜写 24:00。',
  }),
  'roster-day-order': ({ value, other }) => ({
    message: `「${value}」与前面的「${other}」重叠或颠倒`,
    hint: '上午、下午、晚上须依次排列，用 24 小时制，如 14:30-18:00。',
  }),
  'roster-sessions-overlap': ({ value, other }) => ({
    message: `时段「${value}」与「${other}」重叠`,
    hint: '同一天的时段不能重叠，请改正或删去一行。',
  }),
  'roster-own-deputy': ({ value }) => ({ message: `「${value}」不能是本人的代理人`, hint: '请改写或删去。' }),
  'roster-apart-alone': () => ({
    message: '「同出不可」填了「是」，但没有写 AB 角',
    hint: '请写明 AB 角，或把「同出不可」改为「否」。',
  }),
  'roster-too-many': ({ value, other }) => ({
    message: `要求至少 ${value} 人在岗，但只列了 ${other} 人`,
    hint: '请减少在岗人数，或补写领导。',
  }),
  'roster-day-twice': ({ value, other }) => ({
    message: `${value} 重复，${other} 已有`,
    hint: '一天只写一行，请合并。',
  }),
  'roster-travel-twice': ({ value, other }) => ({
    message: `「${value}」的路途时间与 ${other} 不一致`,
    hint: '请核对后只保留一行。',
  }),
  'roster-travel-nowhere': ({ value }) => ({
    message: `起点和终点都是「${value}」，未采用`,
    hint: '请改写或删去。',
  }),
  'roster-cell-unused': ({ value }) => ({
    message: `「${value}」未采用：晚上的时间只按全体的那一行`,
    hint: '请写在「领导」一栏为空的行里。',
  }),
  'roster-sheet-unknown': ({ value, other }) => ({
    message: `不认识工作表「${value}」，没有读取`,
    hint: other === '' ? '不需要的可以不管；需要的请按模板改名。' : `是否指「${other}」？需要的请改名。`,
  }),
  'roster-column-unknown': ({ value, other }) => ({
    message: value === '' ? '这一栏有内容而没有表头，没有读取' : `不认识「${value}」一栏，没有读取`,
    hint: other === '' ? '不需要的可以不管；需要的请按模板改写表头。' : `是否指「${other}」？需要的请改写表头。`,
  }),
  'roster-column-twice': ({ value, other }) => ({
    message: `「${value}」一栏与「${other}」含义相同，只读前一栏`,
    hint: '请删去其中一栏，或改写表头。',
  }),
  'roster-setting-unknown': ({ value, other }) => ({
    message: `不认识项目「${value}」，没有读取`,
    hint: other === '' ? '请按模板改写，或删去。' : `是否指「${other}」？请改写，或删去。`,
  }),
  'roster-setting-twice': ({ value, other }) => ({
    message: `「${value}」写了两次，以 ${other} 为准`,
    hint: '请删去其中一行。',
  }),
  'roster-heading-row': ({ value }) => ({
    message: `「${value}」横贯全行，按小标题处理，没有读取`,
    hint: '如是名册内容，请填入各栏。',
  }),
};
