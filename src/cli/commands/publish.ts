import type { Problem } from '../../model/problem.ts';
import { checkPublication, type PublicationCheck } from '../../publish/check-publication.ts';
import { usualPlanId } from '../../publish/plan-id.ts';
import { publicationIssues } from '../../publish/publication-issues.ts';
import { publishRevision } from '../../publish/publish-revision.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { loadBoth } from '../documents.ts';
import { EXIT } from '../exit-code.ts';
import { withStore } from '../open-store.ts';
import { addCommonOptions, periodOption } from '../options.ts';
import { checkTargets } from '../outputs.ts';
import { publicationTime } from '../publication-time.ts';
import {
  addPublishOptions,
  dataFile,
  type PublishFlags,
  parseWaivers,
  planId,
  waiveOption,
} from '../publish-options.ts';
import { publishedAnswer, publishTargets } from '../published-answer.ts';
import { renderIssues } from '../render-issues.ts';
import { publishCliWords } from '../words-publish.ts';

interface Flags extends PublishFlags {
  readonly waive?: readonly string[];
  readonly period?: string;
}

/** `tongchou publish PROBLEM SCHEDULE`: checks, publishes the next revision, and says what changed. */
export const publishCommand: CommandSpec = {
  name: 'publish',
  define: (command, words) => {
    command
      .description(publishCliWords(words).help.publish)
      .argument('<problem>', words.help.problem)
      .argument('<schedule>', words.help.schedule);
    addPublishOptions(command, words);
    command.addOption(waiveOption(words)).addOption(periodOption(words));
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const { terminal, style } = context;
    const [problemPath = '', schedulePath = ''] = command.args;
    const flags = command.opts<Flags>();
    const file = dataFile(flags);
    const waivers = parseWaivers(flags.waive ?? []);
    checkTargets(publishTargets(flags), [problemPath, schedulePath, file], terminal.fileSystem);
    const { problem, schedule } = await loadBoth(problemPath, schedulePath, flags.period, context);
    const plan = planId(flags.plan ?? usualPlanId(problem.horizon));
    // Before the database is opened: a first publication that is refused makes none.
    const check = checkPublication(problem, schedule, waivers);
    if (!check.publishable) return refusal(check, problem, context);
    return withStore(file, 'make', context, async (store) => {
      const { by = '', note = '' } = flags;
      const request = { plan, problem, schedule, waivers, by, note, at: publicationTime(terminal), lang: style.lang };
      const outcome = await publishRevision(store, request);
      if (outcome.kind === 'refused') return refusal(outcome.check, problem, context);
      const warnings = publicationIssues(outcome.check, problem, style.lang);
      const answer = publishedAnswer(outcome, flags, context);
      return {
        ...answer,
        text: [answer.text, renderIssues(warnings, style)].filter((part) => part !== '').join('\n'),
        data: { ...answer.data, issues: warnings },
      };
    });
  },
};

function refusal(check: PublicationCheck, problem: Problem, { style }: Context): Outcome {
  const issues = publicationIssues(check, problem, style.lang);
  const faults = issues.filter(({ severity }) => severity === 'error').length;
  const error = publishCliWords(style.words).refused(faults);
  const head = style.paint.red(style.words.complaint(error.message, error.hint));
  return {
    exit: EXIT.broken,
    text: '',
    complaint: `${head}\n${renderIssues(issues, style)}`,
    data: { error, issues, violations: check.violations, lacks: check.lacks },
  };
}
