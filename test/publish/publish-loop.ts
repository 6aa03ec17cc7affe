// Publishes without end, and prints when it writes and what is published; started and killed by crash.test.ts.
import { writeSync } from 'node:fs';
import { publishRevision } from '../../src/publish/publish-revision.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { FIRST, OFFICE, SECOND } from './fixture.ts';

const say = (line: string): number => writeSync(1, `${line}\n`);

/** Arguments: the database, then the plans. */
async function main([file = '', ...plans]: readonly string[]): Promise<void> {
  say('start');
  const opened = await openSqlite(file);
  const store: Store = {
    ...opened,
    publish: (publication) => {
      say('write');
      return opened.publish(publication);
    },
  };
  for (let turn = 0; ; turn++) {
    const plan = plans[turn % plans.length] ?? '';
    // Each plan changes with every revision.
    const schedule = Math.floor(turn / plans.length) % 2 === 0 ? FIRST : SECOND;
    const at = new Date().toISOString();
    const outcome = await publishRevision(store, { plan, problem: OFFICE, schedule, at, by: 'loop', lang: 'zh' });
    if (outcome.kind === 'refused') throw new Error('refused');
    say(`published ${plan} ${outcome.revision.number} ${outcome.revision.hash}`);
  }
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  writeSync(2, `${String(thrown)}\n`);
  process.exitCode = 1;
});
