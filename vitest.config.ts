import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/support/no-network.ts'],
    reporters: ['default', './test/support/count-reporter.ts'],
    // Of two cores vitest would leave one idle.
    maxWorkers: availableParallelism(),
    // A synthesis or a start of everything takes a quarter of this on two idle cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
