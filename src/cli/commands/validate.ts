import type { Issue } from '../../model/issue.ts';
import type { CommandSpec, Context } from '../command.ts';
import { loadProblem } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { type Complaint, Failure } from '../failure.ts';
import { addCommonOptions, periodOption } from '../options.ts';
import { inputName } from '../read-input.ts';
import { renderIssues } from '../render-issues.ts';
import type { Style } from '../render-summary.ts';

/** What is known about one document. */
interface Finding {
  readonly path: string;
  readonly valid: boolean;
  readonly issues: readonly Issue[];
  /** Absent where the document is valid. */
  readonly error?: Complaint;
  readonly activities: number;
  readonly leaders: number;
}

/** `tongchou validate PROBLEM…`: everything that is wrong with each, without planning. */
export const validateCommand: CommandSpec = {
  name: 'validate',
  define: (command, words) => {
    command
      .description(words.help.validate)
      .argument('<problems...>', words.help.problems)
      .addOption(periodOption(words));
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { period } = command.opts<{ readonly period?: string }>();
    const paths = command.args;
    if (paths.filter((path) => path === '-').length > 1) throw new Failure(EXIT.input, (w) => w.usage.stdinTwice);
    const findings: Finding[] = [];
    for (const path of paths) findings.push(await examine(path, period, context));
    const faults = findings.filter((finding) => !finding.valid).map((finding) => show(finding, context.style));
    return {
      exit: faults.length > 0 ? EXIT.input : EXIT.done,
      text: findings
        .filter((finding) => finding.valid)
        .map((finding) => show(finding, context.style))
        .join('\n'),
      ...(faults.length > 0 ? { complaint: faults.join('\n') } : {}),
      data: { documents: findings },
    };
  },
};

async function examine(path: string, period: string | undefined, context: Context): Promise<Finding> {
  try {
    const { problem, issues } = await loadProblem(path, period, context);
    const [activities, leaders] = [problem.activities.length, problem.leaders.length];
    return { path, valid: true, issues, activities, leaders };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    const error = thrown.complain(context.style.words);
    return { path, valid: false, issues: thrown.issues, error, activities: 0, leaders: 0 };
  }
}

function show({ path, issues, error, activities, leaders }: Finding, style: Style): string {
  const { words, paint } = style;
  const head = error
    ? paint.red(words.complaint(error.message, error.hint))
    : words.valid(inputName(path, words), activities, leaders, issues.length);
  return issues.length === 0 ? head : `${head}\n${renderIssues(issues, style)}`;
}
