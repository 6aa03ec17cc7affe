import { pino } from 'pino';
import type { Lang } from '../formats/words.ts';
import type { Store } from '../store/store.ts';
import { type Invited, invitePlanner } from './accounts.ts';
import { createApp } from './app.ts';
import { DEFAULT_LIMITS, type Limits, type ServerContext } from './context.ts';
import { listen, type Patience } from './listen.ts';
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
  /** The planner's link, where no planner's account is in use. */
  readonly invited: Invited | null;
  /** Answers what is under way and writes what is not yet written; the store stays open. */
  readonly stop: () => Promise<void>;
}

/** Starts the server. @throws Error with the system's code where the address cannot be had */
export async function startServer(options: StartOptions): Promise<Started> {
  const { store, host, port, gzip, lang, now, random, writeLog, limits = DEFAULT_LIMITS } = options;
  const context = (bound: number): ServerContext => ({
    ...{ store, now, random, gzip, limits },
    baseUrl: options.baseUrl ?? `http://${nameOf(host)}:${bound}`,
    log: pino({ base: null, timestamp: () => `,"time":"${now().toISOString()}"` }, { write: writeLog }),
    publisher: createPublisher(store, { lang, random }),
    passwords: argon2Passwords(),
  });
  const { patience } = options;
  const listening = await listen({ host, port, ...(patience === undefined ? {} : { patience }) }, (bound) =>
    createApp(context(bound)),
  );
  const own = context(listening.port);
  return { baseUrl: own.baseUrl, invited: await invitePlanner(own), stop: listening.stop };
}

/** What stands in an address for the one that is listened on; that of all networks has no name of its own. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
