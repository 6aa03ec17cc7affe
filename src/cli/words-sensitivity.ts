import type { Complaint } from './failure.ts';
import { type CliWords, cliWords } from './words.ts';

/** What only `tongchou sensitivity` says; its answers are said by `whatif/sensitivity/`. */
export interface SensitivityWords {
  readonly help: {
    readonly about: string;
    readonly activity: string;
    readonly goal: string;
    readonly frontier: string;
    readonly edits: string;
    readonly time: string;
    readonly html: string;
  };
  readonly needsQuestion: Complaint;
  readonly onlyFrontier: Complaint;
  readonly noActivity: (id: string, nearest: string | undefined) => Complaint;
  readonly noGoal: (id: string, nearest: string | undefined) => Complaint;
  readonly columns: {
    readonly priority: string;
    readonly held: string;
    readonly cost: string;
    readonly comeIn: string;
    readonly fallOut: string;
    readonly changes: string;
    readonly above: string;
  };
  readonly held: (isHeld: boolean) => string;
  readonly frontier: (points: number) => string;
  readonly single: string;
  readonly title: (problem: string) => string;
  readonly axes: { readonly changes: string; readonly cost: string };
  readonly note: string;
  readonly written: (path: string) => string;
}

const ZH: SensitivityWords = {
  help: {
    about: '灵敏度：某项活动重要度到几能排入、某项集中时间的代价、稳定与价值的取舍',
    activity: '这项活动重要度到几能排入（重复活动请写明哪一次，如 a1@2026-12-07）',
    goal: '这项集中时间要付出多少代价',
    frontier: '少改动与少损失的取舍：各种改动数下的最低代价',
    edits: '先作这些改动（JSON，tongchou/scenario@1），用于 --frontier',
    time: '总的计算时间（默认 4s）',
    html: '写出取舍图 HTML，用于 --frontier',
  },
  needsQuestion: { message: '没有说明要问什么', hint: '请给出 --activity、--goal、--frontier 之一。' },
  onlyFrontier: { message: '--edits 和 --html 只用于 --frontier', hint: '请去掉，或改用 --frontier。' },
  noActivity: (id, nearest) => ({
    message: `没有活动 ${id}`,
    hint: nearest === undefined ? '请核对编号；重复活动请写明哪一次。' : `是否为 ${nearest}？`,
  }),
  noGoal: (id, nearest) => ({
    message: `没有集中时间 ${id}`,
    hint: nearest === undefined ? '请核对编号。' : `是否为 ${nearest}？`,
  }),
  columns: {
    priority: '重要度',
    held: '能否排入',
    cost: '总代价',
    comeIn: '另可排入',
    fallOut: '不再安排',
    changes: '改动项数',
    above: '比最低多',
  },
  held: (isHeld) => (isHeld ? '排入' : '未排入'),
  frontier: (points) => `少改动与少损失的取舍（${points} 种，代价不含改动本身）`,
  single: '再多改动也未能降低代价：照现在的改动数即可。',
  title: (problem) => `${problem}：稳定与价值的取舍`,
  axes: { changes: '改动的已发布活动（项）', cost: '代价（不含改动本身）' },
  note: '每一点都是一份经核验的完整安排；改动比它少的，代价都比它高。',
  written: (path) => `已写出 ${path}`,
};

const EN: SensitivityWords = {
  help: {
    about: 'from which priority an activity is held, what a focus goal costs, and stability against value',
    activity: 'from which priority on is this activity held (of a repeat, one copy such as a1@2026-12-07)',
    goal: 'what does this focus goal cost',
    frontier: 'the frontier of few changes and low cost',
    edits: 'make these edits first (JSON, tongchou/scenario@1), with --frontier',
    time: 'time for everything (default 4s)',
    html: 'write the frontier as a chart, HTML',
  },
  needsQuestion: { message: 'nothing is asked', hint: 'Give one of --activity, --goal and --frontier.' },
  onlyFrontier: { message: '--edits and --html go with --frontier only', hint: 'Leave them out, or ask --frontier.' },
  noActivity: (id, nearest) => ({
    message: `there is no activity ${id}`,
    hint: nearest === undefined ? 'Check the id; of a repeat, name one copy.' : `Did you mean ${nearest}?`,
  }),
  noGoal: (id, nearest) => ({
    message: `there is no focus goal ${id}`,
    hint: nearest === undefined ? 'Check the id.' : `Did you mean ${nearest}?`,
  }),
  columns: {
    priority: 'priority',
    held: 'held',
    cost: 'cost',
    comeIn: 'come in',
    fallOut: 'fall out',
    changes: 'changes',
    above: 'above the least',
  },
  held: (isHeld) => (isHeld ? 'yes' : 'no'),
  frontier: (points) => `Few changes against low cost (${points}; the cost without that of changes)`,
  single: 'No more changes were found to lower the cost: as many as now will do.',
  title: (problem) => `${problem}: stability against value`,
  axes: { changes: 'published activities changed', cost: 'cost (without that of changes)' },
  note: 'Each point is a complete, verified schedule; whatever changes less costs more.',
  written: (path) => `written: ${path}`,
};

/** The words of this command in the language of the others. */
export const sensitivityWords = (words: CliWords): SensitivityWords => (words === cliWords('zh') ? ZH : EN);
