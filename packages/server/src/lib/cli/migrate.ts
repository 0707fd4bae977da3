import { existsSync } from 'node:fs'
import type { PlaceConfig } from './config/config.ts'
import { schemaOf } from '../open/schema.ts'
import { usualFolder } from '../open/store-place.ts'
import type { OpenedClickHouse, OpenedPostgres } from '../open/open-place.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { Failure } from './failure.ts'
import { openedPlace } from './opened.ts'
import { storeKind } from './serve/store-kind.ts'
import type { Terminal } from './terminal.ts'

/** Brings the tables up to date, or says what that would do. */
export async function migrate(
  config: PlaceConfig,
  { dryRun }: { readonly dryRun: boolean },
  { say }: Pick<Terminal, 'say'>,
): Promise<ExitCode> {
  if (dryRun && isNotThere(config)) {
    say(`There is no folder "${folderOf(config)}" yet; migrate makes it, with all tables.`)
    return exitCodes.done
  }
  const opened = await openedPlace(config)
  try {
    if (opened.kind === 'memory') say('Nothing to do: memory has no tables.')
    else await migrated(opened, dryRun, say)
    return exitCodes.done
  } finally {
    await opened.close()
  }
}

async function migrated(
  opened: OpenedPostgres | OpenedClickHouse,
  dryRun: boolean,
  say: Terminal['say'],
): Promise<void> {
  const { describe } = opened
  const { applied, pending, isNewer } = await schemaOf(opened).catch((error: unknown) => {
    throw inWords(opened, error)
  })
  if (isNewer) throw new Failure(exitCodes.failed, `${describe}: ${newer}`)
  if (pending.length === 0) return say(`${describe}: up to date, at step ${applied}.`)
  const steps = pending.join(', ')
  if (dryRun) return say(`${describe}: would do step ${steps}. Nothing was done.`)
  await opened.openStore().catch((error: unknown) => {
    throw inWords(opened, error)
  })
  say(`${describe}: done, step ${steps}.`)
}

/** What a newer version has changed, an older one would spoil. */
export const newer =
  'a newer version of @loggia/server has changed its tables. Update this one, or go back to a back-up from before.'

/** Whether an embedded database was never made. */
export function isNotThere(config: PlaceConfig): boolean {
  const kind = storeKind(config)
  return (kind === 'pglite' || kind === 'chdb') && !existsSync(folderOf(config))
}

export function folderOf({ folder, clickhouseUrl }: PlaceConfig): string {
  return clickhouseUrl?.replace(/^chdb:/, '') ?? folder ?? usualFolder
}

function inWords({ failureOf }: OpenedPostgres | OpenedClickHouse, error: unknown): unknown {
  const failure = failureOf(error)
  return failure instanceof Error && failure.name === 'OpenFailure'
    ? new Failure(exitCodes.store, failure.message, error)
    : failure
}
