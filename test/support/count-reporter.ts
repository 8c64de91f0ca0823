import type { Reporter, TestModule } from 'vitest/node';

const count = (modules: readonly TestModule[], state: 'passed' | 'failed' | 'skipped') =>
  modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);

/** Closes the log with one plain line, `N passed, N failed, N skipped`, which CI reads. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    // A file that cannot even be loaded or set up fails none of its tests: it counts as one failure, never as none.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    );
    const failed = count(modules, 'failed') + broken.length + errors.length;
    console.log(`${count(modules, 'passed')} passed, ${failed} failed, ${count(modules, 'skipped')} skipped`);
  }
}
