import type { DataAdapter, LogEntry, Query } from '@loggia/core'
import type { ListState } from '../../packages/react/src/lib/scroll/opened-list.ts'
import { openRemoteList } from '../../packages/react/src/lib/scroll/remote-list.ts'

/** A list over which somebody flies, in a time of its own. */
export interface FlownList {
  readonly state: () => ListState<LogEntry>
  /** The ids of rows at some places; `null` for those that are on their way. */
  readonly inView: (first: number, last: number) => readonly (string | null)[]
  /** Questions that were asked. */
  readonly asked: () => { readonly load: number; readonly histogram: number }
  /** Questions for pages that were taken back before they were answered. */
  readonly aborted: () => number
  /** Looks at some places while time stands still. */
  readonly fly: (first: number, last: number) => void
  /** Looks at some places until they are there. */
  readonly show: (first: number, last: number) => Promise<void>
  readonly retry: () => void
  readonly pass: (milliseconds: number) => Promise<void>
  /** Lets time pass until nothing is waited for any more. */
  readonly settled: () => Promise<void>
}

/** A list of an adapter that takes so many milliseconds to answer. */
export function flownList(
  adapter: DataAdapter<LogEntry>,
  query: Query,
  { latency = 5 } = {},
): FlownList {
  const clock = manualClock()
  const asked = { load: 0, histogram: 0 }
  let aborted = 0
  const late = async <T>(signal: AbortSignal, answer: () => Promise<T>): Promise<T> => {
    await new Promise<void>((resolve, reject) => {
      const cancel = clock.timer(resolve, latency)
      signal.addEventListener('abort', () => {
        cancel()
        reject(signal.reason as Error)
      })
    })
    return answer()
  }
  const counted: DataAdapter<LogEntry> = {
    load(question, call) {
      asked.load += 1
      call.signal.addEventListener('abort', () => (aborted += 1))
      return late(call.signal, () => adapter.load(question, call))
    },
    histogram(question, steps, call) {
      asked.histogram += 1
      return late(call.signal, async () => adapter.histogram?.(question, steps, call) ?? never())
    },
  }
  let state: ListState<LogEntry> | null = null
  const list = openRemoteList<LogEntry>(
    {
      adapter: counted,
      query,
      page: null,
      fresh: new Set(),
      known: () => [],
      from: null,
      onState: (next) => (state = next),
      onFailure: (cause) => {
        throw cause
      },
    },
    clock.timer,
  )
  const current = (): ListState<LogEntry> => state ?? never()
  return {
    state: current,
    inView: (first, last) =>
      Array.from(
        { length: last - first + 1 },
        (_, at) => current().rows.at(first + at)?.id ?? null,
      ),
    asked: () => ({ ...asked }),
    aborted: () => aborted,
    fly: list.show,
    async show(first, last) {
      list.show(first, last)
      await clock.run()
    },
    retry: list.retry,
    pass: clock.pass,
    settled: clock.run,
  }
}

function never(): never {
  throw new Error('Nothing was told yet.')
}

interface Due {
  readonly at: number
  readonly run: () => void
}

interface ManualClock {
  readonly timer: (run: () => void, milliseconds: number) => () => void
  readonly pass: (milliseconds: number) => Promise<void>
  /** Lets all of the time pass that anybody waits for. */
  readonly run: () => Promise<void>
}

/** Time that passes when it is told to, so that nothing depends on how fast a machine is. */
function manualClock(): ManualClock {
  let now = 0
  const due = new Set<Due>()
  const next = (): Due | undefined => [...due].sort((a, b) => a.at - b.at)[0]
  const pass = async (milliseconds: number): Promise<void> => {
    const until = now + milliseconds
    await settledPromises()
    for (let first = next(); first && first.at <= until; first = next()) {
      due.delete(first)
      now = first.at
      first.run()
      await settledPromises()
    }
    now = until
  }
  return {
    timer(run: () => void, milliseconds: number): () => void {
      const own = { at: now + milliseconds, run }
      due.add(own)
      return () => due.delete(own)
    },
    pass,
    async run(): Promise<void> {
      await settledPromises()
      for (let first = next(); first; first = next()) await pass(first.at - now)
    },
  }
}

/** What waits for nothing but promises has happened. */
function settledPromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
