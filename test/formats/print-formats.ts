// Prints every file of the fixture, for comparison between processes; run by same-bytes.test.ts.
import { htmlReport } from '../../src/formats/html.ts';
import { icsFiles } from '../../src/formats/ics.ts';
import { PROBLEM, SCHEDULE, STAMP } from './fixture.ts';

for (const timeZone of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
  const problem = { ...PROBLEM, timeZone };
  for (const { name, content } of icsFiles(problem, SCHEDULE, { stamp: STAMP, lang: 'zh' })) {
    process.stdout.write(`${name}\n${content}`);
  }
  process.stdout.write(htmlReport(problem, SCHEDULE, { lang: 'en', generatedOn: '2026-09-20' }));
}
