/** Runs something once after so many milliseconds, unless what it returns is called before. */
export type Timer = (run: () => void, milliseconds: number) => () => void

/** A timer of the platform. */
export const plainTimer: Timer = (run, milliseconds) => {
  const timer = setTimeout(run, Math.min(milliseconds, longestTimer))
  return () => clearTimeout(timer)
}

/** A timer that does not keep a Node process alive when there is nothing else to do. */
export const backgroundTimer: Timer = (run, milliseconds) => {
  const timer = setTimeout(run, Math.min(milliseconds, longestTimer))
  // Elsewhere a timer is a number.
  const { unref } = Object(timer) as { unref?: () => void }
  unref?.call(timer)
  return () => clearTimeout(timer)
}

/** Milliseconds. Timers take 31 bits; a longer one would go off at once. */
const longestTimer = 2 ** 31 - 1
