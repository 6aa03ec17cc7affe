// Prints every feed of a publication, for comparison between processes; run by feed-same-bytes.test.ts.
import { cancelledLine, feedsOf, planOf } from './feed-fixture.ts';
import { PROBLEM, SCHEDULE } from './fixture.ts';

const [first] = SCHEDULE.assignments;
const plans = ['Asia/Shanghai', 'America/New_York', 'UTC'].map((timeZone) => {
  const problem = { ...PROBLEM, timeZone };
  const cancelled = first === undefined ? [] : [cancelledLine({ ...first, activity: 'a6' }, problem)];
  return planOf(problem, SCHEDULE, { planId: timeZone, cancelled });
});
for (const lang of ['zh', 'en'] as const) {
  for (const [name, content] of feedsOf(plans, { lang })) process.stdout.write(`${name}\n${content}`);
}
