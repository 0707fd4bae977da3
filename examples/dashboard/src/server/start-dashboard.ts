import { memoryStore } from '@loggia/server/memory'
import { sampleLogs } from '@loggia/mocks/samples'
import { logs } from './account.ts'
import { apiListener } from './api-listener.ts'
import { importFile } from './import-file.ts'
import { listen, type Listening } from './listen.ts'
import type { Options } from './options.ts'
import { pageListener } from './page-listener.ts'

/**
 * Fills a store and serves it. Resolves once requests are answered.
 *
 * @throws Failure when a file cannot be read, the page is not built or the port is taken
 */
export async function startDashboard({
  files,
  samples,
  port,
  host,
}: Omit<Options, 'help'>): Promise<Listening> {
  const store = memoryStore()
  if (samples) await store.append(logs, sampleLogs({ count: sampleCount, now: new Date() }))
  for (const file of files) await importFile(file, store)
  const api = apiListener(store)
  const page = pageListener()
  return listen({ port, host }, (request, response) =>
    /^\/v1(?:[/?]|$)/.test(request.url ?? '') ? api(request, response) : page(request, response),
  )
}

/** Ten pages, and a week of the sample product. */
const sampleCount = 5000
