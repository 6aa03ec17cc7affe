import { defineConfig } from 'vitest/config';

/** Files that leave nothing behind: they share the modules that one of them has loaded, which halves their time. */
const SHARING = [
  ...['model', 'calendar', 'instance', 'verify', 'explain', 'whatif', 'formats', 'intake', 'store', 'publish'],
  ...['jobs', 'server', 'solve', 'cli', 'plan', 'bench'],
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    // Browsers, servers and npm are waited for: two leave a fifth of two cores idle.
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARING, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: SHARING } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/{model,calendar,instance,solve,verify,whatif,formats,intake,store,publish,jobs,server}/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { branches: 90 },
    },
  },
});
