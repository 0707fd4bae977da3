import type { Command } from 'commander'
import { nullable } from 'valibot'
import { placeSettings } from '../config/place-settings.ts'
import { planSettings } from '../config/serve-settings.ts'
import type { previewRetention } from '../retention/preview-retention.ts'
import type { runRetention } from '../retention/run-retention.ts'
import type { Terminal } from '../terminal.ts'
import { configOf, withSettings, type Flags } from './settings-of.ts'

export function addRetention(program: Command, terminal: Terminal): void {
  const retention = program
    .command('retention')
    .description('remove what has had its time, or say what would go')
  const commands = [
    ['preview', 'say what the next pass would remove; removes nothing', preview],
    ['run', 'run a pass now', run],
  ] as const
  for (const [name, about, load] of commands) {
    const command = retention
      .command(name)
      .description(about)
      .option('--account <account>', 'only this one; every account that has entries, unless told')
      .option('--json', 'for programs: an object a line')
    withSettings(command, settings).action(async (flags: Flags) => {
      const config = await configOf(settings, flags, terminal)
      const { account } = flags
      const wanted = {
        account: typeof account === 'string' ? account : null,
        json: flags['json'] === true,
      }
      const work = await load()
      terminal.end(await work(config, wanted, terminal))
    })
  }
}

const settings = {
  ...placeSettings,
  ...planSettings,
  // Not forever unless somebody says so: a pass is run to remove something.
  plan: { ...planSettings.plan, schema: nullable(planSettings.plan.schema), otherwise: null },
}

async function preview(): Promise<typeof previewRetention> {
  return (await import('../retention/preview-retention.ts')).previewRetention
}

async function run(): Promise<typeof runRetention> {
  return (await import('../retention/run-retention.ts')).runRetention
}
