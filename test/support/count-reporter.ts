import type { Reporter, TestCase, TestModule } from 'vitest/node';

const testsOf = (modules: readonly TestModule[], state?: 'passed' | 'failed' | 'skipped'): readonly TestCase[] =>
  modules.flatMap((module) => [...module.children.allTests(state)]);

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`;

/** Closes the log with the names of what failed, or failed at first, and one plain line, `N passed, N failed, N skipped`, which CI reads. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const failed = testsOf(modules, 'failed');
    // A file that cannot even be loaded or set up fails none of its tests: it counts as one failure, never as none.
    const broken = modules.filter((module) => module.state() === 'failed' && testsOf([module], 'failed').length === 0);
    for (const test of failed) console.log(`failed: ${nameOf(test)}`);
    for (const module of broken) console.log(`failed: ${module.relativeModuleId}`);
    for (const test of testsOf(modules, 'passed')) {
      if (test.diagnostic()?.flaky) console.log(`passed when asked again: ${nameOf(test)}`);
    }
    const failures = failed.length + broken.length + errors.length;
    const counts = [testsOf(modules, 'passed').length, testsOf(modules, 'skipped').length];
    console.log(`${counts[0]} passed, ${failures} failed, ${counts[1]} skipped`);
  }
}
