import type { CommandSpec } from './command.ts';

export type CommandName = CommandSpec['name'];

/** In the order of the help; loaded when asked for, since no command needs the libraries of all others. */
const LOADERS: { readonly [N in CommandName]: () => Promise<CommandSpec> } = {
  plan: async () => (await import('./commands/plan.ts')).planCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  template: async () => (await import('./commands/template.ts')).templateCommand,
  intake: async () => (await import('./commands/intake.ts')).intakeCommand,
  reply: async () => (await import('./commands/reply.ts')).replyCommand,
  reimport: async () => (await import('./commands/reimport.ts')).reimportCommand,
  whatif: async () => (await import('./commands/whatif.ts')).whatifCommand,
  replan: async () => (await import('./commands/replan.ts')).replanCommand,
  insert: async () => (await import('./commands/insert.ts')).insertCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  conflicts: async () => (await import('./commands/conflicts.ts')).conflictsCommand,
  analyse: async () => (await import('./commands/analyse.ts')).analyseCommand,
  sensitivity: async () => (await import('./commands/sensitivity.ts')).sensitivityCommand,
  foresee: async () => (await import('./commands/foresee.ts')).foreseeCommand,
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  revisions: async () => (await import('./commands/revisions.ts')).revisionsCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  rollback: async () => (await import('./commands/rollback.ts')).rollbackCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  busy: async () => (await import('./commands/busy.ts')).busyCommand,
};

const isName = (text: string): text is CommandName => Object.hasOwn(LOADERS, text);

/** The command that a command line begins with. */
export const nameIn = ([first = '']: readonly string[]): CommandName | undefined => (isName(first) ? first : undefined);

/** The command that is asked for; where that is none, as for help, all of them. */
export function commandsFor(argv: readonly string[]): Promise<readonly CommandSpec[]> {
  const name = nameIn(argv);
  return Promise.all((name === undefined ? Object.values(LOADERS) : [LOADERS[name]]).map((load) => load()));
}
