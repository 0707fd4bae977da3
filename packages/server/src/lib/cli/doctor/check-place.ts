import type { PlaceConfig } from '../config/config.ts'
import { safeError } from '../log/safe-error.ts'
import { folderOf, isNotThere, newer } from '../migrate.ts'
import { openedPlace } from '../opened.ts'
import type { OpenedPlace } from '../../open/open-place.ts'
import { schemaOf, type Schema } from '../../open/schema.ts'
import { OpenFailure } from '../../open/open-failure.ts'
import { ok, skipped, wrong, type Check } from './check.ts'
import { checkClock } from './check-clock.ts'
import { checkDisk } from './check-disk.ts'
import { checkDrift } from './check-drift.ts'
import { checkRoundTrip } from './check-round-trip.ts'

type OpenedDatabase = Exclude<OpenedPlace, { kind: 'memory' }>

/** Looks at the store. What cannot be looked at after a fault is left out. */
export async function* checkPlace(config: PlaceConfig): AsyncGenerator<Check> {
  if (isNotThere(config)) {
    yield ok('store', `no entries yet: the first command makes the folder "${folderOf(config)}"`)
    return
  }
  let opened: OpenedPlace
  try {
    opened = await openedPlace(config)
  } catch (error) {
    yield wrong(
      'store',
      safeError(error, { quotes: true }).message,
      'Then ask again: nothing else of it was looked at.',
    )
    return
  }
  try {
    if (opened.kind === 'memory') yield skipped('store', 'memory: there is nothing to look at')
    else yield* checkDatabase(opened)
  } finally {
    await opened.close()
  }
}

async function* checkDatabase(opened: OpenedDatabase): AsyncGenerator<Check> {
  if (opened.folder !== null) yield await checkDisk(opened.folder)
  let schema: Schema
  try {
    const begun = performance.now()
    schema = await schemaOf(opened)
    yield ok('store', `${opened.describe} answers (${Math.round(performance.now() - begun)} ms)`)
  } catch (error) {
    yield wrongStore(opened, error)
    return
  }
  yield schemaCheck(schema)
  yield await checkClock(opened)
  if (schema.isNewer || schema.pending.length > 0) {
    yield skipped('entries', 'not looked at before the tables are up to date')
    return
  }
  try {
    const store = await opened.openStore()
    yield await checkRoundTrip(store)
    yield await checkDrift(store)
  } catch (error) {
    yield wrongStore(opened, error)
  }
}

function schemaCheck({ applied, pending, isNewer }: Schema): Check {
  if (isNewer) return wrong('tables', newer, 'npm install @loggia/server@latest')
  if (pending.length === 0) return ok('tables', `up to date, at step ${applied}`)
  const steps = `${pending.length === 1 ? 'step' : 'steps'} ${pending.join(', ')}`
  return wrong(
    'tables',
    `${steps} missing`,
    'loggia-server migrate (serve does so too, when it starts)',
  )
}

function wrongStore({ failureOf }: OpenedDatabase, error: unknown): Check {
  const failure = failureOf(error)
  const found =
    failure instanceof OpenFailure ? failure.message : safeError(failure, { quotes: true }).message
  return wrong('store', found, 'Mend it, and ask again; the rest of the store was not looked at.')
}
