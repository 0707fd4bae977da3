/**
 * Does something with each of many things. Others get their turn in between; an abort is heard there.
 *
 * Rejects with the reason of the signal.
 */
export async function inTurns<T>(
  things: readonly T[],
  signal: AbortSignal,
  done: (thing: T) => void,
): Promise<void> {
  for (let at = 0; at < things.length; at += atOnce) {
    if (at > 0) await turn()
    signal.throwIfAborted()
    for (const thing of things.slice(at, at + atOnce)) done(thing)
  }
  signal.throwIfAborted()
}

/** Entries that take some milliseconds together. */
const atOnce = 5000

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
