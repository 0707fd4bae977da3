import type { Command } from 'commander'
import { logSettings, placeSettings } from '../config/place-settings.ts'
import { accessSettings, planSettings, workSettings } from '../config/serve-settings.ts'
import { secretsOf } from '../log/secrets-of.ts'
import type { Terminal } from '../terminal.ts'
import { configOf, withSettings, type Flags } from './settings-of.ts'

export function addServe(program: Command, terminal: Terminal): void {
  const command = program.command('serve').description('answer the API, until it is told to end')
  withSettings(command, settings).action(async (flags: Flags) => {
    const config = await configOf(settings, flags, terminal)
    // Only what is asked for is loaded: the other commands do without most of it.
    const [{ loggerTo }, { serve }] = await Promise.all([
      import('../log/logger.ts'),
      import('../serve/serve.ts'),
    ])
    const log = loggerTo(process.stdout, config, secretsOf(config))
    terminal.end(await serve(config, log))
  })
}

const settings = {
  ...placeSettings,
  ...accessSettings,
  ...planSettings,
  ...workSettings,
  ...logSettings,
}
