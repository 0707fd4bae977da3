/** Told of a failure that the asker does not hear of. */
export type Report = (error: unknown, request: Request) => void

/** The hook of a host, made safe: when it fails itself, the answer is not lost with it. */
export function reporter<Rest extends readonly unknown[]>(
  onError?: (error: unknown, ...rest: Rest) => void,
): (error: unknown, ...rest: Rest) => void {
  return (error, ...rest) => {
    try {
      if (onError) onError(error, ...rest)
      else onConsole(error)
    } catch (failureOfHook) {
      onConsole(failureOfHook)
    }
  }
}

/** Where operators look when nothing else was agreed. The request is left out: its URL may hold secrets. */
function onConsole(error: unknown): void {
  // oxlint-disable-next-line no-console -- a failure that nobody listens for must not vanish
  console.error(error)
}
