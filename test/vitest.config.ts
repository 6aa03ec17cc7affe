import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Browsers, servers and npm are waited for: two leave a fifth of two cores idle.
    maxWorkers: 3,
    coverage: {
      provider: 'v8',
      include: ['src/{model,calendar,instance,solve,verify,whatif,formats,intake,store,publish,jobs,server}/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { branches: 90 },
    },
  },
});
