/** Waits, and gives a way to wait no more. */
export type Timer = (run: () => void, milliseconds: number) => () => void

/** Something that is done at once, and then no more often than that; the last time is never left out. */
export interface Spaced {
  readonly run: () => void
  readonly stop: () => void
}

export function spaced(act: () => void, milliseconds: number, timer: Timer): Spaced {
  let isWaiting = false
  let isWanted = false
  let cancel = nothing
  const rest = (): void => {
    isWaiting = true
    cancel = timer(() => {
      isWaiting = false
      if (isWanted) run()
    }, milliseconds)
  }
  const run = (): void => {
    isWanted = isWaiting
    if (isWaiting) return
    rest()
    act()
  }
  return { run, stop: () => cancel() }
}

const nothing = (): void => undefined
