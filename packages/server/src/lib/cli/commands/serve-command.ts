import type { Command } from 'commander'
import { logSettings, placeSettings } from '../config/place-settings.ts'
import { accessSettings, planSettings, workSettings } from '../config/serve-settings.ts'
import { loggerTo } from '../log/logger.ts'
import { secretsOf } from '../log/secrets-of.ts'
import { serve } from '../serve/serve.ts'
import type { Terminal } from '../terminal.ts'
import { configOf, withSettings, type Flags } from './settings-of.ts'

export function addServe(program: Command, terminal: Terminal): void {
  const command = program.command('serve').description('answer the API, until it is told to end')
  withSettings(command, settings).action(async (flags: Flags) => {
    const config = await configOf(settings, flags, terminal)
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
