import { Option, type Command } from 'commander'
import { onePlace } from '../config/one-place.ts'
import { configFile } from '../config/config-file.ts'
import { logSettings, placeSettings } from '../config/place-settings.ts'
import { readConfig, type Settings } from '../config/read-config.ts'
import { accessSettings, planSettings, workSettings } from '../config/serve-settings.ts'
import type { Setting } from '../config/setting.ts'
import type { Terminal } from '../terminal.ts'

/** Flags as the command line has them, by name. */
export type Flags = Readonly<Record<string, unknown>>

/** Adds the flags of settings to a command, each with its variable, and `--config`. */
export function withSettings<C>(command: Command, settings: Settings<C>): Command {
  for (const setting of Object.values<Setting<unknown>>(settings)) {
    command.addOption(new Option(setting.flag, aboutOf(setting)))
  }
  return command.option('--config <file>', 'a JSON file with any of these, by name [LOGGIA_CONFIG]')
}

/**
 * The settings of a command.
 *
 * @throws Failure that names all that is wrong
 */
export async function configOf<C>(
  settings: Settings<C>,
  flags: Flags,
  { env }: Pick<Terminal, 'env'>,
): Promise<C> {
  const path = flags['config'] ?? env['LOGGIA_CONFIG']
  const file = typeof path === 'string' && path !== '' ? await configFile(path, everyName) : {}
  return readConfig(settings, onePlace({ flags, env, file }))
}

/** One file serves all commands. */
const everyName: readonly string[] = Object.keys({
  ...placeSettings,
  ...accessSettings,
  ...planSettings,
  ...workSettings,
  ...logSettings,
})

function aboutOf({ about, variable, otherwise }: Setting<unknown>): string {
  const usual =
    otherwise === null || otherwise === false ? '' : ` (default: ${JSON.stringify(otherwise)})`
  return `${about}${usual} [${variable}]`
}
