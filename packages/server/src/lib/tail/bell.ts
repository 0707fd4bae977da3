/** Wakes whoever waits. What it rings for while nobody waits is heard by the next one. */
export interface Bell {
  readonly ring: () => void
  /** Resolves when it rings or has rung, or after so many milliseconds. For one who waits. */
  readonly heard: (milliseconds: number) => Promise<void>
}

export function bell(): Bell {
  let rung = false
  let wake = (): void => undefined
  return {
    ring() {
      rung = true
      wake()
    },
    async heard(milliseconds) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
    },
  }
}
