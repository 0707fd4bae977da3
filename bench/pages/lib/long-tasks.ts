/** Tasks of the main thread that took 50 ms or more. */
export interface LongTasks {
  /** Milliseconds of the longest one that began between two times; 0 when there was none. */
  readonly longest: (since: number, until: number) => Promise<number>
}

export function longTasks(): LongTasks {
  const tasks: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
  return {
    async longest(since, until) {
      // A task is told of when it is over.
      await new Promise((resolve) => setTimeout(resolve, 200))
      tasks.push(...observer.takeRecords())
      const own = tasks.filter(({ startTime }) => startTime >= since && startTime <= until)
      return Math.max(0, ...own.map(({ duration }) => duration))
    },
  }
}
