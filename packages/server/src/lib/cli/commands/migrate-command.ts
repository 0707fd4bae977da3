import type { Command } from 'commander'
import { placeSettings } from '../config/place-settings.ts'
import type { Terminal } from '../terminal.ts'
import { configOf, withSettings, type Flags } from './settings-of.ts'

export function addMigrate(program: Command, terminal: Terminal): void {
  const command = program
    .command('migrate')
    .description('bring the tables up to date; serve, import and retention do so too')
    .option('--dry-run', 'only say what would be done')
  withSettings(command, placeSettings).action(async (flags: Flags) => {
    const config = await configOf(placeSettings, flags, terminal)
    const { migrate } = await import('../migrate.ts')
    terminal.end(await migrate(config, { dryRun: flags['dryRun'] === true }, terminal))
  })
}
