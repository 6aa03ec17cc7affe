import type { IssueCode, IssueText } from './codes.ts';

export const CODES_ZH: { readonly [C in IssueCode]: IssueText } = {
  'bad-json': {
    message:
      '{name} 不是有效的 JSON：第 {line} 行第 {column} 列[是 {found}，应为 {expected}][文件已结束，后面还应有 {missing}][内容已完整，后面却还有 {surplus}]',
    hint: '请改正该处；文件若中途截断，说明没有完整复制或保存。',
  },
  'duplicate-key': {
    message: '同一对象里 {key} 出现两次，第二次在第 {line} 行；以最后一个为准',
    hint: '请删去其中一个。',
  },
  'wrong-format': { message: '格式是 {value}，应为 {expected}', hint: '请提供该格式的文档。[这份是 {other}。]' },
  'unknown-field': {
    message: '这里没有 {field} 这个字段[，其值为 {value}]',
    hint: '请删去或改正字段名。[是否想写 {nearest}？]',
  },
  'missing-field': { message: '缺少必填字段 {field}', hint: '请补上：{expected}。' },
  'wrong-type': { message: '{value} 的类型不对', hint: '请写 {expected}。' },
  'bad-value': { message: '此处不能写 {value}', hint: '请写 {expected}。[是否想写 {nearest}？]' },
  'bad-date': {
    message: '{value} 不是日历上的日期',
    hint: '请写真实日期 YYYY-MM-DD，如 2026-12-01；时间中日期写在 T 之前。',
  },
  'bad-time': { message: '{value} 不是有效的时间', hint: '请写 {expected}，24 小时制，不带时区和秒。' },
  'bad-time-zone': { message: '不认识时区 {value}', hint: '请写 IANA 时区名，如 Asia/Shanghai。' },
  'bad-period': {
    message: '{value} 不是有效的周期',
    hint: '请写 2026-12-H1、2026-12、2026-W50 或 2026-12-01/2026-12-14。',
  },
  'too-deep': { message: '{field} 嵌套超过 {limit} 层', hint: '请删去嵌套的内容；需要读取的内容没有这么深。' },
  'duplicate-id': {
    message: '编号 {id} 重复，首次出现在 {first}',
    hint: '请各用各的编号；活动与集中办大事目标共用一套编号。',
  },
  'repeat-id-taken': { message: '周期活动展开后有两项活动都叫 {id}', hint: '请给同名活动或周期活动改编号。' },
  'dangling-id': { message: '{kind} {id} 不存在', hint: '请在 {list} 中定义或改正编号。[是否想写 {nearest}？]' },
  'bare-repeat': {
    message: '活动 {id} 是周期活动，会按 {per} 展开成多项',
    hint: '请写明是哪一项，用其首日，如 {id}@{day}。',
  },
  'dangling-repeat': { message: '周期活动展开后没有 {id}', hint: '请用该周在周期内的首日，或用该工作日来指明。' },
  'duplicate-leader': { message: '领导 {id} 在必到名单里出现两次', hint: '请删去其中一个。' },
  'duplicate-day': { message: '{day} 有两条例外，首次出现在 {first}', hint: '请把时段合并到一条例外里。' },
  'duplicate-travel': {
    message: '从 {from} 到 {to} 此处为 {minutes} 分钟，{first} 处为 {other} 分钟',
    hint: '请保留正确的一条。',
  },
  'duplicate-assignment': {
    message: '活动 {id} 在已发布安排中出现两次，首次在 {first}',
    hint: '请保留最后发布的一条。',
  },
  'self-deputy': { message: '领导 {id} 的 AB 角里有本人', hint: '请写他人，或不写 deputies。' },
  'self-relation': { message: '活动 {id} 与自身建立了关系', hint: '请写两项不同的活动。' },
  'self-travel': { message: '从 {id} 到其自身的路程不起作用', hint: '请删去，或改正其中一个地点。' },
  'empty-interval': { message: '结束于 {end}，不晚于开始 {start}', hint: '结束须晚于开始；结束时刻本身不包含在内。' },
  'overlapping-sessions': {
    message: '时段 {start}–{end} 与同日时段 {otherStart}–{otherEnd} 重叠',
    hint: '请合并，或改正时间。',
  },
  'horizon-too-long': { message: '{firstDay} 至 {lastDay} 共 {days} 天', hint: '一次最多排 {limit} 天。' },
  'duration-both': { message: '{id} 同时有 minutes（{minutes}）和 wholeDays（{wholeDays}）', hint: '请只留一个。' },
  'duration-missing': { message: '{id} 没有时长', hint: '请写 minutes 或 wholeDays。' },
  'venue-both': {
    message: '{id} 同时有 venue.anyOf 和 venue.site',
    hint: '要订场地留 anyOf，不订场地只在某地留 site。',
  },
  'venue-missing': { message: '{id} 的 venue 既没有场地也没有地点', hint: '请写 anyOf 或 site，或不写 venue。' },
  'headcount-too-large': {
    message: '{id} 有 {headcount} 人，可选场地都容不下：最大的 {venue} 容 {capacity} 人',
    hint: '请提供更大的场地，或改正人数。',
  },
  'choose-too-many': {
    message: '要从仅有的 {available} 人中选 {count} 人',
    hint: '请减少人数，或在 from 中增加领导。',
  },
  'choose-starved': {
    message: '要选 {count} 人，除必到者外只有 {available} 人可选；{id} 将排不上',
    hint: '请在 from 中增加领导；必到者不算入选。',
  },
  'outside-hours-without-window': {
    message: '{id} 可在工作时间外，但没说何时',
    hint: '请写 windows 或 pinned.start。',
  },
  'window-outside-horizon': {
    message: '{id} 的时段 {start} 至 {end} 不在周期 {firstDay} 至 {lastDay} 内',
    hint: '请改正时段或周期。',
  },
  'release-after-deadline': {
    message: '{id} 最早 {releaseTime} 开始，却须在 {deadline} 前结束；将排不上',
    hint: '请改正其中一个。',
  },
  'pin-outside-window': {
    message: '{id} 锁定在 {pin}，与 {field} {limit} 矛盾',
    hint: '请改正锁定，或改正与之矛盾的内容。',
  },
  'pin-outside-horizon': {
    message: '{id} 锁定在 {pin}，不在周期 {firstDay} 至 {lastDay} 内；将排不上',
    hint: '请改正锁定或周期。',
  },
  'pin-day-differs': { message: '{id} 锁定在 {start}，又锁定在另一天 {day}', hint: '请只留一个。' },
  'pin-venue-not-offered': {
    message: '{id} 锁定场地 {venue}，但 venue.anyOf 里没有',
    hint: '请加入 anyOf，或锁定别的场地。',
  },
  'pin-attendee-not-asked': {
    message: '{id} 锁定领导 {leader}，但此人既非必到、可选、可列席，也非允许的 AB 角',
    hint: '请把此人加入 attendees，或删去锁定。',
  },
  'pin-collision': {
    message: '{id}（{time}）与 {other}（{otherTime}）锁定的时间重叠，且都需要 {by}',
    hint: '请移动其中一项，或允许 AB 角、别的场地；否则只能排上一项。',
  },
  'precedence-cycle': { message: '先后关系成环：{cycle}', hint: '请删去其中一条关系。' },
  'gap-order': { message: 'maxGapMinutes {max} 小于 minGapMinutes {min}', hint: '最大间隔不能小于最小间隔。' },
  'relation-conflict': {
    message: '{first} 与 {second} 既要同日又要不同日（{other}）；只能排上一项',
    hint: '请删去其中一条关系。',
  },
  'relation-against-pins': {
    message: '{kind} 关系与 {first}（{firstPin}）和 {second}（{secondPin}）的锁定矛盾；不能都排上',
    hint: '请删去该关系，或改正锁定。',
  },
  'coverage-too-many': {
    message: '{size} 人中至少要留 {atLeast} 人：任何活动都不能让他们离开',
    hint: '最多写 {size}。',
  },
  'coverage-absences': {
    message: '仅因请假、出差，在岗人数就已不足',
    hint: '请调整一项不在岗安排或降低要求；否则该时段不能再安排组内其他人外出。',
  },
  'weights-too-large': { message: '这些权重使一项活动的代价达到 {cost}，超过 {limit}', hint: '请把所有权重一起缩小。' },
  'baseline-unknown': {
    message: '已发布安排里的 {kind} {id} 在本次输入中已不存在',
    hint: '若是有意删去则无须处理。[是否想写 {nearest}？]',
  },
  'frozen-released': {
    message: '已冻结的一项安排无法保持，将重新安排',
    hint: '请告知有关人员，或去除与之冲突的内容。',
  },
  'unpublished-year': {
    message: '周期内有一年的节假日通知未知，按普通日期安排',
    hint: '请在 calendar.exceptions 写明放假和调休，或把 calendar.holidays 设为 null。',
  },
  'exception-outside-horizon': { message: '例外日期不在周期内', hint: '请改正日期，或删去该例外。' },
  'time-does-not-exist': {
    message: '时钟拨快时跳过了这个时间，按顺延后的时间理解',
    hint: '请写拨钟之前或之后的时间。',
  },
  'time-twice': {
    message: '时钟拨慢时这个时间出现两次，按第一次理解',
    hint: '若指第二次，请写重复的一小时之前或之后的时间。',
  },
  'repeat-empty': { message: '活动按每个工作日重复，但周期内没有工作日', hint: '请改为每周重复，或使周期内有工作日。' },
  'no-placement': {
    message: '没有任何时间、人员和场地能安排该活动，将排不上',
    hint: '请放宽时段、缩短时长，或调整参加人员或场地。',
  },
  'duration-no-session': {
    message: '活动时长超过它可用的每个工作时段',
    hint: '请缩短，或改用 wholeDays，或写 outsideHours 和 windows。',
  },
  'engine-unsupported': {
    message: '求解引擎 {engine} 不能求解这一方案：{reason}',
    hint: '已改用搜索求解。精确引擎只适用于小规模方案，其他请用 --engine auto。',
  },
};
