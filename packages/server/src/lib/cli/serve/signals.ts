/** Resolves once the program is told to end. Told again, it ends at once. */
export function toldToEnd(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let told = false
    for (const [signal, number] of signals) {
      process.on(signal, () => {
        // As a shell tells of a program that a signal has ended.
        if (told) process.exit(128 + number)
        told = true
        resolve(signal)
      })
    }
  })
}

const signals = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const
