import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/**
 * Writes how many tests passed and failed, and why which ones were skipped, to the file that
 * `LOGGIA_TEST_COUNTS` names, for `scripts/test.mjs`.
 *
 * A suite that fails outside of its tests and an error that no test caught count as one failure each.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env['LOGGIA_TEST_COUNTS']
    if (file === undefined) return
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string): readonly TestCase[] =>
      tests.filter((test) => test.result().state === state)
    // A test that never got its result did not pass.
    const failed = inState('failed').length + inState('pending').length
    const counts = {
      passed: inState('passed').length,
      failed: failed + modules.flatMap(suiteErrors).length + unhandled.length,
      skipped: inState('skipped').map(skipped),
    }
    writeFileSync(file, JSON.stringify(counts))
  }
}

function suiteErrors(module: TestModule): readonly unknown[] {
  const suites = [...module.children.allSuites()]
  return [...module.errors(), ...suites.flatMap((suite) => suite.errors())]
}

function skipped(test: TestCase): { readonly name: string; readonly reason: string } {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  const reason = test.options.mode === 'todo' ? 'still to be written' : (note ?? 'no reason given')
  return { name: `${test.module.relativeModuleId} > ${test.fullName}`, reason }
}
