import type { Handler } from '@loggia/server'

/**
 * A `fetch` that a handler answers, without a network and without a service worker: for the `fetch` option of
 * `restAdapter` and `restAccount`.
 */
export function handlerFetch(handler: Handler): typeof fetch {
  return async (input, init) => {
    const request =
      input instanceof Request ? new Request(input, init) : new Request(absolute(input), init)
    const response = await handler(request)
    request.signal.throwIfAborted()
    return response
  }
}

function absolute(address: string | URL): URL {
  return new URL(address, 'https://sample.test')
}
