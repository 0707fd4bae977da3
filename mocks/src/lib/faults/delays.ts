import type { Handler } from '@loggia/server'

/** Answers after that many milliseconds, or rejects as soon as the request is aborted. */
export function slow(handler: Handler, milliseconds: number): Handler {
  return async (request) => {
    await waited(milliseconds, request.signal)
    return handler(request)
  }
}

/** Never answers. Rejects when the request is aborted. */
export function hanging(): Handler {
  return ({ signal }) =>
    new Promise((_, reject) => {
      const stop = (): void => reject(signal.reason as Error)
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
    })
}

/**
 * Answers in pairs, the second before the first, as a busy network may.
 *
 * A first one whose second never comes is answered after `patience` milliseconds.
 */
export function outOfOrder(handler: Handler, patience = 1000): Handler {
  let release: (() => void) | null = null
  return async (request) => {
    if (release === null) {
      const second = new Promise<void>((resolve) => (release = resolve))
      await Promise.race([second, waited(patience, request.signal)])
      release = null
      return handler(request)
    }
    const first = release
    const response = await handler(request)
    // After the answer is on its way, not before.
    setTimeout(first)
    return response
  }
}

/** Waits so many milliseconds, or rejects as soon as nobody wants it any more. */
export function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      },
      { once: true },
    )
  })
}
