// Small plans of two bodies, as text files, and the roster that they are read against.
import type { IntakeFile } from '../../src/intake/sources.ts';

const utf8 = new TextEncoder();

export const fileOf = (name: string, text: string): IntakeFile => ({ name, bytes: utf8.encode(text) });

export const ROSTER: IntakeFile = fileOf(
  '名册.csv',
  [
    '姓名,职务,班子,排序,分管',
    '张建国,县委书记,县委,1,党建',
    '李明,县长,县政府,2,经济',
    '王芳,副县长,县政府,3,教育',
  ].join('\n'),
);

const HEAD = '时间,活动内容,参加领导,时长,承办单位,联系人,电话';

/** One wish of the party committee, which the government asks for too, and one of its own. */
export const PARTY: IntakeFile = fileOf(
  '县委办.csv',
  [
    '县委办公室12月上半月活动计划',
    HEAD,
    '12月3日上午9点,全县安全生产工作会议,张建国、李明,两小时,县委办,陈晨,6001',
    '12月8日下午,党建工作座谈会,张建国,2小时,县委办,陈晨,6001',
  ].join('\n'),
);

export const GOVERNMENT: IntakeFile = fileOf(
  '政府办.csv',
  [
    '县政府办公室12月上半月活动计划',
    HEAD,
    '12月3日上午,安全生产工作会议,李明、张建国,2小时,应急局,赵云,6002',
    '适时,教育工作调研,王芳,半天,教育局,孙丽,6003',
  ].join('\n'),
);

export const PERIOD = { firstDay: '2026-12-01', lastDay: '2026-12-15' };
