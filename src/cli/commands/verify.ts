import { problemHash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import type { Schedule, Score } from '../../model/schedule.ts';
import { verify } from '../../verify/verify.ts';
import type { CommandSpec } from '../command.ts';
import { loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { inLanguage } from '../issue-language.ts';
import { addCommonOptions, periodOption } from '../options.ts';
import { renderIssues } from '../render-issues.ts';
import type { Style } from '../render-summary.ts';
import { renderViolations } from '../render-violations.ts';
import { type StatedWrongly, wrongStatements } from '../stated-score.ts';

/** `tongchou verify PROBLEM SCHEDULE`: every hard rule and the whole score, from the two documents alone. */
export const verifyCommand: CommandSpec = {
  name: 'verify',
  define: (command, words) => {
    command
      .description(words.help.verify)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule)
      .addOption(periodOption(words));
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { style } = context;
    const [problemPath = '', schedulePath = ''] = command.args;
    const { period } = command.opts<{ readonly period?: string }>();
    const { problem, schedule } = await loadBoth(problemPath, schedulePath, period, context);
    const { violations, score, released } = verify(problem, schedule);
    const wrong = wrongStatements(schedule, score);
    const otherProblem = isOfOther(problem, schedule);
    const broken = violations.length > 0 || score.mandatoryMissed > 0 || wrong.length > 0;
    const lines = [
      violations.length === 0 ? style.words.verify.good : style.paint.red(style.words.verify.broken(violations.length)),
      renderViolations(violations, problem, style),
      ...scoreLines(score, wrong, style),
      otherProblem ? style.paint.yellow(style.words.verify.otherProblem) : '',
      renderIssues(inLanguage(released, problem, style.lang), style),
    ];
    return {
      exit: broken ? EXIT.broken : EXIT.done,
      text: lines.filter((line) => line !== '').join('\n'),
      data: { violations, score, released, wrongStatements: wrong, otherProblem },
    };
  },
};

/** Whether the schedule says that it was made for another Problem; the rules are checked all the same. */
const isOfOther = (problem: Problem, schedule: Schedule): boolean =>
  schedule.problem?.sha256 !== undefined && schedule.problem.sha256 !== problemHash(problem);

function scoreLines(score: Score, wrong: readonly StatedWrongly[], { words, paint }: Style): readonly string[] {
  const { cost, valueLost, inconvenience, mandatoryMissed } = score;
  return [
    mandatoryMissed > 0 ? paint.red(words.verify.missed(mandatoryMissed)) : '',
    words.verify.score(cost, valueLost, inconvenience),
    ...wrong.map(({ name, stated, found }) => paint.red(words.verify.wrongScore(name, stated, found))),
  ];
}
