import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** Pure code shares one loaded house among its files: that halves its time. */
const PURE = 'test/shared/**/*.test.ts';

export default defineConfig({
  test: {
    setupFiles: ['./test/support/no-network.ts'],
    reporters: ['default', './test/support/contract-reporter.ts', './test/support/count-reporter.ts'],
    // Of two cores vitest would leave one idle.
    maxWorkers: availableParallelism(),
    // A synthesis or a start of everything takes a quarter of this on two idle cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What fails once and then passes is told by name at the end of the log; what fails twice is a failure.
    retry: process.env.CI ? 1 : 0,
    projects: [
      { extends: true, test: { name: 'pure', include: [PURE], pool: 'forks', isolate: false } },
      {
        extends: true,
        test: { name: 'system', include: ['test/**/*.test.ts'], exclude: [...configDefaults.exclude, PURE] },
      },
    ],
  },
});
