/** Runs work in the line of its name. */
export type InLine = <T>(name: string, work: () => Promise<T>) => Promise<T>

/**
 * Lets at most so many run at the same time for each name, the others in their order.
 *
 * Whoever records in one scope has to wait for each other in the database. Waiting here instead leaves the connections to
 * everybody else.
 */
export function lines(most: number): InLine {
  const running = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  const next = (name: string): void => {
    const line = waiting.get(name)
    const first = line?.shift()
    if (line?.length === 0) waiting.delete(name)
    if (first) return first()
    const rest = (running.get(name) ?? 1) - 1
    if (rest === 0) running.delete(name)
    else running.set(name, rest)
  }
  return async (name, work) => {
    const count = running.get(name) ?? 0
    if (count < most) running.set(name, count + 1)
    else {
      await new Promise<void>((resolve) => {
        const line = waiting.get(name)
        if (line) line.push(resolve)
        else waiting.set(name, [resolve])
      })
    }
    try {
      return await work()
    } finally {
      next(name)
    }
  }
}
