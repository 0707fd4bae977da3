#!/usr/bin/env node
import { nodeFault } from './lib/cli/node-fault.ts'

/*
 * Loggia's backend as a program: `loggia-server serve`, `import`, `retention`, `migrate`, `doctor`. `--help` says more.
 * Nothing is exported: configure it by flags, by the environment, or by a file.
 */
const fault = nodeFault(process.versions.node)
if (fault) {
  process.stderr.write(`${fault.found}. ${fault.todo}\n`)
  process.exitCode = 2
} else {
  // Not before: on a Node that is too old it might not even be read.
  const { runProgram } = await import('./lib/cli/run-program.ts')
  process.exitCode = await runProgram(process.argv.slice(2), process.env)
}
