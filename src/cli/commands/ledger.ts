import type { Command } from 'commander';
import type { View } from '../../formats/view.ts';
import { isDay } from '../../model/local-time.ts';
import { type ColourRule, readColourRule, USUAL_RULE } from '../../publish/ledger/colour-rule.ts';
import { dayAt, linesOn, newestPlan } from '../../publish/ledger/ledger-day.ts';
import { ledgerHtml } from '../../publish/ledger/ledger-html.ts';
import { COLOURS, type Colour, type LedgerLine, MATTER_STATES, totalsOf } from '../../publish/ledger/ledger-lines.ts';
import { isClosed } from '../../publish/ledger/ledger-state.ts';
import { loadLedger } from '../../publish/ledger/load-ledger.ts';
import type { LedgerReport } from '../../publish/ledger/say-ledger.ts';
import type { CommandSpec, Context, Outcome } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { type SetFlags, setMatter, wrongLedger } from '../ledger-set.ts';
import { withStore } from '../open-store.ts';
import { addCommonOptions, parsed } from '../options.ts';
import { checkTargets, writeOutputs } from '../outputs.ts';
import { publicationTime } from '../publication-time.ts';
import { dataFile, dataOption } from '../publish-options.ts';
import { readInput } from '../read-input.ts';
import { renderLedger } from '../render-ledger.ts';
import { ledgerCliWords } from '../words-ledger.ts';
import { replanWords } from '../words-replan.ts';
import type { Output } from '../write-whole.ts';

interface Flags extends SetFlags {
  readonly data?: string;
  readonly allPlans?: boolean;
  readonly colour?: Colour;
  readonly unit?: string;
  readonly today?: string;
  readonly rule?: string;
  readonly view?: View;
  readonly html?: string;
  readonly xlsx?: string;
}

/** What is given for the one use of the command means nothing for the other. */
const ONLY_LISTING: readonly (keyof Flags)[] = ['allPlans', 'colour', 'unit', 'today', 'rule', 'view', 'html', 'xlsx'];
const ONLY_SETTING: readonly (keyof Flags)[] = ['by', 'due', 'note'];

/** `tongchou ledger [set ACTIVITY]`: what became of every matter, and recording it. */
export const ledgerCommand: CommandSpec = {
  name: 'ledger',
  define: (command, words) => {
    const { help, expectColour, expectState, expectDay } = ledgerCliWords(words);
    const day = (text: string): string | undefined => (isDay(text) ? text : undefined);
    command
      .description(help.about)
      .argument('[set]', help.set)
      .argument('[activity]', help.activity)
      .addOption(dataOption(words))
      .option('--plan <id>', help.plan)
      .option('--all-plans', help.allPlans)
      .addOption(parsed('--colour <colour>', help.colour, (text) => oneOf(COLOURS, text), expectColour))
      .addOption(parsed('--state <state>', help.state, (text) => oneOf(MATTER_STATES, text), expectState))
      .option('--unit <unit>', help.unit)
      .addOption(parsed('--today <day>', help.today, day, expectDay))
      .option('--rule <file>', help.rule)
      .addOption(parsed('--view <view>', words.help.view, (text) => oneOf(VIEWS, text), words.usage.expectView))
      .option('--html <file>', help.html)
      .option('--xlsx <file>', help.xlsx)
      .option('--by <name>', help.by)
      .addOption(parsed('--due <day>', help.due, day, expectDay))
      .option('--note <text>', help.note);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const flags = command.opts<Flags>();
    const [action, activity] = command.args;
    const file = dataFile(flags);
    if (action === undefined) {
      refuseOptions(command, ONLY_SETTING, true);
      return list(file, flags, context);
    }
    if (action !== 'set') throw wrongLedger(({ unknownAction }) => unknownAction(action));
    if (activity === undefined) throw wrongLedger(({ noActivity }) => noActivity);
    refuseOptions(command, ONLY_LISTING, false);
    return setMatter(file, activity, flags, context);
  },
};

const VIEWS: readonly View[] = ['full', 'normal'];

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

function refuseOptions(command: Command, names: readonly (keyof Flags)[], isOfSet: boolean): void {
  const given = command.opts<Flags>();
  const option = command.options.find((one) => names.some((name) => name === one.attributeName() && name in given));
  if (option) throw wrongLedger(({ onlyOf }) => onlyOf(option.long ?? '', isOfSet));
}

async function list(file: string, flags: Flags, context: Context): Promise<Outcome> {
  const { terminal, style } = context;
  const { html, xlsx, plan, allPlans, view } = flags;
  if (plan !== undefined && allPlans === true) throw wrongLedger(({ planAndAll }) => planAndAll);
  const targets = [html, xlsx].flatMap((path) => (path === undefined ? [] : [{ kind: 'file' as const, path }]));
  checkTargets(targets, [file, ...(flags.rule === undefined ? [] : [flags.rule])], terminal.fileSystem);
  const rule = await ruleOf(flags.rule, context);
  const ledger = await withStore(file, 'refuse', context, loadLedger);
  if (plan !== undefined && !ledger.plans.has(plan)) throw wrongLedger(({ unknownPlan }) => unknownPlan(plan));
  const today = flags.today ?? dayAt(ledger, publicationTime(terminal));
  const lines = linesOn(ledger, today, rule).filter((line) => isWanted(line, flags, newestPlan(ledger)));
  const report: LedgerReport = {
    ...{ lang: style.lang, today, lines, problemOf: (id) => ledger.plans.get(id)?.problem },
    ...(view === undefined ? {} : { view }),
  };
  const outputs = await outputsOf(report, flags);
  writeOutputs(outputs, terminal.fileSystem);
  const written = outputs.map(({ path }) => path);
  return {
    exit: EXIT.done,
    text: [renderLedger(report, style), ...written.map(replanWords(style.words).written)].join('\n\n'),
    data: { today, rule, totals: totalsOf(lines), matters: lines, written },
  };
}

async function ruleOf(path: string | undefined, context: Context): Promise<ColourRule> {
  if (path === undefined) return USUAL_RULE;
  const read = readColourRule((await readInput(path, context)).value);
  if (read.rule !== null) return read.rule;
  throw wrongLedger(({ badRule }) => badRule(read.wrong.join(', ')));
}

/** Unless all plans are asked for, what is closed in earlier ones is over. */
function isWanted(
  line: LedgerLine,
  { plan, allPlans, colour, state, unit }: Flags,
  newest: string | undefined,
): boolean {
  const isCurrent = allPlans === true || line.plan === newest || !isClosed(line.state);
  return (
    (plan === undefined ? isCurrent : line.plans.includes(plan)) &&
    (colour === undefined || line.colour === colour) &&
    (state === undefined || line.state === state) &&
    (unit === undefined || line.unit.trim() === unit.trim())
  );
}

async function outputsOf(report: LedgerReport, { html, xlsx }: Flags): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  if (html !== undefined) outputs.push({ kind: 'file', path: html, content: ledgerHtml(report) });
  if (xlsx !== undefined) {
    // The library that writes workbooks is large, and seldom needed.
    const { ledgerSheets } = await import('../../publish/ledger/ledger-sheets.ts');
    outputs.push({ kind: 'file', path: xlsx, content: await ledgerSheets(report) });
  }
  return outputs;
}
