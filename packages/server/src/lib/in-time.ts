import { Refusal } from './refusal.ts'

/**
 * Works on an answer until it has begun, but no longer than so many milliseconds. Then, or when the client goes away,
 * the signal is aborted, and whoever asked is answered at once, even where the work does not stop.
 *
 * Rejects with a Refusal `timeout`, or with what the client aborted with. An answer that has begun may go on.
 */
export async function inTime(
  { signal: client }: Request,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  const deadline = new AbortController()
  const timer = setTimeout(
    () => deadline.abort(new Refusal('timeout')),
    Math.min(milliseconds, longest),
  )
  const signal = AbortSignal.any([client, deadline.signal])
  const answer = begun(signal, work)
  try {
    return await Promise.race([answer, ended(signal)])
  } finally {
    clearTimeout(timer)
    // Nobody reads an answer that came too late.
    if (signal.aborted) answer.then(({ body }) => body?.cancel()).catch(() => undefined)
  }
}

/** Longer waits make timers fire at once. */
const longest = 2 ** 31 - 1

async function begun(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  signal.throwIfAborted()
  return work(signal)
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => {
      // Reasons are whatever somebody aborted with.
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
