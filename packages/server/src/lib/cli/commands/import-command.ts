import type { Command } from 'commander'
import { placeSettings } from '../config/place-settings.ts'
import type { Terminal } from '../terminal.ts'
import { configOf, withSettings, type Flags } from './settings-of.ts'

export function addImport(program: Command, terminal: Terminal): void {
  const command = program
    .command('import')
    .description(
      'record what is in files, plain or gzipped: access logs, events, exports of Loggia',
    )
    .argument('<file...>', 'files of any kind, told by their lines; - for standard input')
    .option('--account <account>', 'whose entries they become', 'default')
    .option('--rejected <file>', 'write down there which lines are no entries, and why')
    .option('--strict', 'exit with 1 if a single line is no entry')
    .addHelpText('after', help)
  withSettings(command, placeSettings).action(async (files: readonly string[], flags: Flags) => {
    const config = await configOf(placeSettings, flags, terminal)
    const { account, rejected, strict } = flags
    const wanted = {
      files,
      account: String(account),
      rejected: typeof rejected === 'string' ? rejected : null,
      strict: strict === true,
    }
    const { importFiles } = await import('../import-files.ts')
    terminal.end(await importFiles(config, wanted, terminal))
  })
}

const help = `
A file may be imported again: whatever is recorded already is counted, and recorded once. An import that was
interrupted goes on when it is started again with the same files.`
