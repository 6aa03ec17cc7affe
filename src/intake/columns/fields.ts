/** What a column of a raw plan holds. */
export type FieldName =
  | 'time'
  | 'date'
  | 'title'
  | 'place'
  | 'attendees'
  | 'optional'
  | 'unit'
  | 'contact'
  | 'phone'
  | 'duration'
  | 'importance'
  | 'urgency'
  | 'mandatory'
  | 'notes'
  | 'kind'
  | 'deadline'
  | 'number';

interface Synonyms {
  /** The whole header. */
  readonly exact: string;
  /** The whole header too, but only where no other column has an exact one: 内容 beside 活动名称 is no second title. */
  readonly weak: string;
  /** Anywhere in a header. */
  readonly within: string;
}

/** Headers in small letters, without spaces between Chinese characters, without what stands in brackets; `|` between two. */
export const SYNONYMS: { readonly [F in FieldName]: Synonyms } = {
  time: {
    exact:
      '时间|拟定时间|活动时间|会议时间|具体时间|开始时间|起止时间|计划时间|举办时间|召开时间|时间安排|拟安排时间|建议时间|日期时间|日期及时间' +
      '|time|start|start time|proposed time|date and time|date/time|when',
    weak: '时段|起止|session',
    within: '时间|time',
  },
  date: {
    exact: '日期|活动日期|会议日期|拟定日期|举办日期|召开日期|date|day|proposed date',
    weak: '',
    within: '日期|date',
  },
  title: {
    exact:
      '活动内容|事项|会议名称|活动名称|活动事项|工作事项|会议活动|会议活动名称|会议及活动名称|会议活动内容|重要活动|活动或会议名称|事项名称' +
      '|title|activity|activity name|activity title|subject|matter|meeting|event',
    weak: '内容|名称|活动|会议|主题|议题|会议内容|工作内容|主要内容|工作安排|会议主题|活动主题|name|item|description|topic|agenda',
    within: '会议名称|活动名称|活动内容|会议活动|事项',
  },
  place: {
    exact: '地点|场所|活动地点|会议地点|拟定地点|举办地点|place|venue|location',
    weak: '会场|场地|地址|会议室|where|room|site',
    within: '地点|场所|会场|venue|location',
  },
  attendees: {
    exact:
      '参加领导|出席领导|参会领导|与会领导|参加县领导|出席县领导|请领导出席|拟请领导|attendees|leaders|required attendees|leaders attending',
    weak: '出席|参加|参会|领导|县领导|市领导|参加人员|出席人员|参会人员|陪同领导|participants|who|people',
    within: '参加领导|出席领导|参会领导|attendees',
  },
  optional: {
    exact: '列席|列席领导|列席人员|optional|optional attendees',
    weak: '',
    within: '列席|optional',
  },
  unit: {
    exact:
      '承办单位|责任单位|主办单位|牵头单位|承办部门|责任部门|主办部门|牵头部门|organiser|organizer|responsible unit|responsible department|owner',
    weak: '单位|部门|组织单位|申报单位|报送单位|填报单位|提出单位|unit|department|host|body|submitted by',
    within: '承办单位|责任单位|主办单位|牵头单位|责任部门|department|unit',
  },
  contact: {
    exact:
      '联系人|联络人|经办人|联系人及电话|联系人及联系电话|联系人和电话|联系人电话|联系人/电话|承办单位联系人|责任单位联系人|单位联系人|contact|contact person',
    weak: '负责人|责任人|姓名|person in charge',
    within: '联系人|经办人|contact',
  },
  phone: {
    exact: '电话|联系电话|电话号码|联系人联系电话|phone|telephone|phone number|contact phone|tel',
    weak: '手机|手机号|手机号码|联系方式|mobile|contact number',
    within: '电话|手机|phone|telephone',
  },
  duration: {
    exact: '时长|预计时长|会议时长|活动时长|所需时间|所需时长|用时|预计用时|会期|duration|length|expected duration',
    weak: 'minutes|hours|how long',
    within: '时长|用时|所需时间|duration',
  },
  importance: {
    exact: '重要程度|重要性|优先级|重要等级|importance|priority',
    weak: '轻重|级别|等级|rank',
    within: '重要程度|重要性|优先级|轻重|importance|priority',
  },
  urgency: {
    exact: '紧急程度|紧急性|紧迫程度|缓急程度|urgency',
    weak: '缓急|紧急|urgent',
    within: '紧急程度|紧迫程度|缓急|urgency',
  },
  mandatory: {
    exact: '是否必排|必排|是否必须|是否必须安排|是否必须召开|mandatory',
    weak: '必须|must|must be held',
    within: '必排|mandatory',
  },
  notes: {
    exact: '备注|备注说明|notes|remarks|comments',
    weak: '说明|其他|其它|其他说明|note|remark|comment',
    within: '备注|remarks',
  },
  kind: {
    exact: '类别|类型|活动类别|活动类型|会议类型|会议类别|kind|type|category',
    weak: '性质|活动性质',
    within: '类别|类型|category|type',
  },
  deadline: {
    exact:
      '完成时限|截止时间|截止日期|最迟时间|最晚时间|完成时间|完成期限|办结时限|时限要求|deadline|due|due date|latest by',
    weak: '时限|期限|finish by',
    within: '完成时限|截止时间|截止日期|最迟时间|完成时间|时限|期限|deadline',
  },
  number: {
    exact: '序号|编号|序|no|no.|#|number|serial number|s/n',
    weak: 'id|项|号',
    within: '序号',
  },
};

/** 「拟请……出席」: a header that says for whom the column is by what is asked of them. */
export const ASKED_TO_ATTEND = /^(?:拟|敬|恭)?(?:请|邀请).*(?:出席|参加)(?:的)?(?:领导)?$/;

/** Not about the wish itself, whatever else such a header holds: when it ends, or when the form was filled in. */
export const ABOUT_SOMETHING_ELSE =
  /^(?:结束|填报|报送|申报|上报|制表|填表|更新|提交|登记|end\b|finish time|submi|created|updated)/;
