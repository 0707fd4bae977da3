import { setupWorker, type SetupWorker } from 'msw/browser'
import type { Handler } from '@loggia/server'
import { mounted } from './lib/mounted.ts'

export { mounted } from './lib/mounted.ts'
export { sampleServer } from './lib/sample-server.ts'

/**
 * Answers this page's requests to `/v1/` with a handler. Resolves once it does; requests to anything else
 * go out as usual.
 *
 * `mockServiceWorker.js` must lie beside the page, wherever that is.
 */
export async function startedWorker(handler: Handler): Promise<SetupWorker> {
  const worker = setupWorker(mounted(handler))
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).pathname },
  })
  return worker
}
