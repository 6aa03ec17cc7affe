// Child process: plans one Problem with the built library and says what came when. Plain JavaScript, so that nothing but
// the library is loaded. node bench/ours/child.mjs PROBLEM.json REPORT.json '{"timeMs":10000,"seed":1}'
import { readFileSync, writeFileSync } from 'node:fs';

const [problemFile, reportFile, asked] = process.argv.slice(2);
const { again = 0, ...options } = JSON.parse(asked);
const entry = process.env.TONGCHOU_ENTRY ?? new URL('../../dist/index.js', import.meta.url).href;
const { plan, verify } = await import(entry);
const problem = JSON.parse(readFileSync(problemFile, 'utf8'));
const trace = [];
const began = performance.now();
const { schedule, issues } = await plan(problem, {
  ...options,
  onProgress: ({ elapsedMs, cost, mandatoryMissed, bound, gap, iterations }) => {
    const last = trace[trace.length - 1];
    if (last && last.cost === cost && last.bound === bound.cost) return;
    trace.push({ elapsedMs, cost, mandatoryMissed, bound: bound.cost, gap, iterations });
  },
});
const elapsedMs = performance.now() - began;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const cpuSeconds = process.cpuUsage().user / 1e6;
// The same again, as in a server or a page that has planned before.
const againMs = [];
for (let k = 0; k < again; k++) {
  const at = performance.now();
  await plan(problem, options);
  againMs.push(performance.now() - at);
}
// In this process but after the clock: the library has verified once already.
const verification = schedule ? verify(problem, schedule) : null;
const agrees =
  verification !== null &&
  verification.violations.length === 0 &&
  verification.score.cost === schedule.score.cost &&
  verification.score.mandatoryMissed === schedule.score.mandatoryMissed;
writeFileSync(
  reportFile,
  JSON.stringify({
    schedule,
    errors: issues.filter((i) => i.severity === 'error').length,
    trace,
    elapsedMs,
    againMs,
    peakMegabytes,
    cpuSeconds,
    agrees,
  }),
);
