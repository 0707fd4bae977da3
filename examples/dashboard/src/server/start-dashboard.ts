import type { Store } from '@loggia/server'
import { shownAccount, type Shown } from './account.ts'
import { apiListener } from './api-listener.ts'
import { importFile } from './import-file.ts'
import { listen, type Listening } from './listen.ts'
import { openedPlace, type OpenedPlace } from './opened-place.ts'
import type { Options } from './options.ts'
import { pageListener } from './page-listener.ts'
import { retentionOf, sayHowLong } from './retention.ts'
import { addSamples, startTraffic } from './sample-traffic.ts'
import { Failure, say } from './say.ts'

/**
 * Opens a store, fills it and serves it. Resolves once requests are answered.
 *
 * @throws Failure when the store cannot be opened, a file cannot be read, nothing could be imported, the page is not
 * built or the port is taken
 */
export async function startDashboard(wanted: Omit<Options, 'help'>): Promise<Listening> {
  const opened = await openedPlace(wanted.place, wanted.plan)
  try {
    const { url, stop } = await served(wanted, opened)
    return {
      url,
      async stop() {
        await stop()
        await opened.close()
      },
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Fills the store that is shown, and serves it until it is stopped. */
async function served(
  { files, samples, port, host }: Omit<Options, 'help'>,
  { store, policies, describe }: OpenedPlace,
): Promise<Listening> {
  const shown = shownAccount(samples && files.length === 0)
  if (samples) await addSamples(store, shown)
  const usable = await importAll(files, store, shown)
  if (files.length > 0 && usable === 0 && !samples) throw new Failure(nothingToShow)
  const retention = retentionOf(store, policies)
  // An imported log is shown as it is: requests of today would stand far from its own.
  const recorded = samples || (await store.totals(shown.logs, '')).length === 0
  const closing = new AbortController()
  const api = apiListener(store, retention, { shown, recorded, closing: closing.signal })
  const page = pageListener()
  const { url, stop } = await listen({ port, host }, (request, response) =>
    /^\/v1(?:[/?]|$)/.test(request.url ?? '')
      ? api.listener(request, response)
      : page(request, response),
  )
  if (files.length > 0) {
    if (!samples) say(aboutSamples)
    await sayHowLong(retention, shown.account)
  }
  say(`Keeping entries in ${describe}`)
  const stopPasses = retention.start()
  const stopTraffic = samples ? startTraffic(store, shown) : null
  return {
    url,
    async stop() {
      stopTraffic?.()
      closing.abort()
      await Promise.all([stop(), stopPasses()])
      await api.close()
    },
  }
}

const aboutSamples =
  'Showing what was imported. Sample entries are kept apart: they come back with `npm start` alone, or beside it with --samples.'

const nothingToShow =
  'Nothing could be imported, so there is nothing to show. Give an access log of Apache or nginx, or events of AWS CloudTrail or GitHub; or start with --samples.'

/** Resolves with the number of lines that became entries, now or before. */
async function importAll(files: readonly string[], store: Store, shown: Shown): Promise<number> {
  let usable = 0
  for (const file of files) usable += await importFile(file, store, shown)
  return usable
}
