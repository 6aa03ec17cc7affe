import { pino } from 'pino';
import type { Lang } from '../formats/words.ts';
import { createQueue } from '../jobs/queue.ts';
import { startThread } from '../jobs/start-thread.ts';
import type { Store } from '../store/store.ts';
import { type Invited, invitePlanner } from './accounts.ts';
import { whereThrown } from './answers.ts';
import { createApp } from './app.ts';
import { DEFAULT_LIMITS, instantOf, type Limits, type ServerContext } from './context.ts';
import { listen, type Patience } from './listen.ts';
import { readPageFiles } from './page-files.ts';
import { argon2Passwords } from './passwords.ts';
import { createPublisher } from './publisher.ts';

export interface StartOptions {
  readonly store: Store;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Without final slash; default: the address that is listened on. */
  readonly baseUrl: string | undefined;
  readonly gzip: boolean;
  /** Folder of the planner's page as it is built; without it, or where it is not there, there is no page. */
  readonly page?: string;
  /** Of the feeds that are published here. */
  readonly lang: Lang;
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** Takes the log, one JSON object a line. */
  readonly writeLog: (line: string) => void;
  readonly limits?: Limits;
  readonly patience?: Patience;
}

export interface Started {
  readonly baseUrl: string;
  /** Whether the planner's page is there. */
  readonly hasPage: boolean;
  /** The planner's link, where no planner's account is in use. */
  readonly invited: Invited | null;
  /** Answers what is under way and writes what is not yet written; the store stays open. */
  readonly stop: () => Promise<void>;
}

/** Starts the server. @throws Error with the system's code where the address cannot be had */
export async function startServer(options: StartOptions): Promise<Started> {
  const { store, host, port, gzip, lang, now, random, writeLog, limits = DEFAULT_LIMITS } = options;
  const page = options.page === undefined ? null : await readPageFiles(options.page);
  const log = pino({ base: null, timestamp: () => `,"time":"${now().toISOString()}"` }, { write: writeLog });
  const jobs = createQueue({
    ...{ store, startThread },
    now: () => instantOf(now()),
    onFailure: (job, thrown) => log.error({ job, ...whereThrown(thrown) }, 'job failed'),
  });
  const context = (bound: number): ServerContext => ({
    ...{ store, now, random, gzip, limits, page, log, jobs },
    baseUrl: options.baseUrl ?? `http://${nameOf(host)}:${bound}`,
    publisher: createPublisher(store, { lang, random }),
    passwords: argon2Passwords(),
  });
  const { patience } = options;
  const listening = await listen({ host, port, ...(patience === undefined ? {} : { patience }) }, (bound) =>
    createApp(context(bound)),
  );
  const own = context(listening.port);
  const invited = await invitePlanner(own);
  await jobs.resume();
  return {
    ...{ baseUrl: own.baseUrl, hasPage: page !== null, invited },
    stop: async () => {
      // First, as it ends the answers that would last as long as their jobs.
      await jobs.close();
      await listening.stop();
    },
  };
}

/** What stands in an address for the one that is listened on; that of all networks has no name of its own. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
