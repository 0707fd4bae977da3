/** Ends the program in good order when it is told to; at once when it is told twice. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      // Nothing else is left to do then, so the program ends by itself.
      void stop()
    })
  }
}
