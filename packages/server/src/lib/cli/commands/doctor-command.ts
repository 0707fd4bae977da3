import type { Command } from 'commander'
import { placeSettings } from '../config/place-settings.ts'
import { accessSettings, planSettings } from '../config/serve-settings.ts'
import type { Terminal } from '../terminal.ts'
import { configOf, withSettings, type Flags } from './settings-of.ts'

export function addDoctor(program: Command, terminal: Terminal): void {
  const command = program
    .command('doctor')
    .description('look for what is wrong with the store and the configuration, and say what to do')
    .option('--json', 'for programs: one object, with every check')
  withSettings(command, settings).action(async (flags: Flags) => {
    const config = () => configOf(settings, flags, terminal)
    const { doctor } = await import('../doctor/doctor.ts')
    terminal.end(await doctor(config, { json: flags['json'] === true }, terminal))
  })
}

const settings = { ...placeSettings, ...accessSettings, ...planSettings }
