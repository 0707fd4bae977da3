import { Command, CommanderError } from 'commander'
import { addDoctor } from './commands/doctor-command.ts'
import { addImport } from './commands/import-command.ts'
import { addMigrate } from './commands/migrate-command.ts'
import { addRetention } from './commands/retention-command.ts'
import { addServe } from './commands/serve-command.ts'
import { exitCodes, exitCodesText, type ExitCode } from './exit-codes.ts'
import { Failure } from './failure.ts'
import { safeError } from './log/safe-error.ts'
import type { Terminal } from './terminal.ts'
import { ownVersion } from './version.ts'

/** Runs what a command line asks for, and resolves with how the program ends. It never rejects. */
export async function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done
  const terminal: Terminal = {
    env,
    say: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
    end: (ended) => (code = ended),
  }
  try {
    await programWith(terminal).parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return codeOf(error, terminal)
  }
}

function programWith(terminal: Terminal): Command {
  const program = new Command('loggia-server')
    .description(
      'The backend of Loggia: request logs and activity, kept, counted, and removed when their time is over.',
    )
    .version(ownVersion())
    .addHelpCommand(false)
    .showHelpAfterError('(--help says what there is)')
    .configureHelp({ sortSubcommands: false })
    .addHelpText('after', help)
    // Set before the commands are added, which take it over.
    .exitOverride()
  for (const add of [addServe, addImport, addRetention, addMigrate, addDoctor])
    add(program, terminal)
  return program
}

function codeOf(error: unknown, { warn }: Terminal): ExitCode {
  // It has been written already.
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (error instanceof Failure) {
    warn(error.message)
    return error.exitCode
  }
  const { name, code, message, stack } = safeError(error)
  warn(`A fault that nobody expected: ${name}${code === undefined ? '' : ` ${code}`}: ${message}`)
  if (stack !== undefined) warn(stack)
  return exitCodes.failed
}

const help = `
Start here:
  loggia-server serve                                   entries in ./loggia-data, on http://127.0.0.1:4180
  loggia-server import access.log                       what is in a file, into the same folder
  DATABASE_URL=postgres://... loggia-server serve       entries in a Postgres server
  loggia-server doctor                                  what is wrong, and what to do

Each setting is a flag, a variable of the environment (in brackets), or a name in the JSON file of --config; the
flag wins over the variable, and the variable over the file. "loggia-server COMMAND --help" lists them.

${exitCodesText}`
