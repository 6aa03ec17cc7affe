import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../store/store.ts';
import type { CommandSpec, Context } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { errorCode } from '../file-system.ts';
import { withStore } from '../open-store.ts';
import { addCommonOptions, type CommonOptions, parsed } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { serveWords } from '../words-serve.ts';

interface ServeFlags extends CommonOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly baseUrl?: string;
  readonly gzip: boolean;
}

/** `tongchou serve`: answers until it is interrupted, then writes what is not yet written. */
export const serveCommand: CommandSpec = {
  name: 'serve',
  define: (command, words) => {
    const serve = serveWords(words);
    command
      .description(serve.about)
      .addOption(parsed('-p, --port <n>', serve.port, parsePort, serve.expectPort).default(8080, '8080'))
      .option('--host <address>', serve.host, '127.0.0.1')
      .option('-d, --data <file>', serve.data, 'tongchou.db')
      .addOption(parsed('--base-url <url>', serve.baseUrl, parseBaseUrl, serve.expectUrl))
      .option('--no-gzip', serve.noGzip);
    addCommonOptions(command, words);
  },
  run: async (command, context) => {
    const flags = command.opts<ServeFlags>();
    return withStore(flags.data, 'make', context, async (store) => {
      const url = await serve(store, flags, context);
      return { exit: EXIT.done, text: serveWords(context.style.words).stopped, data: { url } };
    });
  },
};

/** Until an interrupt; gives the address that was served. */
async function serve(store: Store, flags: ServeFlags, { terminal, style }: Context): Promise<string> {
  // Other commands need not wait until the server is loaded.
  const { startServer } = await import('../../server/start.ts');
  const { host, port, baseUrl, gzip, data } = flags;
  const words = serveWords(style.words);
  const { interrupted, ignore } = interruption(terminal);
  try {
    const started = await startServer({
      ...{ store, host, port, baseUrl, gzip, lang: style.lang, page: PAGE },
      now: () => new Date(terminal.now()),
      random: randomBytes,
      writeLog: terminal.writeErr,
    }).catch((thrown: unknown) => {
      const code = errorCode(thrown);
      // The store's faults are told by who opened it.
      if (!CANNOT_LISTEN.has(code)) throw thrown;
      throw new Failure(EXIT.failed, (all) => serveWords(all).noAddress(host, port, code));
    });
    const say = flags.json ? terminal.writeErr : terminal.writeOut;
    const { invited, hasPage } = started;
    // Also where quiet: it is shown this once.
    if (invited !== null) say(`${words.firstStart(invited.user.name, invited.link)}\n`);
    if (!flags.quiet) {
      say(`${words.listening(started.baseUrl, data)}\n`);
      say(`${hasPage ? words.page(`${started.baseUrl}/`) : words.noPage}\n`);
    }
    if (!started.baseUrl.startsWith('https:') && !isLoopback(host)) terminal.writeErr(`${words.unencrypted}\n`);
    await interrupted;
    await started.stop();
    return started.baseUrl;
  } finally {
    ignore();
  }
}

/** Where the build puts the planner's page: beside this command once both are built. */
const PAGE = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/web' : '../web', import.meta.url));

const CANNOT_LISTEN: ReadonlySet<string> = new Set(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN']);

function interruption(terminal: Terminal): { readonly interrupted: Promise<void>; readonly ignore: () => void } {
  let ignore = (): void => {};
  const interrupted = new Promise<void>((resolve) => {
    ignore = terminal.onInterrupt(resolve);
  });
  return { interrupted, ignore };
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : undefined;
}

/** Without final slash. */
function parseBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, search, hash, username, href } = new URL(text);
  const isPlain = search === '' && hash === '' && username === '';
  return isPlain && (protocol === 'http:' || protocol === 'https:') ? href.replace(/\/+$/, '') : undefined;
}
