import {
  always,
  apiLogs,
  LoggiaError,
  type Arrival,
  type LogEntry,
  type SubscribeOptions,
} from '../../src/index.ts'
import { liveAdapter } from '../live-adapter.ts'
import type { BrokenAdapter } from './broken.ts'

/** Faults of telling entries as they are recorded. */
export const subscriptions: readonly BrokenAdapter[] = [
  {
    fault: 'tells nothing that is recorded',
    adapter: telling(async function* (arrivals) {
      for await (const arrival of arrivals) if (arrival.position === '') yield arrival
    }),
    words: /was recorded and never arrived. What arrived: \[\]/,
  },
  {
    fault: 'never says that it listens',
    adapter: subscribing((right, options) => right({ ...options, onOpen: () => undefined })),
    words: /subscribe\(\) never told that it is open: call onOpen/,
  },
  {
    fault: 'tells what was there before',
    adapter: subscribing((right, options) => right({ ...options, after: options.after ?? '0' })),
    words: /arrived, though it should not. Entries arrive in the order of recording, from now on/,
  },
  {
    fault: 'tells two entries by their time',
    adapter: telling(async function* (arrivals) {
      let held: Arrival<LogEntry> | null = null
      for await (const arrival of arrivals) {
        const [first, second] = held?.entry.timestamp.startsWith('2030')
          ? [arrival, held]
          : [held, arrival]
        held = held ? null : arrival
        if (!held && first && second) yield* [first, second]
      }
    }),
    words:
      /"arrival \d" arrived where "arrival \d" belongs. Entries arrive in the order of recording/,
  },
  {
    fault: 'tells only what is newer than anything before',
    adapter: telling(async function* (arrivals) {
      for await (const arrival of arrivals) if (arrival.entry.timestamp > '2026') yield arrival
    }),
    words: /never arrived/,
  },
  {
    fault: 'tells whatever is recorded, whoever listens for what',
    adapter: (entries) => {
      const right = liveAdapter(entries, apiLogs)
      return {
        ...right,
        subscribe: (query, options) =>
          right.subscribe({ ...query, filters: [], search: '', period: always }, options),
      }
    },
    words: /arrived, though it should not. Only what the query finds arrives/,
  },
  {
    fault: 'tells each entry twice',
    adapter: telling(async function* (arrivals) {
      for await (const arrival of arrivals) yield* [arrival, arrival]
    }),
    words: /"arrival \d" arrived twice/,
  },
  {
    fault: 'begins again with the entry of its position',
    adapter: subscribing((right, options) => {
      const after = options.after && String(Math.max(0, Number(options.after) - 1) || options.after)
      return right({ ...options, after })
    }),
    words: /arrived, though it should not. It was to go on after .* no sooner and no later/,
  },
  {
    fault: 'leaves out the entry after its position',
    adapter: subscribing((right, options) => {
      const after = options.after === null ? null : String(Number(options.after) + 1)
      return right({ ...options, after })
    }),
    words: /never arrived|failed/,
  },
  {
    fault: 'begins now, whatever the position is',
    adapter: subscribing((right, options) => right({ ...options, after: null })),
    words: /never arrived. Whoever goes on from the last position has missed nothing/,
  },
  {
    fault: 'loses every fifth entry while many are recorded',
    adapter: telling(async function* (arrivals) {
      let count = 0
      for await (const arrival of arrivals) if (++count % 5 !== 0) yield arrival
    }),
    words: /never arrived.*What arrived: |was recorded and never arrived/,
  },
  {
    fault: 'tells ids and nothing else',
    adapter: telling(async function* (arrivals) {
      for await (const { entry, position } of arrivals) {
        yield { position, entry: { id: entry.id, timestamp: entry.timestamp } as LogEntry }
      }
    }),
    words: /of the entry "arrival \d" is null, but .* was recorded/,
  },
  {
    fault: 'begins now after a position that it never gave',
    adapter: subscribing((right, options) =>
      right({ ...options, after: /^\d{1,9}$/.test(options.after ?? '') ? options.after : null }),
    ),
    words: /which it never gave, must reject with bad-cursor: Error: it was accepted/,
  },
  {
    fault: 'refuses strange positions in its own words',
    adapter: subscribing(async function* (right, options) {
      try {
        yield* right(options)
      } catch (error) {
        throw error instanceof LoggiaError ? new Error('no such offset') : error
      }
    }),
    words: /must reject with bad-cursor: Error: no such offset/,
  },
  {
    fault: 'ends by itself after a while',
    adapter: telling(async function* (arrivals) {
      let count = 0
      for await (const arrival of arrivals) {
        yield arrival
        if (++count === 3) return
      }
    }),
    words: /subscribe\(\) has ended by itself: it has no end of its own/,
  },
  {
    fault: 'fails when two entries come at once',
    adapter: telling(async function* (arrivals) {
      let last = ''
      for await (const arrival of arrivals) {
        if (last === '') last = arrival.position
        else if (Number(arrival.position) === Number(last) + 1) throw new Error('lock timeout')
        yield arrival
      }
    }),
    words: /subscribe\(\) failed: Error: lock timeout/,
  },
  {
    fault: 'goes on telling when nobody listens any more',
    adapter: subscribing((right, options) =>
      right({ ...options, signal: AbortSignal.timeout(4000) }),
    ),
    words:
      /subscribe\(\) goes on after its signal was aborted|neither answered nor failed after it was aborted/,
  },
  {
    fault: 'ends an aborted subscription with an error of its own',
    adapter: subscribing(async function* (right, options) {
      try {
        yield* right(options)
      } catch {
        throw new Error('socket closed')
      }
    }),
    words:
      /subscribe\(\) was aborted and rejected with Error: socket closed instead of `signal.reason`/,
  },
]

type Right = (options: SubscribeOptions) => AsyncIterable<Arrival<LogEntry>>

/** A whole adapter with another `subscribe`, made of the right one. */
function subscribing(
  answer: (right: Right, options: SubscribeOptions) => AsyncIterable<Arrival<LogEntry>>,
): BrokenAdapter['adapter'] {
  return (entries) => {
    const adapter = liveAdapter(entries, apiLogs)
    return {
      ...adapter,
      subscribe: (query, options) => answer((given) => adapter.subscribe(query, given), options),
    }
  }
}

/** Listens as it should, and then what arrived is spoilt. */
function telling(
  spoil: (arrivals: AsyncIterable<Arrival<LogEntry>>) => AsyncIterable<Arrival<LogEntry>>,
): BrokenAdapter['adapter'] {
  return subscribing((right, options) => spoil(right(options)))
}
