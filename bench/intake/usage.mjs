// Loaded before the command line: at its end, writes what the process has used.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.TONGCHOU_USAGE ?? 'usage.json', JSON.stringify(usage));
});
