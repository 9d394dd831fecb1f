import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that any CI can read. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((m) => [...m.children.allTests()])
    const broken = modules.filter((m) => m.errors().length > 0).length
    const count = (state: string) => tests.filter((t) => t.result().state === state).length
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`)
  }
}
