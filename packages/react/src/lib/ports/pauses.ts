/** Lets the page answer its user, whenever so much work was done that it may be waiting. */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < slice) return undefined
    return nextTask().then(() => {
      since = performance.now()
    })
  }
}

/** Milliseconds of work between two pauses. */
const slice = 8

/** A message, since timers of hidden pages go off once a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
