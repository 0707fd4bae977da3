/** Told of a failure that the asker does not hear of, and where it was, without anything that was sent. */
export type Report = (error: unknown, asked: Asked) => void

/** What was asked, without anything that may be a secret: no query, no header, no body, no id. */
export interface Asked {
  /** The form of the path, e.g. `/v1/logs/{id}`; `null` where there is no such path. */
  readonly route: string | null
  readonly method: string
  /** Of whoever asked; `null` where nobody was asked who it is, or nobody could tell. */
  readonly account: string | null
}

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

/** Where operators look when nothing else was agreed. What was asked is left out, as an error tells enough. */
function onConsole(error: unknown): void {
  // oxlint-disable-next-line no-console -- a failure that nobody listens for must not vanish
  console.error(error)
}
