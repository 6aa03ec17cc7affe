import type { Label } from './history.ts';

const both = (zh: string, en: string): Label => ({ zh, en });

/** What steps are called in the list of what can be undone. */
export const LABELS = {
  opened: both('打开', 'Opened'),
  solved: both('求解', 'Solved'),
  improved: both('围绕改动优化', 'Improved around the changes'),
  joined: both('合并他人的修改', 'Joined with another planner’s changes'),
  intake: both('采用汇总结果', 'Took over the intake'),
  moved: (title: string): Label => both(`移动“${title}”`, `Moved “${title}”`),
  placed: (title: string): Label => both(`排入“${title}”`, `Scheduled “${title}”`),
  unscheduled: (title: string): Label => both(`移出“${title}”`, `Unscheduled “${title}”`),
  locked: (title: string): Label => both(`锁定“${title}”`, `Locked “${title}”`),
  unlocked: (title: string): Label => both(`解锁“${title}”`, `Unlocked “${title}”`),
  edited: (title: string): Label => both(`修改“${title}”`, `Edited “${title}”`),
  added: (title: string): Label => both(`新增“${title}”`, `Added “${title}”`),
  removed: (title: string): Label => both(`删除“${title}”`, `Deleted “${title}”`),
  suggestion: (title: string): Label => both(`采纳建议：${title}`, `Took a suggestion: ${title}`),
  scenario: (name: string): Label => both(`采用假设方案“${name}”`, `Took scenario “${name}”`),
  inserted: (title: string): Label => both(`突击任务“${title}”`, `Sudden task “${title}”`),
} as const;
