#!/usr/bin/env node
import { runProgram } from './lib/cli/run-program.ts'

/*
 * Loggia's backend as a program: `loggia-server serve`, `import`, `retention`, `migrate`, `doctor`. `--help` says more.
 * Nothing is exported: configure it by flags, by the environment, or by a file.
 */
process.exitCode = await runProgram(process.argv.slice(2), process.env)
